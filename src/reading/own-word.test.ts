import { describe, expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

describe('what ends its clause behind a name and another verb is the word of the one who is named', () => {
  test.each([
    ['芬蘭配合瑞典要求。', 'REQUEST SWE FIN - occurred'],
    ['波蘭外長對匈牙利總理訪問莫斯科表示遺憾。', 'ACCUSE POL HUN - occurred / CONSULT HUN,RUS - - occurred'],
  ])('%s', (text, expected) => {
    expect(says(text)).toBe(expected)
  })
})
