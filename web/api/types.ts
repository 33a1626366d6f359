/** What the server answers, as the verbs print it with `--json`. Days are ISO, possibly cut short (`2026`, `2026-01`). */

export interface Span {
  readonly start: number
  readonly end: number
}

export interface Because {
  readonly rule: string
  readonly at: Span
  readonly rows?: readonly string[]
  readonly from?: readonly Because[]
}

export interface When {
  readonly start: string | null
  readonly end: string | null
  readonly basis?: 'stated' | 'relative' | 'published'
}

export type Status = 'occurred' | 'scheduled' | 'pledged' | 'predicted' | 'denied'

export interface Long<T> {
  readonly items: readonly T[]
  readonly total: number
  readonly next: string | null
}

export interface Source {
  readonly id: string
  readonly doc: string
  readonly format: string
  readonly title: string | null
  readonly author: string | null
  readonly outlet: string | null
  readonly url: string | null
  readonly lang: string
  readonly published: string | null
  readonly publishedBasis: string | null
  readonly arrived: string
  readonly snippet?: readonly { readonly text: string; readonly marked: boolean }[]
}

export interface Person {
  readonly id: string
  readonly name: string
  readonly office: string | null
  readonly span: Span
}

/** What all findings of a document have: their words and why they were found. */
export interface Found {
  readonly evidence: readonly Span[]
  readonly because: Because
}

export interface Event extends Found {
  readonly id: string
  readonly frame: string
  readonly type: string
  readonly mode: string | null
  readonly contexts: readonly string[]
  readonly cameo: string | null
  readonly weight: number | null
  readonly source: readonly string[]
  readonly target: readonly string[]
  readonly mutual: boolean
  readonly people: readonly Person[]
  readonly place: { readonly name: string; readonly code: string | null } | null
  readonly when: When | null
  readonly status: Status
  readonly counts: readonly { readonly n: number; readonly of: string }[]
  readonly saidBy: string | null
}

export interface Position extends Found {
  readonly holder: string
  readonly with: readonly string[]
  readonly people: readonly string[]
  readonly issue: string | null
  readonly about: string
  readonly stance: 'supports' | 'opposes' | 'neutral' | 'ambiguous'
  readonly kind: string
}

export interface Figure extends Found {
  readonly n: number
  readonly from: number | null
  readonly bound: string
  readonly unit: string
  readonly of: string | null
  readonly whose: readonly string[]
  readonly when: When | null
  readonly scenario: string | null
}

export interface Forecast extends Found {
  readonly who: string
  readonly what: string
  readonly by: When | null
  readonly condition: string | null
  readonly likelihood: { readonly low: number; readonly high: number } | null
}

export interface Claim extends Found {
  readonly kind: string
  readonly n: number | null
  readonly unit: string | null
  readonly since: When | null
  readonly actors: readonly string[]
}

export interface Voice extends Found {
  readonly kind: 'quoted' | 'reported'
  readonly who: string
  readonly speaker: readonly string[]
  readonly person: string | null
  readonly office: string | null
  readonly name: Span | null
  readonly verb: Span | null
  readonly content: Span
}

export interface Agreement extends Found {
  readonly kind: string
  readonly state: string
  readonly parties: readonly string[]
  readonly n: number | null
  readonly fields: readonly unknown[]
  readonly when: When | null
}

export interface Channel extends Found {
  readonly kind: string
  readonly change: string
  readonly planned: boolean
  readonly parties: readonly string[]
}

export interface Link extends Found {
  readonly kind: string
  readonly words: readonly Span[]
  readonly ground: Span | null
  readonly outcome: Span | null
  readonly groundEvent: string | null
  readonly outcomeEvent: string | null
  readonly claimant: { readonly who: string; readonly speaker: readonly string[] }
}

/** What in a document does not fit together. */
export interface Note {
  readonly code: string
  readonly text: string
  readonly span?: Span | null
  readonly evidence?: readonly Span[]
}

export interface Reading {
  readonly lang: string
  readonly title: string | null
  readonly published: { readonly day: string; readonly basis: string } | null
  readonly byline: {
    readonly author: string | null
    readonly affiliation: string | null
    readonly outlet: string | null
    readonly country: string | null
  }
  readonly genre: string
  readonly events: readonly Event[]
  readonly positions: readonly Position[]
  readonly figures: readonly Figure[]
  readonly forecasts: readonly Forecast[]
  readonly claims: readonly Claim[]
  readonly voices: readonly Voice[]
  readonly agreements: readonly Agreement[]
  readonly channels: readonly Channel[]
  readonly links: readonly Link[]
  readonly notes: readonly Note[]
}

export interface Document extends Source {
  readonly text: string
  readonly copies: readonly { readonly doc: string; readonly outlet: string | null; readonly url: string | null }[]
  readonly withdrawn: { readonly at: string; readonly why: string } | null
  readonly reading: Reading
  /** What each row of the packs says that a derivation names, by `file:line`. */
  readonly rows?: Readonly<Record<string, string>>
}

/** One document's telling of an incident. */
export interface Account {
  /** Unique in the desk: the document's id, `#`, the event's. */
  readonly account: string
  readonly event: string
  readonly doc: string
  readonly id: string
  readonly published: string | null
  readonly outlet: string | null
  readonly country: string | null
  readonly type: string
  readonly frame: string
  readonly source: readonly string[]
  readonly target: readonly string[]
  readonly mutual: boolean
  readonly status: Status
  readonly when: When | null
  readonly counts: readonly { readonly n: number; readonly of: string }[]
  readonly evidence: readonly Span[]
  readonly words: readonly string[]
}

export interface Reason {
  readonly what: string
  readonly weight: number
}

export interface Incident {
  readonly id: string
  readonly type: string
  readonly frame: string
  readonly source: readonly string[]
  readonly target: readonly string[]
  readonly mutual: boolean
  readonly when: When | null
  readonly status: Status
  readonly place: string | null
  readonly partOf: string | null
  readonly countries: Readonly<Record<string, number>>
  readonly accounts: readonly Account[]
  readonly joins: readonly Weighed[]
}

/** Two accounts held against each other; weights are log odds, positive for the same. */
export interface Weighed {
  readonly a: string
  readonly b: string
  readonly weight: number
  readonly reasons: readonly Reason[]
}

export interface Disagreement {
  readonly incident: string
  readonly type: string
  readonly frame: string
  readonly source: readonly string[]
  readonly target: readonly string[]
  readonly what: 'happened' | 'day' | 'count' | 'parties' | 'interval' | 'document'
  readonly reconciled: string | null
  readonly values: readonly { readonly value: string; readonly accounts: readonly Account[] }[]
}

export interface Entry {
  readonly id: string
  readonly incident: string
  readonly kind: 'scheduled' | 'pledged' | 'predicted' | 'threatened'
  readonly type: string
  readonly frame: string
  readonly who: readonly string[]
  readonly toward: readonly string[]
  readonly fate: string
  readonly by: When | null
  readonly first: string | null
  readonly last: string | null
  readonly said: readonly Account[]
  readonly decidedBy: readonly Account[]
}

export interface Interval {
  readonly mean: number
  readonly low: number
  readonly high: number
}

/** One direction of a relation in one period; `quads` counts verbal and material cooperation, verbal and material conflict. */
export interface Figures {
  readonly period: string
  readonly quads: readonly [number, number, number, number]
  readonly statuses: Readonly<Record<Status, number>>
  readonly scored: number
  readonly positive: number
  readonly negative: number
  readonly net: number
  readonly mean: number | null
  readonly rate: Interval | null
  readonly meanInterval: Interval | null
  readonly netInterval: Interval | null
  readonly decayed: number
  readonly level: { readonly sequential: number; readonly batch: number }
  readonly incidents: readonly string[]
}

export interface Direction {
  readonly source: string
  readonly target: string
  readonly asOf: string
  readonly unit: Unit
  readonly halfLife: number
  readonly weights: string
  readonly periods: readonly Figures[]
  readonly unplaced: readonly string[]
  readonly changes: readonly {
    readonly period: string
    readonly before: number
    readonly after: number
    readonly incidents: readonly string[]
  }[]
  readonly contexts: Readonly<Record<string, readonly Figures[]>>
}

export type Unit = 'day' | 'week' | 'month'

export interface TrianglePeriod {
  readonly actors: readonly [string, string, string]
  readonly period: string
  /** Ties 0–1, 1–2, 0–2 of the actors. */
  readonly ties: readonly {
    readonly score: number | null
    readonly sign: number | null
    readonly incidents: readonly string[]
  }[]
  readonly type: string | null
  readonly roles: readonly string[] | null
  readonly chances: Readonly<Record<string, number>>
  readonly roleChances: readonly Readonly<Record<string, number>>[]
}

export interface Tie {
  readonly a: string
  readonly b: string
  readonly weight: number
  readonly incidents?: readonly string[]
}

interface Frustration {
  readonly frustration: number
  readonly isExact: boolean
  readonly share: number
  readonly parts: readonly {
    readonly actors: readonly string[]
    readonly splits: readonly { readonly blocs: readonly (readonly string[])[]; readonly outOfLine: readonly Tie[] }[]
  }[]
}

export interface Balance {
  readonly actors: number
  readonly ties: readonly Tie[]
  readonly triads: readonly number[]
  readonly share: number | null
  readonly walk: number | null
  readonly frustration: Frustration
  readonly weighted: Frustration
}

export interface Judgement {
  readonly id: string
  readonly kind: 'same' | 'different' | 'corrected' | 'rejected' | 'confirmed' | 'undone'
  readonly subjects: readonly { readonly event: string; readonly words: readonly string[] }[]
  readonly undoes: string | null
  readonly by: string
  readonly why: string
  readonly at: string
  readonly state?: 'holds' | 'withdrawn' | 'orphaned'
}

/** A position with the document that tells it; `place` is its place among the positions of that document. */
export interface Stand {
  readonly holder: string
  readonly with: readonly string[]
  readonly people: readonly string[]
  readonly issue: string | null
  readonly about: string
  readonly stance: 'supports' | 'opposes' | 'neutral' | 'ambiguous'
  readonly kind: string
  readonly words: readonly string[]
  readonly place: number
  readonly id: string
  readonly doc: string
  readonly outlet: string | null
  readonly published: string | null
}
