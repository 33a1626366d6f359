import { useState } from 'react'
import { useLong } from '../api/ask.ts'
import type { Source } from '../api/types.ts'
import { dropSearch, savedSearches } from '../parts/saved-searches.ts'
import { Empty } from '../parts/states.tsx'
import { PageTitle } from '../parts/title.tsx'
import { useDesk } from '../shell/desk.tsx'
import { To } from '../shell/place.tsx'

/** Saved searches, each with how many documents it finds now. */
export function Saved() {
  const { words } = useDesk()
  const [searches, setSearches] = useState(savedSearches)
  return (
    <>
      <PageTitle title={words.nav.saved} lead={words.saved.here} />
      {searches.length === 0 ? (
        <Empty what={words.saved.none} todo={words.saved.noneDo} />
      ) : (
        <ul className="plainlist saved">
          {searches.map((q) => (
            <Search
              key={q}
              q={q}
              onDrop={() => {
                dropSearch(q)
                setSearches(savedSearches())
              }}
            />
          ))}
        </ul>
      )}
    </>
  )
}

function Search({ q, onDrop }: { readonly q: string; readonly onDrop: () => void }) {
  const { words } = useDesk()
  const { data } = useLong<Source>('search', { q, limit: 1 })
  return (
    <li>
      <To path="/documents" flags={{ q }}>
        {q}
      </To>{' '}
      <small>{data ? words.count.documents(data.total) : ''}</small>
      <button type="button" className="plain" aria-label={`${words.saved.remove}: ${q}`} onClick={onDrop}>
        {words.saved.remove}
      </button>
    </li>
  )
}
