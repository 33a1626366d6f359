import type { Segmented } from '../text/segment.ts'
import type { Span } from '../text/span.ts'
import type { Note } from '../text/text.ts'
import type { Draft } from './draft.ts'
import type { Found } from './findings.ts'
import { linksWithEvents } from './link-events.ts'
import { mergeDrafts } from './merge.ts'
import type { Count, Event, PersonRef, PlaceRef, Reading } from './reading.ts'
import { sourceBecause, sourceFindings, sourceImprint, sourceWhen, sourceWords, toSource } from './source-spans.ts'

function named(text: Segmented, { id, office, span }: PersonRef): PersonRef {
  return { id, name: sourceWords(text, span), office, span: toSource(text, span) }
}

function placed(text: Segmented, { code, span }: PlaceRef): PlaceRef {
  return { name: sourceWords(text, span), code, span: toSource(text, span) }
}

/** What is counted stands at the end of the count's words. */
function counted(text: Segmented, { n, of, span }: Count): Count {
  const thing = { start: span.end - of.length, end: span.end }
  return { n, of: sourceWords(text, thing), span: toSource(text, span) }
}

const HEX = Array.from({ length: 256 }, (_, n) => n.toString(16).padStart(2, '0'))

/** Eight hexadecimal digits; `toString(16)` is slow above 31 bits. */
function hex(n: number): string {
  return `${HEX[n >>> 24]}${HEX[(n >>> 16) & 255]}${HEX[(n >>> 8) & 255]}${HEX[n & 255]}`
}

/**
 * Made from content, so that a judgement still fits after a new reading: document, type, actors, time and the trigger's words. Of those that are
 * alike in all of it (planned, and denied further on) the later ones are told apart by their number.
 */
function eventId(text: Segmented, { frame, source, target, when, trigger }: Draft, seen: Map<string, number>): string {
  const words = text.clean.slice(trigger.start, trigger.end)
  const days = `${when?.start ?? ''}|${when?.end ?? ''}`
  const alike = `${text.source.doc}|${frame.type}|${source.codes.join()}|${target.codes.join()}|${days}|${words}`
  const id = digestOf(alike)
  const n = seen.get(id) ?? 0
  seen.set(id, n + 1)
  return n === 0 ? id : digestOf(`${alike}|${n}`)
}

/** Sixteen hexadecimal digits of a key. */
function digestOf(key: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57]
  for (let i = 0; i < key.length; i++) {
    const unit = key.charCodeAt(i)
    a = Math.imul(a ^ unit, 2654435761)
    b = Math.imul(b ^ unit, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return hex(b) + hex(a)
}

function asEvent(text: Segmented, draft: Draft, seen: Map<string, number>): Event {
  const { frame, when, place } = draft
  const found = when && sourceWhen(text, when)
  return {
    id: eventId(text, draft, seen),
    frame: frame.frame,
    type: frame.type,
    mode: frame.mode,
    contexts: frame.contexts,
    cameo: frame.cameo,
    weight: frame.weight,
    source: draft.source.codes,
    target: draft.target.codes,
    mutual: draft.mutual,
    people: draft.people.map((person) => named(text, person)),
    place: place && placed(text, place),
    when: found,
    status: draft.status,
    counts: draft.counts.map((count) => counted(text, count)),
    saidBy: draft.saidBy,
    evidence: draft.evidence.map((span) => toSource(text, span)) as unknown as readonly [Span, ...Span[]],
    because: sourceBecause(text, draft.because),
  }
}

/** Joins the drafts of one document and puts all offsets into the source's text. Events are built key by key: spreading costs too much there. */
export function finish(
  text: Segmented,
  drafts: readonly Draft[],
  { findings, imprint }: Omit<Found, 'notes'>,
  notes: readonly Note[],
): Reading {
  const { source, lang, published, byline } = text
  const seen = new Map<string, number>()
  const events = mergeDrafts(drafts).map((draft) => asEvent(text, draft, seen))
  const found = sourceFindings(text, findings)
  const own = notes.map((note) => (note.span ? { ...note, span: toSource(text, note.span) } : note))
  return {
    doc: source.doc,
    lang,
    title: source.title,
    published,
    byline,
    ...sourceImprint(text, imprint),
    events,
    ...found,
    links: linksWithEvents(found.links, events),
    notes: [...text.notes, ...own],
    text,
  }
}
