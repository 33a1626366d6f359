import { hash } from 'node:crypto'
import type { Claim, Forecast } from '../reading/finding.ts'
import type { Event, Reading, When } from '../reading/reading.ts'

/** Version of the shape below; it changes when a key goes or changes its meaning. */
const SHAPE = 1

function printedEvent(event: Event): unknown {
  const { when } = event
  return {
    id: event.id,
    frame: event.frame,
    type: event.type,
    mode: event.mode,
    contexts: event.contexts,
    cameo: event.cameo,
    weight: event.weight,
    source: event.source,
    target: event.target,
    mutual: event.mutual,
    people: event.people,
    place: event.place,
    when: when && printedWhen(when),
    status: event.status,
    counts: event.counts,
    saidBy: event.saidBy,
    evidence: event.evidence,
    because: event.because,
  }
}

function printedWhen({ start, end, basis }: When): unknown {
  return { start, end, basis }
}

/** A finding with its time as those of events are printed, its other keys as they are. */
const timed = <F extends { readonly when: When | null }>(one: F): unknown =>
  one.when ? { ...one, when: printedWhen(one.when) } : one
const foretold = (one: Forecast): unknown => (one.by ? { ...one, by: printedWhen(one.by) } : one)
const claimed = (one: Claim): unknown => (one.since ? { ...one, since: printedWhen(one.since) } : one)

/**
 * One reading as one line of JSON in the public shape (keys in this order, no line break). Offsets are UTF-16 code units of the
 * text as it was read; `id` is the SHA-256 of that text in UTF-8, so the same text has the same id whatever its name or encoding.
 * `JSON.stringify` of plain objects was measured to be faster here than writing the JSON by hand.
 */
export const printedLine = (reading: Reading): string => JSON.stringify(printed(reading))

/** So many findings of a kind are printed in one piece. */
const PIECE = 1000

/** The same with its line break, in pieces for whoever hands it on: the line of ten megabytes of text would be one string of a hundred. */
export function* printedPieces(reading: Reading): Generator<string> {
  if (reading.text.clean.length < LONG) {
    yield `${printedLine(reading)}\n`
    return
  }
  let before = '{'
  for (const [key, value] of Object.entries(printed(reading))) {
    yield `${before}${JSON.stringify(key)}:`
    if (Array.isArray(value)) yield* listPieces(value)
    else yield JSON.stringify(value)
    before = ','
  }
  yield '}\n'
}

/** Units from which a text is worth the pieces. */
const LONG = 200_000

function* listPieces(list: readonly unknown[]): Generator<string> {
  yield '['
  for (let i = 0; i < list.length; i += PIECE)
    yield (i === 0 ? '' : ',') + JSON.stringify(list.slice(i, i + PIECE)).slice(1, -1)
  yield ']'
}

function printed(reading: Reading): Readonly<Record<string, unknown>> {
  const { byline, published } = reading
  return {
    chancery: SHAPE,
    doc: reading.doc,
    id: `sha256:${hash('sha256', reading.text.source.text)}`,
    lang: reading.lang,
    title: reading.title,
    published: published && { day: published.day, basis: published.basis },
    byline: { author: byline.author, affiliation: byline.affiliation, outlet: byline.outlet, country: byline.country },
    genre: reading.genre,
    disclaimer: reading.disclaimer,
    reprint: reading.reprint,
    events: reading.events.map(printedEvent),
    positions: reading.positions,
    figures: reading.figures.map(timed),
    forecasts: reading.forecasts.map(foretold),
    claims: reading.claims.map(claimed),
    voices: reading.voices,
    agreements: reading.agreements.map(timed),
    channels: reading.channels.map(timed),
    links: reading.links,
    notes: reading.notes,
  }
}
