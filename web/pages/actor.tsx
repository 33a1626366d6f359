import { useParams } from 'wouter'
import { useAnswer, useLong } from '../api/ask.ts'
import type { Balance, Incident } from '../api/types.ts'
import { Stances } from '../charts/stances.tsx'
import { Timeline } from '../charts/timeline.tsx'
import { IncidentTable } from '../parts/incident-table.tsx'
import { OpenEntries } from '../parts/open-entries.tsx'
import { Pairs } from '../parts/pairs.tsx'
import { PositionList } from '../parts/positions.tsx'
import { Registers } from '../parts/registers.tsx'
import { Relation } from '../parts/relation.tsx'
import { Answered, Empty } from '../parts/states.tsx'
import { PageTitle } from '../parts/title.tsx'
import { PointsOfView } from '../parts/views.tsx'
import { useDesk } from '../shell/desk.tsx'
import { To, useFlags } from '../shell/place.tsx'

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
            <>
              <With code={code} />
              <Timeline asked={{ a: code }} name={code} />
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
                  <Registers asked={{ actor: code }} />
                </div>
              </div>
              <Stances asked={{ a: code }} name={code} />
              <PointsOfView asked={{ actor: code }} name={code} />
            </>
          )
        }
      </Answered>
    </>
  )
}

/** The relation with one of its partners: the one in the address, else the one with whom most passed. */
function With({ code }: { readonly code: string }) {
  const { words, asOf, actor } = useDesk()
  const [flags, change] = useFlags()
  const { data } = useAnswer<Balance>('balance', { 'as-of': asOf })
  const partners = (data?.ties ?? [])
    .filter(({ a, b }) => a === code || b === code)
    .toSorted((one, other) => (other.incidents?.length ?? 0) - (one.incidents?.length ?? 0))
    .map(({ a, b }) => (a === code ? b : a))
  const partner = flags.get('with') ?? partners[0]
  if (!partner) return null
  return (
    <section>
      <h2>{words.relation.relation}</h2>
      <form className="filters">
        <label>
          <span>{words.chart.with}</span>
          <select value={partner} onChange={({ target }) => change({ with: target.value })}>
            {partners.map((one) => (
              <option key={one} value={one}>
                {actor(one)}
              </option>
            ))}
          </select>
        </label>
      </form>
      <Relation key={partner} a={code} b={partner} />
    </section>
  )
}
