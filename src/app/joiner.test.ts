import fc from 'fast-check'
import { expect, test } from 'vitest'
import { documentOf, fold, pack, read } from '../../test/reader.ts'
import type { Telling } from '../resolve/account.ts'
import { finished } from '../resolve/growing.ts'
import { type Judgement, wordsIn } from '../resolve/judgements.ts'
import { joiner } from './joiner.ts'
import { type Known, known, tellingOf } from './known.ts'
import { RETELLINGS, TOLD_ON } from './retellings.cases.ts'

const SENTENCES = [...RETELLINGS, '法國外交部批評日本。'] as const

const TOLD = TOLD_ON.flatMap((day) =>
  SENTENCES.flatMap((one, i) => SENTENCES.slice(i).map((other) => tellingOf(read(documentOf(one + other, day, one))))),
)
const documents = fc.shuffledSubarray(TOLD, { minLength: 2, maxLength: 9 })

function judgement(kind: Judgement['kind'], of: readonly Telling[], i: number): Judgement {
  const subjects = of.flatMap((telling) => {
    const event = telling.events[i % telling.events.length]
    return event ? [{ source: telling.id, event: event.id, type: event.type, words: wordsIn(telling.text, event) }] : []
  })
  return { id: `j${kind}${i}`, kind, subjects, correction: null, undoes: null, by: '', why: '', at: '' }
}

const all = (told: Known) => {
  const { incidents, digests, tellings, orphaned } = told
  const ids = tellings.map(({ id }) => id).sort()
  // Whatever an incident or account is made of, what it says is compared.
  const said = incidents.map(({ id, accounts, joins }) => [
    id,
    accounts.map(({ key, rank, event, days, published, words }) => [key, rank, event, days, published, words]),
    joins,
  ])
  return JSON.stringify([said, told.undecided(), digests, [...told.parts].sort(), ids, orphaned])
}

test('what is joined document by document is what is joined at once, whatever was judged', () => {
  const kinds = fc.constantFrom('same' as const, 'different' as const, 'rejected' as const)
  let taken = 0
  fc.assert(
    fc.property(documents, fc.option(fc.tuple(kinds, fc.nat(8), fc.nat(3))), (told, ruled) => {
      const [kind, at, i] = ruled ?? ['same', 0, 0]
      const judged = kind === 'rejected' ? told.slice(at, at + 1) : [told[0], told[at]].flatMap((one) => one ?? [])
      const judgements = ruled ? [judgement(kind, judged, i)] : []
      const join = joiner(fold, pack.issues)
      join.anew(told.slice(0, 1), judgements)
      for (let n = 2; n <= told.length; n++) {
        const some = told.slice(0, n)
        const grown = join.grown(some, judgements)
        if (grown) taken++
        expect(all(grown ?? join.anew(some, judgements))).toBe(all(known(some, fold, null, judgements, pack.issues)))
      }
    }),
    { numRuns: 60 },
  )
  expect(taken).toBeGreaterThan(60)
})

test('as of an earlier day it is what would have been joined then, and what is joined last stays so', () => {
  const kinds = fc.constantFrom('same' as const, 'different' as const, 'rejected' as const)
  let taken = 0
  fc.assert(
    fc.property(
      documents,
      fc.constantFrom(...TOLD_ON),
      fc.option(fc.tuple(kinds, fc.nat(8), fc.nat(3))),
      (told, day, ruled) => {
        const [kind, at, i] = ruled ?? ['same', 0, 0]
        const judged = kind === 'rejected' ? told.slice(at, at + 1) : [told[0], told[at]].flatMap((one) => one ?? [])
        const judgements = ruled ? [judgement(kind, judged, i)] : []
        const join = joiner(fold, pack.issues)
        join.anew(told.slice(0, -1), judgements)
        const whole = join.grown(told, judgements) ?? join.anew(told, judgements)
        const before = all(whole)
        const days = [day, ...TOLD_ON].map((on) => [on, join.asOf(on, judgements, on === day)] as const)
        // Several at once, none of which knows of the other.
        days.at(-1)?.[1].next()
        for (const [on, steps] of days) {
          const early = finished(steps)
          expect(all(early)).toBe(all(known(told, fold, on, judgements, pack.issues)))
          if (early.incidents.length < whole.incidents.length) taken++
        }
        expect(all(whole)).toBe(before)
        const again = join.grown(told, judgements)
        if (again) expect(all(again)).toBe(before)
      },
    ),
    { numRuns: 60 },
  )
  expect(taken).toBeGreaterThan(30)
})

test('what is only taken in is not told, neither of today nor of an earlier day, until it is', () => {
  fc.assert(
    fc.property(documents, fc.constantFrom(...TOLD_ON), fc.infiniteStream(fc.boolean()), (some, day, isTold) => {
      const told = [...new Map(some.map((one) => [one.id, one])).values()]
      const join = joiner(fold, pack.issues)
      let last = join.anew(told.slice(0, 1), [])
      let n = 1
      for (let end = 2; end <= told.length; end++) {
        const come = told.slice(0, end)
        if (isTold.next().value && end < told.length) expect(join.take(come, [])).toBe(true)
        else [last, n] = [join.grown(come, []) as Known, end]
        expect(all(last)).toBe(all(known(told.slice(0, n), fold, null, [], pack.issues)))
        const early = finished(join.asOf(day, []))
        expect(all(early)).toBe(all(known(told.slice(0, n), fold, day, [], pack.issues)))
        if (end > n) expect(join.plain()).toBeNull()
      }
      expect(n).toBe(told.length)
    }),
    { numRuns: 60 },
  )
})

test('where a document is gone or told otherwise, all is joined anew', () => {
  const join = joiner(fold)
  const [a, b, c] = TOLD.slice(0, 3) as [Telling, Telling, Telling]
  expect(join.grown([a], [])).toBeNull()
  join.anew([a, b], [])
  expect(join.grown([a, b, c], [])?.tellings).toHaveLength(3)
  expect(finished(join.asOf('2025-12-31', [])).tellings).toHaveLength(0)
  expect(join.grown([a, c], [])).toBeNull()
  expect(join.grown([a, { ...b, events: [] }, c], [])).toBeNull()
  expect(join.grown([a, b, c], [judgement('different', [a, b], 0)])).toBeNull()
  const d = TOLD[3] as Telling
  expect([join.take([a, b, c, d], [judgement('different', [a, b], 0)]), join.take([a, b, c, d], [])]).toEqual([
    false,
    true,
  ])
  expect(join.grown([a, b, c], [])).toBeNull()
  expect(join.grown([a, b, c, d], [])?.tellings).toHaveLength(4)
})
