import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Span } from '../text/span.ts'
import { Stretches } from './stretches.ts'

const spans = fc.array(
  fc.record({ start: fc.nat(60), length: fc.integer({ min: 1, max: 9 }) }).map(({ start, length }) => ({
    start,
    end: start + length,
  })),
)
const overlap = (a: Span, b: Span) => a.start < b.end && b.start < a.end

test('what is asked of the stretches is what asking each of them gives', () => {
  fc.assert(
    fc.property(spans, spans, (first, later) => {
      const stretches = new Stretches(first)
      const naive = [...first]
      for (const span of later) {
        expect(stretches.touch(span)).toBe(naive.some((one) => overlap(one, span)))
        stretches.add([span])
        if (!naive.some((one) => overlap(one, span))) naive.push(span)
      }
      expect(stretches.list).toEqual(naive)
    }),
  )
})

test('to ask and to add look at few of the spans, however many there are', () => {
  let looks = 0
  const counted = (start: number): Span => ({
    start,
    get end() {
      looks++
      return start + 4
    },
  })
  const looksFor = (count: number) => {
    looks = 0
    const stretches = new Stretches([])
    for (let i = 0; i < count; i++) stretches.add([counted(10 * i)])
    for (let i = 0; i < count; i++) stretches.add([counted(10 * i + 6)])
    expect(stretches.list).toHaveLength(2 * count)
    return looks
  }
  expect(looksFor(4000)).toBeLessThan(20 * looksFor(400))
})
