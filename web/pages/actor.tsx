import { useParams } from 'wouter'
import { useLong } from '../api/ask.ts'
import type { Incident } from '../api/types.ts'
import { IncidentTable } from '../parts/incident-table.tsx'
import { OpenEntries } from '../parts/open-entries.tsx'
import { Pairs } from '../parts/pairs.tsx'
import { PositionList } from '../parts/positions.tsx'
import { Answered, Empty } from '../parts/states.tsx'
import { PageTitle } from '../parts/title.tsx'
import { useDesk } from '../shell/desk.tsx'
import { To } from '../shell/place.tsx'

const SHOWN = 100

/** One actor: with whom it deals and how, what it has open, where it stands, what it did. */
export function Actor() {
  const { words, actor, asOf, vocabulary } = useDesk()
  const { code = '' } = useParams<{ code: string }>()
  const answer = useLong<Incident>('incidents', { actor: code, 'as-of': asOf, order: 'newest', limit: SHOWN })
  const names = [...new Set(Object.values(vocabulary.actors?.[code] ?? {}))].filter((name) => name !== actor(code))
  return (
    <>
      <PageTitle title={actor(code)} lead={[code, ...names].join(' · ')}>
        <To path={`/brief/${code}`} className="button">
          {words.relation.brief}
        </To>
      </PageTitle>
      <Answered answer={answer}>
        {({ items, total }) =>
          total === 0 ? (
            <Empty what={words.ui.noMatch} todo={words.ui.noMatchDo} />
          ) : (
            <div className="front">
              <section className="fresh">
                <h2>
                  {words.relation.timeline} <small>{total}</small>
                </h2>
                <IncidentTable incidents={items} caption={words.relation.timeline} />
                {items.length < total ? (
                  <p>
                    <To path="/incidents" flags={{ actor: code }}>
                      {words.ui.more}
                    </To>
                  </p>
                ) : null}
              </section>
              <div className="aside">
                <section>
                  <h2>{words.relation.partners}</h2>
                  <Pairs actor={code} />
                </section>
                <PositionList holder={code} />
                <OpenEntries actor={code} />
              </div>
            </div>
          )
        }
      </Answered>
    </>
  )
}
