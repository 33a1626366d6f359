import type { Account, ToldClaim, ToldEvent } from '../resolve/account.ts'
import { type Days, daysOf, intervalDays } from '../resolve/days.ts'
import type { Digest } from '../resolve/digest.ts'
import type { Incident } from '../resolve/incidents.ts'
import { JOURNEYS } from '../resolve/weigh.ts'

/** A claim of how long ago the last one of its kind was, held against the record. */
export interface Checked {
  readonly claim: ToldClaim
  /** The account that the claim speaks of, and the place of its incident. */
  readonly account: Account
  readonly incident: number
  readonly verdict: 'confirmed' | 'contradicted' | 'cannot say'
  /** Places of the earlier incidents that decide it, the latest first. */
  readonly decidedBy: readonly number[]
}

/** Kinds of claims that say when the last one was. */
const OF_INTERVAL: ReadonlySet<string> = new Set(['first-in', 'first-since'])
/** How far from its words an event may stand that a claim speaks of, in letters. */
const REACH = 30
const YEAR = 366

/** Checks the claims of all documents; `incidents` and `digests` in one order. */
export function checkClaims(incidents: readonly Incident[], digests: readonly Digest[]): readonly Checked[] {
  const before = predecessors(digests)
  const seen = new Map<string, readonly [Account, number][]>()
  for (const [i, { accounts }] of incidents.entries())
    for (const account of accounts) {
      if (!account.telling.claims?.length) continue
      seen.set(account.telling.id, [...(seen.get(account.telling.id) ?? []), [account, i] as [Account, number]])
    }
  return [...seen.values()].flatMap((told) => {
    const { claims = [], events } = (told[0] as [Account, number])[0].telling
    return claims.flatMap((claim) => {
      if (!OF_INTERVAL.has(claim.kind)) return []
      const event = meantBy(claim, events)
      const meant = told.find(([account]) => account.event.id === event?.id)
      return meant ? [check(claim, meant[0], meant[1], digests, before)] : []
    })
  })
}

/** The event of a document that a claim speaks of: the nearest to its words, of its actors, and not the earlier one from which it counts. */
export function meantBy(claim: ToldClaim, events: readonly ToldEvent[]): ToldEvent | null {
  let best: ToldEvent | null = null
  let least = REACH
  for (const event of events) {
    const isOf = claim.actors.every((code) => event.source.includes(code) || event.target.includes(code))
    if (event.status === 'denied' || !isOf || isCountedFrom(event, claim)) continue
    for (const a of event.evidence)
      for (const b of claim.evidence) {
        const apart = Math.max(a.start - b.end, b.start - a.end)
        if (apart < least) [best, least] = [event, apart]
      }
  }
  return best
}

function isCountedFrom({ when }: ToldEvent, { since }: ToldClaim): boolean {
  const day = since?.start ?? since?.end ?? null
  const days = intervalDays(when)
  return days !== null && day !== null && days.first <= daysOf(day).last
}

const kindOf = ({ type, frame }: Digest) => (JOURNEYS.has(frame) ? 'journey' : `${type} ${frame}`)

function keyOf(digest: Digest): string {
  const { source, target, mutual, frame } = digest
  const isDirected = !mutual || JOURNEYS.has(frame)
  const sides = isDirected ? `${source.join()} > ${target.join()}` : [...source, ...target].sort().join()
  return `${kindOf(digest)} ${sides}`
}

function predecessors(digests: readonly Digest[]): ReadonlyMap<string, readonly number[]> {
  const by = new Map<string, number[]>()
  for (const [i, digest] of digests.entries()) {
    if (digest.status !== 'occurred' || !digest.days) continue
    const own = by.get(keyOf(digest))
    if (own) own.push(i)
    else by.set(keyOf(digest), [i])
  }
  return by
}

/** When the last one was by the claim: the time that it names, else its length back from the event, with a year to spare. */
function claimed({ since, n, unit, kind }: ToldClaim, at: Days): Days | null {
  const day = since?.start ?? since?.end ?? null
  if (day !== null) {
    const days = daysOf(day)
    return kind === 'first-in' && unit === 'years' ? { first: days.first - YEAR, last: days.last + YEAR } : days
  }
  if (n === null || unit !== 'years') return null
  const back = at.first - Math.round(n * 365.25)
  return { first: back - YEAR, last: back + YEAR }
}

function check(
  claim: ToldClaim,
  account: Account,
  incident: number,
  digests: readonly Digest[],
  before: ReadonlyMap<string, readonly number[]>,
): Checked {
  const digest = digests[incident] as Digest
  const open = { claim, account, incident, verdict: 'cannot say' as const, decidedBy: [] }
  const at = digest.days ?? account.published
  const wanted = at && claimed(claim, at)
  if (!at || !wanted) return open
  const daysAt = (i: number) => digests[i]?.days as Days
  const earlier = (before.get(keyOf(digest)) ?? [])
    .filter((i) => i !== incident && daysAt(i).last < at.first)
    .toSorted((a, b) => daysAt(b).last - daysAt(a).last)
  const later = earlier.filter((i) => daysAt(i).first > wanted.last)
  // Dated by its publication alone, what it speaks of may be one of the later ones.
  if (later.length > 0) return digest.days ? { ...open, verdict: 'contradicted', decidedBy: later } : open
  const there = earlier.filter((i) => daysAt(i).last >= wanted.first)
  return there.length > 0 ? { ...open, verdict: 'confirmed', decidedBy: there } : open
}
