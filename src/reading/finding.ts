import type { Interval } from '../text/day.ts'
import type { Span } from '../text/span.ts'
import type { Genre } from './genre.ts'
import type { ActorCode, Because, When } from './reading.ts'

/**
 * What a document says besides its events. Each finding carries the exact words that say it and why it was found; like events,
 * findings leave the reader with spans in the source (`finish.ts`), and are made with spans over `Text.clean`.
 */
export interface Finding {
  readonly evidence: readonly [Span, ...Span[]]
  readonly because: Because
}

/** How a number is hedged: 約 `about`, 近 `nearly`, 逾 `over`, 不到 `under`, 至少 `at-least`, 至多 `at-most`. */
export type Bound = 'exactly' | 'about' | 'nearly' | 'over' | 'under' | 'at-least' | 'at-most'

/** A number that the text gives. */
export interface Figure extends Finding {
  /** In whole units: 2萬8,500 is 28500, 三分之一 is 33.3 percent. */
  readonly n: number
  /** Where a range or a change leads: 由25%降至15% has `from` 25 and `n` 15. */
  readonly from: number | null
  readonly bound: Bound
  /** `persons`, `percent`, ISO 4217 codes, `years` and the like of the pack; else the text's own measure word. */
  readonly unit: string
  /** What is counted or measured, in the text's words; empty where they do not say. */
  readonly of: string
  /** Whose figure it is. */
  readonly whose: readonly ActorCode[]
  readonly when: When | null
  /** The words of the assumption under which alone it holds. */
  readonly scenario: Span | null
}

export type Stance = 'supports' | 'opposes' | 'neutral' | 'ambiguous'

/** Where somebody stands on an issue. */
export interface Position extends Finding {
  /** A code, or `author`; what two hold together is a position of each, and of more the one of the first that is named. */
  readonly holder: ActorCode
  /** Who holds it together with him, in the same words. */
  readonly with: readonly ActorCode[]
  readonly people: readonly string[]
  /** Id of a row of `issues.tsv`; null where the pack has no such issue. */
  readonly issue: string | null
  /** The text's words for the issue. */
  readonly about: string
  readonly stance: Stance
  /** 積極的戰略模糊 is `active-ambiguity`, 消極的 `passive-ambiguity`. */
  readonly kind: 'red-line' | 'not-taking-sides' | 'ambiguity' | 'active-ambiguity' | 'passive-ambiguity' | 'plain'
}

/** What is expected to come, and by whom. */
export interface Forecast extends Finding {
  /** A code, a name, `author`, or `observers`. */
  readonly who: string
  /** The words that say what is expected. */
  readonly what: string
  readonly by: When | null
  /** The words of the condition. */
  readonly condition: Span | null
  /** The probability that the words stand for, from 0 to 1 (ICD 203, `reference/methods.md`). */
  readonly likelihood: { readonly low: number; readonly high: number }
}

/**
 * What a claim says of the past: not for so long (`first-in`), not since (`first-since`), never before (`first-ever`), at rest for so long,
 * again within so short a time, for the n-th time, against a custom of so long, the most or least for so long, going on for so long.
 */
export type ClaimKind =
  | 'first-in'
  | 'first-since'
  | 'first-ever'
  | 'suspended'
  | 'within'
  | 'nth'
  | 'breaks'
  | 'extreme'
  | 'lasting'

/** A claim about how long ago or how often, ready to be checked against the record. */
export interface Claim extends Finding {
  readonly kind: ClaimKind
  /** The length or the ordinal; null where the text gives none (數年來, 史上). */
  readonly n: number | null
  readonly unit: 'years' | 'months' | 'weeks' | 'days' | 'hours' | 'times' | null
  /** From when it is counted: what the text says, or its length back from the document's day. */
  readonly since: When | null
  /** Of whom the clause speaks. */
  readonly actors: readonly ActorCode[]
}

/** Who speaks: somebody who acts, a medium, observers (experts, analysts), the document's author; `unnamed` where the text hides it. */
export type SpeakerKind = 'party' | 'media' | 'observers' | 'author' | 'unnamed'

/** Words of somebody, quoted or in the text's own words. */
export interface Voice extends Finding {
  readonly kind: 'quoted' | 'reported'
  readonly who: SpeakerKind
  /** Whose voice it is; empty for observers and the unnamed. */
  readonly speaker: readonly ActorCode[]
  /** Id of the person, where the pack knows him; the text's name is in `name`. */
  readonly person: string | null
  readonly office: string | null
  /** The words that name the speaker. */
  readonly name: Span | null
  /** The verb of saying; null where there is none (甲：…, 「…」的談話). */
  readonly verb: Span | null
  readonly content: Span
}

/** What was made: a document by its kind, or consent without one. */
export type AgreementKind =
  | 'memorandum'
  | 'treaty'
  | 'agreement'
  | 'joint-statement'
  | 'communique'
  | 'declaration'
  | 'contract'
  | 'document'
  | 'consensus'

/** `signed` is also issued or adopted; `not`, where the text expressly says that there is none; `ended` of an older one. */
export type AgreementState = 'signed' | 'agreed' | 'planned' | 'not' | 'ended'

/** `signed`: nothing yet but for how long it is to hold. */
export type ForceChange = 'signed' | 'ratified' | 'in-force' | 'terminated' | 'withdrawn' | 'expired'

/** What becomes of an agreement once it is made. */
export interface AgreementForce {
  readonly change: ForceChange
  /** The day of the change, or from when it is to be; null where the clause names none. */
  readonly when: Interval | null
  /** How long it is to hold. */
  readonly lasts: { readonly n: number; readonly unit: 'years' | 'months' | 'days' } | null
}

/** Who agreed for the parties: the states themselves, or their firms. */
export type AgreementSide = 'states' | 'firms'

/** What two or more agreed on, or expressly did not. */
export interface Agreement extends Finding {
  readonly kind: AgreementKind
  readonly state: AgreementState
  readonly parties: readonly ActorCode[]
  readonly side: AgreementSide
  /** How many documents; null where the text does not count them. */
  readonly n: number | null
  /** The words that name the fields. */
  readonly fields: readonly Span[]
  /** When it was signed or agreed, or ended; null where only its taking effect is told. */
  readonly when: When | null
  readonly force: AgreementForce | null
}

/** What happened to a channel: `regular` is to be held again and again, `kept` goes on as it is. */
export type ChannelChange =
  | 'opened'
  | 'suspended'
  | 'resumed'
  | 'held'
  | 'regular'
  | 'raised'
  | 'lowered'
  | 'widened'
  | 'kept'

/** A way in which two or more talk to each other, and what happened to it. */
export interface Channel extends Finding {
  /** A list of `findings/channels.txt`: `hotline`, `commerce-dialogue`, `trilateral-summit` … */
  readonly kind: string
  readonly change: ChannelChange
  /** It is to be so, and is not yet. */
  readonly planned: boolean
  readonly parties: readonly ActorCode[]
  /** The n-th round or meeting. */
  readonly round: number | null
  /** The levels that it is raised or lowered from and to, in the text's words. */
  readonly fromLevel: Span | null
  readonly toLevel: Span | null
  /** How long it had rested, where the text says so. */
  readonly rested: { readonly n: number; readonly unit: 'years' | 'months' | 'weeks' | 'days' | 'hours' } | null
  readonly when: When | null
}

/**
 * How two things hang together by the text's own word: one comes from the other, serves it as its aim, answers it, depends on it, or
 * follows it in time.
 */
export type LinkKind = 'cause' | 'purpose' | 'response' | 'condition' | 'sequence'

/** Who claims something: as the speaker of a voice; `author` where the document says it itself. */
export type Claimant = Pick<Voice, 'who' | 'speaker' | 'name'>

/** A link that the text states between two things it tells of. */
export interface Link extends Finding {
  readonly kind: LinkKind
  /** The connecting words. */
  readonly words: readonly [Span, ...Span[]]
  /** The words of the cause, the aim, what is answered, the condition, or what came first. */
  readonly ground: Span
  /** The words of what rests on it, or came later. */
  readonly outcome: Span
  /** Ids of the events that the two tell of; null where they tell of none. */
  readonly groundEvent: string | null
  readonly outcomeEvent: string | null
  readonly claimant: Claimant
}

/** All that a document says besides its events, each kind in the order of the text. A kind is a key here and a line in `findings.ts`. */
export interface Findings {
  readonly positions: readonly Position[]
  readonly figures: readonly Figure[]
  readonly forecasts: readonly Forecast[]
  readonly claims: readonly Claim[]
  readonly voices: readonly Voice[]
  readonly agreements: readonly Agreement[]
  readonly channels: readonly Channel[]
  readonly links: readonly Link[]
}

/** What the document is, and what it says of its own use; spans as in findings. */
export interface Imprint {
  readonly genre: Genre
  /** The words that say for whom the document does not speak. */
  readonly disclaimer: Span | null
  /** The words that say that it is printed again, and by whose leave. */
  readonly reprint: Span | null
}
