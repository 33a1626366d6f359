import { useLong } from '../api/ask.ts'
import type { Incident } from '../api/types.ts'
import { ExportTable } from '../parts/export.tsx'
import { Filters } from '../parts/filters.tsx'
import { IncidentTable } from '../parts/incident-table.tsx'
import { Answered, Empty } from '../parts/states.tsx'
import { daysText } from '../parts/telling.tsx'
import { PageTitle } from '../parts/title.tsx'
import { useDesk } from '../shell/desk.tsx'
import { incidentPlace, useFlags } from '../shell/place.tsx'
import { useWalked } from '../shell/walked.ts'

const PART = 200

/** All incidents that the filters want, in order of time. */
export function Incidents() {
  const { words, asOf } = useDesk()
  const [flags, change] = useFlags()
  const order = flags.get('order') ?? 'newest'
  const asked = Object.fromEntries(
    (['actor', 'dyad', 'type', 'since', 'until', 'country'] as const).map((name) => [name, flags.get(name)]),
  )
  const limit = Number(flags.get('limit') ?? PART)
  const answer = useLong<Incident>('incidents', { ...asked, 'as-of': asOf, order, limit })
  return (
    <>
      <PageTitle title={words.nav.incidents} lead={answer.data ? words.count.incidents(answer.data.total) : null} />
      <Filters names={['actor', 'dyad', 'type', 'since', 'until', 'country']}>
        <label>
          <span>{words.filter.sort}</span>
          <select value={order} onChange={({ target }) => change({ order: target.value })}>
            <option value="newest">{words.filter.newest}</option>
            <option value="time">{words.filter.oldest}</option>
          </select>
        </label>
      </Filters>
      <Answered answer={answer}>
        {({ items, total }) =>
          items.length === 0 ? (
            <Empty what={words.ui.noMatch} todo={words.ui.noMatchDo} />
          ) : (
            <>
              <Walked incidents={items} />
              <footer className="tail">
                {items.length < total ? (
                  <button type="button" onClick={() => change({ limit: limit + PART }, true)}>
                    {words.ui.more} · {words.ui.of(items.length, total)}
                  </button>
                ) : null}
                <ExportTable name="incidents" rows={rowsOf(items)} />
              </footer>
            </>
          )
        }
      </Answered>
    </>
  )
}

/** The table with a row that the keys move. */
function Walked({ incidents }: { readonly incidents: readonly Incident[] }) {
  const { words } = useDesk()
  const at = useWalked(incidents.map(({ id }) => incidentPlace(id)))
  return <IncidentTable incidents={incidents} at={at} caption={words.nav.incidents} />
}

/** Incidents as a table for export. */
export const rowsOf = (incidents: readonly Incident[]) =>
  incidents.map(({ id, when, source, target, mutual, frame, type, status, accounts }) => ({
    ...{ id, when: daysText(when), source: source.join(' '), target: target.join(' '), mutual: String(mutual) },
    ...{ frame, type, status, accounts: accounts.length },
  }))
