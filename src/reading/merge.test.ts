import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Interval } from '../text/day.ts'
import type { Draft } from './draft.ts'
import { compatible, mergeDrafts, sameEvent } from './merge.ts'
import type { Status, When } from './reading.ts'

const range = (start: string | null, end: string | null): Interval => ({ start, end })
const on = (day: string): When => ({ start: day, end: day, basis: 'stated', span: null })

interface Given {
  readonly type?: string
  readonly frame?: string
  readonly mode?: string | null
  readonly source?: readonly string[]
  readonly target?: readonly string[]
  readonly day?: string | null
  readonly at?: number
  readonly rest?: Partial<Draft>
}

/** A draft of one telling: A does it to B, in the sentence `at`, with ten units of evidence from `10 * at`. */
function draft({
  type = 'SANCTION',
  frame = 'embargo',
  mode = null,
  source = ['A'],
  target = ['B'],
  day = null,
  at = 0,
  rest,
}: Given = {}): Draft {
  return {
    frame: { id: 'f', type, frame, mode, contexts: [], cameo: null, weight: null } as unknown as Draft['frame'],
    source: { codes: source, people: [] },
    target: { codes: target, people: [] },
    mutual: false,
    explicit: true,
    people: [],
    place: null,
    when: day === null ? null : on(day),
    status: 'occurred',
    counts: [],
    saidBy: null,
    sentence: at,
    nominal: false,
    noun: '',
    again: false,
    remark: false,
    trigger: { start: 10 * at, end: 10 * at + 2 },
    evidence: [{ start: 10 * at, end: 10 * at + 10 }],
    because: { rule: 'test', at: { start: 10 * at, end: 10 * at + 2 } },
    confirmsOnly: false,
    ...rest,
  }
}

describe('two times can be one', () => {
  test.each([
    ['nothing is known of one', null, range('2026-01-05', '2026-01-05'), true],
    ['they are the same day', range('2026-01-05', '2026-01-05'), range('2026-01-05', '2026-01-05'), true],
    ['they are two days', range('2026-01-05', '2026-01-05'), range('2026-01-06', '2026-01-06'), false],
    ['the day lies in the month', range('2026-01', '2026-01'), range('2026-01-06', '2026-01-06'), true],
    ['the day lies in another month', range('2026-02', '2026-02'), range('2026-01-06', '2026-01-06'), false],
    ['the month lies in the year', range('2026', '2026'), range('2026-01', '2026-01'), true],
    ['the ranges touch', range('2026-01-04', '2026-01-07'), range('2026-01-07', '2026-01-09'), true],
    ['the ranges do not touch', range('2026-01-04', '2026-01-06'), range('2026-01-07', '2026-01-09'), false],
    ['one has no end', range('2026-01-04', null), range('2026-03-01', '2026-03-01'), true],
    ['one begins after the other', range('2026-01-04', null), range('2025-12-31', '2025-12-31'), false],
    ['one has no start', range(null, '2026-01-04'), range('2026-01-05', '2026-01-05'), false],
  ])('%s', (_, a, b, expected) => {
    expect([compatible(a, b), compatible(b, a)]).toEqual([expected, expected])
  })
})

describe('two tellings are one event', () => {
  const visit: Given = { type: 'CONSULT', frame: 'visit' }
  const meet: Given = { type: 'CONSULT', frame: 'meet' }
  const one: readonly (readonly [string, Draft, Draft])[] = [
    ['the same act in a later sentence', draft(), draft({ at: 1 })],
    ['one with a date, one without', draft(), draft({ at: 1, day: '2026-01-05' })],
    ['a meeting, told from the other side', draft(meet), draft({ ...meet, source: ['B'], target: ['A'], at: 1 })],
    ['a visit and the talks during it', draft(visit), draft({ type: 'CONSULT', frame: 'meet', at: 1 })],
    [
      'a meeting that was planned and then took place',
      draft({ ...visit, rest: { status: 'scheduled' } }),
      draft({ ...visit, at: 1 }),
    ],
    [
      'blame in two verbs of one sentence',
      draft({ type: 'ACCUSE', frame: 'criticise' }),
      draft({ type: 'ACCUSE', frame: 'condemn' }),
    ],
    ['a target that one telling leaves out', draft(), draft({ at: 1, target: [], rest: { explicit: false } })],
    [
      'one noun in a longer and a shorter form',
      draft({ rest: { noun: '備忘錄' } }),
      draft({ at: 1, rest: { noun: '合作備忘錄' } }),
    ],
    ['a noun that names the act of its sentence', draft(), draft({ rest: { nominal: true } })],
  ]
  const two: readonly (readonly [string, Draft, Draft])[] = [
    ['a visit and the one that answers it', draft(visit), draft({ ...visit, source: ['B'], target: ['A'], at: 1 })],
    ['another type', draft(), draft({ at: 1, type: 'ACCUSE' })],
    [
      'a tour still to come and one of its stops',
      draft({ ...visit, mode: 'visit', target: ['B', 'C'], rest: { status: 'scheduled' } }),
      draft({ ...visit, mode: 'visit', at: 1 }),
    ],
    ['another frame', draft(), draft({ at: 1, frame: 'raise-tariff' })],
    ['another doer', draft(), draft({ at: 1, source: ['C'] })],
    ['another target', draft(), draft({ at: 1, target: ['C'] })],
    ['the other way round', draft(), draft({ at: 1, source: ['B'], target: ['A'] })],
    ['another day', draft({ day: '2026-01-05' }), draft({ at: 1, day: '2026-01-06' })],
    ['done and denied', draft(), draft({ at: 1, rest: { status: 'denied' } })],
    ['done and pledged', draft(), draft({ at: 1, rest: { status: 'pledged' } })],
    ['two acts that one sentence lists', draft(), draft({ rest: { evidence: [{ start: 10, end: 20 }] } })],
    ['two nouns of one verb', draft({ rest: { noun: '備忘錄' } }), draft({ at: 1, rest: { noun: '採購協議' } })],
    ['a phone call and a visit', draft(visit), draft({ ...visit, at: 1, frame: 'call', mode: 'phone' })],
    [
      'another number of things',
      draft({ rest: { counts: [{ n: 3, of: 'x', span: { start: 0, end: 1 } }] } }),
      draft({ at: 1, rest: { counts: [{ n: 4, of: 'x', span: { start: 10, end: 11 } }] } }),
    ],
  ]
  test.each(one)('%s', (_, a, b) => {
    expect([sameEvent(a, b), sameEvent(b, a)]).toEqual([true, true])
  })
  test.each(two)('not: %s', (_, a, b) => {
    expect([sameEvent(a, b), sameEvent(b, a)]).toEqual([false, false])
  })
})

describe('a merged event', () => {
  const visit: Given = { type: 'CONSULT', frame: 'visit' }
  test('has the evidence of each telling, and what touches once', () => {
    const [event] = mergeDrafts([draft(), draft({ at: 1 }), draft({ rest: { nominal: true } })])
    expect(event?.evidence).toEqual([
      { start: 0, end: 10 },
      { start: 10, end: 20 },
    ])
  })
  test('is done once a sentence behind the plan tells it with its day as done', () => {
    const plan = draft({ type: 'CONSULT', frame: 'visit', day: '2026-01-05', rest: { status: 'scheduled' } })
    const done = draft({ type: 'CONSULT', frame: 'visit', day: '2026-01-05', at: 1 })
    const undated = draft({ type: 'CONSULT', frame: 'visit', at: 1 })
    expect(mergeDrafts([plan, done]).map(({ status }) => status)).toEqual(['occurred'])
    expect(mergeDrafts([plan, undated]).map(({ status }) => status)).toEqual(['scheduled'])
  })
  test('takes the finer date', () => {
    const days = (...given: readonly string[]) =>
      mergeDrafts(given.map((day, at) => draft({ day, at }))).map(({ when }) => when?.start)
    expect(days('2026-01', '2026-01-05')).toEqual(['2026-01-05'])
    expect(days('2026-01-05', '2026-01')).toEqual(['2026-01-05'])
  })
  test('takes the days of a visit, not the one day of its talks', () => {
    const long: Draft = draft({
      ...visit,
      at: 1,
      rest: { when: { start: '2026-01-04', end: '2026-01-07', basis: 'stated', span: null } },
    })
    const talks = draft({ type: 'CONSULT', frame: 'meet', day: '2026-01-05' })
    for (const drafts of [
      [long, talks],
      [talks, long],
    ]) {
      expect(mergeDrafts(drafts).map(({ when }) => [when?.start, when?.end])).toEqual([['2026-01-04', '2026-01-07']])
    }
  })
  test('takes the parties that are named over those supposed', () => {
    const [event] = mergeDrafts([draft({ target: ['C'], rest: { explicit: false } }), draft({ at: 1 })])
    expect([event?.target.codes, event?.explicit]).toEqual([['B'], true])
  })
  test('keeps its date against that of a remark', () => {
    const remark = draft({ at: 1, day: '2026-01-05', rest: { remark: true } })
    expect(mergeDrafts([draft({ day: '2026-01' }), remark]).map(({ when }) => when?.start)).toEqual(['2026-01'])
  })
  test('names each person once', () => {
    const person = { id: null, name: '甲', office: null, span: { start: 0, end: 1 } }
    const other = { ...person, name: '乙' }
    const [event] = mergeDrafts([
      draft({ rest: { people: [person] } }),
      draft({ at: 1, rest: { people: [person, other] } }),
    ])
    expect(event?.people.map(({ name }) => name)).toEqual(['甲', '乙'])
  })
})

test('a heading adds its words to an event of the text, wherever it stands, and makes none', () => {
  const heading = draft({ rest: { confirmsOnly: true } })
  expect(mergeDrafts([heading])).toEqual([])
  expect(mergeDrafts([heading, draft({ at: 1 })]).map(({ evidence }) => evidence.length)).toEqual([2])
})

test('events are in the order of their first telling', () => {
  const order = mergeDrafts([draft({ source: ['C'] }), draft({ at: 1 }), draft({ at: 2, source: ['C'] })])
  expect(order.map(({ source }) => source.codes[0])).toEqual(['C', 'A'])
})

describe('whatever the drafts', () => {
  const one = fc
    .record({
      type: fc.constantFrom('SANCTION', 'CONSULT', 'ACCUSE'),
      frame: fc.constantFrom('x', 'y'),
      source: fc.constantFrom(['A'], ['A', 'C']),
      target: fc.constantFrom(['B'], ['D'], []),
      day: fc.constantFrom(null, '2026', '2026-01', '2026-01-05', '2026-02-01'),
      status: fc.constantFrom<Status>('occurred', 'scheduled', 'denied'),
      flags: fc.record({ nominal: fc.boolean(), explicit: fc.boolean(), confirmsOnly: fc.boolean() }),
    })
    .map((given) => (at: number) => draft({ ...given, at, rest: { status: given.status, ...given.flags } }))
  const several = fc.array(one, { maxLength: 12 }).map((made) => made.map((make, at) => make(at)))
  const RUNS = { seed: 20260115, numRuns: 300 }

  test('each evidence of a telling that made or met an event is kept, and none is invented', () => {
    fc.assert(
      fc.property(several, (drafts) => {
        const starts = mergeDrafts(drafts).flatMap(({ evidence }) => evidence.map(({ start }) => start))
        const given = drafts.map(({ evidence }) => evidence[0]?.start)
        const told = drafts.filter((one) => !one.confirmsOnly).map(({ evidence }) => evidence[0]?.start)
        expect(new Set(starts).size).toBe(starts.length)
        expect(starts.filter((start) => !given.includes(start))).toEqual([])
        expect(told.filter((start) => !starts.includes(start as number))).toEqual([])
      }),
      RUNS,
    )
    expect.hasAssertions()
  })
  test('no telling makes more than one event, and the first one makes one', () => {
    fc.assert(
      fc.property(several, (drafts) => {
        const told = drafts.filter((one) => !one.confirmsOnly)
        const events = mergeDrafts(drafts)
        expect(events.length).toBeLessThanOrEqual(told.length)
        expect(events.length > 0).toBe(told.length > 0)
        expect(events[0]?.evidence[0]).toEqual(told[0]?.evidence[0])
      }),
      RUNS,
    )
    expect.hasAssertions()
  })
  test('drafts in which nothing repeats itself come out as they are', () => {
    const apart = several.map((drafts) =>
      drafts.filter((a, i) => !a.confirmsOnly && drafts.every((b, k) => k >= i || b.confirmsOnly || !sameEvent(b, a))),
    )
    fc.assert(
      fc.property(apart, (drafts) => {
        fc.pre(drafts.every((a, i) => drafts.every((b, k) => k === i || !sameEvent(a, b))))
        expect(mergeDrafts(drafts)).toEqual(drafts)
      }),
      RUNS,
    )
    expect.hasAssertions()
  })
  test('merging again changes nothing, where each telling names its parties', () => {
    const full = several.map((drafts) =>
      drafts.filter((one) => one.explicit && one.target.codes.length && one.source.codes.length === 1),
    )
    fc.assert(
      fc.property(full, (drafts) => {
        const once = mergeDrafts(drafts)
        expect(mergeDrafts(once)).toEqual(once)
      }),
      RUNS,
    )
    expect.hasAssertions()
  })
})

test('a measure that is named again by a name that fits any is the one that was told, unless it has a day of its own', () => {
  const ban = draft({ frame: 'import-ban' })
  expect(mergeDrafts([ban, draft({ at: 2 })])).toHaveLength(1)
  expect(mergeDrafts([ban, draft({ at: 2, day: '2026-01-14' })])).toHaveLength(2)
  expect(mergeDrafts([ban, draft({ at: 2, target: ['C'] })])).toHaveLength(2)
})
