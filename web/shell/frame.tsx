import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useLocation, useSearchParams } from 'wouter'
import { LANGUAGES, OWN_NAME } from '../words/language.ts'
import { type Theme, useDesk } from './desk.tsx'
import { Help } from './help.tsx'
import { useKeys } from './keys.tsx'
import { GROUPS, PAGES } from './pages.ts'
import { Palette } from './palette.tsx'
import { To, useFlags, useGo } from './place.tsx'

/** What stands around every page: menu, search, as-of day, language, colours, palette and keys. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const { words } = useDesk()
  const [path] = useLocation()
  // The menu is open on the page where it was opened, so that going elsewhere closes it.
  const [openAt, setOpenAt] = useState<string | null>(null)
  const isOpen = openAt === path
  const [palette, help] = [useRef<HTMLDialogElement>(null), useRef<HTMLDialogElement>(null)]
  const search = useRef<HTMLInputElement>(null)
  const go = useGo()
  useKeys({
    search: () => search.current?.focus(),
    help: () => help.current?.showModal(),
    today: () => go('/'),
    documents: () => go('/documents'),
    incidents: () => go('/incidents'),
    ledger: () => go('/ledger'),
    review: () => go('/review'),
    add: () => go('/add'),
    back: () => history.back(),
  })
  usePaletteKey(() => openPalette(palette.current))
  return (
    <div className="frame">
      <a className="skip" href="#page">
        {words.ui.skip}
      </a>
      <header className="top">
        <button
          type="button"
          className="burger plain"
          aria-expanded={isOpen}
          aria-controls="menu"
          aria-label={words.ui.menu}
          onClick={() => setOpenAt(isOpen ? null : path)}
        >
          ☰
        </button>
        <To path="/" className="mark">
          chancery
        </To>
        <SearchField field={search} />
        <AsOf />
        <button type="button" className="plain wide" onClick={() => openPalette(palette.current)}>
          {words.ui.palette} <kbd>Ctrl K</kbd>
        </button>
        <button type="button" className="plain" aria-label={words.ui.keys} onClick={() => help.current?.showModal()}>
          <kbd>?</kbd>
        </button>
      </header>
      <Menu isOpen={isOpen} path={path} />
      <main id="page" tabIndex={-1}>
        {children}
      </main>
      <Palette sheet={palette} />
      <Help sheet={help} />
    </div>
  )
}

function openPalette(palette: HTMLDialogElement | null): void {
  palette?.showModal()
  palette?.querySelector('input')?.focus()
}

function usePaletteKey(open: () => void): void {
  useEffect(() => {
    const heard = (event: KeyboardEvent) => {
      if (event.isComposing || event.keyCode === 229 || event.altKey || event.shiftKey) return
      if (!(event.ctrlKey || event.metaKey) || (event.key !== 'k' && event.key !== 'p')) return
      event.preventDefault()
      if (!document.querySelector('dialog[open]')) open()
    }
    window.addEventListener('keydown', heard)
    return () => window.removeEventListener('keydown', heard)
  })
}

function SearchField({ field }: { readonly field: React.RefObject<HTMLInputElement | null> }) {
  const { words } = useDesk()
  const [now] = useSearchParams()
  const [path] = useLocation()
  const go = useGo()
  const asked = path === '/documents' ? (now.get('q') ?? '') : ''
  return (
    <search className="search">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          go('/documents', { q: field.current?.value ?? '' })
        }}
      >
        <input
          key={asked}
          ref={field}
          type="search"
          defaultValue={asked}
          aria-label={words.ui.search}
          placeholder={words.ui.searchHint}
        />
      </form>
    </search>
  )
}

function AsOf() {
  const { words, asOf } = useDesk()
  const [, change] = useFlags()
  return (
    <span className={asOf ? 'asof set' : 'asof'} title={words.ui.asOfTitle}>
      <label>
        <span>{words.ui.asOf}</span>
        <input type="date" value={asOf ?? ''} onChange={({ target }) => change({ 'as-of': target.value })} />
      </label>
      {asOf ? (
        <button type="button" className="plain" onClick={() => change({ 'as-of': null })}>
          {words.ui.asOfNow}
        </button>
      ) : null}
    </span>
  )
}

function Menu({ isOpen, path }: { readonly isOpen: boolean; readonly path: string }) {
  const { words, language, theme, setLanguage, setTheme } = useDesk()
  return (
    <nav id="menu" className={isOpen ? 'menu open' : 'menu'} aria-label={words.ui.menu}>
      {GROUPS.map((group) => (
        <section key={group}>
          <h2>{words.groups[group]}</h2>
          <ul>
            {PAGES.filter((page) => page.group === group).map(({ name, path: to }) => (
              <li key={to}>
                <To path={to} aria-current={isAt(path, to) ? 'page' : undefined}>
                  {words.nav[name]}
                </To>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <div className="settings">
        <label>
          <span>{words.ui.language}</span>
          <select value={language} onChange={({ target }) => setLanguage(target.value as typeof language)}>
            {LANGUAGES.map((one) => (
              <option key={one} value={one} lang={one}>
                {OWN_NAME[one]}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{words.ui.theme}</span>
          <select value={theme} onChange={({ target }) => setTheme(target.value as Theme)}>
            {(['auto', 'light', 'dark'] as const).map((one) => (
              <option key={one} value={one}>
                {words.ui.themes[one]}
              </option>
            ))}
          </select>
        </label>
      </div>
    </nav>
  )
}

const BELONGS: Readonly<Record<string, string>> = {
  document: '/documents',
  incident: '/incidents',
  actor: '/relations',
  brief: '/relations',
}
function isAt(path: string, to: string): boolean {
  if (to === '/') return path === '/'
  const first = path.split('/')[1] ?? ''
  return path === to || path.startsWith(`${to}/`) || BELONGS[first] === to
}
