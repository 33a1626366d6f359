import type { Params } from '../api/ask.ts'
import type { TimelineRow } from '../api/types.ts'
import { Days, Sides } from '../parts/telling.tsx'
import { useDesk } from '../shell/desk.tsx'
import { incidentPlace, To } from '../shell/place.tsx'
import { Drawn } from './drawn.tsx'

/** The weightiest acts of a subject in order of time, with its plans beyond the as-of day. */
export function Timeline({ asked, name }: { readonly asked: Params; readonly name: string }) {
  const { words } = useDesk()
  return (
    <section>
      <h2>{words.chart.timeline}</h2>
      <Drawn<TimelineRow>
        kind="timeline"
        asked={asked}
        name={`${name}-timeline`}
        rowsOf={(items) =>
          items.map(({ first, last, who, toward, frame, type, status, sources, incident }) => ({
            ...{ first, last, who: who.join(' '), toward: toward.join(' '), frame, type, status, sources, incident },
          }))
        }
        table={(items) => <Table rows={items} />}
        none={<p className="hint">{words.chart.none}</p>}
      />
    </section>
  )
}

function Table({ rows }: { readonly rows: readonly TimelineRow[] }) {
  const { words, frame } = useDesk()
  const statusOf = (status: TimelineRow['status']) =>
    status === 'ahead' ? words.relation.ahead : words.terms.status[status]
  return (
    <table className="rows">
      <caption className="hidden">{words.chart.timeline}</caption>
      <thead>
        <tr>
          {[words.list.when, words.list.who, words.list.what, words.list.status, words.chart.sources].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.incident} ${row.status} ${row.first}`}>
            <td>
              <Days when={row.when} />
            </td>
            <td>
              <Sides source={row.who} target={row.toward.filter((code) => !row.who.includes(code))} />
            </td>
            <td>
              <To path={incidentPlace(row.incident)}>{frame(row.frame)}</To>
            </td>
            <td>{statusOf(row.status)}</td>
            <td className="figure">{row.sources}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
