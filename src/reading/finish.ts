import type { Segmented } from '../text/segment.ts'
import type { Span } from '../text/span.ts'
import { type Note, sourceSpan } from '../text/text.ts'
import type { Draft } from './draft.ts'
import { mergeDrafts } from './merge.ts'
import type { Because, Event, PersonRef, Reading, When } from './reading.ts'

function sourceBecause(text: Segmented, because: Because): Because {
  return {
    rule: because.rule,
    at: sourceSpan(text, because.at.start, because.at.end),
    ...(because.rows ? { rows: because.rows } : {}),
    ...(because.from ? { from: because.from.map((one) => sourceBecause(text, one)) } : {}),
  }
}

const toSource = (text: Segmented, span: Span): Span => sourceSpan(text, span.start, span.end)

/** The person with the name as the source writes it, without line breaks and spaces inside. */
function named(text: Segmented, person: PersonRef): PersonRef {
  const span = toSource(text, person.span)
  return { ...person, name: text.source.text.slice(span.start, span.end).replace(/\s+/g, ''), span }
}

/** Made from content, so that a judgement still fits after a new reading: document, type, actors, time and the trigger's words. */
function eventId(text: Segmented, draft: Draft): string {
  const words = text.clean.slice(draft.trigger.start, draft.trigger.end)
  const key = [
    text.source.doc,
    draft.frame.type,
    draft.source.codes,
    draft.target.codes,
    draft.when?.start,
    draft.when?.end,
    words,
  ].join('|')
  let [a, b] = [0xdeadbeef, 0x41c6ce57]
  for (let i = 0; i < key.length; i++) {
    const unit = key.charCodeAt(i)
    a = Math.imul(a ^ unit, 2654435761)
    b = Math.imul(b ^ unit, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return (b >>> 0).toString(16).padStart(8, '0') + (a >>> 0).toString(16).padStart(8, '0')
}

function asEvent(text: Segmented, draft: Draft): Event {
  const { frame, when, place } = draft
  const found: When | null = when && { ...when, span: when.span && toSource(text, when.span) }
  return {
    id: eventId(text, draft),
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
    place: place && { ...place, span: toSource(text, place.span) },
    when: found,
    status: draft.status,
    counts: draft.counts.map((count) => ({ ...count, span: toSource(text, count.span) })),
    saidBy: draft.saidBy,
    evidence: draft.evidence.map((span) => toSource(text, span)) as unknown as readonly [Span, ...Span[]],
    because: sourceBecause(text, draft.because),
  }
}

/** Joins the drafts of one document and puts all offsets into the source's text. */
export function finish(text: Segmented, drafts: readonly Draft[], notes: readonly Note[]): Reading {
  const { source, lang, published, byline } = text
  const own = notes.map((note) => (note.span ? { ...note, span: toSource(text, note.span) } : note))
  return {
    doc: source.doc,
    lang,
    title: source.title,
    published,
    byline,
    events: mergeDrafts(drafts).map((draft) => asEvent(text, draft)),
    notes: [...text.notes, ...own],
    text,
  }
}
