/** A title that differs by one character from the one that the same document gives the same person elsewhere (國際主席 for 國家主席). */
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Note } from '../text/text.ts'
import type { Seen } from './findings.ts'
import { toSource } from './source-spans.ts'

/** Units of the titles that are compared: shorter ones are too like one another. */
const LENGTHS = [4, 5, 6]

/** Where a person is named. */
interface Named {
  readonly id: string
  readonly at: number
}

/** Makes the reader of slips in titles. Only those who are named more than once are looked at. */
export function titleReader(lexicon: Lexicon): (seen: Seen) => readonly Note[] {
  const known = new Set<string>()
  const ends = new Uint8Array(65536)
  for (const { form, offices } of lexicon.words) {
    if (offices.length === 0 || !LENGTHS.includes(form.length)) continue
    known.add(form)
    ends[form.charCodeAt(form.length - 1)] = 1
  }
  /** The known title of some length right before a name. */
  const titleBefore = (clean: string, at: number): string | null => {
    if (ends[clean.charCodeAt(at - 1)] === 0) return null
    for (const length of LENGTHS) {
      const form = clean.slice(Math.max(0, at - length), at)
      if (known.has(form)) return form
    }
    return null
  }
  return (seen) => {
    const titles = new Map<string, Map<string, number>>()
    const untitled: Named[] = []
    for (const one of namedAgain(seen)) {
      const title = titleBefore(seen.text.clean, one.at)
      if (title) titles.set(one.id, (titles.get(one.id) ?? new Map()).set(title, one.at))
      else untitled.push(one)
    }
    return titles.size ? slips(seen, titles, untitled) : []
  }
}

/** Every place of those who are named more than once. */
function namedAgain({ clauses }: Seen): readonly Named[] {
  const all: Named[] = []
  const times = new Map<string, number>()
  for (const { clause } of clauses) {
    for (const { mention } of clause.mentions) {
      const person = mention.people[0]
      if (!person?.id) continue
      all.push({ id: person.id, at: person.span.start })
      times.set(person.id, (times.get(person.id) ?? 0) + 1)
    }
  }
  return all.filter(({ id }) => (times.get(id) as number) > 1)
}

function slips(
  { text }: Seen,
  titles: ReadonlyMap<string, ReadonlyMap<string, number>>,
  untitled: readonly Named[],
): readonly Note[] {
  const { clean } = text
  return untitled.flatMap(({ id, at }) => {
    const known = [...(titles.get(id) ?? [])].find(([title]) => isSlip(clean.slice(at - title.length, at), title))
    if (!known) return []
    const [{ length }, end] = known
    const elsewhere = toSource(text, { start: end - length, end })
    const meant = text.source.text.slice(elsewhere.start, elsewhere.end)
    const span = { start: at - length, end: at }
    return [{ code: 'title-slip', span, text: `Elsewhere the text writes ${meant}.`, values: [meant] }]
  })
}

function isSlip(found: string, title: string): boolean {
  if (found.length !== title.length) return false
  let other = 0
  for (let i = 0; i < title.length; i++) other += Number(found.charCodeAt(i) !== title.charCodeAt(i))
  return other === 1
}
