import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  ['a list that ends in the word for topics', '雙方談到秘魯與智利深化經濟合作、氣候保護等議題。', ''],
  ['what a paper is about', '文件包括秘魯與智利關於加強鐵路合作的備忘錄。', ''],
  ['what is agreed, though, is told', '秘魯與智利同意加強鐵路合作。', 'AGREE CHL,PER - - occurred'],
])('a topic is only named: %s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})
