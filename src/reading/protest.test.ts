import { expect, test } from 'vitest'
import { lineOf, readText } from '../../test/reader.ts'

test.each([
  [
    'the place is theirs, the slogan says against whom',
    '數千人9日在柏林示威，抗議以色列的軍事行動。',
    'PROTEST DEU ISR 2026-01-09 occurred',
  ],
  ['at a mission', '首爾市民在日本大使館前抗議。', 'PROTEST KOR JPN - occurred'],
  ['at home and against nobody abroad', '數千人在柏林示威，天氣晴朗。', ''],
])('who protests where against whom: %s', (_, text, expected) => {
  expect(readText(text).events.map(lineOf).sort().join(' / ')).toBe(expected)
})
