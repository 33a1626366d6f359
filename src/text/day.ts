/** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`: a day at the precision that the text gives. */
export type PartialDay = string

/** It is exact to the day. */
export const namesDay = (day: PartialDay | null | undefined): day is PartialDay => day?.length === 10

/** When something happened. An open end is null; `basis` says whether the text states it, relates it to another day, or it was supposed from the publication. */
export interface Interval {
  readonly start: PartialDay | null
  readonly end: PartialDay | null
}
