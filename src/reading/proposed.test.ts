import { describe, expect, test } from 'vitest'
import { readText, says } from '../../test/reader.ts'

describe('提出 with what is to be done behind it is a proposal', () => {
  test.each([
    ['挪威向冰島提出派遣特使。', 'REQUEST NOR ISL - occurred'],
    ['挪威外长向冰岛提出在边境设立联合哨所。', 'REQUEST NOR ISL - occurred'],
    ['挪威首相向冰島總理提出，可由冰島派員監督。', 'REQUEST NOR ISL - occurred'],
  ])('%s', (text, expected) => {
    expect(says(text)).toBe(expected)
  })
})

describe('no proposal', () => {
  test.each([
    ['its noun says what is put forward', '挪威向冰島提出抗議。'],
    ['nobody is named to whom it is made', '挪威議員提出罷免首相。'],
    ['it was not made', '挪威並未向冰島提出派遣特使。'],
    ['it hangs on a condition', '若挪威向冰島提出派遣特使，談判會更久。'],
  ])('%s', (_, text) => {
    expect(readText(text).events.filter(({ type }) => type === 'REQUEST')).toEqual([])
  })
})
