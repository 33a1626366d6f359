import { type KeyboardEvent, type RefObject, useId, useState } from 'react'
import { useLong } from '../api/ask.ts'
import type { Source } from '../api/types.ts'
import { useDesk } from './desk.tsx'
import { PAGES } from './pages.ts'
import { actorPlace, documentPlace, useGo } from './place.tsx'
import { Sheet } from './sheet.tsx'

interface Choice {
  readonly key: string
  readonly label: string
  readonly note: string
  readonly lang?: string
  readonly act: () => void
}

/** Ctrl/Cmd+K: pages, actors and documents by a few letters. */
export function Palette({ sheet }: { readonly sheet: RefObject<HTMLDialogElement | null> }) {
  const { words } = useDesk()
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const list = useId()
  const choices = useChoices(text.trim())
  const chosen = Math.min(at, choices.length - 1)
  const close = () => {
    sheet.current?.close()
    setText('')
    setAt(0)
  }
  const heard = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) {
      event.preventDefault()
      setAt((chosen + step + choices.length) % Math.max(1, choices.length))
    } else if (event.key === 'Enter') {
      event.preventDefault()
      choices[chosen]?.act()
      close()
    }
  }
  return (
    <Sheet sheet={sheet} title={words.ui.palette}>
      <input
        className="prompt"
        role="combobox"
        aria-expanded="true"
        aria-controls={list}
        aria-activedescendant={choices[chosen] ? `${list}-${chosen}` : undefined}
        aria-label={words.ui.palettePrompt}
        placeholder={words.ui.palettePrompt}
        value={text}
        onChange={({ target }) => {
          setText(target.value)
          setAt(0)
        }}
        onKeyDown={heard}
      />
      <div id={list} role="listbox" aria-label={words.ui.palette} className="choices">
        {choices.map(({ key, label, note, lang, act }, i) => (
          <div
            key={key}
            id={`${list}-${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === chosen}
            onMouseMove={() => setAt(i)}
            onClick={() => {
              act()
              close()
            }}
            onKeyDown={heard}
          >
            <span lang={lang}>{label}</span>
            <small>{note}</small>
          </div>
        ))}
      </div>
    </Sheet>
  )
}

function useChoices(text: string): readonly Choice[] {
  const { words, actor, vocabulary } = useDesk()
  const go = useGo()
  const { data: found } = useLong<Source>(text.length > 1 ? 'search' : null, { q: text, limit: 6 })
  const small = text.toLowerCase()
  const pages = PAGES.filter(({ name }) => words.nav[name].toLowerCase().includes(small)).map(({ name, path }) => ({
    key: path,
    label: words.nav[name],
    note: path,
    act: () => go(path),
  }))
  if (text === '') return pages
  const actors = Object.entries(vocabulary.actors ?? {})
    .filter(
      ([code, names]) =>
        code.toLowerCase().startsWith(small) || Object.values(names).some((one) => one?.toLowerCase().includes(small)),
    )
    .slice(0, 6)
    .map(([code]) => ({ key: code, label: actor(code), note: code, act: () => go(actorPlace(code)) }))
  const documents = (text.length > 1 ? (found?.items ?? []) : [])
    .slice(0, 6)
    .map(({ id, title, doc, published, lang }) => ({
      key: id,
      label: title ?? doc,
      lang,
      note: published ?? '',
      act: () => go(documentPlace(id)),
    }))
  const search = { key: 'search', label: text, note: words.ui.search, act: () => go('/documents', { q: text }) }
  return [...pages, ...actors, ...documents, search]
}
