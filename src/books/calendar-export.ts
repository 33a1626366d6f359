import { intervalDays, isoDay } from '../resolve/days.ts'
import type { Fate } from './fate.ts'
import type { Entry } from './ledger.ts'

/** What stands in a calendar beside an entry's days, in the reader's language. */
export interface CalendarText {
  readonly summary: (entry: Entry) => string
  readonly description: (entry: Entry) => string
}

const STATUS: Partial<Record<Fate, string>> = {
  broken: 'CANCELLED',
  void: 'CANCELLED',
  superseded: 'CANCELLED',
  met: 'CONFIRMED',
  'met late': 'CONFIRMED',
}

const escaped = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n')

/** Octets of a line at most (RFC 5545, 3.1); what is longer goes on behind a line break and a space. */
const LONGEST = 75

const octets = (character: string) => {
  const code = character.codePointAt(0) as number
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}

function folded(line: string): string {
  let [out, taken] = ['', 0]
  for (const character of line) {
    const more = octets(character)
    if (taken + more > LONGEST) {
      out += '\r\n '
      taken = 1
    }
    out += character
    taken += more
  }
  return out
}

const compact = (day: string) => day.replaceAll('-', '')

/**
 * The entries with a closed time as iCalendar (RFC 5545): all-day events, whose end is the day after the last.
 * @param asOf the day of the ledger, which stands as the time of making
 */
export function calendar(entries: readonly Entry[], asOf: number, text: CalendarText): string {
  const events = entries.flatMap((entry) => {
    const days = intervalDays(entry.by)
    if (!days || !Number.isFinite(days.last)) return []
    const first = Number.isFinite(days.first) ? days.first : days.last
    return [
      'BEGIN:VEVENT',
      `UID:${escaped(entry.id)}@chancery`,
      `DTSTAMP:${compact(isoDay(asOf))}T000000Z`,
      `DTSTART;VALUE=DATE:${compact(isoDay(first))}`,
      `DTEND;VALUE=DATE:${compact(isoDay(days.last + 1))}`,
      `SUMMARY:${escaped(text.summary(entry))}`,
      `DESCRIPTION:${escaped(text.description(entry))}`,
      `STATUS:${STATUS[entry.fate] ?? 'TENTATIVE'}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]
  })
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//chancery//ledger//EN', ...events, 'END:VCALENDAR']
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}
