import { isPlan, type Telling, type ToldEvent } from '../resolve/account.ts'
import { type Days, intervalDays } from '../resolve/days.ts'
import type { Digest } from '../resolve/digest.ts'
import type { Incident } from '../resolve/incidents.ts'
import type { ToldForecast } from '../resolve/told.ts'
import type { Interval } from '../text/day.ts'
import type { Span } from '../text/span.ts'
import { byPublished, type Cited, cited, wordsAt } from './cited.ts'
import type { Fate } from './fate.ts'
import type { Entry } from './ledger.ts'

/** One thing that somebody expected, with what became of it. */
export interface Foretold {
  readonly what: string
  readonly by: Interval | null
  /** The words of the condition, under which alone it was said. */
  readonly condition: string | null
  /** The probability that the words stand for. */
  readonly likelihood: { readonly low: number; readonly high: number }
  /** The entry of the ledger that it is; null where its words tell of no event. */
  readonly entry: string | null
  readonly fate: Fate | null
  /**
   * What ties it to its fate: `incident`, the event that it foretells is an account of the entry; `event`, one of the same kind, sides and
   * direction in the time that it names, told elsewhere; `words`, only that its words and those of the entry overlap. Null where nothing does.
   */
  readonly basis: 'incident' | 'event' | 'words' | null
  /** The ids of the incidents that decide it. */
  readonly decidedBy: readonly string[]
  /** Whether it came as foretold; null where that is not decided. */
  readonly came: boolean | null
  readonly source: Cited
}

/** A mean Brier score: between what the words allow, and with what so few decided ones leave open. */
export interface Score {
  /** Where each probability is taken at the better and at the worse end of what its words stand for. */
  readonly best: number
  readonly worst: number
  /** 95 percent of what the score of endless forecasts of this kind may be, without assumptions on them (Hoeffding 1963). */
  readonly low: number
  readonly high: number
}

/** The record of an author, an expert, an actor or an outlet. */
export interface Forecaster {
  readonly kind: 'author' | 'named' | 'outlet'
  readonly name: string
  /** How many forecasts, of how many it is decided, and how many of these came. */
  readonly n: number
  readonly decided: number
  readonly came: number
  /** How many were said under a condition: these are not scored. */
  readonly conditional: number
  /** Null where nothing is decided. */
  readonly brier: Score | null
  readonly forecasts: readonly Foretold[]
}

/** An entry with the event by which a document says it. */
type Said = readonly [Entry, ToldEvent]

/** What happened or was called off, by type and sides. */
type Happened = ReadonlyMap<string, readonly Digest[]>

/**
 * The records of all who foretold something, who did so most first.
 * @param entries the ledger as of a day
 * @param known the incidents as of that day, with their digests in the same order
 * @param onlyThese leaves out forecasts of which no entry is among them
 */
export function forecasters(
  tellings: readonly Telling[],
  entries: readonly Entry[],
  known: { readonly incidents: readonly Incident[]; readonly digests: readonly Digest[] },
  onlyThese = false,
): readonly Forecaster[] {
  const said = new Map<string, Said[]>()
  for (const entry of entries)
    for (const { telling, event } of entry.said) {
      const own = said.get(telling.id)
      if (own) own.push([entry, event])
      else said.set(telling.id, [[entry, event]])
    }
  const happened = Map.groupBy(
    known.digests.filter(({ status, days }) => days !== null && (status === 'occurred' || status === 'denied')),
    ({ type, sides }) => `${type} ${sides}`,
  )
  const records = new Map<
    string,
    { readonly kind: Forecaster['kind']; readonly name: string; readonly all: Foretold[] }
  >()
  for (const telling of tellings.toSorted(byPublished))
    for (const forecast of telling.findings?.forecasts ?? []) {
      const one = foretold(telling, forecast, said.get(telling.id) ?? [], happened)
      if (onlyThese && one.entry === null) continue
      for (const [kind, name] of whose(telling, forecast)) {
        const record = records.get(`${kind} ${name}`) ?? { kind, name, all: [] }
        record.all.push(one)
        records.set(`${kind} ${name}`, record)
      }
    }
  return [...records.values()]
    .map(recordOf)
    .sort((a, b) => b.n - a.n || (`${a.kind} ${a.name}` < `${b.kind} ${b.name}` ? -1 : 1))
}

/** The author by name where the document has one, else as its voice; whoever it lets speak; and the outlet that prints it. */
function whose(telling: Telling, { who }: ToldForecast): readonly (readonly [Forecaster['kind'], string])[] {
  const { author = null, outlet, doc } = telling
  const own = who === 'author' ? (['author', author ?? outlet ?? doc] as const) : (['named', who] as const)
  return outlet === null || (own[0] === 'author' && own[1] === outlet) ? [own] : [own, ['outlet', outlet]]
}

const shared = (a: readonly Span[], b: readonly Span[]): number =>
  Math.max(0, ...a.flatMap((x) => b.map((y) => Math.min(x.end, y.end) - Math.max(x.start, y.start))))

/** Of what a document says, that in whose words the forecast stands most. */
function nearest(said: readonly Said[], evidence: readonly Span[]): Said | null {
  let [best, most] = [null as Said | null, 0]
  for (const one of said) {
    const length = shared(one[1].evidence, evidence)
    if (length > most) [best, most] = [one, length]
  }
  return best
}

function foretold(telling: Telling, forecast: ToldForecast, said: readonly Said[], happened: Happened): Foretold {
  const { what, by, condition, likelihood, evidence } = forecast
  const own = nearest(
    said.filter(([, event]) => isPlan(event)),
    evidence,
  )
  const [entry, event] = own ?? nearest(said, evidence) ?? [null, null]
  const isOpen = own !== null && own[0].fate !== 'void' && cameOf(own[0].fate) === null
  const elsewhere = isOpen ? laterOf(own[1], forecast, telling, happened) : null
  const fate = elsewhere?.fate ?? entry?.fate ?? null
  const isDecided = fate !== null && cameOf(fate) !== null
  return {
    ...{ what, likelihood, entry: entry?.id ?? null, fate, came: fate && cameOf(fate) },
    basis: event === null ? null : elsewhere ? 'event' : own ? 'incident' : 'words',
    decidedBy: elsewhere ? [elsewhere.id] : entry && isDecided ? [entry.incident] : [],
    by: by && { start: by.start, end: by.end },
    condition: condition && (wordsAt(telling.text, [condition])[0] ?? null),
    source: cited(telling, evidence),
  }
}

/**
 * What became of a foretold event where no account was joined with it: the first incident after the forecast of the same type, frame and
 * direction between the same sides, in the time that was named. Without a named time, or a frame and two sides, nothing can be told apart.
 */
function laterOf(
  event: ToldEvent,
  { by }: Pick<ToldForecast, 'by'>,
  { published }: Telling,
  happened: Happened,
): { readonly id: string; readonly fate: Fate } | null {
  const window = windowOf(event, by, published)
  if (!window || event.frame === '' || event.source.length + event.target.length < 2) return null
  const sides = [...new Set([...event.source, ...event.target])].sort().join()
  const fitting = (happened.get(`${event.type} ${sides}`) ?? []).filter(
    ({ frame, source, mutual, days }) =>
      frame === event.frame &&
      (mutual || event.mutual || source.join() === event.source.join()) &&
      days !== null &&
      days.first >= window.first &&
      days.last <= window.last,
  )
  const one = fitting.find(({ status }) => status === 'occurred') ?? fitting[0]
  return one ? { id: one.id, fate: one.status === 'occurred' ? 'met' : 'broken' } : null
}

/** From the day of the forecast to the end of the time that it names; null where it names none. */
function windowOf({ when }: ToldEvent, by: Interval | null, published: string | null): Days | null {
  const named = intervalDays(by) ?? intervalDays(when)
  if (!named || !Number.isFinite(named.last)) return null
  const told = published === null ? null : intervalDays({ start: published, end: published })
  const first = Math.max(named.first, told?.last ?? named.first)
  return Number.isFinite(first) && first <= named.last ? { first, last: named.last } : null
}

/** What is overdue may still be told of: only accounts decide. */
function cameOf(fate: Fate): boolean | null {
  if (fate === 'met') return true
  return fate === 'met late' || fate === 'broken' ? false : null
}

function recordOf({
  kind,
  name,
  all,
}: {
  kind: Forecaster['kind']
  name: string
  all: readonly Foretold[]
}): Forecaster {
  const scored = all.filter(({ came, condition }) => came !== null && condition === null)
  return {
    ...{ kind, name, n: all.length, decided: scored.length, came: scored.filter(({ came }) => came).length },
    conditional: all.filter(({ condition }) => condition !== null).length,
    brier: brierOf(scored),
    forecasts: all,
  }
}

/** Chance that the interval leaves the score out. */
const OUTSIDE = 0.05

/** (p − o)², from 0 to 1 (Brier 1950), at both ends of what the words stand for: a verbal claim has no single score. */
export function brierOf(scored: readonly Pick<Foretold, 'likelihood' | 'came'>[]): Score | null {
  if (scored.length === 0) return null
  const mean = (of: (one: Pick<Foretold, 'likelihood' | 'came'>) => number) =>
    scored.reduce((sum, one) => sum + of(one) ** 2, 0) / scored.length
  const best = mean(({ likelihood: { low, high }, came }) => (came ? 1 - high : low))
  const worst = mean(({ likelihood: { low, high }, came }) => (came ? 1 - low : high))
  const wide = Math.sqrt(Math.log(2 / OUTSIDE) / (2 * scored.length))
  return { best, worst, low: Math.max(0, best - wide), high: Math.min(1, worst + wide) }
}
