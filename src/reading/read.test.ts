import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { documentOf, lineOf, pack, read, readText } from '../../test/reader.ts'
import { compileLexicon } from '../lexicon/lexicon.ts'
import { fold, foldTable } from '../text/fold.ts'
import type { Because, Reading } from './reading.ts'

const table = foldTable(pack.files['zh/fold.txt'] ?? '')
/** The ideographs of a text in Simplified; all else as it is. */
const simplified = (text: string) => text.replace(/[\u4e00-\u9fff]+/g, (han) => fold(table, han))

/** All that the packs hold, as they write it, without 我國 and the like. */
const { words } = compileLexicon(pack, (form) => form)
/** 我國, 我們: whose that is, the script tells. */
const ofHome = ({ pronoun }: (typeof words)[number]) => pronoun === 'we' || pronoun === 'ourselves'
const forms = words.filter((word) => !ofHome(word)).map(({ form }) => form)
const of = (pick: (word: (typeof words)[number]) => boolean) => words.filter(pick).map(({ form }) => form)
const actors = of((word) => word.actors.length > 0 || word.people.length > 0)
const acts = of((word) => word.verbs.length > 0 || word.pairNoun)
const functions = of((word) => word.roles !== 0 && !ofHome(word))

const RUNS = { seed: 20260115, numRuns: 250 }
const mark = fc.constantFrom(
  '，',
  '。',
  '、',
  '；',
  '：',
  '「',
  '」',
  '（',
  '）',
  '！',
  '？',
  '…',
  '——',
  '《',
  '》',
  '·',
  '\n',
  '\n\n',
  ' ',
  '　',
)
const control = fc.constantFrom(
  '\u0000',
  '\u0007',
  '\t',
  '\r\n',
  '\u200b',
  '\u202e',
  '\ufeff',
  '\ud800',
  '\udc00',
  '\u2028',
)
const digits = fc.constantFrom(
  '0',
  '2026年',
  '1月5日',
  '13月',
  '32日',
  '99999999999',
  '3,200',
  '１２',
  '三',
  '①',
  '%',
  '-1',
)
const word = fc.oneof(
  fc.constantFrom(...actors),
  fc.constantFrom(...acts),
  fc.constantFrom(...functions),
  fc.constantFrom(...forms),
)
const mixture = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: word },
      { weight: 3, arbitrary: mark },
      { weight: 1, arbitrary: control },
      { weight: 2, arbitrary: digits },
    ),
    {
      maxLength: 40,
    },
  )
  .map((parts) => parts.join(''))
/** Sentences that look like news: more of them tell of an event. */
const sentence = fc
  .array(
    fc.tuple(
      fc.constantFrom(...actors),
      fc.constantFrom('', '對', '與', '將', '被', '昨天'),
      fc.constantFrom(...acts),
      fc.constantFrom(...actors),
      fc.constantFrom('，', '。'),
    ),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((parts) => parts.map((part) => part.join('')).join(''))

const told = ({ events }: Reading) =>
  events.map((event) => [lineOf(event), event.frame, JSON.stringify(event.evidence)])

describe('whatever the text', () => {
  test('no mixture of words, marks, digits and control characters throws', () => {
    let events = 0
    fc.assert(
      fc.property(fc.oneof(mixture, sentence), (text) => {
        events += readText(text).events.length
      }),
      RUNS,
    )
    expect(events).toBeGreaterThan(50)
  })
  test('each event has an actor, and words of the text that say it', () => {
    const spans = (because: Because): readonly { start: number; end: number }[] => [
      because.at,
      ...(because.from ?? []).flatMap(spans),
    ]
    fc.assert(
      fc.property(sentence, (text) => {
        for (const { source, target, evidence, because } of readText(text).events) {
          expect(source.length + target.length).toBeGreaterThan(0)
          for (const { start, end } of [...evidence, ...spans(because)])
            expect(text.slice(start, end).trim()).not.toBe('')
        }
      }),
      RUNS,
    )
    expect.hasAssertions()
  })
  test('Traditional and Simplified tell the same at the same places', () => {
    let events = 0
    fc.assert(
      fc.property(fc.oneof(mixture, sentence), (text) => {
        const one = told(readText(text))
        events += one.length
        expect(told(readText(simplified(text)))).toEqual(one)
      }),
      RUNS,
    )
    expect(events).toBeGreaterThan(50)
  })
  test('the same text reads the same', () => {
    fc.assert(
      fc.property(sentence, mixture, (text, other) => {
        const before = JSON.stringify(told(readText(text)))
        readText(other)
        expect(JSON.stringify(told(readText(text)))).toBe(before)
      }),
      { ...RUNS, numRuns: 60 },
    )
    expect.hasAssertions()
  })
})

describe('a reading', () => {
  test.each([
    ['the empty text', ''],
    ['spaces', ' \n\n　\t'],
    ['marks', '。，、「」'],
    ['another language', 'The minister arrived in Oslo on Monday.'],
    ['half a surrogate pair', '\ud83d'],
  ])('of %s has no event', (_, text) => {
    expect(readText(text).events).toEqual([])
  })
  test('of a long sentence ends, and finds what stands in it', () => {
    const long = `${'某人在某處說了某些話，'.repeat(3000)}挪威譴責緬甸。`
    expect(readText(long).events.map(lineOf)).toEqual(['ACCUSE NOR MMR - occurred'])
  })
  test('names the document, its script, its title and its day', () => {
    const source = { ...documentOf('挪威谴责缅甸。', '2026-01-15', 'a.txt'), title: '标题' }
    expect(read(source)).toMatchObject({
      doc: 'a.txt',
      lang: 'zh-Hans',
      title: '标题',
      published: { day: '2026-01-15', basis: 'given' },
    })
    expect(readText('挪威譴責緬甸。', null)).toMatchObject({ lang: 'zh-Hant', published: null })
  })
  test('reckons relative dates from its day, and has none without it', () => {
    const dates = (day: string | null) =>
      readText('挪威昨天譴責緬甸。', day).events.map(({ when }) => when?.start ?? null)
    expect([dates('2026-01-15'), dates('2024-03-01'), dates(null)]).toEqual([['2026-01-14'], ['2024-02-29'], [null]])
  })
  test('keeps the text it rests on', () => {
    const source = documentOf('挪威譴責緬甸。')
    expect(read(source).text.source).toBe(source)
  })
  test('notes a day that there is not', () => {
    expect(readText('挪威2月30日譴責緬甸。').notes.map(({ code }) => code)).toContain('no-such-day')
    expect(readText('挪威2月28日譴責緬甸。').notes).toEqual([])
  })
})

describe('a slip of the year, in a text published on 2026-01-15', () => {
  test.each([
    ['巴西總統2025年1月7日訪問智利。巴西總統此次訪問智利備受矚目。', ['CONSULT BRA,CHL - 2026-01-07 occurred'], 1],
    ['巴西总统2025年1月7日访问智利。巴西总统此次访问智利备受瞩目。', ['CONSULT BRA,CHL - 2026-01-07 occurred'], 1],
    ['巴西總統2025年1月7日訪問智利。', ['CONSULT BRA,CHL - 2025-01-07 occurred'], 0],
  ])('%s', (one, lines, notes) => {
    const reading = readText(one)
    expect(reading.events.map(lineOf)).toEqual(lines)
    expect(reading.notes.filter(({ code }) => code === 'year-contradicts-dateline').length).toBe(notes)
  })
})
