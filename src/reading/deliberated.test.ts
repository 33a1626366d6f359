import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  ['a noun behind 的', '挪威外長與瑞典外長討論了鋼鐵關稅的調降。', 'CONSULT NOR,SWE - - occurred'],
  [
    'the noun of an act and whom it is toward',
    '挪威外長與瑞典外長商議對俄羅斯的制裁。',
    'CONSULT NOR,SWE - - occurred',
  ],
  ['done, where nobody talks it over', '挪威調降對瑞典鋼鐵的關稅。', 'CONCEDE NOR SWE - occurred'],
])('what is talked over: %s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})

test.each([
  ['with one another', '挪威外長與瑞典外長討論了北極局勢。', 'CONSULT NOR,SWE - - occurred'],
  ['by one about another', '挪威國會討論對瑞典的政策。', ''],
  ['not what they met for', '挪威外長與瑞典外長沒有討論北極局勢。', ''],
])('a talk: %s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})

test('what a talk has led up to, or was left out before, is no topic of it', () => {
  expect(says('挪威1月12日與加拿大磋商後扣押一艘冰島漁船。')).toContain('COERCE NOR ISL 2026-01-12 occurred')
  expect(says('挪威1月12日未與加拿大商量就扣押一艘冰島漁船。')).toContain('COERCE NOR ISL 2026-01-12 occurred')
})
