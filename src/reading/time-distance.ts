import type { Interval } from '../text/day.ts'
import { iso, type Ymd } from './calendar.ts'
import { awayFrom, type EventNamed, eventBefore, eventDays, hourDay, notedDays, sideOf } from './time-event.ts'
import type { Frame } from './time-frame.ts'
import { coarse, known, type LengthRead, lengthAt, moved } from './time-lengths.ts'
import type { TimeKind } from './time-mention.ts'
import type { TimePack } from './time-pack.ts'
import { interval, type Resolver, STRONG, WEAK } from './time-resolve.ts'
import { suffix } from './time-scan.ts'

/** A length of time where it stands. */
export interface LengthHere {
  readonly text: string
  readonly pack: TimePack
  readonly resolver: Resolver
  /** Where it starts, with the word before it. */
  readonly at: number
  readonly length: LengthRead
  /** What the word before it is (`stretch-future`), '' for none. */
  readonly word: string
  readonly sentence: number
  /** What the clause says about a time that ends at `end`. */
  readonly mood: (end: number) => number
}

/** What a length and the words around it say. */
export interface Said {
  readonly end: number
  readonly kind: TimeKind
  readonly when: Interval | null
  readonly basis: 'stated' | 'relative'
  readonly rule: string
  /** The day that the story has come to, where it has. */
  readonly tells: Ymd | null
}

/** How many sentences back the day is looked for to which hours are counted. */
const HOURS_REACH = 6

const relative = (
  end: number,
  kind: TimeKind,
  when: Interval | null,
  rule: string,
  tells: Ymd | null = null,
): Said => ({
  end,
  kind,
  when,
  basis: 'relative',
  rule,
  tells,
})

/** 三年前, 今后三年内, 此前两天, 时隔9年, 为期四天: which time a length with the words around it is. */
export function saidByLength(here: LengthHere): Said {
  const { text, pack, length, word } = here
  const { sets } = pack
  const side = word === '' ? sideOf(text, pack, here.at) : null
  const beside = side && besideEventBy(here, side)
  if (beside) return beside
  if (word === 'gap') return { ...relative(length.end, 'interval', null, 'gap'), basis: 'stated' }
  if (word === 'stretch-prev' || word === 'stretch-next') return besidePrevious(here)
  const inside = suffix(text, pack, sets.within, length.end)
  if (inside !== null && word !== 'stretch') return within(here, length.end + inside.form.length)
  const ago = word === '' ? suffix(text, pack, sets.ago, length.end) : null
  if (ago !== null) return sameDay(here, length.end + ago.form.length) ?? away(here, length.end + ago.form.length, -1)
  const later = word === '' ? suffix(text, pack, sets.later, length.end) : null
  if (later !== null) return away(here, length.end + later.form.length, 1)
  const during = sets.during.at(text, length.end)
  const isDuring = during !== null && suffix(text, pack, sets.during, length.end) !== null
  const end = isDuring ? length.end + during.form.length : length.end
  const when = word === 'stretch-past' ? stretchOf(here, -1) : word === 'stretch-future' ? stretchOf(here, 1) : null
  return relative(end, 'duration', when, word === '' ? 'length' : word)
}

/** 會議前兩天: null where it is not told when the event was. */
function besideEventBy(here: LengthHere, { event, sign }: NonNullable<ReturnType<typeof sideOf>>): Said | null {
  const { resolver, length, sentence } = here
  // 試射前幾小時: the hours are those of what the paragraph is about.
  const days = eventDays(resolver.story, event.word, sentence, length.unit === 'hour' ? HOURS_REACH : undefined)
  const size = length.unit === 'hour' ? { n: 0, unit: 'hour' as const } : known(length)
  const day = days && size && awayFrom(days, size, sign)
  return (
    day &&
    relative(length.end, 'relative-event', interval({ start: day, end: day }), 'beside-event', day.d > 0 ? day : null)
  )
}

function todayOf({ resolver }: LengthHere): Ymd | null {
  const { published } = resolver
  return published === null || published.d === 0 ? null : published
}

function stretchOf(here: LengthHere, sign: number): Interval | null {
  const { length } = here
  const today = todayOf(here)
  if (today === null || known(length) === null) return null
  const far = moved(today, length, sign)
  if (sign < 0) return interval({ start: far, end: today })
  // The next four years are as exact as years, the next three months as months.
  const fine = (day: Ymd) => {
    if (length.unit === 'year' && length.n > 1) return { y: day.y, m: 0, d: 0 }
    return length.unit === 'year' || length.unit === 'month' ? { y: day.y, m: day.m, d: 0 } : day
  }
  return interval({ start: fine(today), end: fine(far) })
}

function within(here: LengthHere, end: number): Said {
  const { text, length, word } = here
  const isAttribute = text.charAt(end) === '的'
  if (word === 'stretch-future') return relative(end, 'duration', stretchOf(here, 1), 'stretch-future')
  if (word === 'stretch-past' || isAttribute || (here.mood(end) & (WEAK | STRONG)) === 0)
    return relative(end, 'duration', stretchOf(here, -1), 'within')
  const from = withinFrom(here)
  const day = from === null || known(length) === null ? null : coarse(moved(from, length, 1), length)
  return relative(end, 'until', day && { start: null, end: iso(day.y, day.m, day.d) }, 'within-ahead')
}

/** A term runs from the day that the same sentence names before it, else from the document's. */
function withinFrom(here: LengthHere): Ymd | null {
  const { previous, day } = here.resolver.story
  const isHere = previous !== null && day !== null && previous.sentence === here.sentence && previous.end.d > 0
  return isHere ? day : todayOf(here)
}

/** 三年前, 一周后: from the document's day, unless an event stands before it or the story went before. */
function away(here: LengthHere, end: number, sign: number): Said {
  const { text, pack, at, length, resolver } = here
  if (sign > 0 && pack.sets['broken-off'].before(text, at, 0)) return relative(end, 'duration', null, 'broken-off')
  const size = known(length)
  const event = eventBefore(text, pack, at)
  if (event) return awayFromEvent(here, event, end, sign)
  const hours = sign > 0 && length.unit === 'hour' && length.n < DAY ? hourDay(resolver.story, here.sentence) : null
  if (hours) return relative(end, 'relative-event', interval(hours), 'hours-later')
  if (size === null) return relative(end, 'recent', null, 'after-event')
  // 砲擊 B 兩天後撤軍: what is not said to come lies behind something that has been told.
  const isTold = sign > 0 && (here.mood(end) & (WEAK | STRONG)) === 0
  const told = isTold ? toldBefore(here) : null
  // 10月26日　城陷。兩天前…: in a chronicle from the day of the entry.
  const entry = sign < 0 ? resolver.chronicle.month : null
  const today = entry && entry.d > 0 ? entry : todayOf(here)
  const from = isTold ? told : today
  if (from === null) return relative(end, 'point', null, 'away')
  const day = from.m > 0 ? coarse(moved(from, length, sign), length) : { ...from, y: from.y + sign * length.n }
  const isUnreal = told !== null && today !== null && iso(day.y, day.m, day.d) > iso(today.y, today.m, today.d)
  const when = isUnreal ? null : interval({ start: day, end: day })
  return relative(end, told === null ? 'point' : 'relative-event', when, 'away', told && when && day)
}

/** 會談結束幾小時後, 空襲三天後: so long behind an event of which it has been told when it was. */
function awayFromEvent(
  { resolver, length, sentence }: LengthHere,
  { word }: EventNamed,
  end: number,
  sign: number,
): Said {
  const { story } = resolver
  const isHours = length.unit === 'hour' && length.n < DAY
  const days = sign < 0 ? null : isHours ? eventDays(story, word, sentence) : notedDays(story, word, sentence)
  const size = isHours ? { n: 0, unit: 'hour' as const } : known(length)
  const day = days && size && awayFrom(days, size, sign)
  return relative(end, 'relative-event', day && interval({ start: day, end: day }), 'after-event', day?.d ? day : null)
}

/** 一年前的今天, 三年前的這一天: so many years before the document's day, or that of the story, to the day; null where it is not said so. */
function sameDay(here: LengthHere, end: number): Said | null {
  const { text, pack, length, resolver } = here
  const word = pack.sets['same-day'].at(text, end)
  const from = word?.a === 1 ? todayOf(here) : (resolver.story.day ?? todayOf(here))
  const size = known(length)
  if (word === null || !from || !size) return null
  const day = moved(from, size, -1)
  return relative(end + word.form.length, 'point', interval({ start: day, end: day }), 'same-day', day)
}

/** The day from which the story goes on; for years the last time of it, however exact (1956年签约。四年之后…). */
function toldBefore({ resolver, length }: LengthHere): Ymd | null {
  const { day, told } = resolver.story
  return length.unit === 'year' ? (told?.end ?? day) : day
}

/** 清晨6時以前的24小時內, 上午6時止過去24小時: the hours, at least a day of them, that end with the time before them; null where none do. */
export function hoursUpTo(text: string, pack: TimePack, { kind, end }: Frame): LengthRead | null {
  const { sets } = pack
  const stop = text.charAt(end) === '止' ? end + 1 : end
  if (kind !== 'until' && stop === end) return null
  const from = text.charAt(stop) === '的' ? stop + 1 : stop
  const length = lengthAt(text, pack, from + (sets['stretch-past'].at(text, from)?.form.length ?? 0))
  if (length?.unit !== 'hour' || length.n < DAY) return null
  return { ...length, end: length.end + (suffix(text, pack, sets.within, length.end)?.form.length ?? 0) }
}

/** Hours of a day. */
const DAY = 24

/** 此前两天, 随后三天: the days before or after the one spoken of. */
function besidePrevious(here: LengthHere): Said {
  const { length, word } = here
  const { day } = here.resolver.story
  const size = known(length)
  if (day === null || size === null) return relative(length.end, 'relative-event', null, word)
  const one = { n: 1, unit: 'day' } as const
  const when =
    word === 'stretch-prev'
      ? interval({ start: moved(day, size, -1), end: moved(day, one, -1) })
      : interval({ start: moved(day, one, 1), end: moved(day, size, 1) })
  return relative(length.end, 'relative-event', when, word)
}
