import type { Span } from '../text/span.ts'
import type { Link } from './finding.ts'
import type { Event } from './reading.ts'

/** Characters of one stretch of the index: about a clause or two. */
const STRETCH = 64

const isIn = (a: Span, b: Span) => a.start >= b.start && a.end <= b.end
const touches = (a: Span, b: Span) => a.start < b.end && b.start < a.end
const first = (span: Span) => Math.floor(span.start / STRETCH)
const last = (span: Span) => Math.floor(Math.max(span.start, span.end - 1) / STRETCH)

/** Words of an event: its own word, or its evidence. */
interface Telling {
  readonly event: Event
  readonly span: Span
  readonly isOwn: boolean
}

/** The words of events by stretch, so that a link in a long document looks at its neighbours only; in each in the order of the events. */
function byStretch(events: readonly Event[]): ReadonlyMap<number, readonly Telling[]> {
  const index = new Map<number, Telling[]>()
  const add = (telling: Telling) => {
    for (let at = first(telling.span); at <= last(telling.span); at++) {
      const list = index.get(at)
      if (list) list.push(telling)
      else index.set(at, [telling])
    }
  }
  for (const event of events) {
    add({ event, span: event.because.at, isOwn: true })
    for (const span of event.evidence) add({ event, span, isOwn: false })
  }
  return index
}

/** The links of a document with the ids of the events that they tie, null where an end tells of none. Spans are those of the source. */
export function linksWithEvents(links: readonly Link[], events: readonly Event[]): readonly Link[] {
  if (!links.length) return links
  const index = byStretch(events)
  const order = new Map(events.map((event, i) => [event, i]))
  /** The first event with such a telling beside the words. */
  const firstOf = (words: Span, isOf: (telling: Telling) => boolean): Event | null => {
    let found: Event | null = null
    for (let at = first(words); at <= last(words); at++) {
      const event = index.get(at)?.find(isOf)?.event
      if (event && (!found || (order.get(event) as number) < (order.get(found) as number))) found = event
    }
    return found
  }
  /** The event that the words tell of and those of the other end do not: by its own word, else by its evidence. */
  const eventIn = (words: Span, other: Span): string | null => {
    const own =
      firstOf(words, ({ span, isOwn }) => isOwn && isIn(span, words)) ??
      firstOf(words, ({ span, isOwn }) => !isOwn && touches(span, words) && !touches(span, other))
    return own?.id ?? null
  }
  return links.map((link) => ({
    ...link,
    groundEvent: eventIn(link.ground, link.outcome),
    outcomeEvent: eventIn(link.outcome, link.ground),
  }))
}
