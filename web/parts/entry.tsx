import type { Entry } from '../api/types.ts'
import { useDesk } from '../shell/desk.tsx'
import { incidentPlace, To } from '../shell/place.tsx'
import { Days, Sides, term } from './telling.tsx'

/** What became of an announcement; broken and overdue stand out by more than colour. */
export function Fate({ fate }: { readonly fate: string }) {
  const { words } = useDesk()
  return <span className={`fate f-${fate.replace(' ', '-')}`}>{term(words.terms.fate, fate)}</span>
}

/** One entry of the ledger in one line. */
export function EntryLine({ entry }: { readonly entry: Entry }) {
  const { frame } = useDesk()
  return (
    <li>
      <Days when={entry.by} /> <Sides source={entry.who} target={entry.toward} />{' '}
      <To path={incidentPlace(entry.incident)}>{frame(entry.frame)}</To> <Fate fate={entry.fate} />
    </li>
  )
}
