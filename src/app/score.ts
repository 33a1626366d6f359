/**
 * Compares found events with those of gold records, one document at a time, by the rules of the annotation guidelines: an event is hit
 * when type, a sentence of its evidence and the actors agree; each gold event pairs with at most one found event, by best total.
 */

export interface ScoredEvent {
  readonly type: string
  readonly source: readonly string[]
  readonly target: readonly string[]
  readonly mutual: boolean
  readonly when: { readonly start: string | null; readonly end: string | null } | null
  readonly status: string
}

export interface GoldEvent extends ScoredEvent {
  readonly gloss: string
  /** Verbatim parts of the text; every place where they occur counts. */
  readonly quotes: readonly string[]
}

export interface FoundEvent extends ScoredEvent {
  readonly evidence: readonly { readonly start: number; readonly end: number }[]
}

export interface ScoredDocument {
  readonly doc: string
  readonly text: string
  readonly gold: readonly GoldEvent[]
  /** null where the document could not be read. */
  readonly found: readonly FoundEvent[] | null
}

export interface Rates {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

export type Miss =
  | { readonly doc: string; readonly missed: string; readonly gloss: string; readonly quote: string | undefined }
  | { readonly doc: string; readonly spurious: string; readonly actors: string; readonly quote: string }

export interface Score {
  readonly documents: number
  readonly unread: number
  readonly gold: number
  readonly found: number
  /** Found events without evidence inside the text. */
  readonly badSpans: number
  /** By type. */
  readonly strict: Rates
  /** By quadrant: verbal or material, cooperation or conflict. */
  readonly relaxed: Rates
  /** Shares of the strict hits, 0 to 1. */
  readonly onMatched: { readonly actors: number; readonly date: number; readonly status: number }
  readonly perType: Readonly<Record<string, { gold: number; found: number; hit: number }>>
  readonly misses: readonly Miss[]
}

const QUADRANTS: Readonly<Record<string, readonly string[]>> = {
  'verbal cooperation': ['AGREE', 'CONSULT', 'SUPPORT'],
  'material cooperation': ['COOPERATE', 'AID', 'CONCEDE', 'RETREAT'],
  'verbal conflict': ['REQUEST', 'ACCUSE', 'REJECT', 'THREATEN'],
  'material conflict': ['PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT'],
}
const QUADRANT = new Map(
  Object.entries(QUADRANTS).flatMap(([name, types]) => types.map((type) => [type, name] as const)),
)

export interface Range {
  readonly start: number
  readonly end: number
}

/** Where the guidelines' sentences lie: up to 。！？!? with closing marks, an ASCII full stop before a space, or a blank line. */
function sentencesOf(text: string): readonly Range[] {
  const ranges: Range[] = []
  let start = 0
  const close = (end: number) => {
    if (text.slice(start, end).trim() !== '') ranges.push({ start, end })
    start = end
  }
  for (const { index, 0: mark } of text.matchAll(/[。！？!?]+[」』”’"）)]*|\.(?=["”’)]*\s)["”’)]*|\n[ \t\u3000]*\n/g))
    close(index + mark.length)
  close(text.length)
  return ranges
}

function numbersTouched(sentences: readonly Range[], ranges: readonly Range[]): ReadonlySet<number> {
  const touched = new Set<number>()
  for (const { start, end } of ranges) {
    for (const [i, sentence] of sentences.entries()) if (start < sentence.end && end > sentence.start) touched.add(i)
  }
  return touched
}

/** Every place where a quote stands in the text. */
export function placesOf(text: string, quote: string): readonly Range[] {
  const places: Range[] = []
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1))
    places.push({ start: at, end: at + quote.length })
  return places
}

/** The sides to compare: one where the act has no direction, else the two sides, of which an empty one in the gold asks for nothing. */
function sides(
  gold: ScoredEvent,
  found: ScoredEvent,
): readonly { gold: Set<string>; found: Set<string>; joint: boolean }[] {
  if (gold.type === 'CONSULT' || gold.mutual || found.mutual) {
    return [
      {
        gold: new Set([...gold.source, ...gold.target]),
        found: new Set([...found.source, ...found.target]),
        joint: true,
      },
    ]
  }
  return [
    { gold: new Set(gold.source), found: new Set(found.source), joint: false },
    { gold: new Set(gold.target), found: new Set(found.target), joint: false },
  ].filter((side) => side.gold.size > 0)
}

function actorsMeet(gold: ScoredEvent, found: ScoredEvent): boolean {
  return sides(gold, found).every(
    (side) => side.gold.intersection(side.found).size >= (side.joint ? Math.min(2, side.gold.size) : 1),
  )
}

function actorsEqual(gold: ScoredEvent, found: ScoredEvent): boolean {
  return sides(gold, found).every((side) => side.gold.symmetricDifference(side.found).size === 0)
}

/** Equal at the gold's precision; of an undated promise nothing is asked. */
function dateEqual({ when: wanted, status }: ScoredEvent, { when }: ScoredEvent): boolean {
  if (!wanted) return !when || status === 'pledged'
  if (!when) return false
  const same = (gold: string | null, found: string | null) =>
    gold ? (found ?? '').slice(0, gold.length) === gold : !found
  return same(wanted.start, when.start) && same(wanted.end, when.end)
}

/** Pairs [gold, found] of greatest total worth, a pair being worth 10 and one more for each of actors, date and status. */
function pairsOf(
  gold: readonly GoldEvent[],
  found: readonly FoundEvent[],
  goldAt: readonly ReadonlySet<number>[],
  foundAt: readonly ReadonlySet<number>[],
  kind: (type: string) => string,
): readonly (readonly [number, number])[] {
  if (gold.length === 0 || found.length === 0) return []
  const worth = gold.map((g, i) =>
    found.map((f, j) => {
      const meets =
        kind(g.type) === kind(f.type) &&
        !goldAt[i]?.isDisjointFrom(foundAt[j] as ReadonlySet<number>) &&
        actorsMeet(g, f)
      return meets ? 10 + Number(actorsEqual(g, f)) + Number(dateEqual(g, f)) + Number(g.status === f.status) : 0
    }),
  )
  return bestPairs(worth)
}

/**
 * The assignment of rows to columns with the greatest sum (the Hungarian method with potentials, in O(n³)); pairs worth 0 are left out.
 * Rows and columns count from 1 inside, 0 being "none".
 */
export function bestPairs(worth: readonly (readonly number[])[]): readonly (readonly [number, number])[] {
  const n = Math.max(worth.length, worth[0]?.length ?? 0)
  const at = (row: number, column: number) => worth[row - 1]?.[column - 1] ?? 0
  const rowPotential = new Array<number>(n + 1).fill(0)
  const columnPotential = new Array<number>(n + 1).fill(0)
  const rowOf = new Array<number>(n + 1).fill(0)
  for (let row = 1; row <= n; row++) {
    const slack = new Array<number>(n + 1).fill(Number.POSITIVE_INFINITY)
    const cameFrom = new Array<number>(n + 1).fill(0)
    const seen = new Array<boolean>(n + 1).fill(false)
    let column = 0
    rowOf[0] = row
    while (rowOf[column] !== 0) {
      seen[column] = true
      const from = rowOf[column] as number
      let [step, next] = [Number.POSITIVE_INFINITY, 0]
      for (let c = 1; c <= n; c++) {
        if (seen[c]) continue
        const reduced = -at(from, c) - (rowPotential[from] as number) - (columnPotential[c] as number)
        if (reduced < (slack[c] as number)) [slack[c], cameFrom[c]] = [reduced, column]
        if ((slack[c] as number) < step) [step, next] = [slack[c] as number, c]
      }
      for (let c = 0; c <= n; c++) {
        if (seen[c]) {
          rowPotential[rowOf[c] as number] = (rowPotential[rowOf[c] as number] as number) + step
          columnPotential[c] = (columnPotential[c] as number) - step
        } else slack[c] = (slack[c] as number) - step
      }
      column = next
    }
    for (; column !== 0; column = cameFrom[column] as number)
      rowOf[column] = rowOf[cameFrom[column] as number] as number
  }
  const pairs: (readonly [number, number])[] = []
  for (let c = 1; c <= n; c++) if (at(rowOf[c] as number, c) > 0) pairs.push([(rowOf[c] as number) - 1, c - 1])
  return pairs
}

/** Gold events of a document with the found events that hit them, by place in the two lists. */
export function hitsOf({ text, gold, found }: ScoredDocument): readonly (readonly [number, number])[] {
  const sentences = sentencesOf(text)
  const goldAt = gold.map(({ quotes }) =>
    numbersTouched(
      sentences,
      quotes.flatMap((quote) => placesOf(text, quote)),
    ),
  )
  const foundAt = (found ?? []).map(({ evidence }) => numbersTouched(sentences, evidence))
  return pairsOf(gold, found ?? [], goldAt, foundAt, (type) => type)
}

const share = (part: number, whole: number) => (whole ? part / whole : 0)

/** Rates from counts; 0 where there is nothing to divide by. */
export function rates(hits: number, found: number, gold: number): Rates {
  const [precision, recall] = [share(hits, found), share(hits, gold)]
  return { precision, recall, f1: share(2 * precision * recall, precision + recall) }
}

const isInside = (text: string, { start, end }: Range) => start >= 0 && end > start && end <= text.length

type PerType = Record<string, { gold: number; found: number; hit: number }>

/** Adds one document's counts by type, and what was not hit on either side. */
function addMisses(
  {
    doc,
    text,
    gold,
    found,
  }: {
    readonly doc: string
    readonly text: string
    readonly gold: readonly GoldEvent[]
    readonly found: readonly FoundEvent[]
  },
  strict: readonly (readonly [number, number])[],
  perType: PerType,
  misses: Miss[],
): void {
  const row = (type: string) => {
    perType[type] ??= { gold: 0, found: 0, hit: 0 }
    return perType[type]
  }
  const [goldHit, foundHit] = [new Set(strict.map(([i]) => i)), new Set(strict.map(([, j]) => j))]
  for (const [i, { type, gloss, quotes }] of gold.entries()) {
    row(type).gold++
    if (goldHit.has(i)) row(type).hit++
    else misses.push({ doc, missed: type, gloss, quote: quotes[0] })
  }
  for (const [j, { type, source, target, evidence }] of found.entries()) {
    row(type).found++
    const quote = evidence.map(({ start, end }) => text.slice(start, end)).join(' … ')
    if (!foundHit.has(j)) misses.push({ doc, spurious: type, actors: `${source} -> ${target}`, quote })
  }
}

/** The figures over all documents; `misses` in the order of the documents. */
export function score(documents: Iterable<ScoredDocument>): Score {
  const sum = {
    documents: 0,
    unread: 0,
    gold: 0,
    found: 0,
    badSpans: 0,
    strict: 0,
    relaxed: 0,
    actors: 0,
    date: 0,
    status: 0,
  }
  const perType: PerType = {}
  const misses: Miss[] = []
  for (const { doc, text, gold, found: read } of documents) {
    const found = read ?? []
    const sentences = sentencesOf(text)
    const goldAt = gold.map(({ quotes }) =>
      numbersTouched(
        sentences,
        quotes.flatMap((quote) => placesOf(text, quote)),
      ),
    )
    const foundAt = found.map(({ evidence }) => numbersTouched(sentences, evidence))
    const strict = pairsOf(gold, found, goldAt, foundAt, (type) => type)
    sum.documents++
    sum.unread += Number(read === null)
    sum.gold += gold.length
    sum.found += found.length
    sum.badSpans += found.filter(
      ({ evidence }) => evidence.length === 0 || !evidence.every((span) => isInside(text, span)),
    ).length
    sum.strict += strict.length
    sum.relaxed += pairsOf(gold, found, goldAt, foundAt, (type) => QUADRANT.get(type) ?? type).length
    for (const [i, j] of strict) {
      const [g, f] = [gold[i] as GoldEvent, found[j] as FoundEvent]
      sum.actors += Number(actorsEqual(g, f))
      sum.date += Number(dateEqual(g, f))
      sum.status += Number(g.status === f.status)
    }
    addMisses({ doc, text, gold, found }, strict, perType, misses)
  }
  return {
    documents: sum.documents,
    unread: sum.unread,
    gold: sum.gold,
    found: sum.found,
    badSpans: sum.badSpans,
    strict: rates(sum.strict, sum.found, sum.gold),
    relaxed: rates(sum.relaxed, sum.found, sum.gold),
    onMatched: {
      actors: share(sum.actors, sum.strict),
      date: share(sum.date, sum.strict),
      status: share(sum.status, sum.strict),
    },
    perType,
    misses,
  }
}
