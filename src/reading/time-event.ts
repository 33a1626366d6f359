import type { Span } from '../text/span.ts'
import { firstDay, fromDayNumber, lastDay, type Ymd } from './calendar.ts'
import { isCount } from './time-frame.ts'
import { type Length, moved } from './time-lengths.ts'
import type { TimePack, TimeWord } from './time-pack.ts'
import type { Days, Story } from './time-story.ts'

/** How many sentences back a happening still dates what is told by it. */
const REACH = 12
/** How many where its own name is said again. */
const NAMED_REACH = 40
/** The numbers of meetings and of talks. */
const MEETINGS = ['1', '2']
/** How many sentences an event that the story is about stays before one that is told in passing. */
const BACKGROUND = 6
/** A happening that lasts longer dates nothing else. */
const LONGEST = 31

/** The rule of a time that counts from the event named right before it. */
export const BESIDE_EVENT = 'beside-event'

/** The event named right before `at` (峰會次日, 會議落幕當晚), over words for its beginning and end; null where there is none. */
export interface EventNamed {
  readonly word: TimeWord
  /** The words say that it was over. */
  readonly over: boolean
  readonly start: number
}

/** The event that is named right before `at`. */
export function eventBefore(text: string, pack: TimePack, at: number): EventNamed | null {
  const { sets } = pack
  let end = at
  let over = false
  for (
    let tail = sets['event-tail'].before(text, end, 0);
    tail !== null;
    tail = sets['event-tail'].before(text, end, 0)
  ) {
    over ||= tail.a === 1
    end -= tail.form.length
  }
  const word = sets.event.before(text, end, 0)
  if (word === null) return null
  // 安理會五天後: the last unit of a longer word is no meeting.
  const longer = word.form.length === 1 ? pack.marks.before(text, end, 0) : null
  if (longer?.kind === 'none') return null
  return { word, over, start: end - word.form.length }
}

/** Whether the second day that is told from `at` to `end` is the day after something (翌日), and no count: `isTold` where the sentence has named a day. */
export function isDayAfter(
  text: string,
  pack: TimePack,
  at: number,
  end: number,
  { day }: Story,
  isTold: boolean,
): boolean {
  if (at < 2 || /[，。；、：「（\n]/.test(text.charAt(at - 2))) return day !== null
  // 選舉後第二天: whatever the verb behind it is.
  if (eventBefore(text, pack, at - 1)?.over) return true
  return day !== null && isTold && !isCount(text, pack, at - 1, end)
}

/** Events of one kind go by one name (峰會, 會議). */
const keyOf = ({ form, a }: TimeWord) => (a > 0 ? `${a}` : form)

/** Less exact, or earlier. */
const isBehind = (days: Days, known: Days) =>
  (known.end.d > 0 && days.end.d === 0) || firstDay(days.start) < firstDay(known.start)

/**
 * Notes that the events named in `region` took place on `days`, the time of which ends at `from`. One that only dates something else
 * (峰會期間) is not noted, nor one behind something else that the time dates (6月就任後的首次會晤). What
 * is told in passing of an earlier meeting does not take the place of the one that the story is about, unless its time opens a sentence.
 */
export function noteEvents(
  story: Story,
  text: string,
  pack: TimePack,
  region: Span,
  from: number,
  days: Days,
  sentence: number,
  opens: boolean,
): void {
  if (days.end.m === 0 || lastDay(days.end) - firstDay(days.start) > LONGEST) return
  const { event: events, 'event-side': sides } = pack.sets
  for (let at = region.start; at < region.end - 1; at++) {
    if (at >= from && sides.at(text, at)?.a === 1) return
    const word = events.at(text, at)
    if (word === null || word.form.length === 1) continue
    at += word.form.length - 1
    if (sides.at(text, at + 1) !== null) continue
    const known = story.events.get(keyOf(word))
    const isNear = known !== undefined && sentence - known.sentence <= BACKGROUND
    // （東京14日電）兩人昨天在奈良會談: of several times of a sentence the last one before the event.
    const isNearer = known?.sentence === sentence && at >= from
    if (!isNear || opens || isNearer || !isBehind(days, known.days)) story.events.set(keyOf(word), { days, sentence })
  }
}

/** When the event took place that `word` names; null where the text did not say, or long ago. */
export function notedDays(story: Story, word: TimeWord, sentence: number): Days | null {
  const noted = story.events.get(keyOf(word))
  return noted && sentence - noted.sentence <= NAMED_REACH ? noted.days : null
}

/** The same; where the text did not say, the days spoken of last. */
export function eventDays(story: Story, word: TimeWord, sentence: number, reach = 2): Days | null {
  const near = story.near(sentence, reach)
  return notedDays(story, word, sentence) ?? (near && near.end.d > 0 ? near : null)
}

/** 峰會次日, 會議前一天: `by` days from the event. */
export function besideEvent({ start, end }: Days, by: number, over: boolean): Days | null {
  const from = by > 0 || (by === 0 && over) ? end : start
  if (from.d === 0) return by === 0 ? { start, end } : { start: from, end: from }
  const day = by === 0 ? from : fromDayNumber(firstDay(from) + by)
  return { start: day, end: day }
}

/** 會談前一週: the seven days before the event; null where its day is not known. */
export function weekBefore({ start }: Days): Days | null {
  if (start.d === 0) return null
  const first = firstDay(start)
  return { start: fromDayNumber(first - WEEK), end: fromDayNumber(first - 1) }
}

const WEEK = 7

/** 會議前兩天, 峰會之後僅六天: which side of an event a length that starts at `at` lies on, and the event; null where there is none. */
export function sideOf(
  text: string,
  pack: TimePack,
  at: number,
): { readonly event: EventNamed; readonly sign: number } | null {
  const { sets } = pack
  const few = sets['event-few'].before(text, at, 0)
  const end = few === null ? at : at - few.form.length
  const side = sets['event-side'].before(text, end, 0)
  if (side === null || side.a === 0) return null
  const event = eventBefore(text, pack, end - side.form.length)
  return event && { event, sign: side.a === 1 ? 1 : -1 }
}

/** The day that lies a length before (−1) or after an event; years and months are no more exact than that. */
export function awayFrom({ start, end }: Days, length: Length, sign: number): Ymd | null {
  const from = sign > 0 ? end : start
  if (from.d === 0) return null
  if (length.unit === 'hour') return from
  const day = moved(from, length, sign)
  if (length.unit === 'year') return { y: day.y, m: 0, d: 0 }
  return length.unit === 'month' ? { y: day.y, m: day.m, d: 0 } : day
}

/** 會後, 席間: the days of the latest meeting that was told lately, else those spoken of last. */
export function backAtEvent(story: Story, sentence: number): Days | null {
  let last: Days | null = null
  for (const kind of MEETINGS) {
    const noted = story.events.get(kind)
    if (noted && sentence - noted.sentence <= REACH && (!last || isBehind(last, noted.days))) last = noted.days
  }
  return last ?? heldAt(story, sentence)
}

/** 記者會上: the days spoken of last; what is held behind a sentence about a plan is not held on the plan's day. */
export function heldAt(story: Story, sentence: number): Days | null {
  const near = story.near(sentence)
  return near && near.sentence !== sentence && story.isAhead(near.start) ? null : near
}

/** 傍晚, 夜裡: the hour is of the day spoken of last, in this sentence or the one before. */
export function hourDay({ told }: Story, sentence: number): Days | null {
  if (!told || sentence - told.sentence > 1 || told.end.d === 0) return null
  return { start: told.end, end: told.end }
}
