/** 《 and 》: what stands between is a name (《未來十年展望》), and no time of anything. */
export const OPENS_TITLE = 0x300a
const CLOSES_TITLE = '》'
/** Units of a title, at most. */
const TITLE = 60

/** The place of the mark that closes a title; that of the mark that opens it where none does. */
export function titleEnd(text: string, at: number): number {
  const end = text.slice(at, at + TITLE).indexOf(CLOSES_TITLE)
  return end < 0 ? at : at + end
}
