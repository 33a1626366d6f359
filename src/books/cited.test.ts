import { expect, test } from 'vitest'
import { byPublished, wordsAt } from './cited.ts'

test('words are cited without the layout of lines', () => {
  expect(wordsAt('　法國\n  與日本 \r\n簽署', [{ start: 0, end: 15 }])).toEqual(['法國與日本簽署'])
})
test('sources stand in the order of publication, those without a day last', () => {
  const all = [
    { id: 'c', published: null },
    { id: 'b', published: '2026-01-05' },
    { id: 'a', published: '2026-01-05' },
    { id: 'd', published: '2025' },
  ]
  expect(all.toSorted(byPublished).map(({ id }) => id)).toEqual(['d', 'a', 'b', 'c'])
})
