/** Days that cannot be in this order, lengths that the days of the text do not bear out, and years that are meant from another year. */
import { namesDay } from '../text/day.ts'
import { leading } from '../text/leading.ts'
import type { Note } from '../text/text.ts'
import { firstDay, parseDay } from './calendar.ts'
import type { ReadClause } from './events.ts'
import type { Seen } from './findings.ts'
import type { Mark } from './marks.ts'
import { between, clauseAt, within } from './note-places.ts'
import { isNumeral, quantityAt } from './quantity.ts'
import type { TimeMention } from './time.ts'

/** How far, in units, a part of the day may stand behind its day, and a day behind the word that something began. */
const NEAR = 3
const REACH = 12

const KINDS: ReadonlySet<string> = new Set(['leave', 'began', 'nextyear', 'last', 'anniversary'])

export function dayNotes(seen: Seen): readonly Note[] {
  const words = seen.marks['notes'] ?? []
  if (!words.some(({ list }) => KINDS.has(list))) return []
  return [
    ...orders(seen, words),
    ...lengths(seen, words),
    ...nextYears(seen, words),
    ...gaps(seen, words),
    ...anniversaries(seen, words),
  ]
}

/** A day with the part of it that is told (當晚, 5日下午). */
interface DayPart {
  readonly day: string
  /** From 1 at dawn to 6 at night; 0 where none is told. */
  readonly part: number
}

function dayPart(time: TimeMention, words: readonly Mark[]): DayPart | null {
  const { when, start, end } = time
  if (!when?.start || when.start !== when.end || when.start.length !== 10) return null
  return { day: when.start, part: Number(within(words, 'part', start, end + NEAR).at(-1)?.name ?? 0) }
}

/** The last day told in the sentence before `at`. */
function dayBefore(seen: Seen, words: readonly Mark[], from: number, at: number): DayPart | null {
  let found: DayPart | null = null
  for (const time of between(seen.times, from, at)) found = dayPart(time, words) ?? found
  return found
}

/** B leaves in the afternoon of the day on whose evening B was still a guest. */
function orders(seen: Seen, words: readonly Mark[]): readonly Note[] {
  const notes: Note[] = []
  let hours: ReadonlyMap<string, number> | null = null
  let last: ReadClause | undefined
  for (const leave of words) {
    const read = leave.list === 'leave' ? clauseAt(seen.clauses, leave.start) : undefined
    if (!read || read === last) continue
    last = read
    const { clause, sentence, subject } = read
    const span = seen.text.sentences[sentence] as { readonly start: number }
    const gone = dayBefore(seen, words, span.start, leave.start)
    const who =
      clause.mentions.findLast(({ mention }) => mention.end <= leave.start)?.mention.codes ?? subject?.codes ?? []
    if (!gone?.part) continue
    hours ??= hoursOf(seen, words)
    const [later, { day, part }] = [hours, gone]
    if (!who.some((code) => (later.get(`${day} ${code}`) ?? 0) > part)) continue
    notes.push({
      code: 'order-of-day',
      span: { start: leave.start, end: leave.end },
      text: `On ${gone.day} ${who.join(', ')} is said to leave before what is told of the same day's later hours.`,
      readings: [{ start: gone.day, end: gone.day }],
    })
  }
  return notes
}

/** How many acts before or behind a place are searched. */
const NEARBY = 60

/** How many of the drafts, which are in the order of the sentences, stand before `at`. */
function draftsBefore({ drafts }: Seen, at: number): number {
  return leading(drafts, ({ trigger }) => trigger.start < at)
}

/** The latest part of each day in which somebody is told to have taken part in an act, by `day code`. */
function hoursOf(seen: Seen, words: readonly Mark[]): ReadonlyMap<string, number> {
  const latest = new Map<string, number>()
  for (const { status, source, target, trigger } of seen.drafts) {
    if (status !== 'occurred') continue
    const read = clauseAt(seen.clauses, trigger.start)
    const sentence = read && seen.text.sentences[read.sentence]
    const own = sentence && dayBefore(seen, words, sentence.start, trigger.start)
    if (!own?.part) continue
    for (const code of [...source.codes, ...target.codes]) {
      const key = `${own.day} ${code}`
      latest.set(key, Math.max(latest.get(key) ?? 0, own.part))
    }
  }
  return latest
}

/** A fight of four days that began on the 22nd of April, and fighting in May. */
function lengths(seen: Seen, words: readonly Mark[]): readonly Note[] {
  const notes: Note[] = []
  for (const began of words) {
    if (began.list !== 'began') continue
    const length = between(seen.times, began.start - 2 * REACH, began.start).findLast(
      ({ length }) => length?.unit === 'day',
    )
    const from = between(seen.times, began.end, began.end + NEAR + 1)[0]
    const day = from?.when?.start ? parseDay(from.when.start) : null
    if (!length?.length || !from || !day || from.when?.start?.length !== 10 || began.start - length.end > REACH)
      continue
    const last = firstDay(day) + length.length.n
    const behind = draftsBefore(seen, began.start)
    const later = seen.drafts
      .slice(behind, behind + NEARBY)
      .find(
        ({ frame, status, when }) =>
          status === 'occurred' && frame.type === 'ASSAULT' && startsAfter(when?.start, last),
      )
    if (!later) continue
    notes.push({
      code: 'length-mismatch',
      span: { start: length.start, end: from.end },
      text: `${length.length.n} days from ${from.when?.start}, but the text tells of fighting on ${later.when?.start}.`,
      values: [String(length.length.n), from.when?.start ?? '', later.when?.start ?? ''],
    })
  }
  return notes
}

function startsAfter(start: string | null | undefined, day: number): boolean {
  const parsed = namesDay(start) ? parseDay(start) : null
  return parsed !== null && firstDay(parsed) > day
}

/** 上個月表示，明年將…: said last year, next year is the year of publication. */
function nextYears({ text, clauses, times }: Seen, words: readonly Mark[]): readonly Note[] {
  const year = Number(text.published?.day.slice(0, 4) ?? 0)
  const notes: Note[] = []
  for (const next of words) {
    if (next.list !== 'nextyear' || year === 0) continue
    const read = clauseAt(clauses, next.start)
    const { start } = text.sentences[read?.sentence ?? -1] ?? { start: next.start }
    const said = between(times, start, next.start).findLast(({ when }) => when?.end != null)
    if (!said?.when?.end?.startsWith(`${year - 1}`)) continue
    if (within(words, 'source', said.end, next.start).length === 0) continue
    notes.push({
      code: 'year-of-speech',
      span: { start: next.start, end: next.end },
      text: `Said in ${year - 1}, the next year is ${year}; counted from publication it would be ${year + 1}.`,
      readings: [
        { start: `${year}`, end: `${year}` },
        { start: `${year + 1}`, end: `${year + 1}` },
      ],
    })
  }
  return notes
}

/** How far behind a gap the year may stand in which it began. */
const ASIDE = 40
const SEMICOLON = '；'

/** 時隔九年 … 上次是2014年: counted to the day of publication. */
function gaps({ text, times }: Seen, words: readonly Mark[]): readonly Note[] {
  const today = Number(text.published?.day.slice(0, 4) ?? 0)
  const notes: Note[] = []
  for (const last of words) {
    if (last.list !== 'last' || today === 0) continue
    const gap = between(times, last.start - 2 * ASIDE, last.start).findLast(({ rule }) => rule === 'gap')
    const year = between(times, last.end, last.end + REACH + 1)[0]
    if (gap?.length?.unit !== 'year' || !year?.when?.start || year.basis !== 'stated') continue
    if (text.clean.slice(gap.end, last.start).includes(SEMICOLON)) continue
    if (last.start - gap.end > ASIDE || year.start - last.end > REACH) continue
    const counted = today - Number(year.when.start.slice(0, 4))
    // A gap may be counted from either side of the year, and told of a year ago.
    if (Math.abs(counted - gap.length.n) < 2) continue
    notes.push({
      code: 'gap-mismatch',
      span: { start: gap.start, end: year.end },
      text: `${gap.length.n} years since ${year.when.start} are ${counted} years in ${today}.`,
      values: [String(gap.length.n), String(counted)],
    })
  }
  return notes
}

/** A first year that far from the anniversary belongs to something else. */
const RELATED = 6

/** 1992年建交，今年是建交四十週年: the year named in the same sentence is not so many years ago. */
function anniversaries({ text, clauses, times }: Seen, words: readonly Mark[]): readonly Note[] {
  const today = Number(text.published?.day.slice(0, 4) ?? 0)
  const notes: Note[] = []
  for (const { list, start, end } of words) {
    if (list !== 'anniversary' || today === 0) continue
    const years = numberBefore(text.clean, start)
    const read = clauseAt(clauses, start)
    const sentence = text.sentences[read?.sentence ?? -1]
    if (!years || !sentence) continue
    const named = between(times, sentence.start, sentence.end).filter(({ when }) => when?.start)
    const first = named.filter(({ basis, when }) => basis === 'stated' && Number(when?.start?.slice(0, 4)) < today - 1)
    const year = first.length === 1 ? Number(first[0]?.when?.start?.slice(0, 4)) : 0
    // Where the sentence tells of another year beside, the anniversary may be of that one.
    if (year === 0 || named.some(({ when }) => (when?.start ?? '') > `${today}-99`)) continue
    const off = Math.abs(today - year - years)
    if (off < 2 || off > RELATED) continue
    notes.push({
      code: 'anniversary-mismatch',
      span: { start: Math.min(first[0]?.start ?? start, start), end: Math.max(first[0]?.end ?? end, end) },
      text: `From ${year} to ${today} are ${today - year} years, not ${years}.`,
      values: [String(years), String(today - year)],
    })
  }
  return notes
}

/** The number that ends right before `at`. */
function numberBefore(clean: string, at: number): number {
  let from = at
  while (from > 0 && isNumeral(clean.charCodeAt(from - 1))) from--
  return from < at ? (quantityAt(clean, from)?.value ?? 0) : 0
}
