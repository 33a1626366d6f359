/** What is wrong inside a text: two counts for one thing, sums that do not add up, an order of days that cannot be, a slip in a title. */
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Note } from '../text/text.ts'
import type { Findings } from './finding.ts'
import type { Seen } from './findings.ts'
import { countNotes } from './note-counts.ts'
import { dayNotes } from './note-days.ts'
import { pointNotes } from './note-points.ts'
import { spanNotes } from './note-spans.ts'
import { sumNotes } from './note-sums.ts'
import { titleReader } from './note-titles.ts'

export type NoteReader = (seen: Seen, findings: Findings) => readonly Note[]

/** Makes the reader of notes; each construction is one file. Notes are for the reader to judge: nothing is repaired. */
export function noteReader(lexicon: Lexicon): NoteReader {
  const titleNotes = titleReader(lexicon)
  return (seen, { figures }) => [
    ...countNotes(seen, figures),
    ...sumNotes(seen, figures),
    ...pointNotes(seen, figures),
    ...dayNotes(seen),
    ...spanNotes(seen),
    ...titleNotes(seen),
  ]
}
