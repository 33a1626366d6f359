import { ROLE } from '../lexicon/lexicon.ts'
import type { Span } from '../text/span.ts'
import { type Clause, rolesOf } from './clause.ts'
import type { Phrases } from './phrases.ts'
import type { Token } from './token.ts'

const [OPENS_TITLE, CLOSES_TITLE, OPENS_NAME, CLOSES_NAME] = [0x300a, 0x300b, 0x300c, 0x300d]

/** Quotation marks of either script. */
const QUOTES = [
  [OPENS_NAME, CLOSES_NAME],
  [0x201c, 0x201d],
] as const

/** Where the unit stands first in `[from, end)`, or −1: `indexOf` would look on to the end of the document. */
function unitIn(clean: string, unit: number, from: number, end: number): number {
  for (let i = from; i < end; i++) if (clean.charCodeAt(i) === unit) return i
  return -1
}

/** Whether any mark stands in a clause that opens a name: in most none does, and one look at each unit tells. */
export function opensAny(clean: string, { start, end }: Clause): boolean {
  for (let i = start; i < end; i++) {
    const unit = clean.charCodeAt(i)
    if (unit === OPENS_NAME || unit === OPENS_TITLE || unit === CLOSES_TITLE || unit === QUOTES[1][0]) return true
  }
  return false
}

/** The title 《…》, or 「…協議」, in a clause, `titled` being the last words of such names: its words name a paper, and tell of nothing. */
export function titleIn(titled: Phrases, clean: string, clause: Clause): Span | null {
  const { start, end, tokens, from, to } = clause
  const opening = unitIn(clean, OPENS_TITLE, start, end)
  if (opening < 0) {
    // 《印巴和平：談判三十年》: a title that the clause before opens.
    const tail = unitIn(clean, CLOSES_TITLE, start, end)
    if (tail >= 0) return { start: start - 1, end: tail }
    for (const [opens, closes] of QUOTES) {
      const quoted = unitIn(clean, opens, start, end)
      const closing = quoted < 0 ? -1 : unitIn(clean, closes, quoted, end)
      const isShort = closing > quoted && closing - quoted <= TITLE && titled.end(clean, quoted + 1, closing)
      // 「不再提供援助計畫」: with words of grammar in it, it is speech.
      const isName = (token: Token) => token.start < quoted || token.start > closing || token.roles === 0
      if (isShort && tokens.slice(from, to).every(isName)) return { start: quoted, end: closing }
    }
    return null
  }
  const closing = clean.slice(opening, end).indexOf('》')
  return { start: opening, end: closing < 0 ? end : opening + closing }
}

/** 「不來就加稅」的威脅: what the marks hold before such a word, `wordings` being those words, is only somebody's wording. */
export function wordingIn(wordings: Phrases, clean: string, { start, end, tokens }: Clause): Span | null {
  for (const [opens, closes] of QUOTES) {
    const quoted = unitIn(clean, opens, start, end)
    const closing = quoted < 0 ? -1 : unitIn(clean, closes, quoted, end)
    const de = closing < 0 ? undefined : tokens.find((token) => token.start === closing + 1)
    if (de && rolesOf(de) & ROLE.de && wordings.startAt(clean, de.end)) return { start: quoted, end: closing }
  }
  return null
}

/** Longest name of a paper in quotation marks, in units. */
const TITLE = 16

/** Longest name of an exercise, in units. */
const NAME = 12
/** Acts that have names of their own (「肩並肩」聯合軍演). */
const NAMED_ACTS: ReadonlySet<string> = new Set(['MOBILIZE', 'COOPERATE'])

/** The name 「…」 right before an exercise or operation: its words tell of nothing. */
export function nameIn(clean: string, clause: Clause): Span | null {
  const opening = unitIn(clean, OPENS_NAME, clause.start, clause.end)
  const closing = opening < 0 ? -1 : unitIn(clean, CLOSES_NAME, opening, clause.end)
  if (closing < 0 || closing - opening > NAME) return null
  for (let i = clause.from; i < clause.to; i++) {
    const token = clause.tokens[i] as Token
    if (token.start <= closing || rolesOf(token) & ROLE.de) continue
    const act = token.word?.nominals[0] ?? token.word?.verbs[0]
    return token.start - closing <= 3 && act && NAMED_ACTS.has(act.frame.type) ? { start: opening, end: closing } : null
  }
  return null
}

/** The token lies inside the marks. */
export const within = ({ start, end }: Token, span: Span) => start > span.start && end <= span.end
