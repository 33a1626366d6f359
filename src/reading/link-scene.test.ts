import { expect, test } from 'vitest'
import { readText } from '../../test/reader.ts'

test('a character inside a longer word is no connecting word', () => {
  expect(readText('兩國以往因循舊例，目前仍在談判，先後簽署若干協議。').links).toEqual([])
})
