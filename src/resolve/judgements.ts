import type { Status } from '../reading/reading.ts'
import type { Interval } from '../text/day.ts'
import type { Span } from '../text/span.ts'
import { keyOf, type Telling, type ToldEvent } from './account.ts'
import type { Rulings } from './incidents.ts'
import { type ToldAgreement, type ToldChannel, type ToldFindings, wholeFindings } from './told.ts'

export const JUDGED = ['same', 'different', 'corrected', 'rejected', 'confirmed', 'undone'] as const
export type Judged = (typeof JUDGED)[number]

/** An event that was judged, with the words that it stood in: on other words a judgement says nothing. */
export interface Subject {
  /** The id of the text. */
  readonly source: string
  readonly event: string
  readonly type: string
  readonly words: readonly string[]
}

/** What a correction puts in the place of what was read. */
export interface Correction {
  readonly type?: string
  readonly status?: Status
  readonly source?: readonly string[]
  readonly target?: readonly string[]
  readonly mutual?: boolean
  readonly when?: Interval | null
}

/** What a person decided. Nothing is ever taken back but by a later `undone`. */
export interface Judgement {
  readonly id: string
  readonly kind: Judged
  readonly subjects: readonly Subject[]
  /** Of `corrected`. */
  readonly correction: Correction | null
  /** Of `undone`: the id of the judgement that no longer holds. */
  readonly undoes: string | null
  readonly by: string
  readonly why: string
  /** ISO instant. */
  readonly at: string
}

/** What documents tell once the judgements are heeded. */
export interface Heeded {
  readonly tellings: readonly Telling[]
  readonly rulings: Rulings
  /** Keys of accounts that a person found right. */
  readonly confirmed: ReadonlySet<string>
  /** The documents of which a person rejected events, with these alone. */
  readonly struck: readonly Telling[]
  /** By the key of an account that a person rejected, the judgement. */
  readonly strikes: ReadonlyMap<string, Judgement>
  /** Judgements that hold, in their order. */
  readonly holding: readonly Judgement[]
  /** Those of them whose words are no longer told. */
  readonly orphaned: readonly Judgement[]
}

/** The words of an event, one string for each stretch. */
export const wordsIn = (text: string, { evidence }: Pick<ToldEvent, 'evidence'>): readonly string[] =>
  evidence.map(({ start, end }) => text.slice(start, end))

/** Those that were not undone; an undoing may be undone too. `judgements` in the order in which they were made. */
export function holding(judgements: readonly Judgement[]): readonly Judgement[] {
  const undone = new Set<string>()
  const kept: Judgement[] = []
  for (const one of judgements.toReversed()) {
    if (undone.has(one.id)) continue
    if (one.kind === 'undone' && one.undoes !== null) undone.add(one.undoes)
    else kept.push(one)
  }
  return kept.reverse()
}

/**
 * The event that a subject speaks of: the one with its id, or after a new reading one of its type, where it shares words with it. Null
 * where nothing is told in these words any more.
 */
function found(telling: Telling | undefined, { event: id, type, words }: Subject): ToldEvent | null {
  if (!telling) return null
  const shares = (event: ToldEvent) => wordsIn(telling.text, event).some((one) => words.includes(one))
  const holds = (event: ToldEvent) =>
    wordsIn(telling.text, event).some((one) => words.some((other) => one.includes(other) || other.includes(one)))
  const { events } = telling
  return (
    events.find((event) => event.id === id && holds(event)) ??
    events.find((event) => event.type === type && shares(event)) ??
    events.find((event) => event.type === type && holds(event)) ??
    null
  )
}

/** Heeds judgements on what documents tell, in the order in which they were made: the last word on an account or on two of them counts. */
export function heed(tellings: readonly Telling[], judgements: readonly Judgement[]): Heeded {
  const byId = new Map(tellings.map((one) => [one.id, one]))
  const active = holding(judgements)
  const orphaned: Judgement[] = []
  const corrections = new Map<string, Correction>()
  const verdicts = new Map<string, Judgement>()
  const pairs = new Map<string, { readonly pair: readonly [string, string]; readonly kind: Judged }>()
  for (const judgement of active) {
    const { kind, subjects, correction } = judgement
    const keys = subjects.flatMap((subject) => {
      const event = found(byId.get(subject.source), subject)
      return event ? [keyOf(subject.source, event.id)] : []
    })
    if (keys.length < subjects.length) {
      orphaned.push(judgement)
      continue
    }
    if (kind === 'same' || kind === 'different') {
      for (const pair of pairsOf(keys)) pairs.set(pair.toSorted().join(' '), { pair, kind })
      continue
    }
    for (const key of keys) {
      if (kind === 'corrected') corrections.set(key, { ...corrections.get(key), ...correction })
      else if (kind === 'rejected' || kind === 'confirmed') verdicts.set(key, judgement)
    }
  }
  const of = (kind: Judged) => [...pairs.values()].filter((one) => one.kind === kind).map(({ pair }) => pair)
  const verdictsOf = (kind: Judged) => new Map([...verdicts].filter(([, one]) => one.kind === kind))
  const strikes = verdictsOf('rejected')
  const judged = new Set(active.flatMap(({ subjects }) => subjects.map(({ source }) => source)))
  const mended = (one: Telling, isStruck: boolean): Telling =>
    withEvents(corrected(one, corrections), ({ id }) => strikes.has(keyOf(one.id, id)) === isStruck)
  return {
    tellings: tellings.map((one) => (judged.has(one.id) ? mended(one, false) : one)),
    struck: tellings
      .flatMap((one) => (judged.has(one.id) ? mended(one, true) : []))
      .filter(({ events }) => events.length > 0),
    strikes,
    rulings: { same: of('same'), different: of('different') },
    confirmed: new Set(verdictsOf('confirmed').keys()),
    holding: active,
    orphaned,
  }
}

/** Every two of several. */
const pairsOf = (keys: readonly string[]): readonly (readonly [string, string])[] =>
  keys.flatMap((one, i) => keys.slice(i + 1).map((other) => [one, other] as const))

/** A document with those of its events alone that are wanted; itself where that is all of them. */
const withEvents = (telling: Telling, wants: (event: ToldEvent) => boolean): Telling =>
  telling.events.every(wants) ? telling : { ...wholeOf(telling), events: telling.events.filter(wants) }

/** All of a document, also what is only looked up when it is asked for. */
const wholeOf = (telling: Telling): Telling => {
  const { text, claims = [], findings } = telling
  return { ...telling, text, claims, ...(findings ? { findings } : {}) } as Telling
}

function corrected(telling: Telling, corrections: ReadonlyMap<string, Correction>): Telling {
  const correctionOf = ({ id }: ToldEvent) => corrections.get(keyOf(telling.id, id))
  if (!telling.events.some(correctionOf)) return telling
  const events = telling.events.map((event) => ({ ...event, ...correctionOf(event) }))
  const moved = telling.events.flatMap((event, i) =>
    correctionOf(event)?.when === undefined ? [] : [{ from: event, to: events[i]?.when ?? null }],
  )
  return { ...wholeOf(telling), events, ...(moved.length && telling.findings ? redated(telling.findings, moved) : {}) }
}

interface Moved {
  readonly from: ToldEvent
  readonly to: Interval | null
}

/** What was agreed or opened in the words and on the day of an event goes along where a person corrects that day. */
function redated(findings: ToldFindings, moved: readonly Moved[]): Pick<Telling, 'findings'> {
  const onDay = <F extends ToldAgreement | ToldChannel>(one: F): F => {
    const own = moved.find(({ from }) => isOne(from.when, one.when) && touches(from.evidence, one.evidence))
    return own ? { ...one, when: own.to } : one
  }
  const { agreements, channels } = findings
  return { findings: { ...wholeFindings(findings), agreements: agreements.map(onDay), channels: channels.map(onDay) } }
}

const isOne = (a: Interval | null, b: Interval | null) => a?.start === b?.start && a?.end === b?.end

const touches = (a: readonly Span[], b: readonly Span[]) =>
  a.some((one) => b.some(({ start, end }) => start < one.end && one.start < end))
