import type { Lexicon } from '../lexicon/lexicon.ts'
import { isIdeograph } from '../text/chars.ts'
import type { Segmented, Sentence } from '../text/segment.ts'
import { acronymLearner } from './acronyms.ts'
import { type Aliases, learnAliases, withAliases } from './alias.ts'
import { type Clause, type ClauseWords, clausesOf } from './clause.ts'
import type { Home } from './home.ts'
import { homeOf } from './home.ts'
import { leadersReader } from './leaders.ts'
import { mentionReader } from './mention.ts'
import type { ShortForms } from './short.ts'
import { shortReader } from './short.ts'
import type { Token } from './token.ts'
import { withoutUnknownNames } from './unknown-name.ts'

/** A sentence with its clauses, in which all stand who are named; for whom the others stand is not asked yet. */
export interface NamedSentence {
  /** Index in `Segmented.sentences`. */
  readonly index: number
  readonly sentence: Sentence
  readonly clauses: readonly Clause[]
}

/** Who is named in a document, and whose voice it is. */
export interface Named {
  readonly home: Home
  /** The sentences of the blocks that are read, in order. */
  readonly sentences: readonly NamedSentence[]
}

/** Names those in the sentences of a document. */
export type Namer = (text: Segmented, tokens: readonly (readonly Token[])[]) => Named

const READ: ReadonlySet<string> = new Set(['title', 'heading', 'caption', 'prose', 'question'])

const isTwiceIn = (words: string, form: string) => words.indexOf(form) !== words.lastIndexOf(form)

/** Makes the namer of a lexicon. What a document calls by short names of its own is known behind the place that brings it in. */
export function namer(lexicon: Lexicon, words: ClauseWords): Namer {
  const mentionsOf = mentionReader(lexicon)
  const withShorts = shortReader(lexicon)
  const withLeaders = leadersReader(lexicon)
  const learnAcronyms = acronymLearner(lexicon)
  const writing = lexicon.set('writing')
  const simplified = lexicon.set('writing.simplified')
  /** The tokens and mentions of a sentence by the aliases known so far; learns those that it brings in. */
  const mentionsIn = (
    aliases: Aliases,
    { clean, published }: Segmented,
    short: ShortForms,
    sentence: Sentence,
    full: readonly Token[],
  ) => {
    const today = published?.day ?? null
    const known = withAliases(aliases, clean, full, sentence)
    const mentions = mentionsOf(clean, known, today, short)
    const fresh = [
      ...learnAliases(aliases, clean, known, mentions, isIdeograph, lexicon.word),
      ...learnAcronyms(aliases, clean, mentions),
    ]
    if (!fresh.some((form) => isTwiceIn(clean.slice(sentence.start, sentence.end), form)))
      return { own: known, mentions }
    // 特使某某…；某某預定…: the name goes on in the sentence that brings it in.
    const own = withAliases(aliases, clean, full, sentence)
    return { own, mentions: mentionsOf(clean, own, today, short) }
  }
  return (text, all) => {
    const { clean } = text
    const tokens = withoutUnknownNames(clean, withLeaders(clean, all, text.sentences))
    const home = homeOf(lexicon, text, tokens, writing, simplified)
    const aliases: Aliases = new Map()
    const sentences = [...text.sentences.entries()]
      .filter(([, { block }]) => READ.has(block.kind))
      .map(([index, sentence]) => ({
        index,
        sentence,
        full: withShorts(home.short, clean, tokens[index] as readonly Token[], sentence),
      }))
      .map(({ index, sentence, full }) => ({
        index,
        sentence,
        found: mentionsIn(aliases, text, home.short, sentence, full),
      }))
      .map(({ index, sentence, found }) => ({
        index,
        sentence,
        clauses: clausesOf(sentence.clauses, found.own, found.mentions, words),
      }))
    return { home, sentences }
  }
}
