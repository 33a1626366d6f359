import { type Days, gap } from './days.ts'
import type { Digest } from './digest.ts'
import type { Incident } from './incidents.ts'
import { byFirst } from './joining.ts'
import { JOURNEYS } from './weigh.ts'

/** What is done at a meeting of two sides. */
const DONE_THERE: ReadonlySet<string> = new Set([
  'CONSULT',
  'SUPPORT',
  'AGREE',
  'COOPERATE',
  'CONCEDE',
  'REQUEST',
  'AID',
])
/** Longest journey, in days: what is told of a whole month is not known to lie on it. */
const LONGEST = 15

const within = (inner: Days, outer: Days) => inner.first >= outer.first && inner.last <= outer.last

/**
 * Which incidents are parts of a visit: what the same sides did on its days, told by a source that tells of the visit too.
 * By the id of the part the id of the visit; a visit is part of none.
 */
export function partsOf(incidents: readonly Incident[], digests: readonly Digest[]): ReadonlyMap<string, string> {
  const journeys = new Map<string, { readonly days: Days; readonly id: string; readonly documents: Set<string> }[]>()
  for (const [i, one] of digests.entries()) {
    if (!one.days || !isJourney(one) || !one.sides.includes(',') || one.days.last - one.days.first > LONGEST) continue
    const documents = new Set(incidents[i]?.accounts.map(({ telling }) => telling.id))
    const own = { days: one.days, id: one.id, documents }
    journeys.set(one.sides, [...(journeys.get(one.sides) ?? []), own])
  }
  const parts = new Map<string, string>()
  for (const [i, one] of digests.entries()) {
    const { days } = one
    if (!days || isJourney(one) || !DONE_THERE.has(one.type)) continue
    const journey = journeys
      .get(one.sides)
      ?.find(
        (other) =>
          within(days, other.days) && incidents[i]?.accounts.some(({ telling }) => other.documents.has(telling.id)),
      )
    if (journey) parts.set(one.id, journey.id)
  }
  return parts
}

/** Incidents with what they come to, in the same order, and which of them are parts of others. */
export interface WithParts {
  readonly incidents: readonly Incident[]
  readonly digests: readonly Digest[]
  readonly parts: ReadonlyMap<string, string>
}

/** The same after some incidents went and others came: only those whose sides these have are looked at again, on days that a journey of theirs may touch. */
export function partsAfter(
  before: WithParts,
  incidents: readonly Incident[],
  digests: readonly Digest[],
): ReadonlyMap<string, string> {
  const touched = new Map<string, Days>()
  const touch = ({ sides, days }: Digest) => {
    if (!days) return
    const known = touched.get(sides) ?? days
    touched.set(sides, { first: Math.min(known.first, days.first), last: Math.max(known.last, days.last) })
  }
  const isTouched = ({ sides, days }: Digest): boolean => {
    const known = touched.get(sides)
    return known !== undefined && days !== null && gap(known, days) <= LONGEST
  }
  const parts = new Map(before.parts)
  // Both are in one order.
  for (let i = 0, j = 0; i < before.incidents.length || j < incidents.length; ) {
    const [one, other] = [before.incidents[i], incidents[j]]
    if (one === other) {
      i++
      j++
    } else if (one && (!other || byFirst(one, other) <= 0)) touch(before.digests[i++] as Digest)
    else touch(digests[j++] as Digest)
  }
  if (touched.size === 0) return parts
  for (const one of before.digests) if (isTouched(one)) parts.delete(one.id)
  const places: number[] = []
  for (let i = 0; i < digests.length; i++) if (isTouched(digests[i] as Digest)) places.push(i)
  const [some, sums] = [places.map((i) => incidents[i] as Incident), places.map((i) => digests[i] as Digest)]
  for (const [part, visit] of partsOf(some, sums)) parts.set(part, visit)
  return parts
}

const isJourney = ({ type, frame }: Digest) => type === 'CONSULT' && JOURNEYS.has(frame)
