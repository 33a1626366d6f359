import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  [
    'talks before which something was done are its setting',
    '秘魯在會談前一天制裁智利。',
    'SANCTION PER CHL - occurred',
  ],
  ['a truce on which two agree is theirs', '秘魯與智利就人道停火達成一致。', 'RETREAT CHL,PER - - occurred'],
  ['a truce on which they do not agree has not come', '秘魯與智利沒有就停火達成協議。', 'RETREAT CHL,PER - - denied'],
  ['what comes after a truce is none', '秘魯與智利就停火後的安排達成共識。', 'AGREE CHL,PER - - occurred'],
])('%s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})
