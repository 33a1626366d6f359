import fc from 'fast-check'
import { expect, test } from 'vitest'
import { segments } from './segments.ts'

const mark = (name: string, ...spans: readonly (readonly [number, number])[]) => ({
  name,
  spans: spans.map(([start, end]) => ({ start, end })),
})
const shown = (all: ReturnType<typeof segments<ReturnType<typeof mark>>>) =>
  all.map(({ start, end, marks }) => `${start}-${end} ${marks.map(({ name }) => name).join('')}`)

test('marks that overlap cut the text where each begins and ends', () => {
  expect(shown(segments([mark('a', [2, 6]), mark('b', [4, 9])], 0, 10))).toEqual([
    '0-2 ',
    '2-4 a',
    '4-6 ab',
    '6-9 b',
    '9-10 ',
  ])
})

test('a mark with several spans marks each of them, and spans of one mark may touch or lie on each other', () => {
  expect(shown(segments([mark('a', [0, 2], [2, 3], [5, 8], [6, 7])], 0, 8))).toEqual([
    '0-2 a',
    '2-3 a',
    '3-5 ',
    '5-6 a',
    '6-7 a',
    '7-8 a',
  ])
})

test('what lies outside is cut, what is empty is left out', () => {
  expect(shown(segments([mark('a', [0, 5]), mark('b', [7, 7])], 3, 9))).toEqual(['3-5 a', '5-9 '])
})

const spans = fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { maxLength: 4 })

test('segments cover the text without gaps, and a place has just the marks whose spans hold it', () => {
  fc.assert(
    fc.property(fc.array(spans, { maxLength: 5 }), (all) => {
      const marks = all.map((one, i) => mark(`${i}`, ...one.map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)))
      const found = segments(marks, 0, 25)
      expect(found.map(({ start }) => start)).toEqual([0, ...found.slice(0, -1).map(({ end }) => end)])
      expect(found.at(-1)?.end).toBe(25)
      for (const { start, marks: here } of found)
        expect(here).toEqual(marks.filter((one) => one.spans.some((span) => span.start <= start && start < span.end)))
    }),
  )
})
