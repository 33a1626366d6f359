/** A half-open range `[start, end)` of UTF-16 code units. In everything that leaves the reader it counts in the text as read from the source. */
export interface Span {
  readonly start: number
  readonly end: number
}
