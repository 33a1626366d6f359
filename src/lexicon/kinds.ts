import { ROLE, type Word } from './word.ts'

/** What is asked of every token: bits of `Word.kinds`, so that the answer needs no look into the word. */
export const KIND = {
  /** Names somebody or stands for one: a mention may begin here. */
  party: 1 << 0,
  /** Tells of an act, alone or with a noun; not where it is an adverb that a noun makes an act (首次磋商). */
  act: 1 << 1,
  /** A noun that tells of one by itself. */
  nominal: 1 << 2,
  /** The noun of some pair. */
  pairNoun: 1 << 3,
  ordinary: 1 << 4,
  /** Names a ground (為由). */
  ground: 1 << 5,
  /** Ends a topic that only names what was talked about (就…一事). */
  topicEnd: 1 << 6,
  /** A time; of tokens alone, for no word is one. */
  time: 1 << 7,
  /** By which one wants another one to do something (A 要 B 撤軍). */
  bidding: 1 << 8,
  /** Marks what has been done (已, 曾). */
  perfect: 1 << 9,
  /** By which something goes on as it is told (仍在談判). */
  ongoing: 1 << 10,
  /** Sets one party's word beside another's, at the same time (B 則表示). */
  parallel: 1 << 11,
  /** Prohibits or prevents what follows (禁止 B 參與). */
  preventing: 1 << 12,
  /** By which somebody may act. */
  permitting: 1 << 13,
  /** Before an office or a name: he holds it no more (前總統). */
  former: 1 << 14,
  /** Between whose envoys or forces they are and where they are posted (駐). */
  posted: 1 << 15,
  /** By which something is said to be like, or near, what follows (形同宣戰). */
  likening: 1 << 29,
  /** Has its object brought forward (將失敗歸咎於 B). */
  bringing: 1 << 30,
  /** Joins a verb to the one before it, with the same subject (並). */
  joining: 1 << 31,
  /** Tells of an act alone. */
  verb: 1 << 28,
  // By these a reader of findings knows that a clause is for it.
  /** Says where somebody stands. */
  stance: 1 << 16,
  /** Says how likely something is. */
  outlook: 1 << 17,
  author: 1 << 18,
  coming: 1 << 19,
  showing: 1 << 20,
  ending: 1 << 21,
  forbidding: 1 << 22,
  say: 1 << 23,
  condition: 1 << 24,
  foretelling: 1 << 25,
  guessed: 1 << 26,
  telling: 1 << 27,
} as const

/** Sets of the grammar whose members have a kind of their own. */
export const KIND_SETS: readonly (readonly [string, number])[] = [
  ['set.grounds', KIND.ground],
  ['set.topic.end', KIND.topicEnd],
  ['set.bidding', KIND.bidding],
  ['set.perfect', KIND.perfect],
  ['set.ongoing', KIND.ongoing],
  ['set.parallel', KIND.parallel],
  ['set.preventing', KIND.preventing],
  ['set.permitting', KIND.permitting],
  ['set.title.former', KIND.former],
  ['set.posted', KIND.posted],
  ['set.likening', KIND.likening],
  ['set.bringing', KIND.bringing],
  ['set.joining', KIND.joining],
]

/** Words that stand beside verbs. */
export const BESIDES_VERBS = ROLE.adverb | ROLE.aspect

/** The bits of `KIND` that follow from what else is known of a word. */
export function kindsOf(word: Omit<Word, 'kinds'>): number {
  const isParty =
    word.pronoun !== null ||
    word.actors.length > 0 ||
    word.people.length > 0 ||
    word.offices.length > 0 ||
    word.abbr !== null ||
    (word.roles & ROLE.observer) !== 0
  return (
    (isParty ? KIND.party : 0) |
    (word.verbs.length > 0 || (word.pairs.length > 0 && !(word.roles & BESIDES_VERBS)) ? KIND.act : 0) |
    (word.verbs.length > 0 ? KIND.verb : 0) |
    (word.nominals.length > 0 ? KIND.nominal : 0) |
    (word.pairNoun ? KIND.pairNoun : 0) |
    (word.ordinary ? KIND.ordinary : 0)
  )
}
