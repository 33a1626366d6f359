import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  ['what a quotation goes on with is said', '挪威防長表示「談判結束了」。緬甸也同意。', ''],
  ['what it holds alone is felt', '挪威外長對緬甸表示「遺憾」。', 'ACCUSE NOR MMR - occurred'],
  [
    'what was suffered before 後 is no noun of the verb behind',
    '冰岛在遭挪威制裁后指责缅甸。',
    'ACCUSE ISL MMR - occurred / SANCTION NOR ISL - occurred',
  ],
  ['nor what says whose somebody is', '挪威支持的部隊表示，緬甸已停火。', ''],
])('a verb and its noun: %s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})

test.each([
  ['the verb in it takes no noun from behind', '秘魯在減少非法捕撈方面也與智利保持合作。', ''],
  ['a noun right before it is done', '法國與印度在核能合作方面取得顯著成果。', 'COOPERATE FRA,IND - - occurred'],
])('在 … 方面: %s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})
