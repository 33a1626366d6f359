import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  ['of force is a halt to it', '挪威承諾不攻擊瑞典。', 'RETREAT NOR SWE - pledged'],
  ['of anything else is told itself', '挪威保證不會對瑞典斷氣。', 'AGREE NOR,SWE - - occurred'],
  ['what is promised to be done', '挪威承諾向瑞典提供援助。', 'AID NOR SWE - pledged'],
])('a promise not to do it: %s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})
