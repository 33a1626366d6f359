import type { Telling } from '../resolve/account.ts'
import type { ToldForecast } from '../resolve/told.ts'
import type { Interval } from '../text/day.ts'
import type { Span } from '../text/span.ts'
import { byPublished, type Cited, cited, wordsAt } from './cited.ts'
import type { Entry, Fate } from './ledger.ts'

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

/**
 * The records of all who foretold something, who did so most first.
 * @param entries the ledger as of a day
 * @param onlyThese leaves out forecasts of which no entry is among them
 */
export function forecasters(
  tellings: readonly Telling[],
  entries: readonly Entry[],
  onlyThese = false,
): readonly Forecaster[] {
  const said = new Map<string, (readonly [Entry, readonly Span[]])[]>()
  for (const entry of entries)
    for (const { telling, event } of entry.said) {
      const own = said.get(telling.id)
      if (own) own.push([entry, event.evidence])
      else said.set(telling.id, [[entry, event.evidence]])
    }
  const records = new Map<
    string,
    { readonly kind: Forecaster['kind']; readonly name: string; readonly all: Foretold[] }
  >()
  for (const telling of tellings.toSorted(byPublished))
    for (const forecast of telling.findings?.forecasts ?? []) {
      const one = foretold(telling, forecast, said.get(telling.id) ?? [])
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

function foretold(
  telling: Telling,
  { what, by, condition, likelihood, evidence }: ToldForecast,
  said: readonly (readonly [Entry, readonly Span[]])[],
): Foretold {
  let [entry, most] = [null as Entry | null, 0]
  for (const [one, spans] of said) {
    const length = shared(spans, evidence)
    if (length > most) [entry, most] = [one, length]
  }
  return {
    ...{
      what,
      likelihood,
      entry: entry?.id ?? null,
      fate: entry?.fate ?? null,
      came: entry ? cameOf(entry.fate) : null,
    },
    by: by && { start: by.start, end: by.end },
    condition: condition && (wordsAt(telling.text, [condition])[0] ?? null),
    source: cited(telling, evidence),
  }
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
