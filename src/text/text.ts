import { readImprint } from './dateline.ts'
import type { Interval, PartialDay } from './day.ts'
import { readBlocks } from './furniture.ts'
import { type ScriptTable, scriptOf, scriptTable } from './language.ts'
import { type LineTable, lineTable, readLines } from './lines.ts'
import { joinLines } from './paragraphs.ts'
import type { Source } from './source.ts'
import type { Span } from './span.ts'
import { type TextWords, textWords } from './words.ts'

/** What a stretch of the document is. Only `title`, `heading`, `prose`, `caption` and `question` are read for events. */
export type BlockKind = 'title' | 'heading' | 'prose' | 'question' | 'caption' | 'byline' | 'disclaimer' | 'furniture'

/** A stretch of `Text.clean` of one kind; blocks are in order and do not overlap. */
export interface Block extends Span {
  readonly kind: BlockKind
}

/** Trouble in the content is a value: a code, where it is (in the source), and a sentence in English. */
export interface Note {
  readonly code: string
  readonly span: Span | null
  readonly text: string
  readonly readings?: readonly Interval[]
  /** What does not fit together, where it is no time. */
  readonly values?: readonly string[]
}

export interface Published {
  readonly day: PartialDay
  /** given: by the caller; stated: in the text (date line, dateline with a full date, byline); inferred: from a dateline's day and the years and months in the text. */
  readonly basis: 'given' | 'stated' | 'inferred'
}

export interface Byline {
  readonly author: string | null
  readonly affiliation: string | null
  readonly outlet: string | null
  /** ISO code of the country of outlet or affiliation, where the text or its script and words tell; null otherwise. */
  readonly country: string | null
}

/**
 * A document made ready for reading. `clean` holds one script (folded, see `fold.ts`), no line breaks inside a paragraph and no
 * spaces between Chinese characters or between Chinese and digits; paragraphs are divided by one `\n`.
 * `raw[i]` is the offset in `source.text` of `clean[i]`; it has `clean.length + 1` entries and never decreases.
 */
export interface Text {
  readonly source: Source
  readonly lang: 'zh-Hant' | 'zh-Hans'
  readonly clean: string
  readonly raw: Int32Array
  readonly blocks: readonly Block[]
  readonly published: Published | null
  /** The day from which the text counts (今天, 昨天): that of its dateline where it was published soon after, else that of publication. */
  readonly told: PartialDay | null
  readonly byline: Byline
  readonly notes: readonly Note[]
}

/** The span in the source of a half-open range of `clean`. */
export function sourceSpan(text: Text, start: number, end: number): Span {
  return { start: text.raw[start] as number, end: (text.raw[end - 1] as number) + 1 }
}

/** What `readText` needs to know, prepared once for all documents by `textOptions`. */
export interface TextOptions {
  /** See `lineTable`. */
  readonly lines: LineTable
  readonly scripts: ScriptTable
  readonly words: TextWords
}

/**
 * @param fold the table from `foldTable`
 * @param words the text of `packs/<lang>/text.txt`
 */
export function textOptions(fold: Uint16Array, words: string): TextOptions {
  return { lines: lineTable(fold), scripts: scriptTable(fold), words: textWords(fold, words) }
}

/** Makes a document ready for reading. Linear in its length; any text is accepted, and an empty one has no blocks. */
export function readText(source: Source, options: TextOptions): Text {
  const lines = readLines(source.text, options.lines)
  const { clean, raw, starts } = joinLines(lines, source.text.length)
  const blocks = readBlocks(clean, starts, options.words, lines.dated)
  const lang = scriptOf(source.text, options.scripts)
  const imprint = readImprint(source, clean, raw, blocks, lang, options.words)
  return { source, lang, clean, raw, blocks, ...imprint }
}
