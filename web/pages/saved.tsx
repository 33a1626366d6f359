import { useState } from 'react'
import { address, forget, useLong, write } from '../api/ask.ts'
import type { SavedSearch } from '../api/types.ts'
import { Answered, Empty, Fault } from '../parts/states.tsx'
import { PageTitle } from '../parts/title.tsx'
import { useDesk } from '../shell/desk.tsx'
import { To } from '../shell/place.tsx'

/** Saved searches, each with how many documents it finds now and the feed of those that enter. */
export function Saved() {
  const { words } = useDesk()
  const answer = useLong<SavedSearch>('saved', { limit: 1000 })
  return (
    <>
      <PageTitle title={words.nav.saved} lead={words.saved.here} />
      <Answered answer={answer}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty what={words.saved.none} todo={words.saved.noneDo}>
              <To path="/documents" className="button main">
                {words.ui.search}
              </To>
            </Empty>
          ) : (
            <ul className="plainlist saved">
              {items.map((one) => (
                <Search key={one.id} search={one} />
              ))}
            </ul>
          )
        }
      </Answered>
    </>
  )
}

function Search({ search: { id, query, count, more } }: { readonly search: SavedSearch }) {
  const { words } = useDesk()
  const [fault, setFault] = useState<Error | null>(null)
  return (
    <li>
      <To path="/documents" flags={{ q: query }}>
        {query}
      </To>{' '}
      <small>
        {words.count.documents(count)}
        {more ? '+' : ''}
      </small>{' '}
      <a href={address('saved', { atom: id })} type="application/atom+xml" className="button">
        {words.saved.feed}
      </a>{' '}
      <button
        type="button"
        className="plain"
        aria-label={`${words.saved.remove}: ${query}`}
        onClick={() => void write('saved', { drop: id }).then(forget, setFault)}
      >
        {words.saved.remove}
      </button>
      {fault ? <Fault error={fault} /> : null}
    </li>
  )
}
