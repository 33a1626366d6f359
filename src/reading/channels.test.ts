import { expect, test } from 'vitest'
import { readText } from '../../test/reader.ts'

const first = (text: string) => readText(text).channels[0]

test('the levels that it is raised from and to are words of the source', () => {
  const text = '韓中海域劃界談判未來將從局長級提升至次長級。'
  const one = first(text)
  expect(one).toMatchObject({ kind: 'delimitation-talks', change: 'raised', planned: true })
  expect(text.slice(one?.fromLevel?.start, one?.fromLevel?.end)).toBe('局長級')
  expect(text.slice(one?.toLevel?.start, one?.toLevel?.end)).toBe('次長級')
})

test('how long it had rested, and that it is still to come', () => {
  expect(first('韓國與中國將重啟中斷7年的商務部長級對話。')).toMatchObject({
    change: 'resumed',
    planned: true,
    rested: { n: 7, unit: 'years' },
  })
})

test('the number of the round', () => {
  expect(first('中國與印度週二舉行第二十四輪邊界談判。')).toMatchObject({ change: 'held', round: 24, planned: false })
})

test('a summit of two is an event and no channel', () => {
  expect(readText('日韓領袖週二舉行峰會。').channels).toEqual([])
})
