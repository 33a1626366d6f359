import { describe, expect, test } from 'vitest'
import { readText, says } from '../../test/reader.ts'

describe('whom a disaster has struck is whom others help', () => {
  test.each([
    ['強震重創冰島。挪威宣布提供250萬歐元。', 'AID NOR ISL - pledged'],
    ['冰岛遭飓风侵袭。挪威派出医疗队。芬兰则捐赠帐篷。', 'AID FIN ISL - occurred / AID NOR ISL - occurred'],
  ])('%s', (text, expected) => {
    expect(says(text)).toBe(expected)
  })
})

describe('nobody in particular is helped', () => {
  test.each([
    ['two were struck', '強震重創冰島與芬蘭。挪威宣布提供250萬歐元。'],
    ['it was long before', '強震重創冰島。天氣轉冷。道路中斷。物價上漲。挪威宣布提供250萬歐元。'],
    ['the helper is the one', '強震重創挪威。挪威宣布提供250萬歐元。'],
  ])('%s', (_, text) => {
    expect(readText(text).events.filter(({ target }) => target.includes('ISL'))).toEqual([])
  })
})
