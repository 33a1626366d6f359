import type { Pack } from '../lexicon/pack.ts'
import { type Row, tsv, words as wordsOf } from '../lexicon/rows.ts'
import type { ActorCode } from '../reading/reading.ts'
import type { Holder } from './line.ts'

/** The languages in which briefs are written. */
export type BriefLanguage = 'zh-Hant' | 'zh-Hans' | 'en'

/** What the packs know of how actors, people, acts and issues are called in one language. */
export interface Vocabulary {
  readonly language: BriefLanguage
  readonly actor: (code: ActorCode) => string
  /** Empty where the packs do not know the person. */
  readonly person: (holder: Holder) => string
  /** Empty where the office has no row. */
  readonly title: (holder: Holder) => string
  /** What is said of who acts, with `{b}` for those on the other side; see packs/README.md. Null where the frame has no row. */
  readonly phrase: (frame: string) => string | null
  readonly frame: (frame: string) => string
  readonly issue: (issue: string) => string
  /** In English the name of an outlet; as it calls itself where the packs have none. */
  readonly outlet: (name: string) => string
  /** In English the name of a field of agreements; null where the packs have none. */
  readonly topic: (words: string) => string | null
  /** In English the name of somebody who is named in Chinese; null where the packs do not know him. */
  readonly latin: (name: string) => string | null
}

type Words = Pick<Pack, 'actors' | 'people' | 'frames' | 'issues' | 'files'>
const NAMED = ['code', 'en', 'zh', 'zhs']
const COLUMN = { en: 'en', 'zh-Hant': 'zh', 'zh-Hans': 'zhs' } as const

const rowsIn = (files: Pack['files'], pattern: RegExp, columns: readonly string[]): readonly Row[] =>
  Object.entries(files)
    .filter(([file]) => pattern.test(file))
    // Rows of the desk come last, and win.
    .sort(([a], [b]) => Number(a.startsWith('desk/')) - Number(b.startsWith('desk/')) || (a < b ? -1 : 1))
    .flatMap(([file, content]) => tsv(file, content, columns))

/** ISO 3166-1 alpha-2 of the states in the names of the packs, by their codes. */
export const regionsIn = (files: Pack['files']): ReadonlyMap<ActorCode, string> =>
  new Map(
    rowsIn(files, /world\/names\//, NAMED).flatMap(({ cells: { code = '', region = '' } }) =>
      region ? [[code, region] as const] : [],
    ),
  )

/**
 * The vocabulary of a language. What stands in no row is called by the first of its Chinese forms, in English by its code.
 * @param fold to simplified characters
 */
export function vocabulary(pack: Words, fold: (text: string) => string, language: BriefLanguage): Vocabulary {
  const said = ({ cells }: Row): string => {
    const own = cells[COLUMN[language]] ?? ''
    return own === '' && language === 'zh-Hans' ? fold(cells['zh'] ?? '') : own
  }
  const names = new Map(rowsIn(pack.files, /world\/names\//, NAMED).map(entry('code', said)))
  const forms = new Map<string, string>()
  for (const { kind, codes, forms: own } of pack.actors)
    if (kind === 'name' && codes[0] && own[0] && !forms.has(codes[0])) forms.set(codes[0], own[0])
  const titles = new Map(
    rowsIn(pack.files, /world\/titles\.tsv$/, ['office', 'code', 'en', 'zh', 'zhs']).map((row) => [
      `${row.cells['office']} ${row.cells['code']}`,
      said(row),
    ]),
  )
  const people = new Map(pack.people.map((row) => [row.person, row]))
  const issues = new Map(pack.issues.map((row) => [row.issue, row]))
  const phrases = new Map(
    rowsIn(pack.files, /world\/phrases\//, ['frame', 'en', 'zh', 'zhs']).map((row) => [
      row.cells['frame'] as string,
      said(row),
    ]),
  )
  const english = (file: RegExp) =>
    new Map(
      rowsIn(pack.files, file, ['zh', 'en']).flatMap(({ cells: { zh = '', en = '' } }) =>
        wordsOf(zh).map((form) => [fold(form), en] as const),
      ),
    )
  const [outlets, topics] = [english(/world\/outlets\.tsv$/), english(/world\/topics\.tsv$/)]
  const latin = new Map(pack.people.flatMap((row) => row.forms.map((form) => [fold(form), row.latin] as const)))
  const chinese = (form: string) => (language === 'zh-Hans' ? fold(form) : form)
  return {
    language,
    actor: (code) => names.get(code) || (language === 'en' ? code : chinese(forms.get(code) ?? code)),
    person: ({ id }) => (language === 'en' ? people.get(id)?.latin : chinese(people.get(id)?.forms[0] ?? '')) ?? '',
    title: ({ office, code }) => titles.get(`${office} ${code}`) ?? titles.get(`${office} `) ?? '',
    phrase: (frame) => phrases.get(frame) || null,
    frame: (frame) => pack.frames.get(frame)?.label[language] || frame,
    issue: (issue) => issues.get(issue)?.label[language] || issue,
    outlet: (name) => (language === 'en' ? outlets.get(fold(name)) : undefined) ?? name,
    topic: (words) => topics.get(fold(words)) ?? null,
    latin: (name) => latin.get(fold(name)) ?? null,
  }
}

const entry = (key: string, said: (row: Row) => string) => (row: Row) => [row.cells[key] as string, said(row)] as const
