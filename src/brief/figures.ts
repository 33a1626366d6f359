import { between, type Deed, isDone } from '../measures/deed.ts'
import { between90, drawScores, shareOf } from '../measures/interval.ts'
import { TRIANGLE_TYPES, triangle } from '../measures/triangle.ts'
import { daysOf } from '../resolve/days.ts'
import { citeLater } from './cite.ts'
import { foremost } from './happened.ts'
import type { Cites, FigureSaid, Line, Section, TriangleSaid } from './line.ts'
import type { Known, Scope } from './scope.ts'

const DRAWS = 1000
/** Scores from −1 to 1 are neither amity nor enmity. */
const BAND = 1

/** The deeds of the time of the brief: what is done, and known to be, by its last day, where more than the year is known. */
function deedsIn(deeds: readonly Deed[], { window, asOf, newSince }: Scope): readonly Deed[] {
  const [last, fresh] = [daysOf(asOf).last, newSince === null ? Number.NEGATIVE_INFINITY : daysOf(newSince).first]
  return deeds.filter(
    (deed) => isDone(deed, last) && deed.precision !== 'year' && deed.first >= window.first && deed.known >= fresh,
  )
}

/** One account of each incident, so that the number leads to its sentences. */
function citesFor(deeds: readonly Deed[], scope: Scope): Cites | null {
  const ids = new Set(deeds.map(({ incident }) => incident))
  const told = scope.happenings.filter(({ incident }) => ids.has(incident.id))
  const [first, ...rest] = told.map((one) => citeLater(() => foremost(one)))
  return first ? [first, ...rest] : null
}

/** The net score of one direction over the time of the brief: the sum of weights, 5–95 % by bootstrap over incidents. */
export function netFigure(deeds: readonly Deed[], source: string, target: string): Omit<FigureSaid, 'kind'> | null {
  const own = deeds.filter((deed) => deed.source === source && deed.target === target && deed.weights.plover !== null)
  if (own.length === 0) return null
  const weights = own.map((deed) => deed.weights.plover as number).sort((a, b) => a - b)
  const net = weights.reduce((sum, weight) => sum + weight, 0)
  const { low, high } = between90(net, drawScores(weights, DRAWS).sums)
  const conflicts = own.filter(({ quad }) => quad > 2).length
  return { what: 'net', source, target, value: net, low, high, of: own.length, conflicts }
}

/** The share of conflict in all that two did to each other, an act that both did counted once (Wilson, 95 %). */
export function conflictFigure(
  deeds: readonly Deed[],
  source: string,
  target: string,
): Omit<FigureSaid, 'kind'> | null {
  const own = between(deeds, source, target)
  const conflicts = own.filter(({ quad }) => quad > 2).length
  const share = shareOf(conflicts, own.length)
  if (!share) return null
  const { mean: value, low, high } = share
  return { what: 'conflict', source, target, value, low, high, of: own.length, conflicts }
}

function figureLine(figure: Omit<FigureSaid, 'kind'> | null, deeds: readonly Deed[], scope: Scope): readonly Line[] {
  if (!figure) return []
  const { source, target, what } = figure
  const own =
    what === 'net'
      ? deeds.filter((deed) => deed.source === source && deed.target === target && deed.weights.plover !== null)
      : between(deeds, source, target)
  const cites = citesFor(own, scope)
  return cites ? [{ said: { kind: 'figure', ...figure }, cites }] : []
}

function triangleLine(deeds: readonly Deed[], actors: readonly string[], scope: Scope): readonly Line[] {
  const [a = '', b = '', c = ''] = actors
  const three = [a, b, c] as const
  // One period for all of the time: the deeds are taken as of one month, which is the unit of the triangle.
  const day = daysOf(scope.asOf).last
  const own = [between(deeds, a, b), between(deeds, b, c), between(deeds, c, a)].flat()
  const moved = own.map((deed) => ({ ...deed, first: day, last: day, precision: 'day' as const, known: day }))
  const options = { unit: 'month', table: 'plover', asOf: day, draws: DRAWS, band: BAND } as const
  const period = triangle(moved, three, options).at(-1)
  const cites = citesFor(own, scope)
  if (!period || !cites) return []
  const likeliest = TRIANGLE_TYPES.toSorted((x, y) => period.chances[y] - period.chances[x])[0]
  if (!likeliest) return []
  const at = period.roles?.findIndex((role) => role === 'pivot' || role === 'outcast') ?? -1
  const role = period.roles?.[at]
  const said: TriangleSaid = {
    apart: role === 'pivot' || role === 'outcast' ? { actor: three[at] as string, role } : null,
    ...{ kind: 'triangle', actors: three, type: period.type ?? likeliest, isDecided: period.type !== null },
    ...{ chance: period.chances[period.type ?? likeliest], of: new Set(own.map(({ incident }) => incident)).size },
  }
  return [{ said, cites }]
}

/** Those with whom one actor has most to do, at most this many. */
const PARTNERS = 3

function partnersOf(deeds: readonly Deed[], actor: string): readonly string[] {
  const counts = new Map<string, number>()
  for (const { source, target } of deeds) {
    if (source !== actor && target !== actor) continue
    const other = source === actor ? target : source
    counts.set(other, (counts.get(other) ?? 0) + 1)
  }
  return [...counts]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, PARTNERS)
    .map(([code]) => code)
}

/** The relation in three numbers with their intervals, or as many as there are. */
export function relation(scope: Scope, known: Pick<Known, 'deeds'>): Section {
  const [a, b, c] = scope.actors
  if (!a) return { id: 'relation', lines: [], more: 0 }
  const { first } = scope.window
  const timely = scope.happenings.filter(({ digest: { days } }) => days !== null && days.last >= first)
  const deeds = deedsIn(known.deeds(timely), scope)
  const net = (from: string, to: string) => figureLine(netFigure(deeds, from, to), deeds, scope)
  const both = (from: string, to: string) => figureLine(conflictFigure(deeds, from, to), deeds, scope)
  const lines = !b
    ? partnersOf(deeds, a).flatMap((other) => net(a, other))
    : !c
      ? [...net(a, b), ...net(b, a), ...both(a, b)]
      : [...triangleLine(deeds, [a, b, c], scope), ...both(a, b), ...both(b, c), ...both(c, a)]
  return { id: 'relation', lines, more: 0 }
}
