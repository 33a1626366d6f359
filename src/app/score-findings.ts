/**
 * Compares the other findings with those of gold records, one document at a time: a finding is hit where its words overlap a quote of
 * the gold one and, for positions, holder and stance are the same, for figures, number and unit. Pairs are one to one.
 */

import { type Amount, sameAmount } from './same-amount.ts'
import { bestPairs, placesOf, type Range, type Rates, rates } from './score.ts'

/** A finding of a gold record; which keys it has depends on its kind. */
export interface GoldFinding {
  readonly n?: number | null
  readonly unit?: string | null
  readonly quote?: string
  /** Of anomalies. */
  readonly quotes?: readonly string[]
  /** Where it stands, for texts whose words the record may not hold. */
  readonly spans?: readonly Range[]
  readonly kind?: string
  /** Of agreements; of channels. */
  readonly state?: string
  readonly change?: string
  readonly holder?: string
  /** Of links: who claims it, and where the connecting words stand. */
  readonly by?: string
  readonly words?: readonly Range[]
  readonly stance?: string
}

/** A finding of the reader, or a note. */
export interface FoundFinding {
  readonly n?: number | null
  readonly unit?: string | null
  readonly evidence?: readonly Range[]
  /** Of notes. */
  readonly span?: Range | null
  readonly from?: number | string | null
  readonly kind?: string
  /** Of agreements; of channels. */
  readonly state?: string
  readonly change?: string
  readonly holder?: string
  /** Of links. */
  readonly claimant?: { readonly who: string; readonly speaker: readonly string[] }
  readonly words?: readonly Range[]
  readonly stance?: string
}

/** When two findings of a kind say the same, given that they rest on the same words. */
const SAME = {
  positions: (gold: GoldFinding, found: FoundFinding) => gold.holder === found.holder && gold.stance === found.stance,
  figures: (gold: GoldFinding, found: FoundFinding) => sameAmount(gold as Amount, found as Amount),
  forecasts: () => true,
  agreements: (gold: GoldFinding, found: FoundFinding) =>
    gold.kind === found.kind && (gold.state === 'not') === (found.state === 'not'),
  channels: (gold: GoldFinding, found: FoundFinding) => gold.kind === found.kind && gold.change === found.change,
  voices: (gold: GoldFinding, found: FoundFinding) => gold.kind === found.kind,
  claims: (gold: GoldFinding, found: FoundFinding) =>
    gold.kind === found.kind && (gold.n ?? null) === (found.n ?? null),
  links: (gold: GoldFinding, found: FoundFinding) =>
    gold.kind === found.kind &&
    gold.by === (found.claimant?.speaker.join() || found.claimant?.who) &&
    overlap(gold.words ?? [], found.words ?? []),
  anomalies: () => true,
} as const

export type FindingKind = keyof typeof SAME
export const FINDING_KINDS = Object.keys(SAME) as readonly FindingKind[]

/** One document's findings by kind; kinds that the record or the reader does not have are left out. */
export interface ScoredFindings {
  readonly doc: string
  readonly text: string
  readonly gold: Readonly<Partial<Record<FindingKind, readonly GoldFinding[]>>>
  /** null where the document could not be read. */
  readonly found: Readonly<Partial<Record<FindingKind, readonly FoundFinding[]>>> | null
}

export type FindingMiss =
  | { readonly doc: string; readonly kind: FindingKind; readonly missed: GoldFinding }
  | { readonly doc: string; readonly kind: FindingKind; readonly spurious: FoundFinding; readonly quote: string }

export interface FindingScore extends Rates {
  readonly gold: number
  readonly found: number
  readonly hit: number
}

export interface FindingsScore {
  readonly perKind: Readonly<Partial<Record<FindingKind, FindingScore>>>
  readonly misses: readonly FindingMiss[]
}

const spansOf = ({ evidence, span }: FoundFinding): readonly Range[] => evidence ?? (span ? [span] : [])
const quotesOf = ({ quote, quotes }: GoldFinding): readonly string[] => quotes ?? (quote ? [quote] : [])

/** A change or a range holds two numbers, and gold records list both. */
function eachNumber(found: readonly FoundFinding[]): readonly FoundFinding[] {
  return found.flatMap((one) => (typeof one.from === 'number' ? [{ ...one, n: one.from }, one] : [one]))
}

function overlap(places: readonly Range[], spans: readonly Range[]): boolean {
  return spans.some((span) => places.some((place) => place.start < span.end && span.start < place.end))
}

/** Pairs [gold, found] of one kind, as many as there can be. */
function pairsOf(
  kind: FindingKind,
  text: string,
  gold: readonly GoldFinding[],
  found: readonly FoundFinding[],
): readonly (readonly [number, number])[] {
  if (gold.length === 0 || found.length === 0) return []
  const worth = gold.map((g) => {
    const places = g.spans ?? quotesOf(g).flatMap((quote) => placesOf(text, quote))
    return found.map((f) => Number(SAME[kind](g, f) && overlap(places, spansOf(f))))
  })
  return bestPairs(worth)
}

/** The figures over all documents for each kind that both sides have; `misses` in the order of the documents. */
export function scoreFindings(documents: Iterable<ScoredFindings>): FindingsScore {
  const sums = new Map<FindingKind, { gold: number; found: number; hit: number }>()
  const misses: FindingMiss[] = []
  for (const { doc, text, gold: golds, found: founds } of documents) {
    for (const kind of FINDING_KINDS) {
      const gold = golds[kind]
      if (!gold || (founds && !founds[kind])) continue
      const found = eachNumber(founds?.[kind] ?? [])
      const pairs = pairsOf(kind, text, gold, found)
      const sum = sums.get(kind) ?? { gold: 0, found: 0, hit: 0 }
      sums.set(kind, sum)
      sum.gold += gold.length
      sum.found += found.length
      sum.hit += pairs.length
      const [goldHit, foundHit] = [new Set(pairs.map(([i]) => i)), new Set(pairs.map(([, j]) => j))]
      for (const [i, missed] of gold.entries()) if (!goldHit.has(i)) misses.push({ doc, kind, missed })
      for (const [j, spurious] of found.entries()) {
        const quote = spansOf(spurious).map(({ start, end }) => text.slice(start, end))
        if (!foundHit.has(j)) misses.push({ doc, kind, spurious, quote: quote.join(' … ') })
      }
    }
  }
  const perKind = Object.fromEntries(
    [...sums].map(([kind, sum]) => [kind, { ...sum, ...rates(sum.hit, sum.found, sum.gold) }]),
  )
  return { perKind, misses }
}
