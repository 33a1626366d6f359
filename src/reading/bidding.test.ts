import { describe, expect, test } from 'vitest'
import { readText, says } from '../../test/reader.ts'

describe('A 要 B with a verb behind it is a demand', () => {
  test.each([
    ['挪威首相要冰島釋放船員。', 'REQUEST NOR ISL - occurred'],
    ['挪威首相要冰岛停止捕鲸。', 'REQUEST NOR ISL - occurred'],
    ['挪威法院命令冰島立即釋放船員。', 'REQUEST NOR ISL - occurred'],
    ['奧斯陸當局要冰島撤軍，冰島拒絕。', 'REJECT ISL NOR - occurred / REQUEST NOR ISL - occurred'],
  ])('%s', (text, expected) => {
    expect(says(text)).toBe(expected)
  })
})

describe('no demand', () => {
  test.each([
    ['a noun of B is wanted', '挪威要冰島鱈魚。'],
    ['it is the mark of the future', '挪威首相要訪問冰島。'],
    ['nobody wants it', '要冰島釋放船員並不容易。'],
    ['it hangs on a condition', '如果挪威要冰島釋放船員，談判會更久。'],
  ])('%s', (_, text) => {
    expect(readText(text).events.filter(({ type }) => type === 'REQUEST')).toEqual([])
  })
})
