import { type Lexicon, ROLE, type Word } from '../lexicon/lexicon.ts'
import type { IssueRow, StanceRow } from '../lexicon/outlook.ts'
import type { Segmented } from '../text/segment.ts'
import type { Span } from '../text/span.ts'
import { type Clause, findRole, hasRole, rolesOf } from './clause.ts'
import type { Party } from './discourse.ts'
import { subjectIn } from './doer.ts'
import type { ReadClause } from './events.ts'
import type { Position, Stance } from './finding.ts'
import { type IssueFinder, type IssueFound, issueFinder } from './issues.ts'
import type { Token } from './token.ts'

/** Reads where the actors of a document stand. Spans are over `Text.clean`. */
export type PositionReader = (text: Segmented, clauses: readonly ReadClause[]) => readonly Position[]

interface Sets {
  /** What makes a noun of the verb before it (支持者). */
  readonly nounMakers: ReadonlySet<string>
  /** Verbs of ending: to ask for the end of something is to be against it. */
  readonly ending: ReadonlySet<string>
  /** Verbs that carry a verbal noun (表示支持). */
  readonly light: ReadonlySet<string>
}

/** A stance before its holder's codes are told apart. */
interface Found {
  readonly row: StanceRow
  readonly stance: Stance
  readonly token: Token
  readonly issue: IssueFound | null
  readonly object: Span | null
}

const OPPOSITE: Readonly<Record<Stance, Stance>> = {
  supports: 'opposes',
  opposes: 'supports',
  neutral: 'neutral',
  ambiguous: 'ambiguous',
}

/** Makes the reader of positions of a lexicon and its issues. */
export function positionReader(lexicon: Lexicon, issues: readonly IssueRow[]): PositionReader {
  const find = issueFinder(issues, lexicon.fold)
  const sets: Sets = {
    nounMakers: lexicon.set('nounmaker'),
    ending: lexicon.set('ending'),
    light: lexicon.set('light'),
  }
  return (text, clauses) => {
    const positions = new Map<string, Position>()
    for (const read of clauses) {
      const { clause } = read
      if (text.sentences[read.sentence]?.block.kind === 'question') continue
      for (let i = clause.from; i < clause.to; i++) {
        const word = (clause.tokens[i] as Token).word
        if (!word?.stances.length) continue
        const found = stanceAt(text.clean, clause, i, word, find, sets)
        if (!found) continue
        for (const one of heldBy(text.clean, read, i, found)) add(positions, one)
      }
    }
    return [...positions.values()]
  }
}

/** One position per holder, stance and issue, or the words for it, with all the clauses that tell of it. */
function add(positions: Map<string, Position>, one: Position): void {
  const key = `${one.holder} ${one.stance} ${one.issue ?? one.about}`
  const known = positions.get(key)
  positions.set(key, known ? { ...known, evidence: [...known.evidence, ...one.evidence] } : one)
}

function stanceAt(clean: string, clause: Clause, i: number, word: Word, find: IssueFinder, sets: Sets): Found | null {
  const token = clause.tokens[i] as Token
  if (isNoun(clean, clause, i, sets)) return null
  if (hasRole(clause.tokens, clause.from, i, ROLE.condition | ROLE.question | ROLE.obligation)) return null
  const negated = negation(clause, i)
  for (const row of word.stances) {
    const object = objectOf(clean, clause, i)
    const issue =
      (object && find(clean, object.start, object.end)) ??
      (row.use === 'verb' ? null : find(clean, clause.start, clause.end))
    if (row.use === 'silent') {
      if (negated) return { row, stance: 'ambiguous', token, issue, object }
      continue
    }
    if (row.use === 'known' && !issue) continue
    if (row.use === 'verb' && !object && row.stance === 'supports') continue
    if (row.use === 'whole' || row.use === 'line') return { row, stance: row.stance, token, issue, object }
    const stance = negated ? OPPOSITE[row.stance] : row.stance
    return { row, stance, token, issue, object }
  }
  return null
}

/** 支持者, 反對的聲音, 中方的支持, 獲得支持: the word names something and is nobody's act here. */
function isNoun(clean: string, clause: Clause, i: number, sets: Sets): boolean {
  const token = clause.tokens[i] as Token
  const [before, next] = [clause.tokens[i - 1], clause.tokens[i + 1]]
  if (next && i + 1 < clause.to && next.glue === 0) {
    if (rolesOf(next) & ROLE.de) return true
    if (sets.nounMakers.has(next.word?.form ?? '')) return true
  }
  if (sets.nounMakers.has(clean[token.end] ?? '') && (next?.glue ?? 1) > 0) return true
  if (!before || i === clause.from || token.glue > 0) return false
  return (rolesOf(before) & (ROLE.de | ROLE.governs)) !== 0
}

/** A negation right before the word, adverbs between. */
function negation(clause: Clause, i: number): boolean {
  for (let k = i - 1; k >= clause.from && k >= i - 3; k--) {
    const role = rolesOf(clause.tokens[k])
    if (role & ROLE.negation) return true
    if (!(role & (ROLE.adverb | ROLE.aspect | ROLE.also))) return false
  }
  return false
}

const PUNCTUATION = new Set('，。；：、！？!?,;:「」『』“”"…— \n（）()')

function trimmed(clean: string, start: number, end: number): Span | null {
  let [a, b] = [start, end]
  while (a < b && PUNCTUATION.has(clean[a] as string)) a++
  while (b > a && PUNCTUATION.has(clean[b - 1] as string)) b--
  return b > a ? { start: a, end: b } : null
}

/** What the stance is on: what follows the word, else what 對 or 就 brings before it. */
function objectOf(clean: string, clause: Clause, i: number): Span | null {
  const token = clause.tokens[i] as Token
  const behind = trimmed(clean, token.end, clause.end)
  if (behind && behind.end - behind.start > 1) return behind
  for (let k = i - 1; k >= clause.from; k--) {
    const coverb = clause.tokens[k] as Token
    if (!(rolesOf(coverb) & (ROLE['prep.to'] | ROLE['prep.about']))) continue
    const before = clause.tokens[i - 1] as Token
    const end = before !== coverb && before.end === token.start ? before.start : token.start
    return trimmed(clean, coverb.end, end)
  }
  return null
}

/** A request before the word makes its speaker the one who stands there (呼籲各方反對…). */
function asker(clause: Clause, i: number): number {
  for (let k = i - 1; k >= clause.from; k--) {
    const word = clause.tokens[k]?.word
    if (word?.verbs.some(({ frame }) => frame.type === 'REQUEST')) return k
  }
  return -1
}

function holderOf(clean: string, { clause, subject, speaker, observer }: ReadClause, i: number): Party | null {
  if (clause.passive >= 0 && clause.passive < i) {
    const by = clause.mentions.find(({ mark, mention }) => mark === 'by' && mention.last <= i)
    return by ? by.mention : null
  }
  const asked = asker(clause, i)
  const own = subjectIn(clause, clause.from, asked >= 0 ? asked : i)
  if (own) return own.mention
  if (observer && !subject) return null
  return subject ?? speaker
}

const KINDS: Readonly<Partial<Record<Stance, Position['kind']>>> = { neutral: 'not-taking-sides', ambiguous: 'ambiguity' }

function heldBy(clean: string, read: ReadClause, i: number, found: Found): readonly Position[] {
  const party = holderOf(clean, read, i)
  if (!party) return []
  const { row, stance, token, issue, object } = found
  const { clause } = read
  const evidence = trimmed(clean, clause.start, clause.end) ?? clause
  return party.codes.map((holder) => ({
    holder,
    people: party.people.map(({ name }) => name),
    issue: issue?.issue ?? null,
    about: issue && row.use !== 'verb' ? clean.slice(issue.start, issue.end) : object ? clean.slice(object.start, object.end) : '',
    stance,
    kind: row.use === 'line' ? ('red-line' as const) : (KINDS[stance] ?? ('plain' as const)),
    evidence: [{ start: evidence.start, end: evidence.end }] as const,
    because: {
      rule: `stance:${token.word?.form}`,
      at: { start: token.start, end: token.end },
      rows: issue ? [row.id, issue.row] : [row.id],
    },
  }))
}
