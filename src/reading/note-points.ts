/** A plan of four points that numbers three: 提出四點建議：一是…二是…三是…. A list of names that is longer or shorter than its count: 中日韓四國. */
import type { Note } from '../text/text.ts'
import type { Figure } from './finding.ts'
import type { Seen } from './findings.ts'
import type { Mark } from './marks.ts'
import type { Mention } from './mention.ts'
import { indexAt, tellings, within } from './note-places.ts'
import { isNumeral, quantityAt } from './quantity.ts'

/** How far, in units, the first point may stand behind the number of points. */
const REACH = 24
/** How many words that may number a point are looked at. */
const MOST = 60
const COLON = 0xff1a
const STATE = 0x56fd
const BREAK = '\n'

export function pointNotes({ text, clauses, marks }: Seen, figures: readonly Figure[]): readonly Note[] {
  const words = marks['notes'] ?? []
  const points = words.filter(({ list }) => list === 'point')
  const notes: Note[] = []
  for (const { figure, start, end } of points.length ? tellings(figures, text.sentences) : []) {
    const counted =
      figure.bound === 'exactly' && figure.n >= 2 && figure.n <= 10 ? numbered(text.clean, points, end) : 0
    if (counted >= 2 && counted !== figure.n) {
      notes.push(noteOf('count-of-points', { start, end }, figure.n, counted, 'points are numbered'))
    }
  }
  for (const { clause } of clauses) {
    for (const { mention } of clause.mentions) {
      const note = mention.parts ? namedStates(text.clean, mention, words) : null
      if (note) notes.push(note)
    }
  }
  return notes
}

/** The last number of the points that follow one another behind `at` in the paragraph. */
function numbered(clean: string, points: readonly Mark[], at: number): number {
  const first = indexAt(points, at)
  const opening = points[first]
  if (opening?.name !== '1' || opening.start - at > REACH || !leadsIn(clean, at, opening.start)) return 0
  const stop = clean.indexOf(BREAK, at)
  let last = 0
  for (let i = first; i < points.length && i < first + MOST; i++) {
    const { start, name } = points[i] as Mark
    if (stop >= 0 && start > stop) break
    if (Number(name) === last + 1) last++
  }
  return last
}

function leadsIn(clean: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (clean.charCodeAt(i) === COLON) return true
  return false
}

/** 日本、韓國與菲律賓四國: as many parts as commas say, and another number right behind. */
function namedStates(clean: string, { parts, start }: Mention, words: readonly Mark[]): Note | null {
  // 四國外長 may be of the mention, for it takes up those before it.
  const end = parts?.at(-1)?.end ?? 0
  if (!parts || parts.length < 2 || !isNumeral(clean.charCodeAt(end))) return null
  const number = quantityAt(clean, end)
  if (!number || clean.charCodeAt(number.end) !== STATE || number.value < 2 || number.more) return null
  const joints = within(words, 'joint', start, end)
  // A 與 B、C 兩國 is A and two states: only the last two names may be joined by another word than a comma.
  const isList = joints[0]?.name === 'list' && joints.slice(0, -1).every(({ name }) => name === 'list')
  const isWhole = isList && joints.length === parts.length - 1 && within(words, 'joint', start - 1, start).length === 0
  const areStates = parts.every(({ kind, codes }) => (kind === 'name' || kind === 'abbr') && codes.length === 1)
  if (!isWhole || !areStates || parts.length === number.value) return null
  return noteOf('count-of-names', { start, end: number.end + 1 }, number.value, parts.length, 'names are listed')
}

function noteOf(code: string, span: Note['span'], said: number, counted: number, what: string): Note {
  return { code, span, text: `The text says ${said}, but ${counted} ${what}.`, values: [String(said), String(counted)] }
}
