import { forget, write } from '../api/ask.ts'
import type { Document } from '../api/types.ts'
import { useDesk } from '../shell/desk.tsx'
import { useGo } from '../shell/place.tsx'
import { term } from './telling.tsx'

interface HeadProps {
  readonly document: Document
  readonly isOriginal: boolean
  readonly onOriginal: () => void
}

/** Whose text it is, of when, and how it came. */
export function DocumentHead({ document, isOriginal, onOriginal }: HeadProps) {
  const { words } = useDesk()
  const go = useGo()
  const { reading, url, copies, withdrawn, id } = document
  const { byline, published, genre } = reading
  const from = [byline.outlet ?? document.outlet, byline.author ?? document.author, byline.affiliation, byline.country]
  const remove = async () => {
    if (!window.confirm(words.document.removeSure)) return
    await write('remove', { ids: [id] })
    await forget()
    go('/documents')
  }
  return (
    <header className="pagehead">
      <h1 lang={reading.lang}>{document.title ?? document.doc}</h1>
      <p className="meta">
        <span>
          {published?.day ?? document.published ?? words.list.noDay}
          {published ? <small> {term(words.terms.basis, published.basis)}</small> : null}
        </span>
        <span>{term(words.terms.genre, genre)}</span>
        {from.some((one) => one) ? <span lang={reading.lang}>{from.filter((one) => one).join(' · ')}</span> : null}
        <span className="file">{document.doc}</span>
        <button type="button" className="plain" aria-expanded={isOriginal} onClick={onOriginal}>
          {words.document.original}
        </button>
        {url ? (
          <a href={/^https?:/.test(url) ? url : undefined} rel="noreferrer noopener" target="_blank">
            {url}
          </a>
        ) : null}
        <button type="button" className="plain" onClick={() => void remove()}>
          {words.document.remove}
        </button>
      </p>
      {withdrawn ? (
        <p className="warn">
          {words.document.withdrawn} {withdrawn.at.slice(0, 10)} {withdrawn.why}
        </p>
      ) : null}
      {copies.length ? (
        <p className="meta">
          {words.document.copies}: {copies.map(({ doc, outlet }) => outlet ?? doc).join(' · ')}
        </p>
      ) : null}
    </header>
  )
}
