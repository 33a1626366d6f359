import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  ['nothing is told', '有消息說，秘魯總統下週將訪問智利，是否屬實？', ''],
  ['nor of what may ever be', '有人問我，會不會有那麼一天，日本出兵智利？', ''],
  [
    'what is asked about is told',
    '秘魯總統下週將訪問智利，智方有何期待？',
    'CONSULT CHL,PER - 2026-01-19..2026-01-25 scheduled',
  ],
  [
    'nor is that a question which only tells of one',
    '秘魯總統昨天訪問智利，記者問他報導是否屬實。',
    'CONSULT CHL,PER - 2026-01-14 occurred',
  ],
])('of what is asked whether it is true: %s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})
