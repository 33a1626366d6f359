import type { Span } from '../text/span.ts'
import { iso, parseDay } from './calendar.ts'
import type { ReadClause } from './events.ts'
import type { Claim, ClaimKind } from './finding.ts'
import type { KindReader } from './findings.ts'
import { type Mark, markedClauses } from './marks.ts'
import type { When } from './reading.ts'
import type { TimeMention } from './time.ts'
import { coarse, moved } from './time-lengths.ts'
import { numeralAt, startsNumber } from './time-numbers.ts'

/** A clause with its words of claims and its times. */
interface Scene {
  readonly clean: string
  /** The document's day. */
  readonly today: string | null
  readonly read: ReadClause
  readonly marks: readonly Mark[]
  readonly times: readonly TimeMention[]
  /** The clause before it in the sentence, where it only says since when (自2014年以來，…). */
  readonly before: {
    readonly marks: readonly Mark[]
    readonly times: readonly TimeMention[]
    readonly span: Span
  } | null
}

/** Units between two words that still belong together. */
const CLOSE = 8
const NEAR = 3

/** Reads the claims of a document about how long ago, how long and how often. */
export const readClaims: KindReader<Claim> = ({ text, clauses, times, marks }) => {
  const claims: Claim[] = []
  let t = 0
  let last: { at: number; scene: Scene } | null = null
  for (const { at, marks: own } of markedClauses(clauses, marks['claims'] ?? [])) {
    const read = clauses[at] as ReadClause
    const { start, end } = read.clause
    while (t < times.length && (times[t] as TimeMention).end <= start) t++
    const inside: TimeMention[] = []
    for (let k = t; k < times.length && (times[k] as TimeMention).start < end; k++) inside.push(times[k] as TimeMention)
    const isNext = last && last.at === at - 1 && (clauses[last.at] as ReadClause).sentence === read.sentence
    const before =
      isNext && last ? { marks: last.scene.marks, times: last.scene.times, span: last.scene.read.clause } : null
    const today = text.published?.day ?? null
    const scene: Scene = { clean: text.clean, today, read, marks: own, times: inside, before }
    if (inside.length > 0 || own.some(({ list }) => CLAIMS.has(list))) claims.push(...claimsIn(scene))
    last = { at, scene }
  }
  return claims
}

/** Words that make a claim where no time stands beside them. */
const CLAIMS: ReadonlySet<string> = new Set(['first', 'again', 'firstof', 'nth', 'break', 'extreme', 'record'])

function claimsIn(scene: Scene): readonly Claim[] {
  const used = new Set<Mark>()
  const claims: Claim[] = []
  for (const time of scene.times) {
    const claim = ofLength(scene, time, used)
    if (claim) claims.push(claim)
  }
  for (const mark of scene.marks) {
    if (used.has(mark)) continue
    const claim = ofMark(scene, mark, used)
    if (claim) claims.push(claim)
  }
  return claims.length < 2 ? claims : claims.sort((a, b) => a.because.at.start - b.because.at.start)
}

/** The words right before `at`, the nearest first, with nothing between them but words that may stand between. */
function frontOf({ marks }: Scene, at: number): readonly Mark[] {
  const front: Mark[] = []
  let from = at
  for (let k = marks.length - 1; k >= 0; k--) {
    const mark = marks[k] as Mark
    if (mark.end > from) continue
    if (mark.end < from) break
    front.push(mark)
    // A form of several lists stands in each.
    if ((marks[k - 1] as Mark | undefined)?.end !== mark.end) from = mark.start
  }
  return front
}

/** The first word of one of the lists that begins behind `at` within `reach` units. */
function behind({ marks }: Scene, at: number, reach: number, lists: readonly string[]): Mark | null {
  return marks.find((mark) => mark.start >= at && mark.start <= at + reach && lists.includes(mark.list)) ?? null
}

function ofLength(scene: Scene, time: TimeMention, used: Set<Mark>): Claim | null {
  const { marks } = scene
  const front = [
    ...frontOf(scene, time.start),
    ...marks.filter(({ start, end }) => start === time.start && end < time.end),
  ]
  const has = (list: string) => front.find((mark) => mark.list === list)
  if (!time.length && time.kind !== 'duration') return null
  const inside = marks.filter(({ start, end }) => start >= time.start && end <= time.end)
  const end = behind(scene, time.end, 0, ['between', 'since'])?.end ?? time.end
  const only = has('only')
  const gap = has('gap')
  const soon = behind(scene, end, CLOSE, ['soon'])
  if (time.rule === 'gap' || gap) {
    const again = behind(scene, end, CLOSE, ['first', 'again'])
    if (again?.list === 'first') used.add(again)
    return made(scene, only || soon ? 'within' : 'first-in', gap ?? time, time)
  }
  const rest = has('rest')
  if (rest && time.length && (time.length.unit === 'day' || time.length.unit === 'hour')) return null
  if (rest) {
    const first = behind(scene, end, NEAR, ['first', 'since'])
    if (first) for (const mark of marks) if (mark.list === 'first' && mark.start - time.end <= NEAR) used.add(mark)
    return made(scene, 'suspended', rest, time)
  }
  const breaks = has('break')
  const custom = breaks && behind(scene, time.end, CLOSE, ['custom'])
  if (breaks && custom) {
    used.add(breaks)
    return made(scene, 'breaks', breaks, time)
  }
  const lasts = has('last')
  if (lasts && (time.length?.unit === 'year' || time.length?.unit === 'month') && !isAhead(time))
    return made(scene, 'lasting', lasts, time)
  const within = time.rule === 'within' || behind(scene, time.end, 0, ['inside'])
  const often = behind(scene, end, NEAR, ['nth', 'twice', 'again'])
  if (within && (only || often) && !isAhead(time)) return made(scene, 'within', only ?? time, time)
  if (only && soon) return made(scene, 'within', only, time)
  if (time.rule === 'stretch-future' || time.rule === 'away') return null
  const since = inside.some((one) => one.list === 'since' && one.end === time.end) || end > time.end
  const next = since || time.rule === 'stretch-past' ? nextOf(scene, end) : null
  if (!next) return null
  used.add(next)
  return made(scene, next.list === 'first' || next.list === 'again' ? 'first-in' : 'extreme', next, time)
}

/** What has not been, or is the most, in the time that ends at `end`. */
function nextOf(scene: Scene, end: number): Mark | null {
  const first = behind(scene, end, 2 * CLOSE, ['first'])
  if (first) return first
  const next = behind(scene, end, NEAR, ['again', 'extreme', 'record'])
  return next && (next.list !== 'extreme' || isMost(scene, next)) ? next : null
}

/** 最高 of no name (最高法院), and no bound (最多150架). */
const isMost = (scene: Scene, mark: Mark) =>
  behind(scene, mark.end, 0, ['rank']) === null && !startsNumber(scene.clean.charCodeAt(mark.end))

/** A time that lies ahead is no record. */
const isAhead = ({ kind, when }: TimeMention) => kind === 'until' && when !== null

function ofMark(scene: Scene, mark: Mark, used: Set<Mark>): Claim | null {
  switch (mark.list) {
    case 'first':
      return followsName(scene, mark.end) ? null : ofFirst(scene, mark)
    case 'again': {
      if (scene.marks.some(({ list }) => list === 'first')) return null
      if (isMereThen(scene, mark.start)) return null
      const since = sinceOf(scene, mark.start, false)
      return since?.when ? made(scene, 'first-since', mark, null, since.when) : null
    }
    case 'firstof': {
      const behindCopula = scene.marks.some(
        (one) => one.list === 'become' && one.end <= mark.start && mark.start - one.end <= 1,
      )
      return behindCopula ? ofFirst(scene, mark) : null
    }
    case 'nth':
      return ofOrdinal(scene, mark)
    case 'break': {
      const custom = behind(scene, mark.end, CLOSE, ['custom'])
      return custom ? made(scene, 'breaks', mark, null) : null
    }
    case 'extreme': {
      if (!isMost(scene, mark)) return null
      const ever = frontOf(scene, mark.start).find(({ list }) => list === 'ever')
      if (ever) return made(scene, 'extreme', mark, null)
      const since = sinceOf(scene, mark.start, false)
      return since ? made(scene, 'extreme', mark, null, since.when) : null
    }
    case 'record':
      used.add(mark)
      return made(scene, 'extreme', mark, null, sinceOf(scene, mark.start)?.when ?? null)
    default:
      return null
  }
}

/** 去年斷航後，今年恢復: what is counted from stands before it only where 自 opens it. */
function isMereThen({ marks, before }: Scene, at: number): boolean {
  const all = [...(before?.marks ?? []), ...marks].filter(({ end }) => end <= at)
  const last = all.findLast(({ list }) => list === 'since')
  return last?.name === 'then' && !all.some(({ list }) => list === 'opens')
}

const followsName = (scene: Scene, at: number) => behind(scene, at, CLOSE / 2, ['not']) !== null

function ofFirst(scene: Scene, mark: Mark): Claim {
  if (scene.marks.some(({ list, end }) => list === 'ever' && end <= mark.start && mark.start - end <= CLOSE))
    return made(scene, 'first-ever', mark, null)
  const since = sinceOf(scene, mark.start)
  return since ? made(scene, 'first-since', mark, null, since.when) : made(scene, 'first-ever', mark, null)
}

/**
 * Since when, said before `at`: a time with 以來, a year right before it (今年第一次), or an event with 以來 or 後 right before it, dated
 * where the clause dates it; null where nothing says so. A bare year counts only where `years` says so.
 */
function sinceOf(scene: Scene, at: number, years = true): { readonly when: When | null } | null {
  const { times, marks, before, read } = scene
  const time = times.findLast(({ end }) => end <= at)
  if (time?.kind === 'since' && at - time.end <= CLOSE && isPast(scene, time)) return { when: whenOf(time) }
  const isYear = time?.kind === 'point' && time.when?.start === time.when?.end && (time.when?.start ?? '').length <= 7
  if (years && time && isYear && at - time.end <= NEAR && isPast(scene, time)) return { when: whenOf(time) }
  const since = marks.findLast(({ list, end }) => list === 'since' && end <= at)
  if (since && at - since.end <= NEAR) {
    const dated = times.findLast(
      (one) => one.end <= since.start && one.when !== null && one.when.start === one.when.end,
    )
    return { when: dated ? whenOf(dated) : null }
  }
  // The clause before says since when, and nothing else: its last word closes it.
  const closing = before?.marks.findLast(({ list }) => list === 'since')
  if (!before || !closing || closing.end < before.span.end - 1 || at - read.clause.start > 2 * CLOSE) return null
  const dated = before.times.findLast((one) => one.when !== null && one.end <= closing.end)
  return { when: dated && dated.when?.start?.length !== 10 ? whenOf(dated) : null }
}

/** What has not begun is no time to count from. */
const isPast = ({ today }: Scene, { when }: TimeMention) => !today || (when?.start ?? '') <= today

function whenOf({ when, basis, start, end }: TimeMention): When | null {
  return when?.start ? { start: when.start, end: null, basis, span: { start, end } } : null
}

/** 第三次: a count where a copula, 的 or the time that it counts from stands before it. */
function ofOrdinal(scene: Scene, mark: Mark): Claim | null {
  const { clean, marks, read } = scene
  const numeral = startsNumber(clean.charCodeAt(mark.end)) ? numeralAt(clean, mark.end) : null
  const turn = numeral && behind(scene, numeral.end, 0, ['turn'])
  if (!numeral || !turn || followsName(scene, turn.end)) return null
  const counts =
    frontOf(scene, mark.start).length > 0 ||
    sinceOf(scene, mark.start) !== null ||
    marks.some(({ list, end }) => list === 'copula' && end <= mark.start && end - read.clause.start <= NEAR)
  if (!counts) return null
  const since = sinceOf(scene, mark.start)
  const claim = made(scene, numeral.value === 1 ? 'first-since' : 'nth', mark, null, since?.when ?? null)
  return { ...claim, n: numeral.value, unit: 'times' }
}

const UNITS = { year: 'years', month: 'months', week: 'weeks', day: 'days', hour: 'hours' } as const

function made(
  { today, read, before }: Scene,
  kind: ClaimKind,
  at: Mark | TimeMention,
  time: TimeMention | null,
  since: When | null = null,
): Claim {
  const length = time?.length ?? null
  const words = { start: Math.min(at.start, time?.start ?? at.start), end: Math.max(at.end, time?.end ?? at.end) }
  const isBefore = !!since?.span && since.span.start < read.clause.start && before !== null
  const start = isBefore ? before.span.start : read.clause.start
  const rows = 'row' in at ? { rows: [at.row] } : {}
  return {
    kind,
    n: length?.n ?? null,
    unit: length ? UNITS[length.unit] : null,
    since: since ?? (time && length && today ? back(today, time) : null),
    actors: read.subject?.codes ?? [],
    evidence: [{ start, end: read.clause.end }],
    because: { rule: `claim:${kind}`, at: words, ...rows },
  }
}

/** The day, month or year that lies the length back from the document's day. */
function back(today: string, { length, start, end }: TimeMention): When | null {
  const day = parseDay(today)
  if (!day || day.d === 0 || !length) return null
  const { y, m, d } = coarse(moved(day, length, -1), length)
  return { start: iso(y, m, d), end: null, basis: 'relative', span: { start, end } }
}
