import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  [
    'its owner is whom one turned to',
    '挪威要求緬甸停火，敦促其釋放人質。',
    'REQUEST NOR MMR - occurred / REQUEST NOR MMR - occurred',
  ],
  ['the two', '挪威首相訪問泰國，兩國簽署協定。', 'CONSULT NOR,THA - - occurred / SUPPORT NOR,THA - - occurred'],
  ['he', '挪威首相訪問泰國，他譴責緬甸。', 'ACCUSE NOR MMR - occurred / CONSULT NOR,THA - - occurred'],
  [
    'that organisation',
    '挪威加入北約，瑞典稍後也加入該組織。',
    'SUPPORT NOR NATO - occurred / SUPPORT SWE NATO - occurred',
  ],
])('pronouns and what they stand for: %s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})
