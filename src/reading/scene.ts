import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Frame } from '../lexicon/pack.ts'
import type { Segmented, Sentence } from '../text/segment.ts'
import type { Clause } from './clause.ts'
import type { Discourse, Party } from './discourse.ts'
import type { Draft } from './draft.ts'
import type { Mention } from './mention.ts'
import type { When } from './reading.ts'

/** What one sentence carries from clause to clause. */
export interface Carry {
  subject: Party | null
  subjectMention: Mention | null
  /** The one who speaks; null where nobody does. */
  speaker: Party | null
  observer: boolean
  forecast: boolean
  /** What follows is the content of a demand, accusation or refusal. */
  content: boolean
  /** The one of whom an accusation or praise tells an act: subject of the next verb, in the same clause (抗議 B 扣押…). */
  told: Told | null
  /** Whose act was named as the ground of what follows. */
  ground: Mention | null
  /** Of whom a condition speaks. */
  conditioned: Party | null
  /** `condition` inside the condition itself, `consequence` behind it. */
  hypothetical: 'condition' | 'consequence' | null
  /** A promise whose act has not come yet. */
  promise: Draft | null
  promised: boolean
  when: When | null
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
    observer: false,
    forecast: false,
    content: false,
    told: null,
    ground: null,
    conditioned: null,
    hypothetical: null,
    promise: null,
    promised: false,
    when: null,
    frameDate: false,
  }
}

/** Sets of words and frames of the pack that the constructions ask for. */
export interface Sets {
  /** Words for after and since. */
  readonly after: readonly string[]
  /** Coverbs behind which a whole clause may stand (對 B 試射飛彈表示遺憾). */
  readonly embedding: ReadonlySet<string>
  readonly otherwise: ReadonlySet<string>
  /** Words of shares (佔, 成, %). */
  readonly shares: readonly string[]
  /** Frames by which a speaker says that B's words are untrue (B 的說法毫無根據). */
  readonly belying: ReadonlySet<string>
  /** Frames of going somewhere, which are acts of a state only where its officials go. */
  readonly journeys: ReadonlySet<string>
  /** Marks of what has been done (已, 曾). */
  readonly perfect: ReadonlySet<string>
  /** Words for the end of something that lasted. */
  readonly ends: readonly string[]
  /** Words that name a ground (為由). */
  readonly grounds: ReadonlySet<string>
  /** What a hostile act is that would follow from a condition. */
  readonly threat: Frame | undefined
  /** Words for there is. */
  readonly existential: readonly string[]
  /** Words inside a noun that say that an organisation's members do it together. */
  readonly jointWords: readonly string[]
  /** Frames of one side's force, to what they are where two do them together. */
  readonly jointly: ReadonlyMap<string, Frame>
  /** Frames of what is fired, to what they are where it is fired at a state. */
  readonly aimed: ReadonlyMap<string, Frame>
  /** Frames aimed at one state by what they are, to its code. */
  readonly toward: ReadonlyMap<string, string>
  /** Words for before. */
  readonly before: readonly string[]
  /** Verbs of saying that leave the truth of what is said to the speaker (聲稱, 指). */
  readonly alleging: ReadonlySet<string>
  readonly allegation: Frame | undefined
  /** Verbs of hoping: a demand only where the other one is named right behind. */
  readonly hopes: ReadonlySet<string>
  /** Frames that only organisations do. */
  readonly councils: ReadonlySet<string>
  /** Frames whose object clause tells a real act (譴責 B 轟炸…, 感謝 B 提供…). */
  readonly factive: ReadonlySet<string>
  /** Ends of a topic that only names what was talked about (就…一事). */
  readonly topicEnd: ReadonlySet<string>
  /** Frames that count only where the other party is named. */
  readonly named: ReadonlySet<string>
  /** Frames whose verb only states something where its object has a copula (承認 A 是…). */
  readonly stating: ReadonlySet<string>
  /** Frames of a statement that what follows in the sentence spells out. */
  readonly statement: ReadonlySet<string>
  /** Words by which a visit that was just told of does not take place. */
  readonly calledOff: readonly string[]
  /** Frames of which the consent is the event, where both consent. */
  readonly agreed: ReadonlySet<string>
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
  /** Headings and captions only confirm what the text tells. */
  readonly confirmsOnly: boolean
}
