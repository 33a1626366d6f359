import type { Telling } from '../resolve/account.ts'
import { daysOf } from '../resolve/days.ts'
import type { Digest } from '../resolve/digest.ts'
import { once } from '../text/once.ts'
import { type Deeds, deedsOf, scalesOf } from './deeds.ts'
import type { Desk } from './desk.ts'
import { directions } from './directions.ts'
import { type Earlier, earlierDays } from './earlier.ts'
import { type Joiner, joiner } from './joiner.ts'
import { judgementsOf } from './judging.ts'
import { type Kept, keep as keepJoint, openKept } from './keeping.ts'
import type { Looked } from './kept-tellings.ts'
import { type Known, type Told, toldWith } from './known.ts'
import { type Pairs, pairsOf } from './pairs.ts'
import { type Tellings, tellingsOf } from './tellings.ts'
import { type Texts, texts } from './texts.ts'
import { WARMING, WHOLE } from './warming.ts'

/** What is known as of a day, with what is made of it once for all questions. */
export interface View {
  readonly desk: Desk
  readonly told: Told
  readonly deeds: () => Deeds
  readonly texts: Texts
  /** Something was added since, which is not in it. */
  readonly isBehind: boolean
}

/** The views of a desk at one moment of its record. */
export interface Views {
  /** Looks at the record again: what is asked for next is joined anew. */
  readonly read: () => void
  /**
   * Looks at the record again and takes in what was added, of many documents the first ones, as many as others can wait for; false, and all
   * is as it was, where more than that has changed. Where many come nothing is told of them for a while (`none`), because whatever is told
   * anew XX   */
  readonly grow: () => 'all' | 'some' | 'none' | 'soon' | false
  /** Lets go of what was joined, which is most of the memory. */
  readonly rest: () => void
  /** As of an ISO day, null for all that is known; null where `make` must make it first. What was published by then may be all there is. */
  readonly of: (asOf: string | null, isOpen?: boolean) => View | null
  /** Makes some of an earlier day, as much as others can wait for, or all of it `atOnce`; true once it is there. */
  readonly make: (day: Earlier, atOnce?: boolean) => boolean
  /** How many documents are joined. */
  readonly size: () => number
  /** Keeps in the desk what was joined, where enough has come since it was kept. */
  readonly keep: () => void
  /** Between two questions: lets go of what was read of documents that were kept, where that has become much. */
  readonly ease: () => void
}

/** What is told next, and all that is made ready of it before. */
interface Coming {
  readonly tellings: readonly Telling[]
  readonly added: readonly Telling[]
  readonly view: View
  readonly isAll: boolean
  /** What is still to be made ready. */
  readonly steps: Generator<void, void>
  /** Milliseconds that it took so far. */
  took: number
}

/** Milliseconds for which others wait while documents are taken in or what is told next is made ready, and documents at least and at most at once. */
const WAIT = 25
const SOME = [2, 256] as const
/** Milliseconds in which nothing new is told where many come, at least, and how many times as long as it took to make what was told last. */
const [QUIET, REST] = [2000, 10]

/** Milliseconds in which nothing new is told. */
const quiet = (isAll: boolean, took: number, wait: number): number =>
  took > wait ? Math.max(QUIET, REST * took) : isAll ? 0 : QUIET

const fewIn = (most: number): number => Math.min(SOME[1], Math.max(SOME[0], Math.round(most)))

/** Documents that come before what was joined is kept again, which takes the longer the more there are: so many, and one in so many. */
const [ENOUGH, ONE_IN] = [500, 100]
/** Documents that are looked into, whose contents are kept until others have been. */
const LOOKED = 3000
/** Bytes of printed incidents and disagreements that are kept: to print them again their documents would be looked into again. */
const TEXTS = 16_000_000

interface Measure {
  /** Documents that come before what was joined is kept again. */
  readonly enough?: number
  /** Documents that are looked into, whose contents are kept until others have been. */
  readonly most?: number
  /** Milliseconds for which others wait. */
  readonly wait?: number
}

/** Views of an open desk; it knows nothing before the first `read`. */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: one state, which each of these short functions changes
export function viewsOf(desk: Desk, { enough = ENOUGH, most = LOOKED, wait = WAIT }: Measure = {}): Views {
  let tellings: Tellings | null = null
  /** What is kept of what was joined: its name, and how many documents it holds. */
  let [made, held]: [string | null, number] = [null, 0]
  let all: readonly Telling[] = []
  let whole: View | null = null
  /** Documents that are taken in at once, and how many are of which nothing is told yet. */
  let [few, waiting]: [number, number] = [SOME[0], 0]
  let coming: Coming | null = null
  /** When something was told anew, and how long that took. */
  let [toldAt, took] = [Number.NEGATIVE_INFINITY, 0]
  let looked: Looked | null = null
  /** The last day of publication; infinite where a document has none, which is known only without a day. */
  let last = Number.NEGATIVE_INFINITY
  let join: Joiner | null = null
  const viewOf = viewer(desk)
  const readied = function* (view: View): Generator<void, void> {
    yield* (join as Joiner).opening()
    for (const step of WHOLE) {
      yield
      step(view)
    }
  }
  const earlier = earlierDays(function* ({ asOf, isOpen }) {
    whole ??= joined()
    const view = viewOf(yield* (join as Joiner).asOf(asOf, judgementsOf(desk), isOpen))
    for (const step of WARMING) {
      yield
      step(view)
    }
    return view
  })
  const joined = (): View => {
    join = joiner(desk.fold, desk.pack().issues)
    ;[made, held] = [null, 0]
    return viewOf(join.anew(all, judgementsOf(desk)))
  }
  /** Opens what was kept, with what came since. */
  const begin = (): Known | null => {
    const kept = openKept(desk)
    tellings = tellingsOf(desk, kept)
    join = kept && again(desk, kept)
    looked = kept?.looked ?? null
    ;[made, held] = [kept?.made ?? null, kept?.rows.length ?? 0]
    return join?.grown(tellings.renew(), judgementsOf(desk)) ?? null
  }
  const take = (tellings: readonly Telling[], view: View | null) => {
    const isGrown = all.length > 0 && tellings[0] === all[0] && tellings[all.length - 1] === all.at(-1)
    last = Math.max(isGrown ? last : Number.NEGATIVE_INFINITY, lastDay(isGrown ? tellings.slice(all.length) : tellings))
    all = tellings
    whole = view
    coming = null
    ;[waiting, toldAt] = [0, performance.now()]
  }
  /** Makes ready what is told next, as much as others can wait for, and tells it once all is. */
  const prepared = (own: Coming, start: number): 'all' | 'some' | 'soon' => {
    let isReady = false
    do isReady = own.steps.next().done === true
    while (!isReady && performance.now() < start + wait)
    own.took += performance.now() - start
    if (!isReady) {
      coming = own
      return 'soon'
    }
    // What is judged may concern any day.
    if (judgementsOf(desk).length > 0) earlier.clear()
    else earlier.forget(own.added)
    took = own.took
    take(own.tellings, own.view)
    return own.isAll ? 'all' : 'some'
  }
  return {
    read: () => {
      earlier.clear()
      const before = tellings === null ? begin() : null
      take((tellings as Tellings).renew(), before && viewOf(before))
    },
    grow: () => {
      if (!tellings) return false
      const start = performance.now()
      if (coming) return prepared(coming, start)
      const come = tellings.renew()
      const most = all.length + waiting + few
      const [isAll, now] = come.length <= most ? [true, come] : [false, come.slice(0, most)]
      const judgements = judgementsOf(desk)
      const fresh = now.length - all.length - waiting
      const paced = () => {
        if (fresh > 0) few = fewIn((fresh * wait) / (performance.now() - start))
      }
      if (start < toldAt + quiet(isAll, took, wait) && join?.take(now, judgements)) {
        waiting += fresh
        paced()
        return 'none'
      }
      const grown = join?.grown(now, judgements) ?? null
      if (!grown) return false
      paced()
      const view = viewOf(grown)
      return prepared({ tellings: now, added: addedTo(all, now), view, isAll, steps: readied(view), took: 0 }, start)
    },
    rest: () => {
      whole = null
      coming = null
      join = null
      earlier.clear()
    },
    size: () => all.length,
    ease: () => {
      if (!looked || looked.count() < most) return
      looked.forget()
      join?.forget()
    },
    keep: () => {
      const rows = tellings?.rows() ?? []
      // Where some are still to be taken in, what is joined would not fit them.
      if (!whole || all.length < rows.length) return
      if (made !== null && rows.length < held + Math.max(enough, held / ONE_IN)) return
      const plain = join?.plain() ?? null
      if (!tellings || plain?.documents !== rows.length) return
      made = keepJoint(desk, { ...plain, rows, state: tellings.state() }, made, held)
      held = rows.length
    },
    of: (asOf, isOpen = false) => {
      if (asOf !== null && last > daysOf(asOf).last) return earlier.of({ asOf, isOpen })
      whole ??= joined()
      return whole
    },
    make: (day, atOnce = false) => earlier.make(day, atOnce ? Number.POSITIVE_INFINITY : wait),
  }
}

/** What was kept, joined again; null where other judgements were heeded. */
function again(desk: Desk, kept: Kept): Joiner | null {
  const judgements = judgementsOf(desk)
  if (!kept.judged.every((id, i) => judgements[i]?.id === id)) return null
  const join = joiner(desk.fold, desk.pack().issues)
  const told = kept.rows.map(({ telling }) => telling)
  join.again(kept, told, judgements.slice(0, kept.judged.length))
  return join
}

/** What was added to documents, wherever it stands among them now. */
function addedTo(before: readonly Telling[], now: readonly Telling[]): readonly Telling[] {
  if (before.length > 0 && now[before.length - 1] === before.at(-1)) return now.slice(before.length)
  const there = new Set(before)
  return now.filter((one) => !there.has(one))
}

/** Makes views of what is known. */
function viewer(desk: Desk): (known: Known) => View {
  const deedsIn = deedsOnce(desk)
  const kept = texts(TEXTS)
  return (known) => ({
    desk,
    told: toldWith(desk.pack(), known),
    deeds: once(() => deedsIn(known)),
    texts: kept,
    isBehind: false,
  })
}

/** Makes the deeds of what is known; those of an incident once, however often others change, and so with what is measured of them. */
function deedsOnce(desk: Desk): (known: Known) => Deeds {
  const made = new WeakMap<Digest, Pick<Deeds, 'deeds' | 'undated'>>()
  const scales = once(() => scalesOf(desk.pack()))
  const measured = directions()
  let before: Pairs | null = null
  return ({ digests }) => {
    const [deeds, undated]: [Deeds['deeds'][number][], string[]] = [[], []]
    for (const digest of digests) {
      let own = made.get(digest)
      if (!own) {
        own = deedsOf([digest], desk.pack().frames, scales())
        made.set(digest, own)
      }
      for (const deed of own.deeds) deeds.push(deed)
      for (const id of own.undated) undated.push(id)
    }
    const pairs = pairsOf(deeds, before)
    before = pairs
    return { deeds, undated, pairs, directions: measured }
  }
}

const lastDay = (tellings: readonly Telling[]): number =>
  tellings.reduce((day, { published }) => Math.max(day, published ? daysOf(published).last : Infinity), -Infinity)
