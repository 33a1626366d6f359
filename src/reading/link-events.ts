import type { Span } from '../text/span.ts'
import type { Link } from './finding.ts'
import type { Event } from './reading.ts'

/** Characters of one stretch of the index: about a clause or two. */
const STRETCH = 64

const isIn = (a: Span, b: Span) => a.start >= b.start && a.end <= b.end
const touches = (a: Span, b: Span) => a.start < b.end && b.start < a.end
const first = (span: Span) => Math.floor(span.start / STRETCH)
const last = (span: Span) => Math.floor(Math.max(span.start, span.end - 1) / STRETCH)

/** Which events have words in which stretch, so that a link in a long document looks at its neighbours only. */
function byStretch(events: readonly Event[]): ReadonlyMap<number, ReadonlySet<number>> {
  const index = new Map<number, Set<number>>()
  for (const [i, { because, evidence }] of events.entries()) {
    for (const span of [because.at, ...evidence]) {
      for (let at = first(span); at <= last(span); at++) {
        const set = index.get(at)
        if (set) set.add(i)
        else index.set(at, new Set([i]))
      }
    }
  }
  return index
}

/** The links of a document with the ids of the events that they tie, null where an end tells of none. Spans are those of the source. */
export function linksWithEvents(links: readonly Link[], events: readonly Event[]): readonly Link[] {
  if (!links.length) return links
  const index = byStretch(events)
  const near = (words: Span): readonly Event[] => {
    const found = new Set<number>()
    for (let at = first(words); at <= last(words); at++) for (const i of index.get(at) ?? []) found.add(i)
    return [...found].sort((a, b) => a - b).map((i) => events[i] as Event)
  }
  /** The event that the words tell of and those of the other end do not: by its own word, else by its evidence. */
  const eventIn = (words: Span, other: Span): string | null => {
    const around = near(words)
    const own =
      around.find(({ because }) => isIn(because.at, words)) ??
      around.find(({ evidence }) => evidence.some((span) => touches(span, words) && !touches(span, other)))
    return own?.id ?? null
  }
  return links.map((link) => ({
    ...link,
    groundEvent: eventIn(link.ground, link.outcome),
    outcomeEvent: eventIn(link.outcome, link.ground),
  }))
}
