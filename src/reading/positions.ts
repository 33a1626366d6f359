import { KIND } from '../lexicon/kinds.ts'
import { type Lexicon, ROLE } from '../lexicon/lexicon.ts'
import type { IssueRow } from '../lexicon/outlook.ts'
import { entry } from '../text/entry.ts'
import type { Segmented } from '../text/segment.ts'
import type { Span } from '../text/span.ts'
import { attitudeReader } from './attitudes.ts'
import { type Clause, hasRole, rolesOf } from './clause.ts'
import type { Party } from './discourse.ts'
import { subjectIn } from './doer.ts'
import type { Draft } from './draft.ts'
import type { ReadClause } from './events.ts'
import type { Position, Stance } from './finding.ts'
import type { KindReader } from './findings.ts'
import { type IssueFinder, issueFinder } from './issues.ts'
import { type Mark, markedClauses } from './marks.ts'
import type { Mention } from './mention.ts'
import { AUTHOR, type OwnView, ownViewReader } from './own-view.ts'
import type { ActorCode } from './reading.ts'
import { sharedStance } from './shared-stance.ts'
import { sourceWords } from './source-spans.ts'
import { type StanceFound, stanceReader, trimmed } from './stance.ts'
import { ANSWERED, actReader } from './stance-acts.ts'
import type { Token } from './token.ts'

const READ: ReadonlySet<string> = new Set(['prose', 'caption'])

/**
 * Makes the reader of positions of a lexicon and its issues: first from the acts that show where their doer stands, then, in clauses
 * that tell of no such act, from words of stance.
 */
export function positionReader(lexicon: Lexicon, issues: readonly IssueRow[]): KindReader<Position> {
  const find = issueFinder(issues, lexicon.fold)
  const ofAct = actReader(lexicon, find)
  const stanceIn = stanceReader(lexicon, find)
  const mannerOf = mannerReader(lexicon)
  const attitudeIn = attitudeReader(lexicon, find)
  const ownViews = ownViewReader(lexicon)
  return ({ text, clauses, drafts, marks }) => {
    const positions = new Map<string, Gathered>()
    /** Clauses in which an act has told where its doer stands, by the trigger's place. */
    const told = new Set<number>()
    /** Who does the acts that are told, by the trigger's place. */
    const doers = new Map<number, Party>()
    for (const [i, draft] of drafts.entries()) {
      if (draft.source.codes.length > 0) doers.set(draft.trigger.start, draft.source)
      const position = isBlamed(draft, entry(drafts, i - 1)) ? null : ofAct(text, draft)
      if (!position) continue
      if (position === ANSWERED) {
        told.add(draft.trigger.start)
        continue
      }
      add(positions, position, draft.target.codes, isRefusal(draft))
      told.add(position.because.at.start)
    }
    const marked = markedClauses(clauses, marks['positions'] ?? [])
    /** Clauses that judge a thing: what is stressed or recalled there is the judgement (重申互不隸屬). */
    const judging = new Set(marked.filter(({ marks: words }) => words.some(isJudgement)).map(({ at }) => at))
    const ownView = ownViews(text)
    /** The last clause in which who writes has told where he stands himself. */
    let viewed = -1
    for (let n = 0; n < clauses.length; n++) {
      const read = clauses[n] as ReadClause
      if ((read.clause.kinds & KIND.stance) === 0) continue
      if (!READ.has(text.sentences[read.sentence]?.block.kind ?? '') || isTold(read.clause, told)) continue
      const before = entry(clauses, n - 1)
      const view = ownView(read, before?.sentence === read.sentence ? before : null, viewed === n - 1)
      if (view) {
        add(positions, viewOf(text, read, view, find), [])
        told.add(read.clause.start)
        viewed = n
        continue
      }
      const found = stanceIn(text.clean, read.clause)
      if (!found || (found.row.use === 'known' && judging.has(n))) continue
      // 外界認為 A 會支持: a guess of where he will stand.
      if (isGuess(read, found.at)) continue
      const word = read.clause.tokens[found.at] as Token
      const doer = doers.get(word.start)
      const holder = holderOf(read, before, found)
      // 引發 A、B 抗議: whose act the word tells stands there, and nobody else.
      if (doer && holder && !holder.codes.some((code) => doer.codes.includes(code))) continue
      if (!holder?.codes.length || (found.row.use === 'joint' && holder.codes.length < 2)) continue
      add(positions, { ...held(text, read, holder, found), ...mannerOf(text.clean, read.clause, found) }, [])
      told.add(clauses[n]?.clause.start as number)
    }
    for (const { at, marks: words } of marked) {
      const read = clauses[at] as ReadClause
      if (!READ.has(text.sentences[read.sentence]?.block.kind ?? '') || isTold(read.clause, told)) continue
      const found =
        attitudeIn({ text, read, before: entry(clauses, at - 1), marks: words }) ??
        sharedStance(read, words, lastBefore(positions, text.sentences[read.sentence]?.start ?? 0, read.clause.start))
      if (found) add(positions, found, [])
    }
    return [...new Set(positions.values())].map(gathered).sort((a, b) => a.evidence[0].start - b.evidence[0].start)
  }
}

const isGuess = ({ observer, clause: { tokens, from } }: ReadClause, at: number): boolean =>
  hasRole(tokens, from, at, ROLE.future | ROLE.predicted) && (observer || hasRole(tokens, 0, at, ROLE.observer))

const isJudgement = ({ list, name }: Mark) => list === 'judged' && name === 'opposes'

/** The last position that is told between two places. */
function lastBefore(positions: ReadonlyMap<string, Gathered>, from: number, to: number): Position | null {
  let last: Position | null = null
  for (const { one } of positions.values()) {
    const [{ start }] = one.evidence
    if (start >= from && start < to && start >= (last?.evidence[0].start ?? 0)) last = one
  }
  return last
}

/** A 抨擊 B 抵制峰會: what B does is told by A, who stands against it. */
const isBlamed = ({ sentence, trigger, source }: Draft, before: Draft | undefined) =>
  before?.frame.type === 'ACCUSE' &&
  before.sentence === sentence &&
  before.source.codes.length > 0 &&
  before.source.codes.join() !== source.codes.join() &&
  before.evidence.some(({ start, end }) => start <= trigger.start && trigger.end <= end)

/** Each refusal is of something else, while who blames and protests does so over the same thing. */
const isRefusal = ({ frame, status }: Draft) =>
  status === 'denied' || (frame.type === 'REJECT' && frame.frame !== 'deny')

function isTold({ tokens, from, to }: Clause, told: ReadonlySet<number>): boolean {
  for (let i = from; i < to; i++) if (told.has((tokens[i] as Token).start)) return true
  return false
}

/**
 * What two hold together, or vote for, is a position of each of them; of more than two, as of a body, it is one, of the first that is
 * named.
 */
function add(positions: Map<string, Gathered>, one: Position, toward: readonly ActorCode[], apart = false): void {
  addOf(positions, one, toward, apart)
  if (one.with.length > 1 && one.because.rule !== VOTED) return
  const holders = [one.holder, ...one.with]
  for (const holder of one.with) {
    addOf(positions, { ...one, holder, with: holders.filter((other) => other !== holder) }, toward, apart)
  }
}

/** Each casts a vote of his own. */
const VOTED = 'attitude:vote'

/**
 * One position per holder, stance and issue, with all the clauses that tell of it. Where the pack knows no issue, what is said against
 * the same other is one position, and joins what was refused him (`apart`); else the words for it decide.
 */
function addOf(positions: Map<string, Gathered>, one: Position, toward: readonly ActorCode[], apart: boolean): void {
  const whose = `${one.holder} ${one.stance} ${one.stance === 'ambiguous' ? one.kind : ''}`
  const others = toward.length && one.stance === 'opposes' ? `${whose} toward ${toward.join(' ')}` : null
  const key = one.issue ? `${whose} ${one.issue}` : ((apart ? null : others) ?? `${whose} ${one.about}`)
  const known = positions.get(key)
  if (known) {
    known.more.push(...one.evidence)
    for (const code of one.with) known.with.add(code)
  } else positions.set(key, { one, more: [], with: new Set(one.with) })
  if (!others || key === others) return
  const own = positions.get(key) as Gathered
  const earlier = positions.get(others)
  if (earlier && earlier !== own && !earlier.one.issue && !apart) {
    own.more.push(...earlier.one.evidence, ...earlier.more)
    for (const [of, other] of positions) if (other === earlier) positions.set(of, own)
  }
  // What was said before a refusal stays a position of its own.
  if (earlier && apart) positions.set(`${whose} ${earlier.one.about}`, earlier)
  positions.set(others, own)
}

/** A position, and the evidence and holders that came after its own. */
interface Gathered {
  readonly one: Position
  readonly more: Span[]
  readonly with: Set<ActorCode>
}

const gathered = ({ one, more, with: others }: Gathered): Position =>
  more.length ? { ...one, with: [...others], evidence: [...one.evidence, ...more] } : one

/** The one who stands there: the subject before the word, or before the request in whose content it stands; else whom the sentence is about. */
function holderOf(read: ReadClause, before: ReadClause | undefined, found: StanceFound): Party | null {
  const { clause, speaker, observer } = read
  const until = found.asked >= 0 ? found.asked : found.at
  if (clause.passive >= 0 && clause.passive < found.at) {
    const by = clause.mentions.find(({ mark, mention }) => mark === 'by' && mention.last <= found.at)
    return by ? by.mention : null
  }
  if (found.row.use === 'line') {
    const whose = clause.mentions.findLast(({ mention }) => mention.last <= found.at && mention.last >= found.at - 2)
    if (whose) return whose.mention
  }
  const own = subjectIn(clause, clause.from, until)
  if (own) {
    const { mention } = own
    const inIssue = found.issue && mention.start >= found.issue.start && mention.end <= found.issue.end
    if (!inIssue) return isOwn(clause, mention) ? null : mention
  }
  const leads = found.brought || LEADING.has(found.row.use)
  const lead = leads && before?.sentence === read.sentence ? leadOf(read, before, found) : null
  if (lead) return lead
  // On what the pack knows no issue of, nobody is taken to stand who is not named beside the word.
  if (found.row.use === 'told' || (!found.issue && NAMED.has(found.row.use))) return null
  if (hasRole(clause.tokens, clause.from, until, ROLE.observer)) return null
  if (before?.sentence === read.sentence) return before.subject ?? (observer ? null : (speaker ?? read.subject))
  return observer ? null : (read.subject ?? speaker ?? before?.subject ?? null)
}

/** 外交部痛斥 B 干預: a bare office is not that of the one who stands behind it. */
function isOwn({ mentions }: Clause, { kind, codes, last }: Mention): boolean {
  return (
    kind === 'office' && mentions.some(({ mention }) => mention.first >= last && mention.codes.join() === codes.join())
  )
}

/** Whom a verb of stance goes on with: 樂見派兵，但反對割地 with him who is named right before, 支持統一，反對干預 with the subject. */
function leadOf(read: ReadClause, before: ReadClause, { at, brought }: StanceFound): Party | null {
  const { clause, speaker, observer } = read
  const { tokens, from } = clause
  const named = rolesOf(tokens[from]) & JOINS ? subjectIn(before.clause, before.clause.from, before.clause.to) : null
  if (named) return named.mention
  for (let i = from; i < at && !brought; i++) if (!(rolesOf(tokens[i]) & (JOINS | ROLE.adverb))) return null
  return before.subject ?? (isBehind(read, at) ? null : read.subject) ?? (observer ? null : speaker)
}

/** 反對 B 干預: where nobody stands before the word, the one behind it is whom it is about, and not who says it. */
const isBehind = ({ clause, subject }: ReadClause, at: number): boolean =>
  clause.mentions.some(({ mention }) => mention === subject && mention.first > at)

const JOINS = ROLE.but | ROLE.also

/** Verbs by themselves: they go on with whom the clause before is about. */
const LEADING: ReadonlySet<string> = new Set(['verb', 'told', 'other', 'deed'])

const NAMED: ReadonlySet<string> = new Set(['verb', 'known', 'other', 'deed'])

const KINDS: Readonly<Partial<Record<Stance, Position['kind']>>> = {
  neutral: 'not-taking-sides',
  ambiguous: 'ambiguity',
}

/** Units between a word of manner and the word of ambiguity, at most: 積極的「戰略模糊. */
const MANNER = 6

/** Tells whether an ambiguity is active or passive, by the word before it. */
function mannerReader(lexicon: Lexicon) {
  const manners = (['active', 'passive'] as const).map(
    (manner) => [`${manner}-ambiguity` as const, [...lexicon.set(`ambiguity.${manner}`)]] as const,
  )
  return (clean: string, { start, tokens }: Clause, { stance, at }: StanceFound): Pick<Position, 'kind'> | null => {
    if (stance !== 'ambiguous') return null
    const word = tokens[at] as { start: number }
    const before = lexicon.fold(clean.slice(Math.max(start, word.start - MANNER), word.start))
    const places = manners.map(
      ([kind, words]) => [kind, Math.max(...words.map((one) => before.lastIndexOf(one)))] as const,
    )
    const [nearest] = places.filter(([, place]) => place >= 0).sort((a, b) => b[1] - a[1])
    return nearest ? { kind: nearest[0] } : null
  }
}

function viewOf(text: Segmented, { clause }: ReadClause, view: OwnView, find: IssueFinder): Position {
  const { row, stance, at, object } = view
  const evidence = trimmed(text.clean, clause.start, clause.end) ?? clause
  const issue = find(text.clean, clause.start, clause.end)
  return {
    ...{ holder: AUTHOR, with: [], people: [], issue: issue?.issue ?? null, about: sourceWords(text, object), stance },
    kind: 'plain',
    evidence: [{ start: evidence.start, end: evidence.end }],
    because: { rule: 'stance:own', at, rows: issue ? [row.id, issue.row] : [row.id] },
  }
}

function held(text: Segmented, { clause }: ReadClause, party: Party, found: StanceFound): Position {
  const { row, stance, issue, object } = found
  const token = clause.tokens[found.at] as { start: number; end: number }
  const about = issue && row.use !== 'verb' ? issue : object
  const evidence = trimmed(text.clean, clause.start, clause.end) ?? clause
  const [holder, ...others] = new Set(party.codes)
  return {
    holder: holder as ActorCode,
    with: others,
    people: party.people.map(({ span }) => sourceWords(text, span)),
    issue: issue?.issue ?? null,
    about: about ? sourceWords(text, about) : '',
    stance,
    kind: row.use === 'line' ? 'red-line' : (found.manner ?? KINDS[stance] ?? 'plain'),
    evidence: [{ start: evidence.start, end: evidence.end }],
    because: {
      rule: `stance:${row.use}`,
      at: { start: token.start, end: token.end },
      rows: issue ? [row.id, issue.row] : [row.id],
    },
  }
}
