import { useAnswer } from '../api/ask.ts'
import type { Balance } from '../api/types.ts'
import { useDesk } from '../shell/desk.tsx'
import { dyadPlace, To } from '../shell/place.tsx'
import { Answered, Empty } from './states.tsx'

/** The ties of an actor, or of all, with the mean weight of what passed; the most incidents first. */
export function Pairs({ actor: code }: { readonly actor: string | null }) {
  const { words, asOf, actor, language } = useDesk()
  const answer = useAnswer<Balance>('balance', { 'as-of': asOf })
  const number = new Intl.NumberFormat(language, {
    maximumFractionDigits: 1,
    minimumFractionDigits: 1,
    signDisplay: 'exceptZero',
  })
  return (
    <Answered answer={answer}>
      {({ ties }) => {
        const own = ties
          .filter(({ a, b }) => code === null || a === code || b === code)
          .toSorted((one, other) => (other.incidents?.length ?? 0) - (one.incidents?.length ?? 0))
        if (own.length === 0) return <Empty what={words.network.none} todo={words.ui.noMatchDo} />
        return (
          <table className="rows pairs">
            <caption className="hidden">{words.relation.partners}</caption>
            <thead>
              <tr>
                <th scope="col">{words.relation.partners}</th>
                <th scope="col">{words.nav.incidents}</th>
                <th scope="col">{words.network.weight}</th>
              </tr>
            </thead>
            <tbody>
              {own.map(({ a, b, weight, incidents = [] }) => {
                const other = a === code ? b : a
                const [one, two] = code === null ? [a, b] : [code, other]
                return (
                  <tr key={`${a} ${b}`}>
                    <th scope="row">
                      <To path={dyadPlace(one, two)}>{code === null ? `${actor(a)} ↔ ${actor(b)}` : actor(other)}</To>
                    </th>
                    <td className="figure">{incidents.length}</td>
                    <td className={`figure ${weight < 0 ? 'down' : 'up'}`}>{number.format(weight)}</td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        )
      }}
    </Answered>
  )
}
