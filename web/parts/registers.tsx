import { type Params, useLong } from '../api/ask.ts'
import type { AgreementRow, ChannelRow } from '../api/types.ts'
import { useDesk } from '../shell/desk.tsx'
import { documentPlace, To } from '../shell/place.tsx'
import { Days, Passage, term } from './telling.tsx'

/** What was signed or agreed, and the ways in which they talk, each with its sources. */
export function Registers({ asked: whose }: { readonly asked: Params }) {
  const { words, asOf } = useDesk()
  const asked = { ...whose, 'as-of': asOf, limit: 100 }
  const agreements = useLong<AgreementRow>('register', { kind: 'agreements', ...asked })
  const channels = useLong<ChannelRow>('register', { kind: 'channels', ...asked })
  const { terms } = words
  return (
    <div className="registers">
      <Register title={terms.kind.agreements} rows={agreements.data?.items ?? []}>
        {(row) => (
          <>
            <Days when={row.signed} /> <b>{term(terms.agreement, row.kind)}</b>{' '}
            {row.counts.some(({ n }) => n > 1) ? `× ${row.counts.map(({ n }) => n).join(' / ')} ` : ''}
            {term(terms.agreement, row.status)}
            {row.side === 'firms' ? ` (${term(terms.agreement, row.side)})` : ''}
          </>
        )}
      </Register>
      <Register title={terms.kind.channels} rows={channels.data?.items ?? []}>
        {(row) => (
          <>
            <Days when={row.steps.at(-1)?.when ?? null} /> <b>{term(terms.channel, row.kind)}</b>{' '}
            {row.steps.map(({ change }) => term(terms.change, change)).join(' → ')}
          </>
        )}
      </Register>
    </div>
  )
}

/** A source with its words, and what it writes where it is read otherwise. */
function Told({ source }: { readonly source: AgreementRow['sources'][number] }) {
  const { words } = useDesk()
  return (
    <p className="said">
      <To path={documentPlace(source.id)}>
        {source.published} {source.outlet ?? source.doc}
      </To>{' '}
      <Passage words={source.words.join(' … ')} />
      {source.written ? (
        <small className="warn">
          {' '}
          {words.list.writes} <Days when={source.written} />
        </small>
      ) : null}
    </p>
  )
}

function Register<T extends AgreementRow | ChannelRow>(props: {
  readonly title: string
  readonly rows: readonly T[]
  readonly children: (row: T) => React.ReactNode
}) {
  const { words } = useDesk()
  if (props.rows.length === 0) return null
  return (
    <section>
      <h2>
        {props.title} <small>{props.rows.length}</small>
      </h2>
      <ul className="plainlist">
        {props.rows.map((row) => (
          <li key={row.id}>
            <details>
              <summary>{props.children(row)}</summary>
              {row.sources.map((source) => (
                <Told key={`${source.id} ${source.words[0]}`} source={source} />
              ))}
              {'undecided' in row
                ? row.undecided.map(({ change, when, source }) => (
                    <section key={`${source.id} ${source.words[0]}`}>
                      <p className="warn">
                        {words.list.undecided} {term(words.terms.agreement, change)} <Days when={when} />
                      </p>
                      <Told source={source} />
                    </section>
                  ))
                : null}
            </details>
          </li>
        ))}
      </ul>
    </section>
  )
}
