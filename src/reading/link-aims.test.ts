import { expect, test } from 'vitest'
import { readText } from '../../test/reader.ts'

const shown = (text: string) =>
  readText(text).links.map(({ kind, ground, outcome }) => [
    kind,
    text.slice(ground.start, ground.end),
    text.slice(outcome.start, outcome.end),
  ])

test('the ground and what rests on it', () => {
  expect(shown('肯亞派警察赴海地，以協助平息暴力。')).toEqual([['purpose', '協助平息暴力', '肯亞派警察赴海地']])
})

test('a look-alike ties nothing', () => {
  expect(shown('印度為斯里蘭卡提供貸款。')).toEqual([])
})
