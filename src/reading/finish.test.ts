import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { documentOf, read, readText } from '../../test/reader.ts'
import type { Span } from '../text/span.ts'
import type { Draft } from './draft.ts'
import type { Found } from './findings.ts'
import { finish } from './finish.ts'
import type { Because, Event } from './reading.ts'

/** A text that is longer in the source than when it is read: breaks inside of a paragraph, spaces between the words. */
const SOURCE = '挪威 首相 週一 譴責　緬甸。\n\n瑞典外長 說 ， 泰國 制裁\n寮國 。'
const { text } = readText(SOURCE)

/** A draft whose words are the stretches given, over `text.clean`. */
function draft(trigger: Span, evidence: Span = trigger, rest: Partial<Draft> = {}): Draft {
  return {
    frame: {
      id: 'f',
      type: 'ACCUSE',
      frame: 'condemn',
      mode: null,
      contexts: [],
      cameo: '111',
      weight: -2,
    } as unknown as Draft['frame'],
    source: { codes: ['NOR'], people: [] },
    target: { codes: ['MMR'], people: [] },
    mutual: false,
    explicit: true,
    people: [],
    place: null,
    when: null,
    status: 'occurred',
    counts: [],
    saidBy: null,
    sentence: 0,
    nominal: false,
    noun: '',
    again: false,
    remark: false,
    trigger,
    evidence: [evidence],
    because: { rule: 'test', at: trigger },
    confirmsOnly: false,
    ...rest,
  }
}
const words = ({ start, end }: Span) => SOURCE.slice(start, end).replace(/\s/g, '')
const blame = (rest: Partial<Draft> = {}) => draft({ start: 6, end: 8 }, { start: 0, end: 10 }, rest)
const NOTHING: Omit<Found, 'notes'> = {
  findings: {
    positions: [],
    figures: [],
    forecasts: [],
    claims: [],
    voices: [],
    agreements: [],
    channels: [],
    links: [],
  },
  imprint: { genre: 'news', disclaimer: null, reprint: null },
}
const eventOf = (one: Draft): Event => finish(text, [one], NOTHING, []).events[0] as Event

test('the text of these tests is shorter as it is read', () => {
  expect(text.clean.startsWith('挪威首相')).toBe(true)
  expect(text.clean.length).toBeLessThan(SOURCE.length)
})

describe('offsets are into the source', () => {
  test('of the evidence, the derivation, the date, the place and the counts', () => {
    const span = { start: 4, end: 6 }
    const event = eventOf(
      blame({
        when: { start: '2026-01-12', end: '2026-01-12', basis: 'stated', span },
        place: { name: 'x', code: 'MMR', span },
        counts: [{ n: 1, of: 'x', span }],
        because: { rule: 'test', at: { start: 6, end: 8 }, from: [{ rule: 'inner', at: { start: 8, end: 10 } }] },
      }),
    )
    expect(event.evidence.map(words)).toEqual(['挪威首相週一譴責緬甸'])
    expect([event.when?.span, event.place?.span, event.counts[0]?.span].map((one) => one && words(one))).toEqual([
      '週一',
      '週一',
      '週一',
    ])
    expect(words(event.because.at)).toBe('譴責')
    expect(event.because.from?.map((one) => words(one.at))).toEqual(['緬甸'])
  })
  test('of the notes, beside those of the text', () => {
    const { notes } = finish(text, [], NOTHING, [
      { code: 'x', span: { start: 4, end: 6 }, text: 'x' },
      { code: 'y', span: null, text: 'y' },
    ])
    expect(notes.slice(0, text.notes.length)).toEqual(text.notes)
    expect(notes.slice(text.notes.length).map(({ span }) => span && words(span))).toEqual(['週一', null])
  })
  test('and are inside of it and not empty, whatever the draft', () => {
    const length = text.clean.length
    const span = fc
      .tuple(fc.nat(length - 1), fc.nat(length - 1))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }))
    fc.assert(
      fc.property(span, span, (trigger, evidence) => {
        const event = eventOf(draft(trigger, evidence))
        for (const { start, end } of [event.because.at, ...event.evidence])
          expect(start >= 0 && start < end && end <= SOURCE.length, `${start}–${end}`).toBe(true)
      }),
      { seed: 20260115, numRuns: 200 },
    )
    expect.hasAssertions()
  })
})

test('a person is named as the source writes the name, without the spaces in it', () => {
  const person = { id: 'x', name: 'folded', office: null, span: { start: 0, end: 4 } }
  expect(eventOf(blame({ people: [person] })).people.map(({ name }) => name)).toEqual(['挪威首相'])
})

test('the frame’s code and weight are those of the pack', () => {
  expect(eventOf(blame())).toMatchObject({
    type: 'ACCUSE',
    frame: 'condemn',
    cameo: '111',
    weight: -2,
    source: ['NOR'],
    target: ['MMR'],
  })
})

test('two tellings of one event are one', () => {
  const again = draft({ start: 12, end: 14 }, { start: 12, end: 14 }, { sentence: 1 })
  const { events } = finish(text, [blame(), again], NOTHING, [])
  expect(events.map(({ evidence }) => evidence.length)).toEqual([2])
})

test('what is planned and what is denied in the same words are two, each with an id of its own', () => {
  const denied = draft({ start: 12, end: 14 }, { start: 12, end: 14 }, { sentence: 1, status: 'denied' })
  const { events } = finish(text, [blame({ status: 'scheduled' }), denied], NOTHING, [])
  expect(new Set(events.map(({ id }) => id)).size).toBe(2)
})

describe('an id is made from content', () => {
  const id = (rest: Partial<Draft> = {}) => eventOf(blame(rest)).id
  test('and is sixteen hexadecimal digits, the same each time', () => {
    expect(id()).toMatch(/^[0-9a-f]{16}$/)
    expect(id()).toBe(id())
  })
  test.each<[string, Partial<Draft>]>([
    ['another doer', { source: { codes: ['SWE'], people: [] } }],
    ['another target', { target: { codes: ['THA'], people: [] } }],
    ['another date', { when: { start: '2026-01-12', end: '2026-01-12', basis: 'stated', span: null } }],
    ['other words', { trigger: { start: 8, end: 10 } }],
  ])('another one for %s', (_, rest) => {
    expect(id(rest)).not.toBe(id())
  })
  test('the same one whatever was derived otherwise', () => {
    expect(id({ status: 'denied', saidBy: 'SWE', because: { rule: 'other', at: { start: 6, end: 8 } } })).toBe(id())
  })
  test('another one for another document', () => {
    const ids = ['a.txt', 'b.txt'].map((doc) =>
      read(documentOf('挪威譴責緬甸。', '2026-01-15', doc)).events.map((event) => event.id),
    )
    expect(ids[0]?.length).toBe(1)
    expect(ids[0]).not.toEqual(ids[1])
  })
})

test('derivations keep the rows of the pack', () => {
  const rows = (because: Because): readonly string[] => [...(because.rows ?? []), ...(because.from ?? []).flatMap(rows)]
  const given: Because = {
    rule: 'a',
    at: { start: 6, end: 8 },
    rows: ['zh/a:1'],
    from: [{ rule: 'b', at: { start: 8, end: 10 }, rows: ['zh/b:2'] }],
  }
  expect(rows(eventOf(blame({ because: given })).because)).toEqual(['zh/a:1', 'zh/b:2'])
})
