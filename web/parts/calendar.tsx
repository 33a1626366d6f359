import type { Entry } from '../api/types.ts'
import { useDesk } from '../shell/desk.tsx'
import { useFlags } from '../shell/place.tsx'
import { EntryLink, Fate } from './entry.tsx'

const utc = (day: string) => new Date(`${day}T00:00:00Z`)
const iso = (date: Date) => date.toISOString().slice(0, 10)
const monthAfter = (month: string, by: number) => {
  const date = utc(`${month}-01`)
  date.setUTCMonth(date.getUTCMonth() + by)
  return iso(date).slice(0, 7)
}

/** The days of the weeks that a month touches, Monday first. */
export function weeksOf(month: string): readonly (readonly string[])[] {
  const date = utc(`${month}-01`)
  date.setUTCDate(1 - ((date.getUTCDay() + 6) % 7))
  const weeks: string[][] = []
  do {
    weeks.push(
      Array.from({ length: 7 }, () => {
        const day = iso(date)
        date.setUTCDate(date.getUTCDate() + 1)
        return day
      }),
    )
  } while (iso(date).slice(0, 7) === month)
  return weeks
}

/** A month of the ledger: entries on the days by which they are to be. */
export function Calendar({ entries }: { readonly entries: readonly Entry[] }) {
  const { words, language, asOf } = useDesk()
  const [flags, change] = useFlags()
  const today = asOf ?? iso(new Date())
  const month = flags.get('month') ?? nearest(entries, today)
  const weekdays = (weeksOf(month)[0] ?? []).map((day) =>
    utc(day).toLocaleDateString(language, { weekday: 'short', timeZone: 'UTC' }),
  )
  const inMonth = entries.filter(({ by }) => (by?.end ?? by?.start ?? '').startsWith(month))
  const dayOf = ({ by }: Entry) => by?.end ?? by?.start ?? ''
  const loose = inMonth.filter((entry) => dayOf(entry).length < 10)
  return (
    <section className="calendar">
      <header>
        <button
          type="button"
          onClick={() => change({ month: monthAfter(month, -1) })}
          aria-label={words.ledger.earlier}
        >
          ←
        </button>
        <h2>{utc(`${month}-01`).toLocaleDateString(language, { year: 'numeric', month: 'long', timeZone: 'UTC' })}</h2>
        <button type="button" onClick={() => change({ month: monthAfter(month, 1) })} aria-label={words.ledger.later}>
          →
        </button>
        <button type="button" onClick={() => change({ month: today.slice(0, 7) })}>
          {words.ledger.today}
        </button>
      </header>
      <div className="scroll">
        <table>
          <thead>
            <tr>
              {weekdays.map((day) => (
                <th key={day} scope="col">
                  {day}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeksOf(month).map((week) => (
              <tr key={week[0]}>
                {week.map((day) => (
                  <td key={day} className={`${day.startsWith(month) ? '' : 'other'} ${day === today ? 'today' : ''}`}>
                    <time dateTime={day}>{Number(day.slice(8))}</time>
                    {inMonth
                      .filter((entry) => dayOf(entry) === day)
                      .map((entry) => (
                        <Item key={entry.id} entry={entry} />
                      ))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {loose.length ? (
        <>
          <h3>{words.ledger.noDay}</h3>
          {loose.map((entry) => (
            <Item key={entry.id} entry={entry} />
          ))}
        </>
      ) : null}
    </section>
  )
}

/** The month of the entry nearest to a day, so that a calendar never opens on emptiness. */
function nearest(entries: readonly Entry[], today: string): string {
  const days = entries.map(({ by }) => by?.end ?? by?.start ?? '').filter((day) => day.length >= 7)
  const away = (day: string) => Math.abs(utc(day.length === 7 ? `${day}-15` : day).getTime() - utc(today).getTime())
  const best = days.reduce((least, day) => (least === '' || away(day) < away(least) ? day : least), '')
  return (best || today).slice(0, 7)
}

function Item({ entry }: { readonly entry: Entry }) {
  const { frame, actor } = useDesk()
  return (
    <p className={`item f-${entry.fate.replace(' ', '-')}`}>
      <EntryLink entry={entry}>
        {entry.who.map(actor).join(', ')} {frame(entry.frame)}
      </EntryLink>{' '}
      <Fate fate={entry.fate} />
    </p>
  )
}
