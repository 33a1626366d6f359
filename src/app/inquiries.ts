import type { Fate } from '../books/fate.ts'
import type { Digest } from '../resolve/digest.ts'
import type { Incident } from '../resolve/incidents.ts'
import { leading } from '../text/leading.ts'
import {
  calendar,
  claims as claimsOf,
  disagreementsIn,
  fateNamed,
  forecasters,
  ledger as ledgerOf,
  looseSlips,
} from './books.ts'
import {
  type BriefOptions,
  bibtex,
  brief,
  csl,
  html,
  incidentNamed,
  markdown,
  notesOf,
  page,
  printedPage,
  roomOf,
  subjectOf,
  tongueOf,
} from './brief.ts'
import { sheet } from './brief-sheet.ts'
import type { Theme } from './chart-frame.ts'
import { briefDrawn, type ChartsWords } from './charts.ts'
import type { Language } from './flags.ts'
import { type ChartName, charted } from './inquiries-charts.ts'
import { judgementsOf } from './judging.ts'
import { type Filter, type Told, wanted } from './known.ts'
import {
  incidentText,
  printedClaim,
  printedDisagreement,
  printedEntry,
  printedQuestion,
  printedSlip,
} from './printed-incidents.ts'
import { type Register, register as registerOf } from './registers.ts'
import {
  answersOf,
  balanceOf,
  type MeasureOptions,
  relationsOf,
  relationText,
  standingOf,
  triangleOf,
} from './standing.ts'
import { printedStand, standsOf } from './stands.ts'
import { today } from './today.ts'
import type { View } from './view.ts'
import { NoIncident, printedViews, views as viewsOf } from './views.ts'

/** What is asked: flags and operands by name, as they were typed, each held to be good by the door. */
export type Given = Readonly<Record<string, string>>

/** JSON as text, or in UTF-8. */
type Spelt = string | Uint8Array

/** A list is given by its length and its parts, each item as JSON, so that only what is wanted is printed. */
export type Answer =
  | { readonly kind: 'list'; readonly total: number; readonly part: (from: number, to: number) => readonly Spelt[] }
  | { readonly kind: 'one'; readonly value: unknown }
  | { readonly kind: 'text'; readonly text: string }

export interface Inquiry {
  readonly name: InquiryName
  readonly given: Given
  /** Words of charts, where one is drawn. */
  readonly charts?: ChartsWords
  /** Names of fates, for an iCalendar. */
  readonly fates?: Readonly<Record<Fate, string>>
  /** Of what is told in words; where it makes no difference it is left out, so that all languages share an answer. */
  readonly language?: Language
  /** ISO day of the clock. */
  readonly today: string
}

const one = (value: unknown): Answer => ({ kind: 'one', value })
const listed = <T>(all: readonly T[], text: (one: T) => Spelt): Answer => ({
  kind: 'list',
  total: all.length,
  part: (from, to) => all.slice(from, to).map(text),
})
const list = <T>(all: readonly T[], print: (one: T) => unknown): Answer =>
  listed(all, (each) => JSON.stringify(print(each)))

/** The verbs that ask the record, each giving what it prints with `--json`; a verb that prints several lines gives a list. */
const INQUIRIES = {
  incidents: (view, { given }) => {
    const { told } = view
    const places = ordered(told, withId(told, wanted(told, filterOf(given)), given), given)
    return listed(places, (i) => incidentText(view, i))
  },
  disagreements: (view, { given }) => differences(view, filterOf(given)),
  ledger: ({ told }, { given, today: day, fates, language = 'en' }) => {
    const asOf = given['as-of'] ?? day
    if (given['forecasters']) return list<unknown>(forecasters(told, filterOf(given), asOf), (row) => row)
    const entries = ledgerOf(told, filterOf(given), asOf, fateNamed(given['fate']))
    if (!fates) return list(entries, printedEntry)
    return { kind: 'text', text: calendar(entries, asOf, told, fates, language) }
  },
  claims: ({ told }, { given }) => list(claimsOf(told, filterOf(given)), (each) => printedClaim(each, told.digests)),
  review: ({ told }) => {
    const orphaned = told.orphaned.map((each) => ({ orphaned: each }))
    const undecided = told.undecided()
    return {
      kind: 'list',
      total: orphaned.length + undecided.length,
      part: (from, to) => {
        const [first, last] = [from, to].map((at) => Math.max(0, at - orphaned.length))
        const questions = undecided.slice(first, last).map(printedQuestion)
        return [...orphaned.slice(from, to), ...questions].map((each) => JSON.stringify(each))
      },
    }
  },
  judge: ({ desk, told }) => {
    const [holds, orphans] = [told.holding, told.orphaned].map((some) => new Set(some.map(({ id }) => id)))
    return list(judgementsOf(desk), (each) => ({
      ...each,
      state: orphans?.has(each.id) ? 'orphaned' : holds?.has(each.id) || each.kind === 'undone' ? 'holds' : 'withdrawn',
    }))
  },
  relations: (view, { given }) => {
    const standing = standingAsked(view, given)
    const directions = relationsOf(standing, actor(given, 'a'), actor(given, 'b'))
    return listed(directions, (each) => relationText(standing, each))
  },
  triangle: (view, { given }) => {
    const actors = ['a', 'b', 'c'].map((name) => actor(given, name))
    return list(triangleOf(standingAsked(view, given), actors), (each) => ({ actors, ...each }))
  },
  balance: (view, { given }) => {
    const among = given['among']?.toUpperCase().split(',') ?? null
    return one(balanceOf(standingAsked(view, given), among, given['since'] ?? null))
  },
  answers: (view, { given }) => {
    const standing = standingAsked(view, given)
    const [a, b] = [actor(given, 'a'), actor(given, 'b')]
    const found = answersOf(standing, a, b, given['third']?.toUpperCase() ?? null)
    return one({ actors: [a, b], within: standing.options.within, ...found })
  },
  'chart/relations': (view, inquiry) => drawn(view, inquiry, 'relations'),
  'chart/timeline': (view, inquiry) => drawn(view, inquiry, 'timeline'),
  'chart/triangle': (view, inquiry) => drawn(view, inquiry, 'triangle'),
  'chart/positions': (view, inquiry) => drawn(view, inquiry, 'positions'),
  register: ({ told }, { given, today: day }) =>
    list<unknown>(registerOf(given['kind'] as Register, told, filterOf(given), told, day), (row) => row),
  positions: ({ told }, { given }) => list(standsOf(told, actor(given, 'actor'), given['issue'] ?? null), printedStand),
  views: ({ told }, { given }) => {
    const what = {
      incident: given['incident'] ?? null,
      filter: filterOf(given),
      limit: Number(given['limit'] ?? TOPICS),
    }
    return list(printedViews(viewsOf(told, what), told), (each) => each)
  },
  brief: (view, inquiry) => briefed(view, inquiry),
  today: (view, { given, today: day }) =>
    one(today(view, { asOf: given['as-of'] ?? day, days: Number(given['days'] ?? 7) })),
} as const satisfies Readonly<Record<string, (view: View, inquiry: Inquiry) => Answer>>

export type InquiryName = keyof typeof INQUIRIES

/** What sources say differently of the incidents that a filter wants, and then what does not fit inside documents: only what is shown is looked into. */
function differences({ told, texts }: View, filter: Filter): Answer {
  const { incidents, digests } = told
  const places = wanted(told, filter)
  const within = looseSlips(told, filter)
  const counts = places.map((i) => told.differing(incidents[i] as Incident))
  const between = counts.reduce((sum, count) => sum + count, 0)
  const part = (from: number, to: number): readonly Spelt[] => {
    const found: Spelt[] = []
    for (let k = 0, at = 0; k < places.length && at < to; k++) {
      const [count, i] = [counts[k] as number, places[k] as number]
      if (count > 0 && at + count > from)
        for (const each of disagreementsIn(incidents[i] as Incident).slice(Math.max(0, from - at), to - at))
          found.push(texts.of(each, '', () => JSON.stringify(printedDisagreement(each, digests[i] as Digest))))
      at += count
    }
    const [first, last] = [from, to].map((at) => Math.max(0, at - between))
    return [...found, ...within.slice(first, last).map((each) => JSON.stringify(printedSlip(each)))]
  }
  return { kind: 'list', total: between + within.length, part }
}

/** Answers a question from a view. */
export const answer = (view: View, inquiry: Inquiry): Answer => INQUIRIES[inquiry.name](view, inquiry)

/** An answer in UTF-8, in memory that threads can share, ready to be sent; of a list at most `limit` items behind the first `from`. */
export function sent(found: Answer, from: number, limit: number): Uint8Array<SharedArrayBuffer> {
  if (found.kind !== 'list') return joined([found.kind === 'text' ? found.text : JSON.stringify(found.value)])
  const items = found.part(from, from + limit)
  const next = from + limit < found.total ? `"${from + limit}"` : 'null'
  const parts = items.flatMap((item, i) => (i === 0 ? [item] : [',', item]))
  return joined(['{"items":[', ...parts, `],"total":${found.total},"next":${next}}`])
}

function joined(parts: readonly Spelt[]): Uint8Array<SharedArrayBuffer> {
  const sizes = parts.map((part) => (typeof part === 'string' ? Buffer.byteLength(part) : part.length))
  // What is handed over from thread to thread V8 counts as the heap of either, all of which it looks through after each 25 MB.
  const all = Buffer.from(new SharedArrayBuffer(sizes.reduce((sum, size) => sum + size, 0)))
  let at = 0
  for (const [i, part] of parts.entries()) {
    if (typeof part === 'string') all.write(part, at)
    else all.set(part, at)
    at += sizes[i] as number
  }
  return all
}

/** Topics of views where nothing is said: as many as a screen holds. */
const TOPICS = 6

const roomAsked = ({ lines, all }: Given) => roomOf(lines ?? null, all === 'true')

/** What a brief is to be about. @throws NoIncident */
function briefAsked({ incidents }: Told, given: Given, day: string): BriefOptions {
  const { issue, incident: id } = given
  const found = id ? incidentNamed(incidents, id) : null
  if (id && !found) throw new NoIncident(id)
  const actors = ['a', 'b', 'c'].flatMap((name) => (given[name] ? [actor(given, name)] : []))
  const subject = subjectOf(found, issue ?? null, actors)
  const { since = null, 'new-since': newSince = null } = given
  return { subject, since, asOf: given['as-of'] ?? day, newSince, lines: roomAsked(given).lines }
}

function briefed(view: View, { given, today: day, language = 'en', charts }: Inquiry): Answer {
  const { told } = view
  const options = briefAsked(told, given, day)
  const { pages } = roomAsked(given)
  const tongue = tongueOf(told.pack, told.fold, language)
  const made = page(brief(told, told.pack, options), tongue, pages, notesOf(given['format']))
  const text = (words: string): Answer => ({ kind: 'text', text: words })
  const svg = charts ? briefDrawn(told, options, (measured) => standingOf(view.deeds(), measured)) : null
  const chart = (theme: Theme) => (svg && charts ? svg(charts, language, theme) : null)
  if (given['sources'] === 'csl') return one(csl(made))
  if (given['sources'] === 'bibtex') return text(bibtex(made))
  switch (given['format']) {
    case 'html':
      return text(html(made, chart('auto')))
    case 'pdf':
      return text(html(made, chart('light')))
    case 'docx':
      return one(sheet(made, chart('light')))
    case 'markdown':
      return text(markdown(made))
    default:
      return one(printedPage(made))
  }
}

function drawn(view: View, { given, charts, today, language = 'en' }: Inquiry, kind: ChartName): Answer {
  const standing = () => standingAsked(view, given)
  const options = () => ({ ...briefAsked(view.told, given, today), lines: Number(given['lines'] ?? ROWS) })
  return charted(view, kind, { given, words: charts as ChartsWords, language, standing, options })
}

/** Rows of a chart where nothing is said. */
const ROWS = 24

const actor = (given: Given, name: string): string => (given[name] ?? '').toUpperCase()

function filterOf(given: Given): Filter {
  const code = (name: string) => given[name]?.toUpperCase() ?? null
  const [a = '', b = ''] = given['dyad']?.toUpperCase().split('-') ?? []
  return {
    actor: code('actor'),
    dyad: a && b ? [a, b] : null,
    type: code('type'),
    since: given['since'] ?? null,
    until: given['until'] ?? null,
    country: code('country'),
    issue: given['issue'] ?? null,
  }
}

/** `id`: the incident itself, or one that holds the account. */
function withId({ incidents }: Told, places: readonly number[], { id }: Given): readonly number[] {
  if (id === undefined) return places
  return places.filter((i) => incidents[i]?.accounts.some(({ key, event }) => key === id || event.id === id))
}

/** In order of time, as they are given, or the newest first; those without a day are last either way. */
function ordered({ digests }: Told, places: readonly number[], { order }: Given): readonly number[] {
  if (order !== 'newest') return places
  const dated = leading(places, (i) => digests[i]?.days != null)
  return [...places.slice(0, dated).reverse(), ...places.slice(dated)]
}

function standingAsked({ deeds }: View, given: Given) {
  const options: MeasureOptions = {
    unit: (given['unit'] ?? 'month') as MeasureOptions['unit'],
    table: (given['weights'] ?? 'plover') as MeasureOptions['table'],
    halfLife: Number(given['halflife'] ?? 30),
    asOf: given['as-of'] ?? null,
    band: Number(given['band'] ?? 1),
    within: Number(given['within'] ?? 14),
  }
  return standingOf(deeds(), options)
}
