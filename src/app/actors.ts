import { regionsIn, vocabulary as wordsOf } from '../brief/vocabulary.ts'
import { onceFor } from '../text/once.ts'
import type { Desk } from './desk.ts'
import { LANGUAGES, type Language } from './flags.ts'

type Names = Readonly<Record<Language, string>>

/** An actor or a person with its names. */
export interface Named {
  readonly code: string
  readonly kind: 'actor' | 'person'
  /** Of a person: the actor that it speaks for in its first office. */
  readonly of: string | null
  /** ISO 3166-1 alpha-2 of a state. */
  readonly region: string | null
  readonly names: Names
  /** Forms by which it is known in texts. */
  readonly forms: readonly string[]
}

/** All that have a name, actors before people. */
export const allNamed = onceFor((desk: Desk): readonly Named[] => [...actorsOf(desk), ...peopleOf(desk)])

/** Those whose code is asked for, then those whose name it is, then those of which a name begins so, then those that have it anywhere; all for an empty question. */
export function actorsNamed(desk: Desk, asked: string): readonly Named[] {
  const all = allNamed(desk)
  if (asked.trim() === '') return all
  const wanted = desk.fold(asked.trim()).toLowerCase()
  const rank = ({ code, names, forms }: Named): number => {
    if (code.toLowerCase() === wanted) return 0
    const known = [...Object.values(names), ...forms].map((form) => desk.fold(form).toLowerCase())
    if (known.includes(wanted)) return 1
    if (known.some((form) => form.startsWith(wanted))) return 2
    return known.some((form) => form.includes(wanted)) ? 3 : 4
  }
  return all
    .map((one) => ({ one, rank: rank(one) }))
    .filter((each) => each.rank < 4)
    .sort((a, b) => a.rank - b.rank)
    .map(({ one }) => one)
}

function actorsOf(desk: Desk): readonly Named[] {
  const { actors, files } = desk.pack()
  const [hant, hans, english] = LANGUAGES.map((language) => wordsOf(desk.pack(), desk.fold, language))
  const regions = regionsIn(files)
  const forms = new Map<string, string[]>()
  for (const { codes, kind, forms: own } of actors) {
    const [code, ...more] = codes
    if (code === undefined || more.length > 0 || kind !== 'name') continue
    forms.set(code, [...(forms.get(code) ?? []), ...own])
  }
  return [...forms].map(([code, own]) => {
    const names = {
      'zh-Hant': hant?.actor(code) ?? code,
      'zh-Hans': hans?.actor(code) ?? code,
      // In lists a name stands without its article.
      en: english?.actor(code).replace(/^the /, '') ?? code,
    }
    return { code, kind: 'actor', of: null, region: regions.get(code) ?? null, names, forms: own }
  })
}

function peopleOf(desk: Desk): readonly Named[] {
  const seen = new Set<string>()
  return desk.pack().people.flatMap(({ person, code, forms, latin }): readonly Named[] => {
    const [label] = forms
    if (seen.has(person) || label === undefined) return []
    seen.add(person)
    const names = { 'zh-Hant': label, 'zh-Hans': label, en: latin || label }
    return [{ code: person, kind: 'person', of: code, region: null, names, forms }]
  })
}

/** Names of frames, issues and actors in the languages of the interface, and the regions of states for maps. */
export function vocabulary(desk: Desk): Record<string, unknown> {
  const { frames, issues } = desk.pack()
  const all = allNamed(desk)
  return {
    frames: Object.fromEntries([...frames].map(([name, { label }]) => [name, label])),
    issues: Object.fromEntries(issues.map(({ issue, label }) => [issue, label])),
    actors: Object.fromEntries(all.map(({ code, names }) => [code, names])),
    regions: Object.fromEntries(all.flatMap(({ code, region }) => (region ? [[code, region]] : []))),
  }
}
