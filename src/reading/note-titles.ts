/** A title that differs by one character from the one that the same document gives the same person elsewhere (國際主席 for 國家主席). */
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Note } from '../text/text.ts'
import type { Seen } from './findings.ts'
import { toSource } from './source-spans.ts'

/** Units of the titles that are compared: shorter ones are too like one another. */
const LENGTHS = [4, 5, 6]

export function titleNotes({ text, clauses }: Seen, lexicon: Lexicon): readonly Note[] {
  const { clean } = text
  const titles = new Map<string, Map<string, number>>()
  const unnamed: { readonly id: string; readonly at: number }[] = []
  for (const { clause } of clauses) {
    for (const { mention } of clause.mentions) {
      const person = mention.people[0]
      if (!person?.id) continue
      const title = titleBefore(clean, lexicon, person.span.start)
      if (title) titles.set(person.id, (titles.get(person.id) ?? new Map()).set(title, person.span.start))
      else unnamed.push({ id: person.id, at: person.span.start })
    }
  }
  return unnamed.flatMap(({ id, at }) => {
    const known = [...(titles.get(id) ?? [])].find(([title]) => isSlip(clean.slice(at - title.length, at), title))
    if (!known) return []
    const [{ length }, end] = known
    const elsewhere = toSource(text, { start: end - length, end })
    const meant = text.source.text.slice(elsewhere.start, elsewhere.end)
    const span = { start: at - length, end: at }
    return [{ code: 'title-slip', span, text: `Elsewhere the text writes ${meant}.`, values: [meant] }]
  })
}

/** The known title of some length right before a name. */
function titleBefore(clean: string, lexicon: Lexicon, at: number): string | null {
  for (const length of LENGTHS) {
    const word = lexicon.word(clean.slice(Math.max(0, at - length), at))
    if (word?.offices.length && word.form.length === length) return word.form
  }
  return null
}

function isSlip(found: string, title: string): boolean {
  if (found.length !== title.length) return false
  let other = 0
  for (let i = 0; i < title.length; i++) other += Number(found.charCodeAt(i) !== title.charCodeAt(i))
  return other === 1
}
