import { expect, test } from 'vitest'
import { readText } from '../../test/reader.ts'

const shown = (text: string) =>
  readText(text).links.map(({ kind, ground, outcome }) => [
    kind,
    text.slice(ground.start, ground.end),
    text.slice(outcome.start, outcome.end),
  ])

test('the ground and what rests on it', () => {
  expect(shown('搶在美國大選前，伊朗與卡達完成換俘。')).toEqual([['sequence', '伊朗與卡達完成換俘', '美國大選']])
})

test('a look-alike ties nothing', () => {
  expect(shown('前總統朴槿惠曾訪問北京。')).toEqual([])
})
