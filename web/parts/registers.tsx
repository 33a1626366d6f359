import { useLong } from '../api/ask.ts'
import type { When } from '../api/types.ts'
import { useDesk } from '../shell/desk.tsx'
import { documentPlace, To } from '../shell/place.tsx'
import { Days, Passage, term } from './telling.tsx'

interface Cited {
  readonly doc: string
  readonly id: string
  readonly published: string | null
  readonly outlet: string | null
  readonly words: readonly string[]
}
interface Row {
  readonly id: string
  readonly kind: string
  readonly sources: readonly Cited[]
}
interface Agreed extends Row {
  readonly signed: When | null
  readonly status: string
}
interface Channel extends Row {
  readonly state: string
  readonly steps: readonly { readonly change: string; readonly when: When | null }[]
}

/** What was signed or agreed between two, and the ways in which they talk, each with its sources. */
export function Registers({ dyad }: { readonly dyad: string }) {
  const { words, asOf } = useDesk()
  const asked = { dyad, 'as-of': asOf, limit: 100 }
  const agreements = useLong<Agreed>('register', { kind: 'agreements', ...asked })
  const channels = useLong<Channel>('register', { kind: 'channels', ...asked })
  const { terms } = words
  return (
    <div className="registers">
      <Register title={terms.kind.agreements} rows={agreements.data?.items ?? []}>
        {(row) => (
          <>
            <Days when={row.signed} /> <b>{term(terms.agreement, row.kind)}</b> {term(terms.agreement, row.status)}
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

function Register<T extends Row>(props: {
  readonly title: string
  readonly rows: readonly T[]
  readonly children: (row: T) => React.ReactNode
}) {
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
                <p key={`${source.id} ${source.words[0]}`} className="said">
                  <To path={documentPlace(source.id)}>
                    {source.published} {source.outlet ?? source.doc}
                  </To>{' '}
                  <Passage words={source.words.join(' … ')} />
                </p>
              ))}
            </details>
          </li>
        ))}
      </ul>
    </section>
  )
}
