import { expect, test } from 'vitest'
import { readText } from '../../test/reader.ts'

const shown = (text: string) =>
  readText(text).links.map(({ kind, ground, outcome }) => [
    kind,
    text.slice(ground.start, ground.end),
    text.slice(outcome.start, outcome.end),
  ])

test('the ground and what rests on it', () => {
  expect(shown('挪威拒絕降低配額，因此俄羅斯中止漁業談判。')).toEqual([
    ['cause', '挪威拒絕降低配額', '俄羅斯中止漁業談判'],
  ])
})

test('a look-alike ties nothing', () => {
  expect(shown('空襲並未造成傷亡，約旦仍召見以色列大使。')).toEqual([])
})
