import type { Lexicon } from '../lexicon/lexicon.ts'
import { isIdeograph } from '../text/chars.ts'
import type { Segmented, Sentence } from '../text/segment.ts'
import type { Span } from '../text/span.ts'
import { type Aliases, learnAliases, withAliases } from './alias.ts'
import { type Clause, type ClauseWords, clausesOf } from './clause.ts'
import type { Home, ShortForms } from './discourse.ts'
import { mentionReader } from './mention.ts'
import { shortReader } from './short.ts'
import type { Token } from './token.ts'

/** A sentence with its clauses, in which all stand who are named; for whom the others stand is not asked yet. */
export interface NamedSentence {
  /** Index in `Segmented.sentences`. */
  readonly index: number
  readonly sentence: Sentence
  readonly clauses: readonly Clause[]
}

/** Names those in the sentences of a document that stand in blocks of `kinds`, some sentences at a time, in order. */
export type Namer = (
  text: Segmented,
  tokens: readonly (readonly Token[])[],
  home: Home,
  kinds: ReadonlySet<string>,
) => Iterable<readonly NamedSentence[]>

/**
 * So many sentences are named before the first of them is read further: one step done for many runs far faster than many steps done for
 * one, of which each throws the code of the other ones out of the processor's cache; and a long document is not held twice.
 */
const AT_ONCE = 64

const isTwiceIn = (words: string, form: string) => words.indexOf(form) !== words.lastIndexOf(form)

/** Makes the namer of a lexicon. What a document calls by short names of its own is known behind the place that brings it in. */
export function namer(lexicon: Lexicon, words: ClauseWords): Namer {
  const mentionsOf = mentionReader(lexicon)
  const withShorts = shortReader(lexicon)
  /** The tokens and mentions of a sentence by the aliases known so far; learns those that it brings in. */
  const mentionsIn = (
    aliases: Aliases,
    { clean, published }: Segmented,
    short: ShortForms,
    { start, end }: Span,
    full: readonly Token[],
  ) => {
    const today = published?.day ?? null
    const known = withAliases(aliases, clean, full, start, end)
    const mentions = mentionsOf(clean, known, today, short)
    const fresh = learnAliases(aliases, clean, known, mentions, isIdeograph, lexicon.word)
    if (!fresh.some((form) => isTwiceIn(clean.slice(start, end), form))) return { own: known, mentions }
    // 特使某某…；某某預定…: the name goes on in the sentence that brings it in.
    const own = withAliases(aliases, clean, full, start, end)
    return { own, mentions: mentionsOf(clean, own, today, short) }
  }
  return function* (text, tokens, { short }, kinds) {
    const { clean, sentences } = text
    const aliases: Aliases = new Map()
    const asked = [...sentences.keys()].filter((index) => kinds.has((sentences[index] as Sentence).block.kind))
    for (let from = 0; from < asked.length; from += AT_ONCE)
      yield asked
        .slice(from, from + AT_ONCE)
        .map((index) => ({ index, sentence: sentences[index] as Sentence }))
        .map(({ index, sentence }) => {
          const { start, end } = sentence
          return { index, sentence, full: withShorts(short, clean, tokens[index] as readonly Token[], start, end) }
        })
        .map(({ index, sentence, full }) => ({ index, sentence, ...mentionsIn(aliases, text, short, sentence, full) }))
        .map(({ index, sentence, own, mentions }) => ({
          index,
          sentence,
          clauses: clausesOf(sentence.clauses, own, mentions, words),
        }))
  }
}
