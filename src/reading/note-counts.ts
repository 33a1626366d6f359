/** Two counts for one thing: A 稱 27 人死亡，B 則稱逾 200 人; 陣亡約 2,000 人，但 B 引述的數字只有 600 人. */
import type { Note } from '../text/text.ts'
import type { Figure } from './finding.ts'
import type { Seen } from './findings.ts'
import { between, type Telling, tellings, within } from './note-places.ts'

/** How far apart, in units, the two numbers may stand. */
const REACH = 60
/** Numbers that are about right may differ by this share and say the same. */
const ROUGH = 0.15

export function countNotes({ text, marks, times }: Seen, figures: readonly Figure[]): readonly Note[] {
  const words = marks['notes'] ?? []
  if (!words.some(({ list }) => list === 'contrast')) return []
  const all = tellings(figures, text.sentences)
  const notes: Note[] = []
  for (let i = 0; i + 1 < all.length; i++) {
    const [first, second] = [all[i] as Telling, all[i + 1] as Telling]
    if (first.sentence !== second.sentence || second.start - first.end > REACH) continue
    const { start: opening, end: closing } = text.sentences[first.sentence] as {
      readonly start: number
      readonly end: number
    }
    if (first.figure.unit !== second.figure.unit || first.figure.unit === 'percent') continue
    if (mayBeSame(first.figure, second.figure)) continue
    const found = (list: string) => within(words, list, first.end, second.start)
    if (found('contrast').length === 0 || found('source').length + found('tally').length === 0) continue
    if (found('apart').length > 0) continue
    // Another time has another number, unless a word for the number takes it up again.
    const isLater = found('later').length > 0 || between(times, first.end, second.start).length > 0
    if (isLater && found('tally').length === 0) continue
    if (within(words, 'source', opening, first.start).length === 0) continue
    const kind = (from: number, to: number) => within(words, 'harm', from, to)[0]?.name
    const [told, again] = [
      kind(opening, found('contrast')[0]?.start ?? second.start),
      kind(found('contrast')[0]?.start ?? first.end, Math.min(closing, all[i + 2]?.start ?? closing)),
    ]
    // 巴方則稱擊落6架。: the second one names nothing else.
    const isBare = isMark(text.clean.charCodeAt(second.end))
    const isSame = again === undefined ? told !== undefined || isBare : again === told
    if (isSame) notes.push(noteOf(first, second))
  }
  return notes
}

const isMark = (code: number) => code === 0xff0c || code === 0x3002 || code === 0xff1b

/** Whether the hedges leave room for one number that is both. */
function mayBeSame(first: Figure, second: Figure): boolean {
  const [low, high] = first.n <= second.n ? [first, second] : [second, first]
  if (low.bound === 'over' || low.bound === 'at-least' || high.bound === 'at-most' || high.bound === 'under') {
    return high.n - low.n <= ROUGH * high.n
  }
  const rough = low.bound === 'exactly' && high.bound === 'exactly' ? 0 : ROUGH
  return high.n - low.n <= rough * high.n
}

function noteOf(first: Telling, second: Telling): Note {
  const [a, b] = [first.figure, second.figure]
  return {
    code: 'two-counts',
    span: { start: first.start, end: second.end },
    text: `Two counts for one thing: ${a.n} and ${b.n} (${a.unit}).`,
    values: [String(a.n), String(b.n)],
  }
}
