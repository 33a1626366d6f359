import { KIND } from '../lexicon/kinds.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { entry } from '../text/entry.ts'
import type { Phrase, PhraseScene } from './phrase.ts'
import { Phrases } from './phrases.ts'

/** Words for another state by its relation to the one named (盟友), by which they are. */
export interface RelationWords {
  readonly words: Phrases
  /** What may stand before such a word (的, 主要). */
  readonly before: Phrases
  /** What makes of it what two are to each other (關係). */
  readonly after: Phrases
}

export const relationWords = (lexicon: Lexicon): RelationWords => ({
  words: new Phrases(lexicon.set('otherstates')),
  before: new Phrases(lexicon.set('otherstates.of')),
  after: new Phrases(lexicon.set('otherstates.not')),
})

/** The words between whose it is and the word for the relation, at most (A 的主要地區盟友). */
const WORDS = 3

/** The end of the longest of the words that stands at `at`; `at` where none does. */
const behind = (phrases: Phrases, clean: string, at: number): number =>
  phrases.startAt(clean, at)
    ? phrases.words.reduce((end, word) => (clean.startsWith(word, at) ? Math.max(end, at + word.length) : end), at)
    : at

/**
 * A 的主要盟友, A 的鄰國: index of the token behind the word for another state that only stands in a relation to the one named, of which
 * nobody says which it is; −1 where there is none, where it is named right behind (A 的盟友 B), or where it says what two are to each
 * other (戰略夥伴關係).
 */
export function relatedTo({ rules, clean, tokens }: PhraseScene, { last, clause }: Phrase): number {
  const { words, before, after } = rules.otherStates
  let at = entry(tokens, last - 1)?.end ?? 0
  for (let i = 0; i < WORDS && !words.startAt(clean, at); i++) at = behind(before, clean, at)
  const end = behind(words, clean, at)
  if (end === at || after.startAt(clean, end)) return -1
  let i = last
  while (i < tokens.length && (tokens[i]?.start ?? 0) < end) i++
  const next = tokens[i]
  return next?.start === end && next.clause === clause && (next.kinds & KIND.party) !== 0 ? -1 : i
}
