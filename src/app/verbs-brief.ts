import { FROM } from './flags.ts'
import type { Verb } from './verbs.ts'

export const BRIEF_FORMATS = ['markdown', 'html', 'docx', 'pdf', 'json'] as const
export type BriefFormat = (typeof BRIEF_FORMATS)[number]

/** The verb that writes briefs. Without files it is about the desk. */
export const BRIEF: Verb = {
  name: 'brief',
  summary:
    'write a brief on two actors, three, one, an issue, an incident or all: every line with the words that it rests on',
  operands: '[A [B [C]]] [FILE…]',
  needs: 0,
  takes: Number.POSITIVE_INFINITY,
  flags: [
    { name: 'issue', value: 'ISSUE', doc: 'on an issue of packs/world/issues.tsv instead of actors' },
    { name: 'incident', value: 'ID', doc: 'on one incident, by the beginning of its id' },
    { name: 'since', value: 'DATE', doc: 'from this year, month or day on (YYYY-MM-DD)' },
    { name: 'as-of', value: 'DAY', doc: 'from what had been published by this day; default: today' },
    { name: 'new-since', value: 'DAY', doc: 'only what became known on or after this day' },
    {
      name: 'lines',
      value: 'N',
      doc: 'lines of a section at most, on as many pages as that takes; default: 8, and two pages of A4',
    },
    { name: 'all', value: null, doc: 'all lines of all sections instead of two pages' },
    {
      name: 'format',
      value: 'FORMAT',
      choices: BRIEF_FORMATS,
      doc: 'default: by the ending of --out, else markdown; pdf is printed by a Chromium of this machine (CHROME_PATH)',
    },
    { name: 'out', value: 'FILE', doc: 'write to this file instead of standard output' },
    {
      name: 'sources',
      value: 'KIND',
      choices: ['csl', 'bibtex'],
      doc: 'print the sources of the brief instead, as CSL-JSON or BibTeX',
    },
    ...FROM,
  ],
}
