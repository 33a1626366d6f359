import { expect, test } from 'vitest'
import { readText } from '../../test/reader.ts'

const shown = (text: string) =>
  readText(text).links.map(({ kind, ground, outcome }) => [
    kind,
    text.slice(ground.start, ground.end),
    text.slice(outcome.start, outcome.end),
  ])

test('the ground and what rests on it', () => {
  expect(shown('伊朗若重啟濃縮，以色列將再次空襲。')).toEqual([['condition', '重啟濃縮', '以色列將再次空襲']])
})

test('a look-alike ties nothing', () => {
  expect(shown('無論美國是否退出，歐洲都將支持烏克蘭。')).toEqual([])
})
