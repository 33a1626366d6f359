import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  [
    'who took it ends it',
    '挪威去年禁止進口瑞典水產。禁令昨天解除。',
    'CONCEDE NOR SWE 2026-01-14 occurred / SANCTION NOR SWE 2025 occurred',
  ],
  ['not what is of another kind', '挪威去年禁止進口瑞典水產。邊境昨天重新開放。', 'SANCTION NOR SWE 2025 occurred'],
  ['nor where none was told of', '禁令昨天解除。', ''],
])('a measure that is its own subject: %s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})

test.each([
  [
    'whose goods it keeps out suffers it',
    '挪威與瑞典討論水產。瑞典水產的進口禁令至今沒有解除。',
    'CONCEDE NOR SWE - denied / CONSULT NOR,SWE - - occurred',
  ],
  ['nobody where nobody else is known', '瑞典水產的進口禁令至今沒有解除。', ''],
])('a ban on goods: %s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})
