import type { LevelRow } from '../lexicon/levels.ts'
import type { OfficeRow, PersonRow } from '../lexicon/pack.ts'
import type { ActorCode } from '../reading/reading.ts'
import { daysOf } from '../resolve/days.ts'

/** What the packs know of offices and those who hold them. */
export interface Ranks {
  /** The highest first. */
  readonly levels: readonly Pick<LevelRow, 'level' | 'offices'>[]
  readonly people: readonly Pick<PersonRow, 'person' | 'code' | 'office' | 'from' | 'to'>[]
  readonly offices: readonly Pick<OfficeRow, 'office' | 'forms'>[]
}

/** At which level somebody acts, and for whom as far as that is known. */
export interface Acting {
  readonly level: string
  readonly codes: readonly ActorCode[]
}

/** Somebody whom the accounts name: a person of the packs, an office that is told. */
export interface Named {
  readonly id: string | null
  readonly office: string | null
}

/** How levels are told from people and words. Days count from 1970-01-01. */
export interface Levels {
  /** The highest first. */
  readonly order: readonly string[]
  readonly highest: (all: readonly Acting[]) => string | null
  /** Of each who is of one: by the offices that he held on the day, else by the one that is told. */
  readonly ofPeople: (people: readonly Named[], day: number | null) => readonly Acting[]
  /** Of the offices that words name, each as often as it is named. */
  readonly ofWords: (words: string) => readonly Acting[]
}

/** Whether a term holds on a day; empty ends are open. */
export const holdsOn = ({ from, to }: { readonly from: string; readonly to: string }, day: number): boolean =>
  (from === '' || daysOf(from).first <= day) && (to === '' || day <= daysOf(to).last)

/** Prepares the levels of the packs. @param fold makes words comparable */
export function levelsOf({ levels, people, offices }: Ranks, fold: (text: string) => string): Levels {
  const levelOf = new Map(levels.flatMap(({ level, offices: own }) => own.map((office) => [office, level] as const)))
  const order = levels.map(({ level }) => level)
  const rows = Map.groupBy(people, ({ person }) => person)
  const forms = new Map(offices.flatMap(({ office, forms: all }) => all.map((form) => [fold(form), office] as const)))
  const longest = Math.max(0, ...[...forms.keys()].map(({ length }) => length))
  const highest: Levels['highest'] = (all) => order.find((level) => all.some((one) => one.level === level)) ?? null
  const acting = (all: readonly string[], codes: readonly ActorCode[]): readonly Acting[] =>
    all.flatMap((office) => {
      const level = levelOf.get(office)
      return level ? [{ level, codes }] : []
    })
  return {
    order,
    highest,
    ofPeople: (named, day) =>
      named.flatMap(({ id, office }) => {
        const own = rows.get(id ?? '') ?? []
        const held = day === null ? [] : own.filter((term) => holdsOn(term, day))
        const codes = [...new Set((held.length ? held : own).map(({ code }) => code))]
        const all = acting(held.length ? held.map((one) => one.office) : [office ?? ''], codes)
        const level = highest(all)
        return level ? [{ level, codes }] : []
      }),
    ofWords: (words) => acting(officesIn(fold(words), forms, longest), []),
  }
}

/** The offices that words name, the longest form at each place. */
function officesIn(words: string, forms: ReadonlyMap<string, string>, longest: number): readonly string[] {
  const found: string[] = []
  for (let i = 0; i < words.length; ) {
    let length = Math.min(longest, words.length - i)
    while (length > 0 && !forms.has(words.slice(i, i + length))) length--
    if (length > 0) found.push(forms.get(words.slice(i, i + length)) as string)
    i += Math.max(1, length)
  }
  return found
}
