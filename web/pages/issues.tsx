import { useLong } from '../api/ask.ts'
import type { Stand } from '../api/types.ts'
import { Stances } from '../charts/stances.tsx'
import { ExportTable } from '../parts/export.tsx'
import { Said, Stance } from '../parts/positions.tsx'
import { Answered, Empty } from '../parts/states.tsx'
import { Actor } from '../parts/telling.tsx'
import { PageTitle } from '../parts/title.tsx'
import { PointsOfView } from '../parts/views.tsx'
import { useDesk } from '../shell/desk.tsx'
import { useFlags } from '../shell/place.tsx'

/** Who stands where on which issue: the latest stance in each cell, all that was said behind it. */
export function Issues() {
  const { words, asOf } = useDesk()
  const answer = useLong<Stand>('positions', { 'as-of': asOf, limit: 1000 })
  return (
    <>
      <PageTitle title={words.issues.title} lead={words.issues.lead} />
      <Answered answer={answer}>
        {({ items }) => {
          const stands = items.filter(({ issue, holder }) => issue !== null && /^[A-Z]{2,12}$/.test(holder))
          return stands.length === 0 ? (
            <Empty what={words.issues.none} todo={words.ui.noMatchDo} />
          ) : (
            <Matrix stands={stands} />
          )
        }}
      </Answered>
    </>
  )
}

const most = (stands: readonly Stand[], keyOf: (one: Stand) => string): readonly string[] =>
  [...Map.groupBy(stands, keyOf)].toSorted(([, one], [, other]) => other.length - one.length).map(([key]) => key)

function Matrix({ stands }: { readonly stands: readonly Stand[] }) {
  const { words, issue, actor } = useDesk()
  const [flags, change] = useFlags()
  const issues = most(stands, (one) => one.issue ?? '')
  const holders = most(stands, (one) => one.holder)
  const cell = (name: string, holder: string) => stands.filter((one) => one.issue === name && one.holder === holder)
  const [atIssue, atHolder] = [flags.get('issue'), flags.get('holder')]
  const at = atIssue && atHolder ? cell(atIssue, atHolder) : []
  const shown = atIssue && issues.includes(atIssue) ? atIssue : issues[0]
  return (
    <>
      {at.length ? (
        <section className="block chosen" aria-live="polite">
          <h2>
            {actor(atHolder ?? '')} · {issue(atIssue ?? '')}
          </h2>
          <ul className="plainlist">
            {at.map((one) => (
              <Said key={`${one.id} ${one.place}`} stand={one} />
            ))}
          </ul>
        </section>
      ) : null}
      <div className="scroll">
        <table className="rows matrix">
          <caption className="hidden">{words.issues.title}</caption>
          <thead>
            <tr>
              <th scope="col">{words.issues.issue}</th>
              {holders.map((holder) => (
                <th key={holder} scope="col">
                  <Actor code={holder} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {issues.map((name) => (
              <tr key={name}>
                <th scope="row">
                  <button type="button" className="plain" onClick={() => change({ issue: name, holder: null })}>
                    {issue(name)}
                  </button>
                </th>
                {holders.map((holder) => {
                  const said = cell(name, holder)
                  const isAt = name === atIssue && holder === atHolder
                  return (
                    <td key={holder} className={isAt ? 'at' : undefined}>
                      {said[0] ? (
                        <button type="button" className="plain" onClick={() => change({ issue: name, holder })}>
                          <Stance stance={said[0].stance} />
                          {said.length > 1 ? <small> {said.length}</small> : null}
                        </button>
                      ) : null}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <footer className="tail">
        <ExportTable
          name="issues"
          rows={stands.map(({ holder, issue: on, stance, kind, about, published, doc, words: said }) => ({
            ...{ holder, issue: on, stance, kind, about, published, doc },
            words: said.join(' … '),
          }))}
        />
      </footer>
      {shown ? (
        <>
          <h2 id="issue">{issue(shown)}</h2>
          <Stances asked={{ issue: shown }} name={shown} />
          <PointsOfView asked={{ issue: shown }} name={shown} />
        </>
      ) : null}
    </>
  )
}
