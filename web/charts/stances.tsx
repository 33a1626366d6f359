import type { Params } from '../api/ask.ts'
import type { PositionLine } from '../api/types.ts'
import { Stance } from '../parts/positions.tsx'
import { Passage } from '../parts/telling.tsx'
import { useDesk } from '../shell/desk.tsx'
import { documentPlace, To } from '../shell/place.tsx'
import { Drawn } from './drawn.tsx'

/** Where each actor of a subject stood on each issue, day by day. */
export function Stances({ asked, name }: { readonly asked: Params; readonly name: string }) {
  const { words } = useDesk()
  return (
    <section>
      <h2>{words.chart.positions}</h2>
      <Drawn<PositionLine>
        kind="positions"
        asked={asked}
        name={`${name}-positions`}
        rowsOf={(items) =>
          items.flatMap(({ holder, issue, taken }) =>
            taken.map(({ day, stance, doc, words: said }) => ({ holder, issue, day, stance, doc, words: said })),
          )
        }
        table={(items) => <Table rows={items} />}
        none={<p className="hint">{words.issues.none}</p>}
      />
    </section>
  )
}

function Table({ rows }: { readonly rows: readonly PositionLine[] }) {
  const { words, actor, issue } = useDesk()
  const heads = [words.issues.holder, words.issues.issue, words.list.when, words.chart.stance, words.chart.said]
  return (
    <table className="rows">
      <caption className="hidden">{words.chart.positions}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.flatMap(({ holder, issue: on, taken }) =>
          taken.map(({ day, stance, id, words: said }) => (
            <tr key={`${holder} ${on} ${day} ${id} ${said}`}>
              <td>{actor(holder)}</td>
              <td>{issue(on)}</td>
              <td>
                <To path={documentPlace(id)} flags={{ show: 'positions' }}>
                  {day}
                </To>
              </td>
              <td>
                <Stance stance={stance} />
              </td>
              <td>
                <Passage words={said} />
              </td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  )
}
