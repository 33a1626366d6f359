import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Segmented, Sentence } from '../text/segment.ts'
import type { Clause } from './clause.ts'
import type { Discourse, Party } from './discourse.ts'
import type { Draft } from './draft.ts'
import type { Mention } from './mention.ts'
import type { When } from './reading.ts'
import type { Series } from './series.ts'
import type { Sets } from './sets.ts'

/** What one sentence carries from clause to clause. */
export interface Carry {
  subject: Party | null
  subjectMention: Mention | null
  /** The one who speaks; null where nobody does. */
  speaker: Party | null
  /** Who has warned or vowed something in this sentence: what a condition brings about behind it are his words. */
  warner: Party | null
  observer: boolean
  /** The observer is an outlet that reports: it tells what others have set, and guesses nothing. */
  reported: boolean
  forecast: boolean
  /** What follows is the content of a demand, accusation or refusal. */
  content: boolean
  /** The clause before only says what somebody is obliged to do, or what something serves (B 必須撤軍，以及…). */
  obliged: boolean
  /** The clause before ended with a demand: its content follows, with a subject of its own (提議，A與B停火). */
  led: boolean
  /** The one of whom an accusation or praise tells an act: subject of the next verb, in the same clause (抗議 B 扣押…). */
  told: Told | null
  /** The codes of whom the speaker has just blamed, whose further deeds he tells as well; empty where nobody. */
  blamed: readonly string[]
  /** To whom the clause before turned (致函 B，要求…). */
  addressed: Mention | null
  /** Whose act was named as the ground of what follows. */
  ground: Mention | null
  /** Whom the clause with 一方面 was about, and his name there; null where the sentence has none. */
  oneHand: { readonly subject: Party; readonly mention: Mention | null } | null
  /** Of whom a condition speaks. */
  conditioned: Party | null
  /** `condition` inside the condition itself, `consequence` behind it. */
  hypothetical: 'condition' | 'consequence' | null
  /** A promise whose act has not come yet. */
  promise: Draft | null
  promised: boolean
  /** Somebody denies in this clause that he did or plans it. */
  disclaimed: boolean
  /** The status of what the clause before set or promised; the next one may go on with it (將撤軍，並釋放…). */
  ahead: 'scheduled' | 'pledged' | 'predicted' | null
  when: When | null
  /** Who acted in this sentence without taking its time; nobody where all did. */
  apart: readonly string[]
  /** When the words were said that name a day still to come. */
  said: When | null
  /** The sentence goes on with strangers, who are nobody's. */
  strangers: boolean
  /** Measures that somebody takes in a row; null where none was told of. */
  series: Series | null
  /** Whom the clause before tells to have been angered by its subject. */
  angered: Party | null
  /** A meeting of an organisation was told in this sentence. */
  met: boolean
  /** The date stands at the head of the sentence, for all that follows. */
  frameDate: boolean
}

export interface Told {
  readonly doer: Mention
  readonly teller: Party
}

export function newCarry(): Carry {
  return {
    subject: null,
    subjectMention: null,
    speaker: null,
    warner: null,
    observer: false,
    reported: false,
    forecast: false,
    content: false,
    obliged: false,
    led: false,
    told: null,
    blamed: [],
    addressed: null,
    ground: null,
    oneHand: null,
    conditioned: null,
    hypothetical: null,
    promise: null,
    promised: false,
    disclaimed: false,
    ahead: null,
    when: null,
    apart: [],
    said: null,
    strangers: false,
    series: null,
    angered: null,
    met: false,
    frameDate: false,
  }
}

/** One sentence as it is being read. */
export interface Scene {
  readonly lexicon: Lexicon
  readonly sets: Sets
  readonly text: Segmented
  readonly sentence: Sentence
  readonly clauses: readonly Clause[]
  readonly discourse: Discourse
  readonly carry: Carry
  /** The document's day. */
  readonly today: string | null
  /** The document holds questions to a spokesman and his answers. */
  readonly isConference: boolean
  /** The day that the sentence has by its place in a chronicle or a live report. */
  readonly entry: When | null
  /** Headings and captions only confirm what the text tells. */
  readonly confirmsOnly: boolean
}

/** What follows in the sentence is about `party`, whom no word of it names. */
export function goOnWith({ carry }: Scene, party: Party): void {
  carry.subject = party
  carry.subjectMention = null
}
