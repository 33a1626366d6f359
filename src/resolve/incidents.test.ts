import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { accountsOf, type Telling, type ToldEvent } from './account.ts'
import { type Resolution, type Rulings, resolve } from './incidents.ts'
import type { Reason } from './weigh.ts'

type Part = Partial<ToldEvent> & { readonly words?: string }

const plain: Omit<ToldEvent, 'id' | 'evidence'> = {
  ...{ frame: 'sign-accord', type: 'SUPPORT', source: ['KOR'], target: ['CHN'], mutual: true, people: [], place: null },
  ...{ when: null, status: 'occurred', counts: [] },
}

/** A document of which each event stands in a sentence of its own. */
function telling(id: string, published: string | null, ...parts: readonly Part[]): Telling {
  const texts = parts.map(({ words = '兩國簽署文件' }) => words)
  const events = parts.map(({ words: _, ...part }, i) => {
    const start = texts.slice(0, i).join('。').length + (i ? 1 : 0)
    const evidence = [{ start, end: start + (texts[i] as string).length }]
    return { ...plain, id: `e${i}`, ...part, evidence }
  })
  return { id, doc: id, published, outlet: null, country: null, text: texts.join('。'), events }
}

const run = (tellings: readonly Telling[], rulings?: Rulings) =>
  resolve(
    accountsOf(tellings, (text) => text),
    rulings,
  )
/** `a#e0+b#e0 c#e0`: incidents by their accounts. */
const shape = ({ incidents }: Resolution) =>
  incidents
    .map(({ accounts }) =>
      accounts
        .map(({ key }) => key)
        .sort()
        .join('+'),
    )
    .sort()
    .join(' ')
const day = (start: string, end = start) => ({ start, end })
const visit: Part = { type: 'CONSULT', frame: 'visit', mutual: false, words: '總統訪問中國並與主席會談' }

describe('accounts of one thing', () => {
  test('a plan and its fulfilment are one incident, with both statuses', () => {
    const result = run([
      telling('a', '2026-01-02', { ...visit, status: 'scheduled', when: day('2026-01-04', '2026-01-07') }),
      telling('b', '2026-01-14', { ...visit, when: day('2026-01-04', '2026-01-07') }),
    ])
    expect(shape(result)).toBe('a#e0+b#e0')
    expect(result.incidents[0]?.accounts.map(({ event }) => event.status)).toEqual(['scheduled', 'occurred'])
  })
  test('a promise that is made again months later is another one, unless both name the same sum, count or place', () => {
    const promise = (words: string, part: Part = {}): Part => ({
      ...{ type: 'COOPERATE', frame: 'military-cooperation', status: 'pledged', words, ...part },
    })
    const both = (later: string, words: string, part?: Part) =>
      shape(run([telling('a', '2025-06-10', promise(words, part)), telling('b', later, promise(words, part))]))
    const round = '雙方承諾加強防衛合作'
    expect(both('2025-12-07', round)).toBe('a#e0 b#e0')
    expect(both('2025-06-28', round)).toBe('a#e0+b#e0')
    expect(both('2025-12-07', '承諾投資3500億美元')).toBe('a#e0+b#e0')
    expect(both('2025-12-07', round, { counts: [{ n: 3, of: '艘艦艇' }] })).toBe('a#e0+b#e0')
    expect(both('2025-12-07', round, { place: { name: '東京', code: 'JPN' } })).toBe('a#e0+b#e0')
    const someDay = run([
      telling('a', '2025-06-10', promise(round, { when: day('2026') })),
      telling('b', '2025-09-10', promise(round)),
    ])
    expect(shape(someDay)).toBe('a#e0 b#e0')
  })
  test('a month and a day in it fit, and counts that are nearly the same', () => {
    const fifteen = { counts: [{ n: 15, of: '文件' }], words: '兩國簽署15份合作文件', when: day('2026-01-05') }
    const fourteen = { counts: [{ n: 14, of: '文件' }], words: '雙方簽署14份合作文件', when: day('2026-01') }
    expect(shape(run([telling('a', '2026-01-06', fifteen), telling('b', '2026-02', fourteen)]))).toBe('a#e0+b#e0')
  })
  test('counts that are far apart speak against it more strongly than near ones speak for it', () => {
    const signed = (n: number): Part => ({
      counts: [{ n, of: '文件' }],
      words: '兩國簽署合作文件',
      when: day('2026-01-05'),
    })
    const weightOf = (n: number) => {
      const { incidents, undecided } = run([
        telling('a', '2026-01-06', signed(14)),
        telling('b', '2026-01-07', signed(n)),
      ])
      const { reasons } = [...incidents.flatMap(({ joins }) => joins), ...undecided()][0] as {
        reasons: readonly Reason[]
      }
      return reasons.find(({ what }) => what === 'counts')?.weight ?? 0
    }
    expect(weightOf(15)).toBeGreaterThan(0)
    expect(weightOf(14)).toBeGreaterThan(weightOf(15))
    expect(-weightOf(9)).toBeGreaterThan(weightOf(14))
  })
  test('joins say why', () => {
    const [incident] = run([telling('a', '2026-01-06', visit), telling('b', '2026-01-07', visit)]).incidents
    expect(incident?.joins).toHaveLength(1)
    const [join] = incident?.joins ?? []
    expect(join?.reasons.map(({ what }) => what)).toEqual(['kind', 'time', 'status', 'frame', 'words'])
    expect(join?.reasons.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(join?.weight ?? 0)
  })
  test('an unnamed side fits a named one', () => {
    const launch: Part = { type: 'MOBILIZE', frame: 'missile-test', mutual: false, source: ['PRK'], target: [] }
    const words = '試射兩枚飛彈'
    const one = telling('a', '2026-01-05', { ...launch, words, when: day('2026-01-04') })
    const other = telling('b', '2026-01-05', { ...launch, words, target: ['KOR'], when: day('2026-01-04') })
    expect(shape(run([one, other]))).toBe('a#e0+b#e0')
  })
})

describe('accounts of different things', () => {
  test('another month is another meeting', () => {
    const result = run([
      telling('a', '2025-11-02', { ...visit, when: day('2025-11-01') }),
      telling('b', '2026-01-14', { ...visit, when: day('2026-01-05') }),
    ])
    expect(shape(result)).toBe('a#e0 b#e0')
  })
  test('who did it to whom is not turned round', () => {
    const tariff: Part = { type: 'SANCTION', frame: 'raise-tariff', mutual: false, words: '宣布加徵關稅' }
    const back = { ...tariff, source: ['CHN'], target: ['KOR'] }
    expect(shape(run([telling('a', '2026-01-05', tariff), telling('b', '2026-01-05', back)]))).toBe('a#e0 b#e0')
  })
  test('a visit and its return are two, a meeting is one from either side', () => {
    const there = { ...visit, source: ['KOR'], target: ['CHN'], when: day('2026-01-05') }
    const back = { ...there, source: ['CHN'], target: ['KOR'] }
    expect(shape(run([telling('a', '2026-01-06', there), telling('b', '2026-01-06', back)]))).toBe('a#e0 b#e0')
    const meeting = { frame: 'meet', words: '兩國元首會談' }
    const [one, other] = [
      telling('a', '2026-01-06', { ...there, ...meeting }),
      telling('b', '2026-01-06', { ...back, ...meeting }),
    ]
    expect(shape(run([one, other]))).toBe('a#e0+b#e0')
  })
  test('what has happened by the day it is told cannot be what comes later', () => {
    const later = telling('b', '2026-03-05', { ...visit, when: day('2026-03-03') })
    expect(shape(run([telling('a', '2026-01-05', visit), later]))).toBe('a#e0 b#e0')
  })
  test('one document tells one thing once', () => {
    const twice = telling(
      'a',
      '2026-01-06',
      { ...visit, when: day('2026-01-05') },
      { ...visit, when: day('2026-01-05') },
    )
    expect(shape(run([twice]))).toBe('a#e0 a#e1')
  })
  test('what is unsure is listed', () => {
    const result = run([
      telling('a', '2026-01-05', { words: '重申尊重一中' }),
      telling('b', '2026-01-06', { words: '為水災致上慰問' }),
    ])
    expect(shape(result)).toBe('a#e0 b#e0')
    expect(result.undecided().map(({ a, b }) => [a, b])).toEqual([['a#e0', 'b#e0']])
    expect(result.undecided()[0]?.weight).toBeLessThan(0)
  })
})

const ACTORS = ['CHN', 'KOR', 'JPN', 'USA'] as const
const WORDS = ['總統訪問並會談', '簽署合作文件', '宣布加徵關稅', '試射兩枚飛彈', '雙方簽署十五份備忘錄'] as const
const event = fc.record({
  type: fc.constantFrom('CONSULT', 'SUPPORT', 'SANCTION'),
  source: fc.subarray([...ACTORS], { minLength: 1, maxLength: 2 }),
  target: fc.subarray([...ACTORS], { maxLength: 2 }),
  when: fc.option(fc.constantFrom('2026-01-04', '2026-01-05', '2026-01', '2025-11-01').map((at) => day(at))),
  status: fc.constantFrom('occurred' as const, 'scheduled' as const, 'denied' as const),
  words: fc.constantFrom(...WORDS),
})
const record = fc
  .array(fc.tuple(fc.array(event, { maxLength: 4 }), fc.constantFrom('2026-01-03', '2026-01-06', '2026-02')), {
    maxLength: 6,
  })
  .map((documents) => documents.map(([events, published], i) => telling(`d${i}`, published, ...events)))

const two = fc.tuple(fc.nat(), fc.nat())
/** Pairs of accounts of a record, by their places modulo how many there are. */
const pairsIn = (tellings: readonly Telling[], places: readonly (readonly [number, number])[]) => {
  const keys = accountsOf(tellings, (text) => text).map(({ key }) => key)
  const at = (i: number) => keys[i % keys.length] as string
  return keys.length < 2 ? [] : places.map(([a, b]) => [at(a), at(b)] as const).filter(([a, b]) => a !== b)
}

describe('whatever is told', () => {
  test('the order of the documents has no effect', () => {
    fc.assert(
      fc.property(record, fc.nat(), (tellings, by) => {
        const turned = tellings.toSorted(
          (a, b) => ((a.id.charCodeAt(1) * (by + 1)) % 7) - ((b.id.charCodeAt(1) * (by + 1)) % 7),
        )
        const [one, other] = [run(turned), run(tellings)]
        expect(one.incidents).toEqual(other.incidents)
        expect(one.undecided()).toEqual(other.undecided())
      }),
    )
  })
  test('every account is in one incident, and each join between accounts of one', () => {
    fc.assert(
      fc.property(record, (tellings) => {
        const { incidents, undecided } = run(tellings)
        const all = accountsOf(tellings, (text) => text).map(({ key }) => key)
        expect(incidents.flatMap(({ accounts }) => accounts.map(({ key }) => key)).sort()).toEqual(all)
        const of = new Map(incidents.flatMap(({ id, accounts }) => accounts.map(({ key }) => [key, id])))
        for (const { joins, accounts } of incidents) expect(joins).toHaveLength(accounts.length - 1)
        for (const { a, b } of undecided()) expect(of.get(a)).not.toBe(of.get(b))
      }),
    )
  })
  test('what was ruled to be different is never joined, and what was ruled to be the same is, unless that joins such', () => {
    fc.assert(
      fc.property(
        record,
        fc.array(two, { maxLength: 4 }),
        fc.array(two, { maxLength: 4 }),
        (tellings, same, different) => {
          const rulings = { same: pairsIn(tellings, same), different: pairsIn(tellings, different) }
          const { incidents } = run(tellings, rulings)
          const of = new Map(incidents.flatMap(({ id, accounts }) => accounts.map(({ key }) => [key, id])))
          for (const [a, b] of rulings.different) expect(of.get(a)).not.toBe(of.get(b))
          if (rulings.different.length === 0) for (const [a, b] of rulings.same) expect(of.get(a)).toBe(of.get(b))
        },
      ),
    )
  })
})
