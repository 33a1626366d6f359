import { KIND } from '../lexicon/kinds.ts'
import { type Lexicon, ROLE } from '../lexicon/lexicon.ts'
import type { StanceRow } from '../lexicon/outlook.ts'
import type { Segmented } from '../text/segment.ts'
import type { Span } from '../text/span.ts'
import { type Clause, rolesOf } from './clause.ts'
import type { ReadClause } from './events.ts'
import type { Stance } from './finding.ts'
import { isOpinion } from './home.ts'
import { trimmed } from './stance.ts'
import type { Token } from './token.ts'

/** Where who writes stands himself. */
export interface OwnView {
  readonly row: StanceRow
  readonly stance: Stance
  /** The word of stance. */
  readonly at: Span
  readonly object: Span
}

/** Reads the view of who writes in a clause; `before` is the clause before it in its sentence, which `viewed` where it told one. */
export type OwnViewReader = (read: ReadClause, before: ReadClause | null, viewed: boolean) => OwnView | null

/** Who holds it, as a position names him. */
export const AUTHOR = 'author'

/** Tokens before the word for who writes (因此, 本報), and between it and his word of stance, at most. */
const LEAD = 3
const BETWEEN = 5

/** Marks behind which what is stood for may follow. */
const LEADS: ReadonlySet<string> = new Set('，：,:')

const USES: ReadonlySet<StanceRow['use']> = new Set(['verb', 'asks'])

/** What stands between who writes and his word of stance (一向, 也, 不). */
const PASSED = ROLE.adverb | ROLE.also | ROLE.but | ROLE.negation

/**
 * Makes the reader of what a paper or a writer stands for himself (本報主張…, 筆者不贊成…); 我們 is who writes only in an opinion that says so
 * at its head.
 */
export function ownViewReader(lexicon: Lexicon): (text: Segmented) => OwnViewReader {
  const always = lexicon.set('ownvoice')
  const opining = new Set([...always, ...lexicon.set('ownvoice.opinion')])
  return (text) => {
    const voices = isOpinion(lexicon, text) ? opining : always
    return (read, before, viewed) => {
      const { clause } = read
      const { tokens, from, to } = clause
      let i = from
      while (i < to && i <= from + LEAD && !voices.has((tokens[i] as Token).word?.form ?? '')) i++
      const named = i < to && i <= from + LEAD
      // 也不主張報復: it goes on with who writes.
      if (!named && !(viewed && before)) return null
      let k = named ? i + 1 : from
      for (const end = Math.min(to, k + BETWEEN); k < end; k++) {
        const found = viewAt(text, clause, k)
        // 主張 is a verb of saying: whom it makes speak in its own clause is who writes.
        if (found) return isSpoken(rolesOf(tokens[k]) & ROLE.say ? before : read) ? null : found
        if (!(rolesOf(tokens[k]) & PASSED)) return null
      }
      return null
    }
  }
}

const isSpoken = (read: ReadClause | null) => read !== null && (read.observer || read.speaker !== null)

function viewAt({ clean }: Segmented, clause: Clause, k: number): OwnView | null {
  const { word, start, end } = clause.tokens[k] as Token
  const row = word?.stances.find(({ use, stance }) => USES.has(use) && (stance === 'supports' || stance === 'opposes'))
  if (!row) return null
  const behind = clause.tokens.slice(k + 1, clause.to)
  // 筆者支持的球隊: what is backed is named, and nobody's view told.
  if (rolesOf(behind[0]) & ROLE.de) return null
  // 本報主張，…: what is stood for follows in clauses of its own.
  const object = trimmed(clean, end, clause.end) ?? (LEADS.has(clean[end] ?? '') ? { start, end } : null)
  if (!object) return null
  const ends = behind.some(({ kinds }) => (kinds & (KIND.ending | KIND.forbidding)) !== 0)
  const negated = clause.tokens.slice(clause.from, k).some((token) => (rolesOf(token) & ROLE.negation) !== 0)
  // 我們不反對: who is not against it is not yet for it.
  if (negated && row.stance === 'opposes') return null
  const stance = negated !== (row.stance === 'supports' && ends) ? 'opposes' : row.stance
  return { row, stance, at: { start, end }, object }
}
