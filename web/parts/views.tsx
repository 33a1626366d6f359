import { type Params, useLong } from '../api/ask.ts'
import type { Teller, Topics } from '../api/types.ts'
import { useDesk } from '../shell/desk.tsx'
import { documentPlace, incidentPlace, To, useFlags } from '../shell/place.tsx'
import { ExportTable } from './export.tsx'
import { Stance } from './positions.tsx'
import { Answered } from './states.tsx'
import { daysText, Passage, term } from './telling.tsx'

type Topic = Topics['topics'][number]
type View = Teller['views'][number]

/** Sources side by side: who tells what passed, in which place, status and stance, and who leaves it out. */
export function PointsOfView({ asked, name }: { readonly asked: Params; readonly name: string }) {
  const { words, asOf } = useDesk()
  const answer = useLong<Topics | Teller>('views', { ...asked, 'as-of': asOf })
  return (
    <section className="views">
      <h2>{words.views.title}</h2>
      <Answered answer={answer}>
        {({ items: [first, ...rest] }) => {
          const topics = first && 'topics' in first ? first.topics : []
          const tellers = rest.filter((one): one is Teller => 'views' in one)
          return topics.length === 0 || tellers.length === 0 ? (
            <p className="hint">{words.views.none}</p>
          ) : (
            <Matrix topics={topics} tellers={tellers} name={name} />
          )
        }}
      </Answered>
    </section>
  )
}

function useNames() {
  const { words, frame, actor, issue } = useDesk()
  return {
    topic: (topic: Topic) => {
      if (topic.kind === 'position') return `${actor(topic.holder)} · ${issue(topic.issue)}`
      const { source, target, when, frame: kind } = topic.incident
      const sides = [...new Set([...source, ...target])].map(actor).join(' · ')
      return `${daysText(when)} ${sides} ${frame(kind)}`
    },
    teller: ({ country, outlet, title, genre }: Teller) =>
      [country && actor(country), outlet ?? title ?? words.views.unnamed, genre && words.terms.genre[genre]]
        .filter((one) => one)
        .join(' · '),
  }
}

interface MatrixProps {
  readonly topics: readonly Topic[]
  readonly tellers: readonly Teller[]
  readonly name: string
}

function Matrix({ topics, tellers, name }: MatrixProps) {
  const { words } = useDesk()
  const [flags, change] = useFlags()
  const names = useNames()
  const [row, column] = (flags.get('view') ?? '').split('.').map(Number)
  const chosen = row !== undefined && column !== undefined ? tellers[row]?.views[column] : undefined
  return (
    <>
      <p className="hint">{words.views.lead}</p>
      <div className="scroll">
        <table className="rows matrix">
          <caption className="hidden">{words.views.title}</caption>
          <thead>
            <tr>
              <th scope="col">{words.views.teller}</th>
              {topics.map((topic) => (
                <th key={names.topic(topic)} scope="col" className="topic">
                  {topic.kind === 'incident' ? (
                    <To path={incidentPlace(topic.incident.id)}>{names.topic(topic)}</To>
                  ) : (
                    names.topic(topic)
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {tellers.map((teller, i) => (
              <tr key={`${names.teller(teller)} ${teller.docs[0]}`}>
                <th scope="row">
                  {names.teller(teller)}{' '}
                  {teller.docs.length > 1 ? <small>{words.views.docs(teller.docs.length)}</small> : null}
                </th>
                {teller.views.map((view, k) => (
                  <td key={names.topic(topics[k] as Topic)} className={i === row && k === column ? 'at' : undefined}>
                    <Cell view={view} onOpen={() => change({ view: `${i}.${k}` }, true)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{words.views.toldBy}</th>
              {topics.map((topic, k) => (
                <td key={names.topic(topic)}>
                  {words.views.of(tellers.filter(({ views }) => views[k]?.told === 'told').length, tellers.length)}
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
      {chosen ? (
        <div className="block chosen" aria-live="polite">
          {chosen.sources.map((source) => (
            <p key={`${source.id} ${source.words[0]}`} className="said">
              <To path={documentPlace(source.id)}>
                {source.published} {source.outlet ?? tellers[row ?? 0]?.title ?? words.views.unnamed}
              </To>{' '}
              <Passage words={source.words.join(' … ')} />
            </p>
          ))}
        </div>
      ) : null}
      <footer className="tail">
        <ExportTable
          name={`${name}-views`}
          rows={tellers.flatMap((teller) =>
            teller.views.map(({ told, status, order, stances, differs, sources }, k) => ({
              ...{ source: names.teller(teller), topic: names.topic(topics[k] as Topic), told, status, order },
              stances: stances.map(({ holder, stance }) => `${holder} ${stance}`).join(', '),
              ...{ differs: differs.join(' '), words: sources.flatMap((one) => one.words).join(' … ') },
            })),
          )}
        />
      </footer>
    </>
  )
}

function Cell({ view, onOpen }: { readonly view: View; readonly onOpen: () => void }) {
  const { words, actor } = useDesk()
  const { told, status, order, stances, saidBy, differs } = view
  if (told !== 'told') return <span className="dim">{told === 'early' ? words.views.early : words.views.leftOut}</span>
  return (
    <>
      <button type="button" className="plain" onClick={onOpen}>
        {order === null ? words.views.told : words.views.place(order)}
        {status ? ` · ${words.terms.status[status]}` : ''}
      </button>
      {[...new Set(stances.map(({ stance }) => stance))].map((stance) => (
        <Stance key={stance} stance={stance} />
      ))}
      {saidBy.length ? <small>{words.views.saidBy(saidBy.map(actor).join(' · '))}</small> : null}
      {differs.length ? (
        <small className="otherwise">
          {words.views.otherwise} {differs.map((one) => term(words.views.differs, one)).join(' · ')}
        </small>
      ) : null}
    </>
  )
}
