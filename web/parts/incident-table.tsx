import type { Incident } from '../api/types.ts'
import { useDesk } from '../shell/desk.tsx'
import { incidentPlace, To } from '../shell/place.tsx'
import { Days, Sides, StatusMark } from './telling.tsx'

/** Incidents, one a row. `at` is the one that the keys stand on. */
export function IncidentTable(props: {
  readonly incidents: readonly Incident[]
  readonly at?: number
  readonly caption: string
}) {
  const { words, frame } = useDesk()
  return (
    <div className="scroll">
      <table className="rows stacked incidents">
        <caption className="hidden">{props.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.list.when}</th>
            <th scope="col">{words.list.who}</th>
            <th scope="col">{words.list.what}</th>
            <th scope="col">{words.list.status}</th>
            <th scope="col">{words.list.tellers}</th>
          </tr>
        </thead>
        <tbody>
          {props.incidents.map((one, i) => (
            <tr key={one.id} className={i === props.at ? 'at' : undefined}>
              <td>
                <Days when={one.when} />
              </td>
              <td>
                <Sides {...one} />
              </td>
              <td>
                <To path={incidentPlace(one.id)} className="what">
                  {frame(one.frame)}
                </To>
                <span className={`type q-${one.type}`}>{one.type}</span>
              </td>
              <td>
                <StatusMark status={one.status} />
              </td>
              <td className="tellers">
                {one.accounts.length}
                <small>
                  {Object.keys(one.countries)
                    .filter((code) => code !== '')
                    .join(' ')}
                </small>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
