import { describe, expect, test } from 'vitest'
import { readText, says } from '../../test/reader.ts'

describe('what one only claims of a hostile act of another is an accusation', () => {
  test.each([
    ['瑞典宣稱俄軍攻擊烏克蘭。', 'ACCUSE SWE RUS - occurred'],
    ['瑞典宣称俄军9日攻击乌克兰。', 'ACCUSE SWE RUS 2026-01-09 occurred'],
    ['瑞典外長辯稱俄軍扣押一艘漁船。', 'ACCUSE SWE RUS - occurred'],
    ['瑞典指責俄羅斯攻擊烏克蘭。', 'ACCUSE SWE RUS - occurred'],
  ])('%s', (text, expected) => {
    expect(says(text)).toBe(expected)
  })
})

describe('no accusation, for', () => {
  test.each([
    ['it is told as a fact', '俄羅斯攻擊烏克蘭。', 'ASSAULT RUS UKR - occurred'],
    ['it is confirmed', '瑞典证实俄罗斯袭击乌克兰。', 'ASSAULT RUS UKR - occurred'],
    ['the act is the speaker’s own', '俄軍聲稱攻擊烏克蘭一處機場。', 'ASSAULT RUS UKR - occurred'],
    ['the act is friendly', '瑞典宣稱俄羅斯總統訪問蒙古國。', 'CONSULT MNG,RUS - - occurred'],
  ])('%s', (_, text, expected) => {
    expect(says(text)).toBe(expected)
  })
})

test('the accusation keeps the derivation of the act', () => {
  const [event] = readText('瑞典宣稱俄軍攻擊烏克蘭。').events
  expect(event?.because.rule).toBe('allegation')
  expect(event?.because.from?.length).toBe(1)
})
