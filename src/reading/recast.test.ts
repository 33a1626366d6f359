import { describe, expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  ['a hostile act behind a condition is a threat', '如果泰國再次越界，挪威將制裁泰國。', 'THREATEN NOR THA - occurred'],
  ['but not where it is only thought possible', '如果泰國再次越界，挪威可能制裁泰國。', 'SANCTION NOR THA - predicted'],
  ['an exercise of two is cooperation', '挪威與泰國舉行軍事演習。', 'COOPERATE NOR,THA - - occurred'],
  ['one of one side is a show of force', '挪威昨天舉行軍事演習。', 'MOBILIZE NOR - 2026-01-14 occurred'],
  [
    'members of an organisation hold a joint one together',
    '上合組織成員國在新疆舉行聯合反恐演習。',
    'COOPERATE CHN,SCO - - occurred',
  ],
  ['police that break into a mission use force', '挪威警察闖入泰國大使館。', 'COERCE NOR THA - occurred'],
  ['a crowd behind the name of its state riots', '挪威示威者圍攻泰國大使館。', 'PROTEST NOR THA - occurred'],
  ['what is fired at a state is an attack', '北韓向日本發射飛彈。', 'ASSAULT PRK JPN - occurred'],
  [
    'money that a firm puts up in a state is an investment',
    '三星電子在印度加碼10億美元。',
    'COOPERATE KOR IND - occurred',
  ],
  ['what is fired is a test', '北韓發射飛彈。', 'MOBILIZE PRK - - occurred'],
])('what a verb is made by what stands around it: %s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})

describe('what a third one would do is not threatened', () => {
  test.each([
    ['美國總統表示，如果加拿大與越南達成協議，越南將接管加拿大。', ''],
    ['伊朗總統警告，如果以色列進攻，伊朗將封鎖海峽。', 'THREATEN IRN ISR - occurred'],
  ])('%s', (text, expected) => {
    expect(says(text)).toBe(expected)
  })
})

test.each([
  ['挪威駭客昨天入侵秘魯銀行。', 'COERCE NOR PER 2026-01-14 occurred'],
  ['挪威士兵昨天入侵秘魯。', 'ASSAULT NOR PER 2026-01-14 occurred'],
])('hackers break into machines: %s', (text, expected) => {
  expect(says(text)).toBe(expected)
})

test.each([
  ['俄軍昨天向秘魯開砲。', 'ASSAULT RUS PER 2026-01-14 occurred'],
  ['俄軍昨天砲轟秘魯違反停火。', 'ACCUSE RUS PER 2026-01-14 occurred'],
  ['挪威總理昨天砲轟秘魯。', 'ACCUSE NOR PER 2026-01-14 occurred'],
])('forces fire guns, others words: %s', (text, expected) => {
  expect(says(text)).toBe(expected)
})
