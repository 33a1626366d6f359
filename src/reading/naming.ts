import type { Lexicon } from '../lexicon/lexicon.ts'
import { isIdeograph } from '../text/chars.ts'
import type { Segmented, Sentence } from '../text/segment.ts'
import { type Aliases, learnAliases, withAliases } from './alias.ts'
import { type Clause, type ClauseWords, clausesOf } from './clause.ts'
import type { Home } from './discourse.ts'
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
  return function* (text, tokens, home, kinds) {
    const { clean, sentences } = text
    const today = text.published?.day ?? null
    const aliases: Aliases = new Map()
    let named: NamedSentence[] = []
    for (let index = 0; index < sentences.length; index++) {
      const sentence = sentences[index] as Sentence
      if (!kinds.has(sentence.block.kind)) continue
      const { start, end } = sentence
      const full = withShorts(home.short, clean, tokens[index] as readonly Token[], start, end)
      let own = withAliases(aliases, clean, full, start, end)
      let mentions = mentionsOf(clean, own, today, home.short)
      const fresh = learnAliases(aliases, clean, own, mentions, isIdeograph, lexicon.word)
      // 特使某某…；某某預定…: the name may go on in the sentence that brings it in.
      if (fresh.some((form) => isTwiceIn(clean.slice(start, end), form))) {
        own = withAliases(aliases, clean, full, start, end)
        mentions = mentionsOf(clean, own, today, home.short)
      }
      named.push({ index, sentence, clauses: clausesOf(sentence.clauses, own, mentions, words) })
      if (named.length === AT_ONCE) {
        yield named
        named = []
      }
    }
    yield named
  }
}
