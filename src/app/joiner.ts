import type { IssueRow } from '../lexicon/outlook.ts'
import { accountsOf, keyOf, type Telling } from '../resolve/account.ts'
import { type Digest, digest } from '../resolve/digest.ts'
import { finished, type Growing, growing, regrown } from '../resolve/growing.ts'
import type { Incident, Rulings } from '../resolve/incidents.ts'
import { type Heeded, heed, type Judgement } from '../resolve/judgements.ts'
import { type Opened, opened } from '../resolve/opened.ts'
import { partsAfter, type WithParts } from '../resolve/parts.ts'
import { once } from '../text/once.ts'
import { differing } from './differing.ts'
import type { Kept } from './keeping.ts'
import { assembled, heard, type Known } from './known.ts'

/** Joins all that is told, and again when more is. */
export interface Joiner {
  /** Joins all of it. */
  readonly anew: (tellings: readonly Telling[], judgements: readonly Judgement[]) => Known
  /**
   * Where documents were only added since the last time, joins what has to do with them and keeps the rest, at a cost of milliseconds; null
   * where it must be joined anew, because one was withdrawn or read anew, or a judgement changed what is told or joined.
   */
  readonly grown: (tellings: readonly Telling[], judgements: readonly Judgement[]) => Known | null
  /**
   * Takes documents in that were only added, and tells nothing of them yet: `grown` does, which then has little left to do. False where it
   * cannot, and all is as it was.
   */
  readonly take: (tellings: readonly Telling[], judgements: readonly Judgement[]) => boolean
  /**
   * What was known by the end of an ISO day, of the documents that were joined last, made step by step: between two of them the record may
   * be asked, and more taken in. What came later is taken out of what was kept, at a millisecond or two for each document; where that is
   * most, what came before is taken in instead. What is undecided is made too where `isOpen`, and else only when it is asked for, which
   * takes as long again.
   * @throws Error where nothing is joined
   */
  readonly asOf: (day: string, judgements: readonly Judgement[], isOpen?: boolean) => Generator<void, Known>
  /** Makes ready, step by step, what is undecided in what was joined last. */
  readonly opening: () => Generator<void, void>
  /** What was joined before and kept; `judgements` are those that were heeded then. */
  readonly again: (
    kept: Omit<KeptJoint, 'documents'>,
    tellings: readonly Telling[],
    judgements: readonly Judgement[],
  ) => Known
  /** Lets go of what was made ready of accounts that were kept, because somebody looked at them. */
  readonly forget: () => void
  /** What was joined last, ready to be kept; null where nothing was. */
  readonly plain: () => KeptJoint | null
}

/** What was joined, as plain values. */
export interface KeptJoint extends Pick<Kept, 'joint' | 'digests' | 'differing' | 'parts' | 'judged'> {
  /** How many documents it holds. */
  readonly documents: number
}

/** What earlier days are told from: nothing in it ever changes. */
interface Base {
  readonly opened: Opened
  /** As they were heeded. */
  readonly tellings: readonly Telling[]
  readonly rulings: Rulings
  readonly before: WithParts
}

/** What was joined last. */
interface Last {
  readonly record: Growing
  /** As they were given, before they were heeded. */
  readonly given: readonly Telling[]
  readonly heeded: Heeded
  /** All that the record holds, by their ids. */
  readonly tellings: Map<string, Telling>
  /** Those of them that were only taken in, and of which nothing is told. */
  readonly waiting: Set<Telling>
  readonly rulings: string
  readonly judged: readonly string[]
  readonly known: Known
}

/** @param issues rows of the packs, without which no issue can be asked for */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: one state, which each of these short functions changes
export function joiner(fold: (text: string) => string, issues: readonly IssueRow[] = []): Joiner {
  const digests = new WeakMap<Incident, Digest>()
  const differs = differing()
  const how = { fold, issues, digestOf: digestsIn(digests), differing: differs.of }
  let last: Last | null = null
  let base: Base | null = null
  let forget = () => {}
  const whole = (record: Growing, heeded: Heeded, before: WithParts | null): Known =>
    assembled(record.resolution(), heeded, { ...how, asOf: null, before })
  const kept = (
    record: Growing,
    [given, judgements]: readonly [readonly Telling[], readonly Judgement[]],
    heeded: Heeded,
    before: WithParts | null,
  ): Known => {
    const tellings = byId(heeded.tellings)
    const judged = judgements.map(({ id }) => id)
    const made = whole(record, heeded, before)
    const rulings = JSON.stringify(heeded.rulings)
    last = { record, given, heeded, tellings, waiting: new Set(), rulings, judged, known: made }
    return made
  }
  /** What is joined, opened as if it had been kept. */
  const basis = ({ record, heeded, waiting, known: told }: Last): Base => {
    const all = [...heeded.tellings, ...waiting]
    const joint = record.plain(all)
    const { incidents } = record.resolution()
    const ids = incidents.map(({ id }) => id)
    const own = opened(joint, all, ids, fold)
    const sums = incidents.map(how.digestOf)
    for (const [i, one] of own.incidents.entries()) digests.set(one, sums[i] as Digest)
    const before = { incidents: own.incidents, digests: sums, parts: partsAfter(told, incidents, sums) }
    return { opened: own, tellings: all, rulings: heeded.rulings, before }
  }
  /** Takes in what was only added, and gives it; null where it must be looked at one by one. */
  const entered = (tellings: readonly Telling[], judgements: readonly Judgement[]): readonly Telling[] | null => {
    const added = last && judgements.length === 0 ? addedTo(last, tellings) : null
    if (!last || !added) return null
    const { record, tellings: known, waiting } = last
    const fresh = added.filter((one) => !waiting.has(one))
    if (fresh.length > 0) record.add(accountsOf(fresh, fold))
    for (const one of fresh) {
      known.set(one.id, one)
      waiting.add(one)
    }
    return added
  }
  return {
    anew: (tellings, judgements) => {
      base = null
      const heeded = heed(heard(tellings, null), judgements)
      return kept(growing(heeded.rulings, accountsOf(heeded.tellings, fold)), [tellings, judgements], heeded, null)
    },
    grown: (tellings, judgements) => {
      const added = entered(tellings, judgements)
      if (!last) return null
      if (added) {
        if (added.length === 0) return last.known
        const heeded = { ...last.heeded, tellings: [...last.heeded.tellings, ...added] }
        last = { ...last, given: tellings, heeded, waiting: new Set(), known: whole(last.record, heeded, last.known) }
        return last.known
      }
      const heeded = heed(heard(tellings, null), judgements)
      if (!holds(last, heeded)) return null
      const { record, tellings: there, known: before } = last
      const fresh = heeded.tellings.filter(({ id }) => !there.has(id))
      if (fresh.length > 0) record.add(accountsOf(fresh, fold))
      return kept(record, [tellings, judgements], heeded, before)
    },
    take: (tellings, judgements) => {
      // What is undecided is told of the record as it was.
      last?.known.undecided()
      return entered(tellings, judgements) !== null
    },
    asOf: (day, judgements, isOpen = false) => {
      if (!last) throw new Error('nothing is joined')
      base ??= basis(last)
      return assembledOn({ day, isOpen }, heed(heard(last.given, day), judgements), base, how)
    },
    opening: function* () {
      if (last) yield* last.record.opening()
    },
    again: ({ joint, digests: sums, differing: counts, parts }, tellings, judgements) => {
      const heeded = heed(heard(tellings, null), judgements)
      const ids = sums.map(({ id }) => id)
      const record = opened(joint, heeded.tellings, ids, fold)
      for (const [i, one] of record.incidents.entries()) digests.set(one, sums[i] as Digest)
      for (const [i, one] of record.incidents.entries()) differs.put(one, counts[i] as number)
      forget = record.forget
      const before = { incidents: record.incidents, digests: sums, parts }
      base = { opened: record, tellings: heeded.tellings, rulings: heeded.rulings, before }
      return kept(regrown(heeded.rulings, record), [tellings, judgements], heeded, before)
    },
    forget: () => forget(),
    plain: () => {
      // What nothing is told of yet is not kept either.
      if (!last || last.waiting.size > 0) return null
      const { record, heeded, judged, known } = last
      const joint = record.plain(heeded.tellings)
      const { digests: sums, parts, incidents } = known
      const counts = Int32Array.from(incidents, differs.of)
      return { joint, digests: sums, differing: counts, parts, judged, documents: heeded.tellings.length }
    },
  }
}

/** Makes what incidents come to, each once. */
const digestsIn =
  (made: WeakMap<Incident, Digest>) =>
  (incident: Incident): Digest => {
    const known = made.get(incident)
    if (known) return known
    const own = digest(incident)
    made.set(incident, own)
    return own
  }

/** What was known on a day, from what was joined before. */
function* assembledOn(
  { day, isOpen }: { readonly day: string; readonly isOpen: boolean },
  heeded: Heeded,
  base: Base,
  how: Omit<Parameters<typeof assembled>[2], 'asOf' | 'before'>,
): Generator<void, Known> {
  const record = yield* joinedOf(heeded, base, how.fold)
  const { incidents } = record.resolution()
  const open = isOpen ? yield* record.opening() : null
  // Where hardly anybody asks, all that was done for it would have to be held until then.
  const undecided = open
    ? () => open
    : once(() =>
        finished(joinedOf(heeded, base, how.fold))
          .resolution()
          .undecided(),
      )
  yield
  return assembled({ incidents, undecided }, heeded, { ...how, asOf: day, before: base.before })
}

/** The record of some documents, from what was joined of these and others. */
function* joinedOf(heeded: Heeded, base: Base, fold: (text: string) => string): Generator<void, Growing> {
  const { tellings, rulings } = heeded
  const [told, before] = [byId(tellings), byId(base.tellings)]
  const gone = base.tellings.filter((one) => !isSame(one, told.get(one.id)))
  const isFewer = gone.length < tellings.length
  const record = isFewer ? regrown(base.rulings, base.opened.apart()) : growing(rulings)
  const come = isFewer ? tellings.filter((one) => !isSame(one, before.get(one.id))) : tellings
  yield
  if (isFewer) yield* record.ruling(rulings)
  for (const some of portions(isFewer ? gone : [])) yield* record.leaving(some.flatMap(keysIn))
  for (const some of portions(come)) yield* record.adding(accountsOf(some, fold))
  return record
}

const byId = (tellings: readonly Telling[]): Map<string, Telling> => new Map(tellings.map((one) => [one.id, one]))

/** Documents that are taken out or in together: those of one day are joined to the same incidents, which are then joined anew once. */
const TOGETHER = 512

function* portions<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < all.length; from += TOGETHER) yield all.slice(from, from + TOGETHER)
}

/** What was only added where nothing is judged and all else is as it was given; null where it must be looked at one by one. */
function addedTo(
  { given, heeded, tellings: known, waiting }: Last,
  tellings: readonly Telling[],
): readonly Telling[] | null {
  if (heeded.holding.length > 0 || tellings.length < given.length) return null
  for (let i = 0; i < given.length; i++) if (given[i] !== tellings[i]) return null
  const added = new Map(tellings.slice(given.length).map((one) => [one.id, one]))
  for (const one of waiting) if (added.get(one.id) !== one) return null
  return [...added.values()].some((one) => known.has(one.id) && !waiting.has(one)) ? null : [...added.values()]
}

const keysIn = ({ id, events }: Telling): readonly string[] => events.map((event) => keyOf(id, event.id))

/** Whether all that was told and ruled is still told and ruled in the same way. */
function holds({ tellings, rulings }: Last, heeded: Heeded): boolean {
  if (JSON.stringify(heeded.rulings) !== rulings) return false
  const told = new Map(heeded.tellings.map((one) => [one.id, one]))
  return [...tellings].every(([id, one]) => isSame(one, told.get(id)))
}

/** The same document as it was read, or with the same corrections. */
const isSame = (one: Telling, other: Telling | undefined): boolean =>
  one === other || (other !== undefined && JSON.stringify(one) === JSON.stringify(other))
