import { useLong } from '../api/ask.ts'
import type { Disagreement } from '../api/types.ts'
import { ExportTable } from '../parts/export.tsx'
import { Filters } from '../parts/filters.tsx'
import { Answered, Empty } from '../parts/states.tsx'
import { Sides } from '../parts/telling.tsx'
import { PageTitle } from '../parts/title.tsx'
import { useDesk } from '../shell/desk.tsx'
import { incidentPlace, To, useFlags } from '../shell/place.tsx'
import { DifferenceTable } from './incident.tsx'

const NAMES = ['actor', 'dyad', 'type', 'since', 'until'] as const

/** Where sources differ, one block an incident. */
export function Disagreements() {
  const { words, asOf, frame } = useDesk()
  const [flags] = useFlags()
  const asked = Object.fromEntries(NAMES.map((name) => [name, flags.get(name)]))
  const answer = useLong<Disagreement>('disagreements', { ...asked, 'as-of': asOf, limit: 500 })
  return (
    <>
      <PageTitle title={words.disagreements.title} lead={words.disagreements.lead} />
      <Filters names={NAMES} />
      <Answered answer={answer}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty what={words.disagreements.none} todo={words.ui.noMatchDo} />
          ) : (
            <>
              {[...Map.groupBy(items, ({ incident }) => incident)].map(([id, all]) => (
                <section key={id} className="block">
                  <h2>
                    <To path={incidentPlace(id)}>{frame(all[0]?.frame ?? '')}</To>{' '}
                    <Sides source={all[0]?.source ?? []} target={all[0]?.target ?? []} />
                  </h2>
                  <DifferenceTable all={all} />
                </section>
              ))}
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
        }
      </Answered>
    </>
  )
}
