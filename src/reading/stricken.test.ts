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

describe('what a storm or a fault stops is not stopped against another', () => {
  test.each([
    ['受暴風雪影響，芬蘭航空取消多班往返瑞典的航班。', ''],
    ['挪威因機械故障暫停往返瑞典的渡輪服務。', ''],
    ['作為報復，挪威取消往返瑞典的航班。', 'SANCTION NOR SWE - occurred'],
  ])('%s', (text, expected) => {
    expect(says(text)).toBe(expected)
  })
})
