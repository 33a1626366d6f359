import { useLong } from '../api/ask.ts'
import type { Entry } from '../api/types.ts'
import { useDesk } from '../shell/desk.tsx'
import { EntryLine } from './entry.tsx'

const OPEN = ['open', 'due', 'overdue']

/** Promises and plans that nothing has come of yet. */
export function OpenEntries(asked: { readonly dyad?: string; readonly actor?: string }) {
  const { words, asOf } = useDesk()
  const { data } = useLong<Entry>('ledger', { ...asked, 'as-of': asOf, limit: 1000 })
  const open = (data?.items ?? []).filter(({ fate }) => OPEN.includes(fate))
  if (open.length === 0) return null
  return (
    <section>
      <h2>
        {words.relation.open} <small>{open.length}</small>
      </h2>
      <ul className="plainlist">
        {open.map((entry) => (
          <EntryLine key={entry.id} entry={entry} />
        ))}
      </ul>
    </section>
  )
}
