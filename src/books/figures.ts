import type { Bound } from '../reading/finding.ts'
import type { ActorCode } from '../reading/reading.ts'
import type { Telling } from '../resolve/account.ts'
import { type Days, daysOf, gap, intervalDays } from '../resolve/days.ts'
import type { ToldFigure } from '../resolve/told.ts'
import type { Interval } from '../text/day.ts'
import { byPublished, type Cited, cited, datedBy, wordsAt } from './cited.ts'

/** One number that a source gives. */
export interface FigurePoint {
  readonly n: number
  /** Where a range or a change leads from. */
  readonly from: number | null
  readonly bound: Bound
  /** Of when it is; where the text does not say, the day of the source. */
  readonly when: Interval | null
  readonly basis: 'stated' | 'published'
  /** The words of the assumption under which alone it holds. */
  readonly scenario: string | null
  /** Another source gives another number for the same time. */
  readonly disputed: boolean
  readonly source: Cited
}

/** One quantity across sources and dates. */
export interface FigureRow {
  readonly id: string
  readonly unit: string
  /** What is counted or measured, in the words of the first source. */
  readonly of: string
  readonly whose: readonly ActorCode[]
  /** In the order of the times that they are of. */
  readonly points: readonly FigurePoint[]
  readonly sources: readonly Cited[]
}

interface Item {
  readonly telling: Telling
  readonly figure: ToldFigure
  readonly of: string
  readonly unit: string
  readonly days: Days | null
}

/** Letters of the end of what is counted in which two must agree: Chinese puts the noun last. */
const TAIL = 2
/** A measure word of the text, which says nothing of its own (份, 項, 枚). */
const IS_MEASURE = /^\p{Script=Han}{1,2}$/u

/**
 * The figures of all documents as series: the same unit, owners and thing counted. What does not say what it counts, or only in one letter,
 * is left out. The order of documents has no effect.
 */
export function figures(tellings: readonly Telling[], fold: (text: string) => string): readonly FigureRow[] {
  const items = tellings.toSorted(byPublished).flatMap((telling) =>
    (telling.findings?.figures ?? []).flatMap((figure): readonly Item[] => {
      const of = fold(figure.of).replace(/[^\p{L}\p{N}]+/gu, '')
      if (of.length < TAIL) return []
      const unit = IS_MEASURE.test(figure.unit) ? '' : figure.unit
      return [{ telling, figure, of, unit, days: intervalDays(figure.when) }]
    }),
  )
  const near = Map.groupBy(items, ({ of, unit }) => `${unit} ${of.slice(-TAIL)}`)
  return [...near.values()].flatMap(series).map(rowOf)
}

/** Parts what shares unit and last letters into series: each member fits the first one, whose words are the longest. */
function series(items: readonly Item[]): readonly (readonly Item[])[] {
  const all: Item[][] = []
  for (const item of items.toSorted((a, b) => b.of.length - a.of.length || byPublished(a.telling, b.telling))) {
    const own = all.find(([first]) => isSame(first as Item, item))
    if (own) own.push(item)
    else all.push([item])
  }
  return all
}

/** Under another measure word (份, 項) only what is called by the same name is the same. */
function isSame(a: Item, b: Item): boolean {
  if (a.figure.unit !== b.figure.unit && a.of !== b.of) return false
  const [one, other] = [a.figure.whose, b.figure.whose]
  const owners = one.length === 0 || other.length === 0 || one.toSorted().join() === other.toSorted().join()
  return owners && (a.of.endsWith(b.of) || b.of.endsWith(a.of))
}

const placeOf = ({ days, telling }: Item): number => {
  if (days) return Number.isFinite(days.first) ? days.first : days.last
  return telling.published === null ? Number.POSITIVE_INFINITY : daysOf(telling.published).first
}

/** A number that a hedge or a range leaves open is not held against another one. */
const isExact = ({ figure: { bound, from, scenario } }: Item) =>
  bound === 'exactly' && from === null && scenario === null

function isDisputed(item: Item, items: readonly Item[]): boolean {
  if (!isExact(item)) return false
  return items.some(
    (other) =>
      isExact(other) &&
      other.telling !== item.telling &&
      other.figure.n !== item.figure.n &&
      item.days !== null &&
      other.days !== null &&
      gap(item.days, other.days) === 0,
  )
}

function rowOf(items: readonly Item[]): FigureRow {
  const ordered = items.toSorted((a, b) => placeOf(a) - placeOf(b) || byPublished(a.telling, b.telling))
  const { figure } = items[0] as Item
  const owned = items.find((one) => one.figure.whose.length > 0)?.figure ?? figure
  const { id } = (ordered.toSorted((a, b) => byPublished(a.telling, b.telling))[0] as Item).telling
  return {
    id: `${id}#f${figure.unit}-${(items[0] as Item).of}`,
    ...{ unit: figure.unit, of: figure.of, whose: owned.whose },
    points: ordered.map((item) => pointOf(item, items)),
    sources: ordered.map((item) => cited(item.telling, item.figure.evidence, item.figure.when)),
  }
}

function pointOf(item: Item, items: readonly Item[]): FigurePoint {
  const { telling, figure } = item
  const { n, from, bound, when, scenario, evidence } = figure
  const { published } = telling
  return {
    ...{ n, from, bound, disputed: isDisputed(item, items), source: cited(telling, evidence, when) },
    ...datedBy(when, published),
    scenario: scenario && (wordsAt(telling.text, [scenario])[0] ?? null),
  }
}
