import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { useSearchParams } from 'wouter'
import { useAnswer } from '../api/ask.ts'
import type { Words } from '../words/en.ts'
import { isLanguage, type Language, preferred, WORDS } from '../words/language.ts'

export type Theme = 'auto' | 'light' | 'dark'
type Labels = Readonly<Record<string, Partial<Readonly<Record<Language, string>>>>>

/** Names of frames, issues and actors in all languages of the interface. */
export interface Vocabulary {
  readonly frames: Labels
  readonly issues: Labels
  readonly actors?: Labels
  /** ISO 3166-1 alpha-2 by the code of a state. */
  readonly regions?: Readonly<Record<string, string>>
}

export interface Desk {
  readonly language: Language
  readonly words: Words
  readonly theme: Theme
  readonly setLanguage: (language: Language) => void
  readonly setTheme: (theme: Theme) => void
  /** The day as of which all is asked; null is now. */
  readonly asOf: string | null
  readonly frame: (frame: string) => string
  readonly issue: (issue: string) => string
  readonly actor: (code: string) => string
  readonly vocabulary: Vocabulary
}

const Context = createContext<Desk | null>(null)
const NONE: Vocabulary = { frames: {}, issues: {}, actors: {} }

/** The reader's language, colours and as-of day, for all pages. The address wins over what this browser remembers. */
export function DeskProvider({ children }: { readonly children: ReactNode }) {
  const [search, setSearch] = useSearchParams()
  const [kept, setKept] = useState(() => localStorage.getItem('chancery.language'))
  const [theme, setTheme] = useState(() => (localStorage.getItem('chancery.theme') as Theme | null) ?? 'auto')
  const asked = search.get('lang')
  const language = isLanguage(asked) ? asked : isLanguage(kept) ? kept : preferred(navigator.languages)
  const { data: vocabulary = NONE } = useAnswer<Vocabulary>('vocabulary')

  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme
  }, [theme])

  const asOf = search.get('as-of')
  const desk = useMemo<Desk>(() => {
    const label = (labels: Labels | undefined, code: string) => labels?.[code]?.[language] || code
    return {
      language,
      words: WORDS[language],
      theme,
      asOf,
      vocabulary,
      setLanguage(next) {
        localStorage.setItem('chancery.language', next)
        setKept(next)
        setSearch((now) => {
          now.delete('lang')
          return now
        })
      },
      setTheme(next) {
        localStorage.setItem('chancery.theme', next)
        setTheme(next)
      },
      frame: (frame) => label(vocabulary.frames, frame),
      issue: (issue) => label(vocabulary.issues, issue),
      actor: (code) => label(vocabulary.actors, code),
    }
  }, [language, theme, asOf, vocabulary, setSearch])
  return <Context value={desk}>{children}</Context>
}

export function useDesk(): Desk {
  const desk = useContext(Context)
  if (!desk) throw new Error('useDesk outside DeskProvider')
  return desk
}
