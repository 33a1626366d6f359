import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  [
    '肯亞外長訪問烏干達。美國總統川普的政府昨天指控伊朗。',
    'ACCUSE USA IRN 2026-01-14 occurred / CONSULT KEN,UGA - - occurred',
  ],
  ['法國總統說，乍得交戰雙方再次同意停火。', ''],
])('a bare office and both sides belong to the one named right before them: %s', (text, expected) => {
  expect(says(text)).toBe(expected)
})

test('who is criticised owns no government that criticises', () => {
  expect(says('批評烏干達的政府昨天制裁伊朗。')).not.toContain('SANCTION UGA IRN')
})
