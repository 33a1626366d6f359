import type { ReactNode } from 'react'
import type { Entry } from '../api/types.ts'
import { useDesk } from '../shell/desk.tsx'
import { documentPlace, incidentPlace, To } from '../shell/place.tsx'
import { Days, Sides, term } from './telling.tsx'

/** What became of an announcement; broken and overdue stand out by more than colour. */
export function Fate({ fate }: { readonly fate: string }) {
  const { words } = useDesk()
  return <span className={`fate f-${fate.replace(' ', '-')}`}>{term(words.terms.fate, fate)}</span>
}

/** Leads to the incident of an entry; where a person struck it out there is none any more, and it leads to the words that told it. */
export function EntryLink(props: { readonly entry: Entry; readonly className?: string; readonly children: ReactNode }) {
  const { entry, ...rest } = props
  const [first] = entry.said
  return entry.fate === 'void' && first ? (
    <To path={documentPlace(first.id)} flags={{ at: `events.${first.event}` }} {...rest} />
  ) : (
    <To path={incidentPlace(entry.incident)} {...rest} />
  )
}

/** One entry of the ledger in one line. */
export function EntryLine({ entry }: { readonly entry: Entry }) {
  const { frame } = useDesk()
  return (
    <li>
      <Days when={entry.by} /> <Sides source={entry.who} target={entry.toward} />{' '}
      <EntryLink entry={entry}>{frame(entry.frame)}</EntryLink> <Fate fate={entry.fate} />
    </li>
  )
}
