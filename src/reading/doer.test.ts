import { describe, expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  ['the actor before the verb', '日本首相譴責北韓。', 'ACCUSE JPN PRK - occurred'],
  [
    'the noun behind a relative clause goes on',
    '正在多哈出席峰會的法國總統譴責緬甸，並呼籲泰國停火。',
    'ACCUSE FRA MMR - occurred / REQUEST FRA THA - occurred',
  ],
  ['behind 並 no relative clause begins', '挪威，並制裁瑞典主導的北約。', 'SANCTION NOR SWE - occurred'],
])('whom a clause is about: %s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})

describe('behind how many there are stands the object of a refusal', () => {
  test.each([
    [
      '白俄羅斯政府不滿立陶宛，拒絕放行約上千輛滯留境內的立陶宛貨車返國。',
      'ACCUSE BLR LTU - occurred / REJECT BLR LTU - occurred',
    ],
  ])('%s', (text, expected) => {
    expect(says(text)).toBe(expected)
  })
})

test('who stands right behind a verb that tells nothing does nothing', () => {
  expect(says('芬蘭總統選擇東京作為首站，並與日本首相會晤。')).toBe('CONSULT FIN,JPN - - occurred')
})
