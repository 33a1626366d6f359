import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  ['is not done instead', '秘魯應與智利談判，而不是制裁智利。', ''],
  ['is done', '秘魯不與智利談判，而是制裁智利。', 'CONSULT CHL,PER - - denied / SANCTION PER CHL - occurred'],
  ['would not have been done otherwise', '秘魯顯然被蒙在鼓裡，否則不會如此公開地與智利總統會面。', ''],
  [
    'is threatened otherwise',
    '秘魯要求智利撤軍，否則將轟炸智利。',
    'REQUEST PER CHL - occurred / THREATEN PER CHL - occurred',
  ],
])('what %s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})
