import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  [
    'the place is theirs, the slogan says against whom',
    '數千人9日在柏林示威，抗議以色列的軍事行動。',
    'PROTEST DEU ISR 2026-01-09 occurred',
  ],
  ['at a mission', '首爾市民在日本大使館前抗議。', 'PROTEST KOR JPN - occurred'],
  [
    'a slogan that backs one and blames another',
    '數萬人在柏林遊行，聲援加薩、譴責以色列。',
    'PROTEST DEU ISR - occurred',
  ],
  ['for those whom another one stopped', '挪威工會發動罷工，聲援遭以色列攔截的船隊。', 'PROTEST NOR ISR - occurred'],
  ['a gathering counts by its slogan only', '數百名冰島民眾集會，要求挪威停止捕鯨。', 'PROTEST ISL NOR - occurred'],
  ['a gathering of officials is none', '冰島總理出席集會，要求挪威停止捕鯨。', 'REQUEST ISL NOR - occurred'],
  ['at home and against nobody abroad', '數千人在柏林示威，天氣晴朗。', ''],
])('who protests where against whom: %s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})
