import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { known } from '../app/known.ts'
import type { Telling, ToldEvent } from './account.ts'
import { heed, holding, type Judged, type Judgement, wordsIn } from './judgements.ts'

const TEXTS = [
  '總統訪問中國並與主席會談',
  '國家元首前往北京舉行會晤',
  '兩國簽署合作文件',
  '代表團與部長商談貿易',
] as const

const event = (text: string, part: Partial<ToldEvent> = {}): ToldEvent => ({
  ...{
    id: 'e',
    frame: 'meet',
    type: 'CONSULT',
    source: ['KOR'],
    target: ['CHN'],
    mutual: false,
    people: [],
    place: null,
  },
  ...{ when: { start: '2026-01-05', end: '2026-01-05' }, status: 'occurred', counts: [] },
  ...{ evidence: [{ start: 0, end: text.length }], ...part },
})
const telling = (id: string, text: string, part: Partial<ToldEvent> = {}): Telling => ({
  ...{ id, doc: id, published: '2026-01-06', outlet: null, country: null, text },
  events: [event(text, { ...part, id: `${id}e` })],
})
const tellings = TEXTS.map((text, i) => telling(`d${i}`, text))
let made = 0
const judgement = (kind: Judged, ids: readonly string[], part: Partial<Judgement> = {}): Judgement => ({
  ...{ id: `j${made++}`, kind, correction: null, undoes: null, by: 'test', why: '', at: '2026-01-07T00:00:00Z' },
  subjects: ids.map((id) => {
    const one = tellings.find((other) => other.id === id) as Telling
    const [event] = one.events as [ToldEvent]
    return { source: id, event: event.id, type: event.type, words: wordsIn(one.text, event) }
  }),
  ...part,
})
const undo = (of: Judgement) => judgement('undone', [], { undoes: of.id })
const shape = (judgements: readonly Judgement[], all: readonly Telling[] = tellings) =>
  known(all, (text) => text, null, judgements)
    .incidents.map(({ accounts }) =>
      accounts
        .map(({ telling: { id } }) => id)
        .sort()
        .join('+'),
    )
    .sort()

describe('a judgement wins over the engine', () => {
  const [apart, other] = [telling('a', '總統訪問中國'), telling('b', '兩國簽署合作文件', { type: 'SUPPORT' })]
  test('same joins what never fits, and different parts what does', () => {
    const subjects = [apart, other].map(({ id, text, events: [one] }) => ({
      ...{ source: id, event: (one as ToldEvent).id, type: (one as ToldEvent).type, words: [text] },
    }))
    expect(shape([], [apart, other])).toEqual(['a', 'b'])
    expect(shape([judgement('same', [], { subjects })], [apart, other])).toEqual(['a+b'])
    const both = [telling('d0', TEXTS[0]), telling('d9', TEXTS[0])]
    expect(shape([], both)).toEqual(['d0+d9'])
    const parted = both.map(({ id, events: [one] }) => ({
      ...{ source: id, event: (one as ToldEvent).id, type: 'CONSULT', words: [TEXTS[0]] },
    }))
    expect(shape([judgement('different', [], { subjects: parted })], both)).toEqual(['d0', 'd9'])
  })
  test('correct changes fields, reject takes the event out, confirm marks it', () => {
    const corrected = heed(tellings, [judgement('corrected', ['d0'], { correction: { status: 'denied', when: null } })])
    expect(corrected.tellings[0]?.events[0]).toMatchObject({ status: 'denied', when: null, type: 'CONSULT' })
    const rejected = heed(tellings, [judgement('rejected', ['d0'])])
    expect(rejected.tellings[0]?.events).toEqual([])
    expect(rejected.struck).toMatchObject([{ id: 'd0', events: [{ id: 'd0e' }] }])
    expect(heed(tellings, [judgement('confirmed', ['d0'])]).confirmed).toEqual(new Set(['d0#d0e']))
  })
  test('a corrected day goes along to what was agreed in the same words on that day', () => {
    const when = { start: '2025-01-05', end: '2025-01-05' }
    const agreement = {
      kind: 'memorandum',
      state: 'signed',
      parties: [],
      side: 'states',
      n: 1,
      fields: [],
      force: null,
      when,
    } as const
    const agreements = [agreement, { ...agreement, when: null }].map((one) => ({
      ...one,
      evidence: [{ start: 0, end: 4 }] as const,
    }))
    const none = { positions: [], figures: [], forecasts: [], channels: [], notes: [] }
    const signed = { ...telling('d0', TEXTS[0], { when }), findings: { ...none, agreements } }
    const to = { start: '2026-01-05', end: '2026-01-05' }
    const days = (correction: Judgement['correction']) =>
      heed([signed], [judgement('corrected', ['d0'], { correction })]).tellings[0]?.findings?.agreements.map(
        (one) => one.when,
      )
    expect(days({ when: to })).toEqual([to, null])
    expect(days({ status: 'denied' })).toEqual([when, null])
  })
  test('the later word on the same two counts', () => {
    const [same, different] = [judgement('same', ['d0', 'd1']), judgement('different', ['d1', 'd0'])]
    expect(heed(tellings, [same, different]).rulings).toEqual({ same: [], different: [['d1#d1e', 'd0#d0e']] })
    expect(heed(tellings, [different, same]).rulings.different).toEqual([])
  })
})

describe('words', () => {
  test('a new reading that gives the event another id keeps the judgement', () => {
    const again = tellings.map((one) => ({
      ...one,
      events: one.events.map((each) => ({ ...each, id: `${each.id}2` })),
    }))
    const result = heed(again, [judgement('rejected', ['d0'])])
    expect(result.orphaned).toEqual([])
    expect(result.tellings[0]?.events).toEqual([])
  })
  test('a judgement is never applied to other words: it is orphaned', () => {
    const text = `${TEXTS[0]}。${TEXTS[2]}`
    const moved = {
      ...telling('d0', text),
      events: [event(text, { id: 'd0e', evidence: [{ start: 13, end: text.length }] })],
    }
    const one = judgement('rejected', ['d0'])
    const result = heed([moved], [one])
    expect(result.orphaned).toEqual([one])
    expect(result.tellings).toEqual([moved])
  })
  test('a document that was withdrawn orphans what was said of it', () => {
    const one = judgement('same', ['d0', 'd1'])
    expect(heed(tellings.slice(1), [one])).toMatchObject({ orphaned: [one], rulings: { same: [], different: [] } })
  })
})

const kinds = fc.constantFrom(
  'same' as const,
  'different' as const,
  'rejected' as const,
  'confirmed' as const,
  'corrected' as const,
)
const some = fc
  .tuple(kinds, fc.subarray(['d0', 'd1', 'd2', 'd3'], { minLength: 2, maxLength: 3 }))
  .map(([kind, ids]) => judgement(kind, ids, kind === 'corrected' ? { correction: { status: 'denied' } } : {}))

describe('whatever was judged', () => {
  test('a judgement withdrawn restores what was before', () => {
    fc.assert(
      fc.property(fc.array(some, { maxLength: 4 }), some, (before, one) => {
        const all = (judgements: readonly Judgement[]) => {
          const { incidents, undecided, confirmed, struck } = known(tellings, (text) => text, null, judgements)
          return { incidents, undecided: undecided(), confirmed, struck: struck.incidents }
        }
        expect(all([...before, one, undo(one)])).toEqual(all(before))
      }),
    )
  })
  test('an undoing that is undone does not hold', () => {
    fc.assert(
      fc.property(some, fc.nat(6), (one, times) => {
        const chain: Judgement[] = [one]
        for (let i = 0; i < times; i++) chain.push(undo(chain.at(-1) as Judgement))
        expect(holding(chain)).toEqual(times % 2 === 0 ? [one] : [])
      }),
    )
  })
  test('what was judged different is never in one incident, whatever else was judged', () => {
    fc.assert(
      fc.property(fc.array(some, { maxLength: 5 }), (judgements) => {
        const { rulings } = heed(tellings, judgements)
        const { incidents } = known(tellings, (text) => text, null, judgements)
        const of = new Map(incidents.flatMap(({ id, accounts }) => accounts.map(({ key }) => [key, id])))
        for (const [a, b] of rulings.different) if (of.has(a) && of.has(b)) expect(of.get(a)).not.toBe(of.get(b))
      }),
    )
  })
})
