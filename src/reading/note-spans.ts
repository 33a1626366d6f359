/** Years that lie further apart, or closer together, than the text says, and a day that is kept though it is another one. */
import { namesDay } from '../text/day.ts'
import type { Note } from '../text/text.ts'
import type { Seen } from './findings.ts'
import type { Mark } from './marks.ts'
import { between, within } from './note-places.ts'
import type { TimeMention } from './time.ts'

/** How far, in units, a length may stand behind the years that it is the length of. */
const BESIDE = 4
/** A length that is off by more belongs to something else. */
const RELATED = 6
/** How far behind the word for a plan the planned day may stand, and how far from the word for keeping it the day that it was. */
const REACH = 8
/** How far behind the plan its keeping is told. */
const ASIDE = 60

export function spanNotes(seen: Seen): readonly Note[] {
  const words = seen.marks['notes'] ?? []
  return [...spans(seen, words), ...schedules(seen, words)]
}

const yearOf = (day: string | null | undefined) => (day ? Number(day.slice(0, 4)) : null)

/** 2018年至2025年的九年間; 2018年斷航，2025年復航，時隔九年. */
function spans({ text, times }: Seen, words: readonly Mark[]): readonly Note[] {
  const today = yearOf(text.published?.day)
  const notes: Note[] = []
  if (today === null) return notes
  let sentence = 0
  for (const time of times) {
    const { length } = time
    if (length?.unit !== 'year' || !Number.isInteger(length.n) || length.n < 2) continue
    while ((text.sentences[sentence]?.end ?? Number.POSITIVE_INFINITY) <= time.start) sentence++
    const { start, end } = text.sentences[sentence] ?? time
    const years = yearsBeside(times, time, today) ?? yearsApart(between(times, start, end), time, today)
    // 上次是2014年 behind it tells by itself what a gap is counted from.
    if (!years || (time.rule === 'gap' && within(words, 'last', time.end, end + ASIDE).length > 0)) continue
    const [from, to] = years
    const off = Math.abs(to - from - length.n)
    // Both ends may be counted in (2018 to 2025 are eight years).
    if (off < 2 || off > RELATED || length.n === to - from + 1) continue
    notes.push({
      code: 'gap-mismatch',
      span: { start: time.start, end: time.end },
      text: `${length.n} years from ${from} are ${to - from} years in ${to}.`,
      values: [String(length.n), String(to - from)],
    })
  }
  return notes
}

/** The two years before a gap or a stretch in the same sentence; for a gap one is enough, which is counted up to this year. */
function yearsApart(times: readonly TimeMention[], own: TimeMention, today: number): readonly [number, number] | null {
  if (own.rule !== 'gap' && own.rule !== 'stretch') return null
  const named = times
    .filter((time) => time.end <= own.start && time.basis === 'stated')
    .map(({ when }) => yearOf(when?.start))
  const years = [...new Set(named)].filter((year) => year !== null && year <= today) as number[]
  const from = Math.min(...years)
  if (years.length !== 2 && (own.rule !== 'gap' || years.length !== 1)) return null
  if (from > today - 2) return null
  return [from, years.length === 2 ? Math.max(...years) : today]
}

/** The years of a range, or of a time since a year, right before the length. */
function yearsBeside(
  times: readonly TimeMention[],
  { start }: TimeMention,
  today: number,
): readonly [number, number] | null {
  const before = between(times, start - 20, start).at(-1)
  if (!before || start - before.end > BESIDE || before.basis !== 'stated') return null
  const from = yearOf(before.when?.start)
  const to = before.kind === 'since' ? today : before.kind === 'range' ? yearOf(before.when?.end) : null
  return from !== null && to !== null && to > from ? [from, to] : null
}

/** 原定6月22日 …，如期於6月12日舉行. */
function schedules({ times }: Seen, words: readonly Mark[]): readonly Note[] {
  const notes: Note[] = []
  for (const planned of words) {
    if (planned.list !== 'planned') continue
    const day = dayIn(between(times, planned.end, planned.end + REACH))
    if (!day) continue
    const kept = within(words, 'ontime', day.end, planned.end + ASIDE)[0]
    const next = kept && words.find(({ list, start }) => list === 'planned' && start > planned.start)
    if (!kept || (next && next.start < kept.start)) continue
    const own =
      dayIn(between(times, kept.end, kept.end + REACH)) ??
      dayIn(between(times, Math.max(day.end, kept.start - 2 * REACH), kept.start))
    // A day without a year may be taken for another year's.
    if (!own || own.when?.start?.slice(5) === day.when?.start?.slice(5)) continue
    notes.push({
      code: 'schedule-mismatch',
      span: { start: day.start, end: Math.max(own.end, kept.end) },
      text: `Planned for ${day.when?.start} and held as planned on ${own.when?.start}.`,
      values: [day.when?.start ?? '', own.when?.start ?? ''],
    })
  }
  return notes
}

const dayIn = (times: readonly TimeMention[]) =>
  times.find(({ when }) => namesDay(when?.start) && when?.start === when?.end)
