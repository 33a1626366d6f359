import { describe, expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

describe('who comes to another state visits it', () => {
  test.each([
    ['斯洛伐克總理昨天也到布達佩斯。', 'CONSULT HUN,SVK - 2026-01-14 occurred'],
    ['挪威首相14日到白宫午餐，空手而归。', 'CONSULT NOR,USA - 2026-01-14 occurred'],
  ])('%s', (text, expected) => {
    expect(says(text)).toBe(expected)
  })
})

describe('no visit', () => {
  test.each([
    ['he is at home', '斯洛伐克總理昨天到布拉提斯拉瓦。'],
    ['it is only planned', '斯洛伐克總理將到布達佩斯。'],
    ['it did not come about', '斯洛伐克總理沒有到布達佩斯。'],
    ['nobody of rank goes', '斯洛伐克旅客昨天到布達佩斯。'],
    ['what he came to is a thing of that state', '斯洛伐克總理昨天到匈牙利的展區。'],
  ])('%s', (_, text) => {
    expect(says(text)).toBe('')
  })
})
