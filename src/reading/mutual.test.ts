import { describe, expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  ['肯亞昨天與烏干達會談。', 'CONSULT KEN,UGA - 2026-01-14 occurred'],
  ['昨天舉行日韓峰會。', 'CONSULT JPN,KOR - 2026-01-14 occurred'],
])('what two do together: %s', (text, expected) => {
  expect(says(text)).toBe(expected)
})

test('those who hold an exercise together are no rivals', () => {
  const text = '肯亞與烏干達昨天簽署協定。肯亞譴責索馬利亞。兩國正在舉行聯合軍演。'
  expect(says(text)).toContain('COOPERATE KEN,UGA')
  expect(says(text)).not.toContain('COOPERATE KEN,SOM')
})

test('those who only look on are met in place of nobody', () => {
  for (const text of ['挪威會見了記者。', '挪威首相與媒體會面。', '挪威首相昨天與專家座談。'])
    expect(says(`挪威批評緬甸。${text}`)).toBe('ACCUSE NOR MMR - occurred')
  expect(says('挪威批評緬甸。挪威首相昨天會見總統。')).toContain('CONSULT MMR,NOR')
})

describe('who brought about a paper is no party to it, who leads a drill is one', () => {
  test.each([
    ['泰國與寮國簽署由馬來西亞促成的停火協議。', 'RETREAT LAO,THA - - occurred'],
    ['肯亞與索馬利亞簽署由卡達斡旋的和平協議。', 'SUPPORT KEN,SOM - - occurred'],
    [
      '亞美尼亞外長訪問羅馬，與義大利總理會談，並與亞塞拜然簽署由義大利斡旋的邊界協議。',
      'CONSULT ARM,ITA - - occurred / SUPPORT ARM,AZE - - occurred',
    ],
    ['智利與阿根廷參加由巴西主導的聯合演習。', 'COOPERATE ARG,BRA,CHL - - occurred'],
  ])('%s', (text, expected) => {
    expect(says(text)).toBe(expected)
  })
})
