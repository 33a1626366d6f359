import { useLong } from '../api/ask.ts'
import type { Disagreement, Slip } from '../api/types.ts'
import { ExportTable } from '../parts/export.tsx'
import { Filters } from '../parts/filters.tsx'
import { Answered, Empty } from '../parts/states.tsx'
import { Passage, Sides, term } from '../parts/telling.tsx'
import { PageTitle } from '../parts/title.tsx'
import { useDesk } from '../shell/desk.tsx'
import { documentPlace, incidentPlace, To, useFlags } from '../shell/place.tsx'
import { DifferenceTable } from './incident.tsx'

const NAMES = ['actor', 'dyad', 'type', 'since', 'until'] as const

/** Where sources differ, one block an incident. */
export function Disagreements() {
  const { words, asOf, frame } = useDesk()
  const [flags] = useFlags()
  const asked = Object.fromEntries(NAMES.map((name) => [name, flags.get(name)]))
  const answer = useLong<Disagreement | Slip>('disagreements', { ...asked, 'as-of': asOf, limit: 500 })
  return (
    <>
      <PageTitle title={words.disagreements.title} lead={words.disagreements.lead} />
      <Filters names={NAMES} />
      <Answered answer={answer}>
        {({ items: all }) => {
          const items = all.filter((one) => one.incident !== null)
          const slips = all.filter((one) => one.incident === null)
          return all.length === 0 ? (
            <Empty what={words.disagreements.none} todo={words.ui.noMatchDo} />
          ) : (
            <>
              {[...Map.groupBy(items, ({ incident }) => incident)].map(([id, own]) => (
                <section key={id} className="block">
                  <h2>
                    <To path={incidentPlace(id)}>{frame(own[0]?.frame ?? '')}</To>{' '}
                    <Sides source={own[0]?.source ?? []} target={own[0]?.target ?? []} />
                  </h2>
                  <DifferenceTable all={own} />
                </section>
              ))}
              <Slips slips={slips} />
              <footer className="tail">
                <ExportTable
                  name="disagreements"
                  rows={items.flatMap(({ incident, what, values }) =>
                    values.flatMap(({ value, accounts }) =>
                      accounts.map(({ doc, words: said }) => ({ incident, what, value, doc, words: said.join(' … ') })),
                    ),
                  )}
                />
              </footer>
            </>
          )
        }}
      </Answered>
    </>
  )
}

/** What does not fit inside one document that tells of no incident. */
function Slips({ slips }: { readonly slips: readonly Slip[] }) {
  const { words } = useDesk()
  if (slips.length === 0) return null
  return (
    <section className="block">
      <h2>{words.terms.differ.document}</h2>
      <ul className="plainlist">
        {slips.map(({ source, text, note }) => (
          <li key={`${source.id} ${note} ${text}`} className="said">
            <To path={documentPlace(source.id)} flags={{ show: 'notes' }}>
              {source.published ?? words.list.noDay} {source.outlet ?? source.doc}
            </To>{' '}
            <b>{term(words.terms.note, note)}</b> <Passage words={source.words.join(' … ')} />
          </li>
        ))}
      </ul>
    </section>
  )
}
