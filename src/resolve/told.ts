import type { Agreement, Channel, Figure, Finding, Forecast, Position } from '../reading/finding.ts'
import { AUTHOR } from '../reading/own-view.ts'
import type { ActorCode } from '../reading/reading.ts'
import type { Interval } from '../text/day.ts'
import type { Note } from '../text/text.ts'

/** A finding as the public shape of a reading has it: without its derivation, times without their basis and words. */
type Told<F extends Finding> = {
  readonly [K in keyof F as K extends 'because' ? never : K]: K extends 'when' | 'by' ? Interval | null : F[K]
}

export type ToldPosition = Told<Position>
export type ToldFigure = Told<Figure>
export type ToldForecast = Told<Forecast>
export type ToldAgreement = Told<Agreement>
export type ToldChannel = Told<Channel>

/** Which actors hold it; who writes is none: those of all papers would be taken for one. */
export const holdersOf = ({ holder, with: others }: Pick<Position, 'holder' | 'with'>): readonly ActorCode[] =>
  [holder, ...others].filter((one) => one !== AUTHOR)

/** What the books need of a document besides its events and claims. */
export interface ToldFindings {
  readonly positions: readonly ToldPosition[]
  readonly figures: readonly ToldFigure[]
  readonly forecasts: readonly ToldForecast[]
  readonly agreements: readonly ToldAgreement[]
  readonly channels: readonly ToldChannel[]
  readonly notes: readonly Note[]
}

/** All findings of a document, also those that are only looked up when they are asked for. */
export const wholeFindings = ({
  positions,
  figures,
  forecasts,
  agreements,
  channels,
  notes,
}: ToldFindings): ToldFindings => ({ positions, figures, forecasts, agreements, channels, notes })
