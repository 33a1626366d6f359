import { issuesIn } from '../books/issue.ts'
import { type Brief, brief as compose } from '../brief/brief.ts'
import { type OnIssue, onIssueOf } from '../brief/on-issue.ts'
import { type NotesAt, type Page, plain, page as tell } from '../brief/page.ts'
import type { BriefOptions, Known as Record } from '../brief/scope.ts'
import type { Tongue } from '../brief/tongue.ts'
import { english } from '../brief/tongue-en.ts'
import { chinese } from '../brief/tongue-zh.ts'
import { type BriefLanguage, vocabulary } from '../brief/vocabulary.ts'
import { WORDS_ZH_HANS } from '../brief/words-zh-hans.ts'
import { WORDS_ZH_HANT } from '../brief/words-zh-hant.ts'
import type { Pack } from '../lexicon/pack.ts'
import { issuesOf, type Telling } from '../resolve/account.ts'
import type { Incident } from '../resolve/incidents.ts'
import { deedsOf, scalesOf } from './deeds.ts'
import type { Known } from './known.ts'
import { placesBy } from './places.ts'

export { html } from '../brief/html.ts'
export { markdown } from '../brief/markdown.ts'
export { bibtex, csl } from '../brief/references.ts'
export type { Brief, BriefLanguage, BriefOptions, Page }
export { vocabulary }

/** What a brief is about: the incident where one is found, else the issue, else the actors, else all that is known. */
export function subjectOf(
  incident: Incident | null,
  issue: string | null,
  actors: readonly string[],
): BriefOptions['subject'] {
  if (incident) return { kind: 'incident', incident: incident.id }
  if (issue !== null) return { kind: 'issue', issue }
  return actors.length > 0 ? { kind: 'actors', actors } : { kind: 'all' }
}

/** The incident of which the id of an event begins so; null where there is none. */
export const incidentNamed = (incidents: readonly Incident[], start: string): Incident | null =>
  incidents.find(({ id }) => id.slice(id.lastIndexOf('#') + 1).startsWith(start)) ??
  incidents.find(({ accounts }) => accounts.some(({ event }) => event.id.startsWith(start))) ??
  null

/** What a brief needs of the packs. */
export type BriefPack = Pick<Pack, 'actors' | 'people' | 'frames' | 'issues' | 'files'>

/** Records by the incidents that they are of: what is sought in them is put in order once. */
const records = new WeakMap<readonly Incident[], Record>()

/** The record from which briefs and their charts are made; of the same incidents it is made once. */
export function recordOf({ incidents, digests, tellings, parts, fold }: Known, pack: BriefPack): Record {
  const before = records.get(incidents)
  if (before) return before
  const people = new Map(pack.people.map(({ person, code }) => [person, code]))
  const scales = scalesOf(pack)
  const deeds: Record['deeds'] = (happenings) =>
    deedsOf(
      happenings.map(({ digest }) => digest),
      pack.frames,
      scales,
    ).deeds
  const ofActors = placesBy(digests, ({ source, target }, enter) => {
    for (const code of source) enter(code)
    for (const code of target) enter(code)
  })
  const ofIssue = placesBy(tellings, (telling, enter) => {
    for (const issue of issuesOf(telling)) enter(issue)
  })
  const issues = new Map<string, OnIssue>()
  const onIssue: Record['onIssue'] = (issue) => {
    const before = issues.get(issue)
    if (before) return before
    const own = ofIssue([issue]).map((i) => tellings[i] as Telling)
    const found = onIssueOf(issue, own, incidents)
    // What is asked by a name that no document knows is not kept.
    if (own.length > 0) issues.set(issue, found)
    return found
  }
  const named = issuesIn(pack.issues, fold)
  const made = { incidents, digests, tellings, parts, deeds, people, ofActors, onIssue, issuesIn: named }
  records.set(incidents, made)
  return made
}

/** A brief of what is known as of `options.asOf`; what is given must be known as of that day too. */
export const brief = (known: Known, pack: BriefPack, options: BriefOptions): Brief =>
  compose(recordOf(known, pack), options)

/** How a language tells a brief, with the names and phrases of the packs. @throws PackError */
export function tongueOf(pack: BriefPack, fold: (text: string) => string, language: BriefLanguage): Tongue {
  const words = vocabulary(pack, fold, language)
  if (language === 'en') return english(words)
  return chinese(language === 'zh-Hant' ? WORDS_ZH_HANT : WORDS_ZH_HANS, words)
}

/** Pages of A4 that a brief fills where nobody asks for more, and lines of a section. */
const [PAGES, LINES] = [2, 8]

/** The room of a brief: two pages, or so many lines of each section, or all there is. */
export function roomOf(lines: string | null, all: boolean): { readonly lines: number; readonly pages: number | null } {
  return {
    lines: lines === null ? (all ? Number.POSITIVE_INFINITY : LINES) : Number(lines),
    pages: all || lines !== null ? null : PAGES,
  }
}

/** A brief in one language, within so many pages; null: as many as it takes. */
export const page = (told: Brief, tongue: Tongue, pages: number | null = null, notesAt: NotesAt = 'end'): Page =>
  tell(told, tongue, pages, notesAt)

/** Where the notes of a format stand. */
export const notesOf = (format: string | undefined): NotesAt => (format === 'docx' ? 'foot' : 'end')

/** A page as JSON: each line with its text and the numbers of its notes. */
export function printedPage({ lang, title, basis, sections, nothing, short, notes }: Page): unknown {
  return {
    ...{ chancery: 1, lang, title, basis, nothing, short },
    sections: sections.map(({ id, heading, lines, more }) => ({
      ...{ id, heading, more },
      lines: lines.map(({ parts, notes: own }) => ({ text: plain(parts), parts, notes: own })),
    })),
    notes: notes.map(({ n, parts, link, cite: { telling, spans, of } }) => ({
      ...{ n, text: plain(parts), parts, link, doc: telling.doc, id: telling.id, published: telling.published },
      ...{ outlet: telling.outlet, spans, of },
    })),
  }
}
