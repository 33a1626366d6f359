import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Frame } from '../lexicon/pack.ts'
import type { Segmented } from '../text/segment.ts'
import type { Source } from '../text/source.ts'
import type { Text } from '../text/text.ts'
import { eventReader } from './events.ts'
import type { FindingReader } from './findings.ts'
import { finish } from './finish.ts'
import { namer } from './naming.ts'
import type { Reading } from './reading.ts'
import { setsOf } from './sets.ts'
import type { TimeReader } from './time.ts'
import { tokenizer } from './token.ts'
import { mendYears } from './year.ts'

/** What the reader is made of: the compiled lexicon and the readers of text and of time. */
export interface Parts {
  readonly lexicon: Lexicon
  readonly frames: ReadonlyMap<string, Frame>
  readonly readText: (source: Source) => Text
  readonly segment: (text: Text) => Segmented
  readonly readTimes: TimeReader
  readonly readFindings: FindingReader
}

/** Reads one document. Prepared once, then called as often as you like; pure. */
export type Reader = (source: Source) => Reading

/** Reads documents, each by itself, in their order; pure as well. */
export type BatchReader = (sources: readonly Source[]) => readonly Reading[]

/**
 * bytes → Source → Text → Segmented → tokens → events walk → findings → Reading. Each step is done for all documents
 * before the next one: the steps are more code than the processor keeps at hand, and this way it is fetched once for all of them.
 */
export function reader({ lexicon, frames, readText, segment, readTimes, readFindings }: Parts): BatchReader {
  const sets = setsOf(lexicon, frames)
  const [tokenize, namedIn, readEvents] = [tokenizer(lexicon), namer(lexicon, sets.clauses), eventReader(lexicon, sets)]
  const present = [...lexicon.set('present')]
  return (sources) => {
    const read = sources
      .map((source) => segment(readText(source)))
      .map((text) => ({ text, times: readTimes(text.clean, text.told, text.sentences) }))
      .map(({ text, times }) => ({ text, times, tokens: tokenize(text, times.mentions) }))
      .map(({ text, times, tokens }) => ({ text, times, tokens, named: namedIn(text, tokens) }))
      .map(({ text, times, tokens, named }) => ({ text, times, ...readEvents(text, tokens, named) }))
      .map(({ text, times, drafts, clauses }) => {
        const mended = mendYears(text, drafts, times.mentions, present)
        return { text, clauses, times: mended.times, drafts: mended.drafts, notes: [...times.notes, ...mended.notes] }
      })
    // What was read of the sentences is done with: of a long document it is most of the memory.
    const told = read.map(({ text, drafts, notes }) => ({ text, drafts, notes }))
    return readFindings(read.splice(0)).map((found, i) => {
      const { text, drafts, notes } = told[i] as (typeof told)[number]
      return finish(text, drafts, found, [...notes, ...found.notes])
    })
  }
}
