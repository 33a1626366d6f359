import { expect, test } from 'vitest'
import { lineOf, readText } from '../../test/reader.ts'

test.each([
  ['what one works toward', '中方致力於停火、勸和促談。', []],
  ['what was left out', '東加未經協商就與中國簽署協議。', ['SUPPORT CHN,TON - - occurred']],
  ['what has come about', '秘魯加入東協。', ['SUPPORT PER ASEAN - occurred']],
])('%s', (_, text, expected) => {
  expect(readText(text).events.map(lineOf)).toEqual(expected)
})
