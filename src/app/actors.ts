import type { Desk } from './desk.ts'

/** An actor or a person with its names. */
export interface Named {
  readonly code: string
  readonly kind: 'actor' | 'person'
  /** Of a person: the actor that it speaks for by its latest office. */
  readonly of: string | null
  readonly names: Readonly<Record<'zh-Hant' | 'zh-Hans' | 'en', string>>
  /** Forms by which it is known in texts. */
  readonly forms: readonly string[]
}

const tables = new WeakMap<object, readonly Named[]>()

/** Those whose code is asked for, then those of which a name begins so, then those that have it anywhere; all for an empty question. */
export function actorsNamed(desk: Desk, asked: string): readonly Named[] {
  const all = tables.get(desk) ?? namesOf(desk)
  tables.set(desk, all)
  if (asked.trim() === '') return all
  const wanted = desk.fold(asked.trim()).toLowerCase()
  const rank = ({ code, names, forms }: Named): number => {
    if (code.toLowerCase() === wanted) return 0
    const known = [...Object.values(names), ...forms].map((form) => desk.fold(form).toLowerCase())
    if (known.some((form) => form === wanted)) return 1
    if (known.some((form) => form.startsWith(wanted))) return 2
    return known.some((form) => form.includes(wanted)) ? 3 : 4
  }
  return all
    .map((one) => ({ one, rank: rank(one) }))
    .filter((each) => each.rank < 4)
    .sort((a, b) => a.rank - b.rank)
    .map(({ one }) => one)
}

function namesOf(desk: Desk): readonly Named[] {
  const { actors, people } = desk.pack()
  const forms = new Map<string, string[]>()
  for (const { codes, kind, forms: own } of actors) {
    const [code, ...more] = codes
    if (code === undefined || more.length > 0 || kind !== 'name') continue
    forms.set(code, [...(forms.get(code) ?? []), ...own])
  }
  const named = [...forms].map(([code, own]): Named => {
    const label = own[0] ?? code
    return { code, kind: 'actor', of: null, names: { 'zh-Hant': label, 'zh-Hans': label, en: code }, forms: own }
  })
  const seen = new Set<string>()
  const persons = people.flatMap(({ person, code, forms: own, latin }): readonly Named[] => {
    if (seen.has(person) || own.length === 0) return []
    seen.add(person)
    const label = own[0] as string
    return [
      {
        code: person,
        kind: 'person',
        of: code,
        names: { 'zh-Hant': label, 'zh-Hans': label, en: latin || label },
        forms: own,
      },
    ]
  })
  return [...named, ...persons]
}
