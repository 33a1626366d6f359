import { describe, expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

describe('whom a list names, the measure of the clause before hits', () => {
  test.each([
    ['秘魯公布新的制裁名單，包含一家智利銀行和兩家古巴公司。', 'SANCTION PER CHL,CUB - occurred'],
    [
      '秘魯將六家智利企業列入黑名單，其中包括三家古巴公司。',
      'SANCTION PER CHL - occurred / SANCTION PER CUB - occurred',
    ],
    ['秘魯宣布制裁智利，名單上包括古巴船東。', 'SANCTION PER CHL - occurred / SANCTION PER CUB - occurred'],
  ])('%s', (text, expected) => {
    expect(says(text)).toBe(expected)
  })
})

describe('nobody else is hit', () => {
  test.each([
    ['those who take part are no list', '秘魯宣布制裁智利，參與國包括古巴。'],
    ['the list names those of the same state', '秘魯宣布制裁智利，名單包含智利兩家銀行。'],
  ])('%s', (_, text) => {
    expect(says(text)).toBe('SANCTION PER CHL - occurred')
  })
})
