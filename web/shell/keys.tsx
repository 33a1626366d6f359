import { useEffect, useRef, useSyncExternalStore } from 'react'

/** What single keys can do, with the keys that they have until somebody changes them. */
export const DEFAULT_KEYS = {
  search: '/',
  help: '?',
  next: 'j',
  previous: 'k',
  open: 'o',
  back: 'b',
  derivation: 'x',
  same: 's',
  different: 'd',
  later: 'l',
  undo: 'u',
  today: '1',
  documents: '2',
  incidents: '3',
  ledger: '4',
  review: '5',
  add: '6',
} as const
export type Deed = keyof typeof DEFAULT_KEYS
export interface Keys {
  readonly isOn: boolean
  readonly keys: Readonly<Record<Deed, string>>
}

const PLACE = 'chancery.keys'
const listeners = new Set<() => void>()
let current: Keys = load()

function load(): Keys {
  try {
    const kept = JSON.parse(localStorage.getItem(PLACE) ?? '{}') as Partial<Keys>
    return { isOn: kept.isOn ?? true, keys: { ...DEFAULT_KEYS, ...kept.keys } }
  } catch {
    return { isOn: true, keys: DEFAULT_KEYS }
  }
}

export function setKeys(next: Keys): void {
  current = next
  localStorage.setItem(PLACE, JSON.stringify(next))
  for (const tell of listeners) tell()
}

export const useKeySettings = (): Keys =>
  useSyncExternalStore(
    (tell) => {
      listeners.add(tell)
      return () => listeners.delete(tell)
    },
    () => current,
  )

/**
 * Whether a key is meant for the text that is being written. The Enter that ends a composition has `isComposing` already false in WebKit;
 * only its code 229 tells.
 */
export function isWriting(event: KeyboardEvent): boolean {
  if (event.isComposing || event.keyCode === 229) return true
  const at = event.target as HTMLElement | null
  return at !== null && (at.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(at.tagName))
}

/** While the component stands, these keys do these things; the last to come wins. */
export function useKeys(deeds: Partial<Record<Deed, () => void>>): void {
  const held = useRef(deeds)
  held.current = deeds
  useEffect(() => {
    const heard = (event: KeyboardEvent) => {
      if (!current.isOn || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      if (isWriting(event) || document.querySelector('dialog[open]')) return
      for (const [deed, act] of Object.entries(held.current)) {
        if (current.keys[deed as Deed] !== event.key) continue
        event.preventDefault()
        act()
        return
      }
    }
    window.addEventListener('keydown', heard)
    return () => window.removeEventListener('keydown', heard)
  }, [])
}
