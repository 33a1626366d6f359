import { type Interval, namesDay } from '../text/day.ts'
import type { Segmented } from '../text/segment.ts'
import type { Note } from '../text/text.ts'
import { firstDay, parseDay } from './calendar.ts'
import type { Draft } from './draft.ts'
import type { When } from './reading.ts'
import type { TimeMention } from './time.ts'

/** How many days before publication the present subject of a document may lie. */
const PRESENT = 45

/** How many acts around it are searched for another telling. */
const NEARBY = 60

function shifted<T extends Interval>(when: T, years: number): T {
  const move = (day: string | null) => day && `${Number(day.slice(0, 4)) + years}${day.slice(4)}`
  return { ...when, start: move(when.start), end: move(when.end) }
}

/** The same meeting told in a sentence that says 此次, 這次: the document's own subject. */
function isOwnSubject(text: Segmented, draft: Draft, drafts: readonly Draft[], words: readonly string[]): boolean {
  const parties = (one: Draft) => [...new Set([...one.source.codes, ...one.target.codes])].sort().join()
  const at = drafts.indexOf(draft)
  return drafts.slice(Math.max(0, at - NEARBY), at + NEARBY).some((other) => {
    if (other.frame.type !== draft.frame.type || parties(other) !== parties(draft)) return false
    const sentence = text.sentences[other.sentence]
    return !!sentence && words.some((word) => text.clean.slice(sentence.start, sentence.end).includes(word))
  })
}

/**
 * A meeting with a full date of last year which, with the year of publication, would lie just before it, and which the document
 * calls its present subject: a slip of the year. The date is read with the year of publication wherever it stands, both readings are
 * noted, nothing is repaired in silence. `words` are those for this time (此次).
 */
export function mendYears(
  text: Segmented,
  drafts: readonly Draft[],
  times: readonly TimeMention[],
  words: readonly string[],
): { drafts: readonly Draft[]; times: readonly TimeMention[]; notes: readonly Note[] } {
  const day = text.published?.day
  const published = namesDay(day) ? parseDay(day) : null
  if (!published) return { drafts, times, notes: [] }
  const today = firstDay(published)
  const notes: Note[] = []
  const slips = new Map<string, When>()
  for (const draft of drafts) {
    const { when } = draft
    if (draft.frame.type !== 'CONSULT' || when?.basis !== 'stated' || when.start?.length !== 10 || !when.span) continue
    if (Number(when.start.slice(0, 4)) !== published.y - 1) continue
    const other = shifted(when, 1)
    const day = parseDay(other.start ?? '')
    if (!day || firstDay(day) > today || today - firstDay(day) > PRESENT || !isOwnSubject(text, draft, drafts, words))
      continue
    const key = `${when.start}|${when.end}`
    if (!slips.has(key)) {
      notes.push({
        code: 'year-contradicts-dateline',
        span: when.span,
        text: `The text dates its own subject ${when.start} to ${when.end}; published ${text.published?.day}, it is read as ${other.start} to ${other.end}.`,
        readings: [
          { start: when.start, end: when.end },
          { start: other.start, end: other.end },
        ],
      })
    }
    slips.set(key, other)
  }
  if (slips.size === 0) return { drafts, times, notes }
  const meant = (when: Interval | null) => when && slips.get(`${when.start}|${when.end}`)
  return {
    drafts: drafts.map((draft) => {
      const other = meant(draft.when)
      return other ? { ...draft, when: { ...other, basis: 'relative' } } : draft
    }),
    times: times.map((time) => {
      const other = meant(time.when)
      return other ? { ...time, when: { start: other.start, end: other.end }, basis: 'relative' } : time
    }),
    notes,
  }
}
