import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDay } from './calendar.ts'
import { rows } from './time.cases.ts'
import { negatives } from './time.negatives.ts'
import { type TimeMention, type TimeSentence, timePack, timeReader } from './time.ts'

const folder = new URL('../../packs/zh/time/', import.meta.url)
const files = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]),
)
const read = timeReader(timePack(files))

function split(text: string): TimeSentence[] {
  return [...text.matchAll(/[^。！？\n]+[。！？\n]?/g)].map(({ index, 0: sentence }) => ({
    start: index,
    end: index + sentence.length,
    clauses: [...sentence.matchAll(/[^，；：]+[，；：]?/g)].map((part) => ({
      start: index + part.index,
      end: index + part.index + part[0].length,
    })),
  }))
}

function shown(mention: TimeMention): string {
  const { when, kind, length } = mention
  if (when === null) return length === null ? kind : `${kind} ${length.n} ${length.unit}`
  return when.start === when.end ? `${when.start}` : `${when.start ?? ''}..${when.end ?? ''}`
}

/** The text with every mention in brackets, as the cases write it. */
function marked(text: string, published: string | null): string {
  let out = ''
  let at = 0
  for (const mention of read(text, published, split(text)).mentions) {
    out += `${text.slice(at, mention.start)}[${text.slice(mention.start, mention.end)}|${shown(mention)}]`
    at = mention.end
  }
  return out + text.slice(at)
}

describe('worked examples', () => {
  for (const [published, examples] of Object.entries(rows)) {
    for (const example of examples) {
      test(`${published} ${example}`, () => {
        const text = example.replace(/\[([^|\]]*)\|[^\]]*\]/g, '$1')
        expect(marked(text, published === 'unknown' ? null : published)).toBe(example)
      })
    }
  }
})

describe('what is no time', () => {
  for (const text of negatives) test(text, () => expect(marked(text, '2026-01-15')).toBe(text))
})

describe('notes', () => {
  test.each([
    ['今(3)日', 'day-mismatch'],
    ['1月16日（周三）', 'weekday-mismatch'],
    ['2月30日', 'no-such-day'],
  ])('%s', (text, code) => {
    expect(read(text, '2026-01-15', split(text)).notes.map((note) => note.code)).toEqual([code])
  })
  test.each(['今(15)日', '1月16日（周五）', '昨（14日）', '周五（16日）'])('none for %s', (text) => {
    expect(read(text, '2026-01-15', split(text)).notes).toEqual([])
  })
})

test('the other reading of a month without a year is kept', () => {
  const [mention] = read('报告3月公布', '2026-01-15', []).mentions
  expect(mention?.other).not.toBeNull()
})

test('an unknown name of a line is refused', () => {
  expect(() => timePack({ 'x.txt': 'dya 1: 明天' })).toThrow(RangeError)
})

const pieces = [
  ...'今昨明去前后上下本同当翌次年月日号周天旬季初底末中内起以来至到~-、和（）()0123456789一二三四五六七八九十廿两数几半多〇将拟已自从截民国世纪近时隔，。\n第每',
  '今年',
  '上周',
  '星期',
  '民国',
  '世纪',
  '年代',
  '个月',
  '10月30日',
  '2026年',
  '自从',
  '以来',
  '之前',
  '时隔',
  '同日本',
  '礼拜天',
]
const mixture = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((list) => list.join(''))

test('any mixture of its characters gives ordered spans in bounds and real days', () => {
  fc.assert(
    fc.property(mixture, fc.constantFrom(null, '2026', '2024-02', '2026-01-31', '2024-02-29'), (text, published) => {
      let floor = 0
      for (const { start, end, when, other } of read(text, published, split(text)).mentions) {
        expect(start).toBeGreaterThanOrEqual(floor)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(text.length)
        floor = end
        for (const day of [when?.start, when?.end, other?.start, other?.end]) {
          if (day !== null && day !== undefined) expect(parseDay(day), `${day} in ${text}`).not.toBeNull()
        }
      }
    }),
    { numRuns: 3000, examples: [['5到2026年前', '2024-02-29']] },
  )
})
