import fc from 'fast-check'
import { expect, test } from 'vitest'
import { accountsOf, type Telling, type ToldEvent } from './account.ts'
import { finished, growing } from './growing.ts'
import { NO_RULINGS, type Resolution, type Rulings, resolve } from './incidents.ts'

const ACTORS = ['CHN', 'KOR', 'JPN', 'USA'] as const
const WORDS = ['總統訪問並會談', '簽署合作文件', '宣布加徵關稅', '試射兩枚飛彈', '雙方簽署十五份備忘錄', '兩國總統會談']
const day = (start: string) => ({ start, end: start })
const event = fc.record({
  type: fc.constantFrom('CONSULT', 'SUPPORT', 'SANCTION'),
  source: fc.subarray([...ACTORS], { minLength: 1, maxLength: 2 }),
  target: fc.subarray([...ACTORS], { maxLength: 2 }),
  when: fc.option(fc.constantFrom('2026-01-04', '2026-01-05', '2026-01', '2025-11-01').map(day)),
  status: fc.constantFrom('occurred' as const, 'scheduled' as const, 'denied' as const),
  words: fc.constantFrom(...WORDS),
})
const events = fc.array(event, { maxLength: 4 })
const published = fc.constantFrom('2026-01-03', '2026-01-06', '2026-02')

type Part = { readonly words: string } & Partial<ToldEvent>
function telling(id: string, day: string, parts: readonly Part[]): Telling {
  let text = ''
  const all = parts.map(({ words, ...part }, i): ToldEvent => {
    const start = text.length
    text += words
    return {
      ...{ id: `e${i}`, frame: 'visit', type: 'CONSULT', source: ['KOR'], target: ['CHN'], mutual: false, people: [] },
      ...{ place: null, when: null, status: 'occurred', counts: [], evidence: [{ start, end: text.length }], ...part },
    }
  })
  return { id, doc: id, published: day, outlet: null, country: null, text, events: all }
}
const plain = (text: string) => text
const whole = (tellings: readonly Telling[], rulings: Rulings) => resolve(accountsOf(tellings, plain), rulings)
const shape = ({ incidents, undecided }: Resolution) => JSON.stringify({ incidents, undecided: undecided() })

/** Documents with more events than are compared whole, so that blocks are looked at in time and by rare words. */
const crowd = fc.array(fc.tuple(events, published), { minLength: 1, maxLength: 60 })

test('a record that grows gives the same as one that is resolved anew, after every document', () => {
  fc.assert(
    fc.property(crowd, fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 3 }), fc.boolean(), (all, pairs, same) => {
      const documents = all.map(([parts, day], i) => telling(`d${(i * 37) % 101}`, day, parts))
      const keys = accountsOf(documents, plain).map(({ key }) => key)
      const ruled = pairs.map(([a, b]) => [keys[a % keys.length] ?? '', keys[b % keys.length] ?? ''] as const)
      const rulings = same ? { ...NO_RULINGS, same: ruled } : { ...NO_RULINGS, different: ruled }
      const record = growing(rulings)
      for (const [i, one] of documents.entries()) {
        record.add(accountsOf([one], plain))
        if (i % 7 === 0 || i === documents.length - 1)
          expect(shape(record.resolution())).toBe(shape(whole(documents.slice(0, i + 1), rulings)))
      }
    }),
    { numRuns: 40 },
  )
})

test('large blocks too, in which one account pushes others apart', () => {
  const busy = fc.array(fc.tuple(fc.array(event, { minLength: 2, maxLength: 4 }), published), {
    minLength: 60,
    maxLength: 90,
  })
  fc.assert(
    fc.property(busy, (all) => {
      const documents = all.map(([parts, day], i) => {
        const one = parts.map((part) => ({
          ...part,
          type: 'CONSULT',
          source: ['CHN', ...part.source],
          target: ['KOR'],
        }))
        return telling(`d${(i * 37) % 101}`, day, one)
      })
      const record = growing()
      record.add(accountsOf(documents.slice(0, -3), plain))
      record.resolution()
      for (const one of documents.slice(-3)) record.add(accountsOf([one], plain))
      expect(shape(record.resolution())).toBe(shape(whole(documents, NO_RULINGS)))
    }),
    { numRuns: 6 },
  )
})

test('without some documents it is what it would be, had they never come, whatever else is ruled', () => {
  fc.assert(
    fc.property(
      crowd,
      fc.array(fc.nat(), { maxLength: 9 }),
      fc.tuple(fc.nat(), fc.nat()),
      fc.boolean(),
      (all, out, [a, b], same) => {
        const documents = all.map(([parts, day], i) => telling(`d${(i * 37) % 101}`, day, parts))
        const keys = accountsOf(documents, plain).map(({ key }) => key)
        const ruled = [[keys[a % keys.length] ?? '', keys[b % keys.length] ?? ''] as const]
        const rulings = same ? { ...NO_RULINGS, same: ruled } : { ...NO_RULINGS, different: ruled }
        const gone = new Set(out.map((i) => documents[i % documents.length]?.id ?? ''))
        const record = growing(rulings, accountsOf(documents.slice(1), plain))
        record.add(accountsOf(documents.slice(0, 1), plain))
        const isOut = (key: string) => gone.has(key.slice(0, key.lastIndexOf('#')))
        finished(record.leaving(keys.filter(isOut)))
        const rest = documents.filter(({ id }) => !gone.has(id))
        expect(shape(record.resolution())).toBe(shape(whole(rest, rulings)))
        for (const otherwise of [NO_RULINGS, rulings]) {
          finished(record.ruling(otherwise))
          expect(shape(record.resolution())).toBe(shape(whole(rest, otherwise)))
        }
        record.add(
          accountsOf(
            [...new Map(documents.map((one) => [one.id, one])).values()].filter(({ id }) => gone.has(id)),
            plain,
          ),
        )
        expect(shape(record.resolution())).toBe(shape(whole(documents, rulings)))
      },
    ),
    { numRuns: 80 },
  )
})

test('as large blocks of which all have the same actors', () => {
  const parts: readonly Part[] = WORDS.map((words) => ({ words, when: day('2026-01-05') }))
  const documents = Array.from({ length: 40 }, (_, i) => telling(`d${(i * 7) % 40}`, '2026-01-06', parts.slice(i % 4)))
  const record = growing()
  for (const one of documents) record.add(accountsOf([one], plain))
  expect(record.resolution().incidents.length).toBeGreaterThan(1)
  expect(shape(record.resolution())).toBe(shape(whole(documents, NO_RULINGS)))
})

test('in large blocks those come near each other between whom documents are missing', () => {
  const documents = Array.from({ length: 40 }, (_, i) =>
    telling(
      `d${(i * 7) % 40}`,
      '2026-01-06',
      WORDS.slice(i % 4).map((words, k) => ({ words, when: day(`2026-01-0${1 + ((i + k) % 9)}`) })),
    ),
  )
  for (const [from, to] of [
    [0, 12],
    [5, 30],
    [20, 39],
  ] as const) {
    const record = growing(NO_RULINGS, accountsOf(documents, plain))
    const keys = accountsOf(documents.slice(from, to), plain).map(({ key }) => key)
    // Some at a time.
    for (let i = 0; i < keys.length; i += 20) finished(record.leaving(keys.slice(i, i + 20)))
    expect(shape(record.resolution())).toBe(
      shape(whole([...documents.slice(0, from), ...documents.slice(to)], NO_RULINGS)),
    )
  }
})

test('what an added document changes is told: what went, and what came in its place', () => {
  const visit: Part = { words: '總統訪問並會談', when: day('2026-01-05') }
  const record = growing()
  const first = record.add(accountsOf([telling('a', '2026-01-06', [visit])], plain))
  expect(first).toMatchObject({ gone: [], come: [{ id: 'a#e0' }] })
  const other = record.add(
    accountsOf([telling('b', '2026-01-06', [{ ...visit, source: ['USA'], target: ['JPN'] }])], plain),
  )
  expect(other).toMatchObject({ gone: [], come: [{ id: 'b#e0' }] })
  const { gone, come } = record.add(accountsOf([telling('c', '2026-01-07', [visit])], plain))
  expect(gone.map(({ id }) => id)).toEqual(['a#e0'])
  expect(come.map(({ accounts }) => accounts.map(({ key }) => key))).toEqual([['a#e0', 'c#e0']])
})
