import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Frame } from '../lexicon/pack.ts'
import type { Segmented } from '../text/segment.ts'
import type { Source } from '../text/source.ts'
import type { Text } from '../text/text.ts'
import { eventReader } from './events.ts'
import type { FindingReader } from './findings.ts'
import { finish } from './finish.ts'
import type { Reading } from './reading.ts'
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

/** bytes → Source → Text → Segmented → tokens → events walk → findings → Reading, in one expression. */
export function reader({ lexicon, frames, readText, segment, readTimes, readFindings }: Parts): Reader {
  const [tokenize, readEvents, present] = [
    tokenizer(lexicon),
    eventReader(lexicon, frames),
    [...lexicon.set('present')],
  ]
  return (source) => {
    const text = segment(readText(source))
    const times = readTimes(text.clean, text.published?.day ?? null, text.sentences)
    const tokens = tokenize(text, times.mentions)
    const { drafts, clauses } = readEvents(text, tokens)
    const mended = mendYears(text, drafts, times.mentions, present)
    const found = readFindings({ text, clauses, times: mended.times, drafts: mended.drafts })
    return finish(text, mended.drafts, found, [...times.notes, ...mended.notes, ...found.notes])
  }
}
