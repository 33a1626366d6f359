import { describe, expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

describe('strangers strike whoever is named, and nobody whose they are', () => {
  test.each([
    ['槍手射殺一名芬蘭工程師。', 'ASSAULT - FIN - occurred'],
    ['挪威貨輪遭海盜劫持。', 'ASSAULT - NOR - occurred'],
    ['挪威總統演說。槍手射殺一名芬蘭工程師。', 'ASSAULT - FIN - occurred'],
    ['槍手在赫爾辛基射殺兩人。', ''],
    ['槍手譴責芬蘭。', ''],
  ])('%s', (text, expected) => {
    expect(says(text)).toBe(expected)
  })
})
