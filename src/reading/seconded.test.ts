import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

const PROPOSED = 'REQUEST KEN EAC - occurred'

test.each([
  [
    'who agrees, agrees with who proposed it',
    '肯尼亚总统提议由东非共同体出面调停，坦桑尼亚总统表示赞同。',
    `${PROPOSED} / SUPPORT TZA KEN - occurred`,
  ],
  [
    'in the next sentence he who was asked',
    '肯尼亚总统提议由乌干达出面调停。乌干达外交部表示支持。',
    'REQUEST KEN UGA - occurred / SUPPORT UGA KEN - occurred',
  ],
  [
    'somebody who is named is backed himself',
    '肯尼亚总统提议由东非共同体出面调停，坦桑尼亚总统支持卢旺达。',
    `${PROPOSED} / SUPPORT TZA RWA - occurred`,
  ],
  [
    'with something behind the verb it is that which is backed',
    '肯尼亚总统提议由东非共同体出面调停，坦桑尼亚总统支持农业发展。',
    PROPOSED,
  ],
  ['nobody has proposed anything', '东非今年雨水充足，坦桑尼亚总统表示赞同。', ''],
])('%s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})
