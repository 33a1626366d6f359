import { describe, expect, test } from 'vitest'
import { fitted, type ToldSection } from './fit.ts'

const line = (text: string, weight: number | null = null) => ({ parts: [text], notes: 2, weight, of: 1, feet: [] })
const section = (id: ToldSection['id'], n: number, more = 0, words = '兩國外長舉行會談。'): ToldSection => ({
  id,
  lines: Array.from({ length: n }, (_, i) => line(`${i}${words}`)),
  more,
})
const ROOM = { pages: 2, lang: 'zh-Hant', hasPicture: true }
const texts = ({ lines }: ToldSection) => lines.map(({ parts }) => `${parts[0]}`.slice(0, 1))

describe('what has room', () => {
  test('stays as it is', () => {
    const all = [section('happened', 8), section('relation', 3), section('watch', 2, 5)]
    expect(fitted(all, ROOM)).toEqual(all)
  })
  test('is more where nothing is drawn', () => {
    const all = [section('happened', 80), section('relation', 3)]
    const kept = (hasPicture: boolean) => fitted(all, { ...ROOM, hasPicture })[0]?.lines.length ?? 0
    expect(kept(false)).toBeGreaterThan(kept(true))
  })
  test('is the more, the shorter the lines are, and the more pages there are', () => {
    const kept = (words: string, pages: number) =>
      fitted([section('happened', 200, 0, words)], { ...ROOM, pages })[0]?.lines.length ?? 0
    expect(kept('兩國會談。', 2)).toBeGreaterThan(kept('兩國會談。'.repeat(20), 2))
    expect(kept('兩國會談。', 2)).toBeGreaterThan(1.9 * kept('兩國會談。', 1))
  })
})

describe('what has none', () => {
  test('is taken from the longest sections and counted; numbers stay, and one line of each section', () => {
    const all = [section('happened', 60, 4), section('agreed', 6), section('relation', 3), section('apart', 40)]
    const [happened, agreed, relation, apart] = fitted(all, ROOM) as readonly [
      ToldSection,
      ToldSection,
      ToldSection,
      ToldSection,
    ]
    expect([agreed.lines.length, relation.lines.length]).toEqual([6, 3])
    expect(Math.abs(happened.lines.length - apart.lines.length)).toBeLessThan(2)
    expect(happened.lines.length + happened.more).toBe(64)
    const tiny = fitted(all, { ...ROOM, pages: 0.1 })
    expect(tiny.map(({ lines }) => lines.length)).toEqual([1, 1, 3, 1])
  })
  test('is what matters least: by weight, else the oldest of what was promised and expected, and the last of all else', () => {
    const few = { ...ROOM, pages: 0.1 }
    const weighed: ToldSection = { id: 'happened', lines: [line('a', 1), line('b', 3), line('c', 2)], more: 0 }
    const [first, promised, stands] = fitted([weighed, section('promised', 5), section('stands', 5)], few)
    expect([first, promised, stands].map((one) => one && texts(one))).toEqual([['b'], ['4'], ['0']])
  })
  test('is less where notes stand at the foot of the page, and more where many lines cite one source', () => {
    const footed = (keyOf: (i: number) => string) => {
      const { lines, ...rest } = section('happened', 80)
      const feet = (i: number) => [
        { key: keyOf(i), parts: ['〈題目〉，外電，2026年1月5日：「兩國外長舉行會談。」'.repeat(6)] },
      ]
      return { ...rest, lines: lines.map((one, i) => ({ ...one, feet: feet(i) })) }
    }
    const kept = (one: ToldSection) => fitted([one], ROOM)[0]?.lines.length ?? 0
    const [none, each, same] = [section('happened', 80), footed(String), footed(() => 'one')].map(kept) as [
      number,
      number,
      number,
    ]
    expect(each).toBeLessThan(same)
    expect(same).toBeLessThan(none)
    expect(each).toBeGreaterThan(20)
  })
  test('counts the lines of the brief that were told in the same words', () => {
    const lines = [line('a'), { ...line('b'), of: 3 }]
    expect(fitted([{ id: 'stands', lines, more: 1 }], { ...ROOM, pages: 0.1 })[0]?.more).toBe(4)
  })
})
