import { useLong } from '../api/ask.ts'
import type { Stand } from '../api/types.ts'
import { useDesk } from '../shell/desk.tsx'
import { documentPlace, To } from '../shell/place.tsx'
import { Passage } from './telling.tsx'

/** The stance as a sign and a word. */
export function Stance({ stance }: { readonly stance: Stand['stance'] }) {
  const { words } = useDesk()
  return <span className={`stance t-${stance}`}>{words.terms.stance[stance]}</span>
}

/** One telling of a position, with its words. */
export function Said({ stand }: { readonly stand: Stand }) {
  const { words } = useDesk()
  return (
    <li>
      <time className="days">{stand.published ?? words.list.noDay}</time> <Stance stance={stand.stance} />{' '}
      <Passage words={stand.words.join(' … ')} />{' '}
      <To path={documentPlace(stand.id)} flags={{ at: `positions.${stand.place}`, show: 'positions' }}>
        {stand.outlet ?? stand.doc}
      </To>
    </li>
  )
}

/** Where one actor stands, issue by issue, the latest words of each. */
export function PositionList({ holder }: { readonly holder: string }) {
  const { words, asOf, issue } = useDesk()
  const { data } = useLong<Stand>('positions', { actor: holder, 'as-of': asOf, limit: 500 })
  if (!data || data.items.length === 0) return null
  const byIssue = Map.groupBy(data.items, (one) => one.issue ?? '')
  return (
    <section>
      <h2>{words.relation.positions}</h2>
      {[...byIssue].map(([name, stands]) => (
        <details key={name}>
          <summary>
            <Stance stance={(stands[0] as Stand).stance} /> {name === '' ? words.issues.other : issue(name)}{' '}
            <small>{stands.length}</small>
          </summary>
          <ul className="plainlist">
            {stands.map((one) => (
              <Said key={`${one.id} ${one.place}`} stand={one} />
            ))}
          </ul>
        </details>
      ))}
    </section>
  )
}
