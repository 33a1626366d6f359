import type { NounSet } from './noun-set.ts'
import type { OutlookRow, StanceRow } from './outlook.ts'
import type { ActorRow, Frame, OfficeRow, PersonRow, Roles, TriggerRow } from './pack.ts'

/** A verb that is a trigger by itself. */
export interface VerbSense {
  readonly row: TriggerRow
  readonly frame: Frame
  readonly roles: Roles
}

/** A verb that is a trigger together with one of the nouns. */
export interface PairSense extends VerbSense {
  readonly nouns: NounSet
}

/** One folded form and all that the pack says of it. */
export interface Word {
  readonly id: number
  readonly form: string
  /** Grammatical roles, bits of `ROLE`. */
  roles: number
  /** What the word is, bits of `KIND`: complete when all that the packs say of it is known. */
  kinds: number
  /** Which constructions may need it, bits of `CUE`. */
  cues: number
  actors: readonly ActorRow[]
  people: readonly PersonRow[]
  offices: readonly OfficeRow[]
  verbs: readonly VerbSense[]
  pairs: readonly PairSense[]
  /** Nominal triggers. */
  nominals: readonly VerbSense[]
  /** True where the word is the noun of some pair. */
  pairNoun: boolean
  /** Number among those that are; 0 for all other words. */
  pairId: number
  /** Made of a state's one-character sign and 方, 軍 or the like; a document may use it for another state. */
  abbrBuilt: boolean
  pronoun: Pronoun | null
  /** The character stands alone for a state: only in lists and next to certain words. */
  abbr: ActorRow | null
  ordinary: boolean
  /** An ordinary noun: where it opens a clause it is the subject. */
  noun: boolean
  /** What it says of where somebody stands. */
  stances: readonly StanceRow[]
  /** What it says of how likely something is. */
  outlook: OutlookRow | null
}

/** What most words have of most kinds: one list for all of them. */
export const NONE: readonly never[] = []

/** A word of which nothing is said yet. */
export const bareWord = (id: number, form: string): Word => ({
  id,
  form,
  roles: 0,
  kinds: 0,
  cues: 0,
  actors: NONE,
  people: NONE,
  offices: NONE,
  verbs: NONE,
  pairs: NONE,
  nominals: NONE,
  pairNoun: false,
  pairId: 0,
  abbrBuilt: false,
  pronoun: null,
  abbr: null,
  ordinary: false,
  noun: false,
  stances: NONE,
  outlook: null,
})

/**
 * Bit of each grammatical role of `grammar.txt` that the reader asks for on its way; the last one is the sign bit. Written out, for
 * an object made at run time is a table that every access would search.
 */
export const ROLE = {
  'prep.to': 1 << 0,
  'prep.with': 1 << 1,
  'prep.by': 1 << 2,
  'prep.agent': 1 << 3,
  'prep.ba': 1 << 4,
  'prep.at': 1 << 5,
  'prep.for': 1 << 6,
  'prep.about': 1 << 7,
  'prep.answer': 1 << 8,
  negation: 1 << 9,
  future: 1 << 10,
  scheduled: 1 << 11,
  intention: 1 << 12,
  predicted: 1 << 13,
  observer: 1 << 14,
  condition: 1 << 15,
  unlikely: 1 << 16,
  purpose: 1 << 17,
  obligation: 1 << 18,
  question: 1 << 19,
  say: 1 << 20,
  announce: 1 << 21,
  next: 1 << 22,
  copula: 1 << 23,
  governs: 1 << 24,
  scenario: 1 << 25,
  aspect: 1 << 26,
  also: 1 << 27,
  but: 1 << 28,
  de: 1 << 29,
  adverb: 1 << 30,
  remark: 1 << 31,
} as const

/** Roles beyond the 31 bits: pronouns and rarer words, by name. */
export type Pronoun =
  | 'both'
  | 'three'
  | 'many'
  | 'all'
  | 'it'
  | 'same'
  | 'former'
  | 'latter'
  | 'body'
  | 'he'
  | 'its'
  | 'other'
  | 'we'
  | 'ourselves'
