import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { UNKNOWN } from '../feeds/arrival.ts'
import type { Telling } from '../resolve/account.ts'
import { type Desk, desk, take } from './desk.ts'
import { JudgingError, judge, judgementsOf } from './judging.ts'
import { openKept } from './keeping.ts'
import { known, type Told } from './known.ts'
import { printedIncident } from './printed-incidents.ts'
import { RETELLINGS, TOLD_ON } from './retellings.cases.ts'
import { tellingsOf } from './tellings.ts'
import { viewsOf } from './view.ts'

const root = mkdtempSync(join(tmpdir(), 'chancery-keeping-'))
afterAll(() => rmSync(root, { recursive: true }))

/** An empty desk; all of them share a reader. */
const { prepared, pack, fold, engine, joint } = desk(join(root, 'first'), true)
const empty = (name: string): Desk => ({ ...desk(join(root, name), true), prepared, pack, fold, engine, joint })

const NOW = '2026-02-05T00:00:00.000Z'
const SENTENCES = [...RETELLINGS, '法國外交部批評日本，要求日本遵守一個中國原則。'] as const
const TEXTS = SENTENCES.flatMap((one, i) => SENTENCES.slice(i).map((other) => one + other))

const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ add: fc.nat(TEXTS.length - 1), day: fc.constantFrom(...TOLD_ON) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      judge: fc.constantFrom('same' as const, 'different' as const, 'rejected' as const, 'corrected' as const),
      events: fc.tuple(fc.nat(30), fc.nat(30)),
    }),
  },
  { weight: 1, arbitrary: fc.record({ withdraw: fc.nat(20) }) },
  { weight: 3, arbitrary: fc.constant({ keep: true }) },
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

function taken(open: Desk, one: Step): void {
  if ('add' in one) {
    const text = TEXTS[one.add] as string
    take(open, [{ ...UNKNOWN, doc: `d${one.add}`, format: 'text', bytes: Buffer.from(text), text }], NOW, one.day)
  } else if ('judge' in one) {
    const all = tellingsOf(open).renew()
    const ids = all.flatMap(({ events }) => events.map(({ id }) => id))
    const some = one.events.flatMap((i) => ids[i % ids.length] ?? [])
    const of = one.judge === 'same' || one.judge === 'different' ? [...new Set(some)] : some.slice(0, 1)
    const correction = one.judge === 'corrected' ? { status: 'denied' as const } : null
    try {
      judge(open, all, { kind: one.judge, ids: of, correction, by: '', why: '' }, NOW)
    } catch (error) {
      expect(error).toBeInstanceOf(JudgingError)
    }
  } else if ('withdraw' in one) {
    const seq = one.withdraw + 1
    if (open.sources.bySeq(seq) && !open.sources.withdrawn(seq)) open.sources.withdraw(seq, '', NOW)
  } else kept(open)
}

/** Opens what was kept, joins what came since, and keeps it again. */
function kept(open: Desk): Told {
  const views = viewsOf(open, { enough: 0, most: 0 })
  views.read()
  const told = views.of(null)?.told as Told
  const before = all(told)
  views.ease()
  // What was looked into is read again, and says the same.
  expect(all(told)).toBe(before)
  views.keep()
  return told
}

const whole = ({ text, events, claims, findings, ...head }: Telling) => ({ ...head, text, events, claims, findings })
const all = (told: Omit<Told, 'pack'>) =>
  JSON.stringify([
    told.incidents.map((one, i) => printedIncident(one, told.digests[i] as Told['digests'][number], null)),
    told.digests.map(({ countries, ...one }) => [one, [...countries]]),
    told.undecided(),
    [...told.parts].sort(),
    told.tellings.map(whole).sort((a, b) => (a.id < b.id ? -1 : 1)),
    told.struck.incidents.map(({ id }) => id),
    told.orphaned,
  ])

test('what was kept and opened is what is joined anew, whatever came, was judged and was withdrawn meanwhile', () => {
  let [n, opened] = [0, 0]
  fc.assert(
    fc.property(fc.array(step, { minLength: 4, maxLength: 12 }), (steps) => {
      using open = empty(`${n++}`)
      for (const one of steps) taken(open, one)
      const anew = () =>
        known(tellingsOf(open).renew(), open.fold, null, judgementsOf(open), open.pack().issues) as Told
      const expected = all(anew())
      if (openKept(open)) opened++
      expect(all(kept(open))).toBe(expected)
      expect(openKept(open)).not.toBeNull()
      expect(all(kept(open))).toBe(expected)
    }),
    { numRuns: 40 },
  )
  expect(opened).toBeGreaterThan(10)
})

test('what does not fit is made anew: other code or packs, a part that is missing or damaged', () => {
  using open = empty('misfit')
  taken(open, { add: 1, day: TOLD_ON[0] })
  const expected = all(kept(open))
  const { db } = open.store
  for (const harm of [
    "delete from joined where part like '%/heads/0'",
    "update joined set content = x'00' where part = 'joint'",
    "delete from joined where part = 'cover'",
  ]) {
    expect(openKept(open)).not.toBeNull()
    db.exec(harm)
    expect(openKept(open)).toBeNull()
    expect(all(kept(open))).toBe(expected)
  }
  expect(openKept({ ...open, joint: () => 'another' })).toBeNull()
})

test('a view that others changed the desk behind tells what it was, or fails; never a mixture', () => {
  using open = empty('behind')
  taken(open, { add: 1, day: TOLD_ON[0] })
  kept(open)
  const rows = openKept(open)?.rows ?? []
  open.joined.clear()
  expect(rows[0]?.telling.id).toMatch(/^sha256:/)
  expect(() => rows[0]?.telling.events).toThrow('is missing')
})
