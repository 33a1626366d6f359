import type * as z from 'zod'
import type * as Incidents from '../../src/http/answers-incidents.ts'
import type * as Measures from '../../src/http/answers-measures.ts'
import type * as Readings from '../../src/http/answers-reading.ts'

/** What the server answers, as its own schemas say: `/openapi.json` is printed from the same. Days are ISO, possibly cut short. */

type Of<Schema extends z.ZodType> = Frozen<z.infer<Schema>>
/** Answers are never changed here. */
type Frozen<T> = T extends object ? { readonly [Key in keyof T]: Frozen<T[Key]> } : T

export interface Long<T> {
  readonly items: readonly T[]
  readonly total: number
  readonly next: string | null
}

export type Span = Of<typeof Readings.span>
export type When = Of<typeof Readings.interval>
export type Status = Of<typeof Readings.status>
export type Source = Of<typeof Readings.source> & Partial<Pick<Of<typeof Readings.foundSource>, 'snippet'>>
export type Reading = Of<typeof Readings.reading>
export type Document = Of<typeof Readings.documented>
export type SavedSearch = Of<typeof Readings.savedSearch>

export type Because = Event['because']
export type Event = Reading['events'][number]
export type Position = Reading['positions'][number]
export type Figure = Reading['figures'][number]
export type Forecast = Reading['forecasts'][number]
export type Claim = Reading['claims'][number]
export type Voice = Reading['voices'][number]
export type Agreement = Reading['agreements'][number]
export type Channel = Reading['channels'][number]
export type Link = Reading['links'][number]
export type Note = Reading['notes'][number]

export type Incident = Of<typeof Incidents.incident>
export type Account = Incident['accounts'][number]
export type Weighed = Incident['joins'][number]
export type Disagreement = Of<typeof Incidents.difference>
export type Entry = Of<typeof Incidents.entry>
export type Judgement = Of<typeof Incidents.judged>
/** A position with the document that tells it; `place` is its place among the positions of that document. */
export type Stand = Of<typeof Incidents.stand>
export type Topics = Of<typeof Incidents.topics>
export type Teller = Of<typeof Incidents.teller>
export type AgreementRow = Of<typeof Incidents.agreementRow>
export type ChannelRow = Of<typeof Incidents.channelRow>
export type FrontPage = Of<typeof Incidents.frontPage>

/** One direction of a relation in one period; `quads` counts verbal and material cooperation, verbal and material conflict. */
export type Figures = Of<typeof Measures.figures>
export type Direction = Of<typeof Measures.direction>
export type Unit = Direction['unit']
export type TrianglePeriod = Of<typeof Measures.triangle>
export type Balance = Of<typeof Measures.balance>
export type Tie = Balance['ties'][number]
export type BriefPage = Of<typeof Measures.brief>
export type TimelineRow = Of<typeof Measures.timelineRow>
export type PositionLine = Of<typeof Measures.positionLine>
