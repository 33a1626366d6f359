/** Words with whether they were asked for. */
export interface Run {
  readonly text: string
  readonly marked: boolean
}

/** Units before and behind the first hit. */
const BEFORE = 24
const BEHIND = 80

/** White space is layout: one space for all of it, none for line breaks between Chinese characters. */
const settled = (text: string) =>
  text.replace(/(?<=[\u2e80-\u9fff\uff00-\uffef])\s+|\s+(?=[\u2e80-\u9fff\uff00-\uffef])/g, '').replace(/\s+/g, ' ')

/**
 * The stretch of a text around the first of the words, with all of them set off; empty where none occurs.
 * @param words folded, as the search has them
 * @param fold keeps the length of what it folds
 */
export function snippet(text: string, words: readonly string[], fold: (text: string) => string): readonly Run[] {
  const shown = settled(text)
  const folded = fold(shown).toLowerCase()
  const wanted = words.map((word) => word.toLowerCase()).filter((word) => word !== '')
  const first = Math.min(...wanted.map((word) => folded.indexOf(word)).filter((at) => at >= 0))
  if (!Number.isFinite(first)) return []
  const start = Math.max(0, first - BEFORE)
  const end = Math.min(shown.length, first + BEHIND)
  const runs: Run[] = start > 0 ? [{ text: '…', marked: false }] : []
  for (let at = start; at < end; ) {
    const next = nextHit(folded, wanted, at)
    const stop = next && next.at < end ? next.at : end
    if (stop > at) runs.push({ text: shown.slice(at, stop), marked: false })
    if (!next || next.at >= end) break
    at = next.at + next.word.length
    runs.push({ text: shown.slice(next.at, at), marked: true })
  }
  if (end < shown.length) runs.push({ text: '…', marked: false })
  return runs
}

/** The nearest of the words from `from` on, the longest where several begin there. */
function nextHit(folded: string, words: readonly string[], from: number): { at: number; word: string } | null {
  let best: { at: number; word: string } | null = null
  for (const word of words) {
    const at = folded.indexOf(word, from)
    if (at < 0) continue
    if (!best || at < best.at || (at === best.at && word.length > best.word.length)) best = { at, word }
  }
  return best
}
