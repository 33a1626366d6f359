import { KIND } from '../lexicon/kinds.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import { fitted } from '../text/fitted.ts'
import type { Span } from '../text/span.ts'
import type { Stretch } from './brought.ts'
import { type HarmWords, harmedIn } from './casualties.ts'
import { type CoverbWords, coverb, endsHold, isHeldOn } from './coverb.ts'
import { type Inner, innerAt } from './inner.ts'
import { actsMeanwhile } from './meanwhile.ts'
import type { Mention } from './mention.ts'
import { isTrigger, type Token } from './token.ts'
import { alsoHeld, isBehindAct, isOnlyWhere } from './where.ts'

/** How a mention stands in its clause: free (subject or object), or behind a coverb. */
export type Mark = 'free' | 'to' | 'with' | 'by' | 'agent' | 'ba' | 'at' | 'for' | 'about' | 'answer' | 'apart'

export interface Marked {
  readonly mention: Mention
  readonly mark: Mark
}

/** One clause with its tokens `[from, to)` of the sentence's tokens and its mentions in order. */
export interface Clause extends Span {
  readonly index: number
  readonly tokens: readonly Token[]
  readonly from: number
  readonly to: number
  readonly mentions: readonly Marked[]
  /** What stands in the clause: the bits of `ROLE`, `KIND` and `CUE` of all its tokens. A rule that needs one of them asks here first. */
  readonly roles: number
  readonly kinds: number
  readonly cues: number
  /** Token index of the passive's mark (被, 遭), or −1. */
  readonly passive: number
  /** Token index of the 將 or 把 that brings the object forward, or −1. */
  readonly ba: number
  /** What only describes somebody or names a topic. */
  readonly inner: readonly Inner[]
}

/** The grammatical roles of a token, bits of `ROLE`. */
export function rolesOf(token: Token | undefined): number {
  return token === undefined ? 0 : token.roles
}

/** True where a word of the role stands in `[from, to)`. */
export function hasRole(tokens: readonly Token[], from: number, to: number, role: number): boolean {
  return findRole(tokens, from, to, role) >= 0
}

/** Index of the first token in `[from, to)` that has the role, or −1. */
export function findRole(tokens: readonly Token[], from: number, to: number, role: number): number {
  for (let i = from; i < to; i++) if (rolesOf(tokens[i]) & role) return i
  return -1
}

/** The cues of a token, bits of `CUE`. */
export const cuesOf = (token: Token | undefined): number => (token === undefined ? 0 : token.cues)

/** True where a word of one of the kinds stands in the clause. */
export const hasKind = ({ kinds }: Clause, kind: number): boolean => (kinds & kind) !== 0

/** True where a word of one of the kinds stands among the tokens in `[from, to)`. */
export function hasKindIn(tokens: readonly Token[], from: number, to: number, kind: number): boolean {
  for (let i = from; i < to; i++) if ((tokens[i]?.kinds ?? 0) & kind) return true
  return false
}

/** True where a word of one of the kinds stands in the clause before the token `to`. */
export const hasKindBefore = (clause: Clause, to: number, kind: number): boolean =>
  hasKind(clause, kind) && hasKindIn(clause.tokens, clause.from, to, kind)

/** True where a word of one of the roles stands in the clause. */
export const plays = ({ roles }: Clause, role: number): boolean => (roles & role) !== 0

/** Index of the clause's first token with the role, or −1. */
export const firstRole = (clause: Clause, role: number): number =>
  plays(clause, role) ? findRole(clause.tokens, clause.from, clause.to, role) : -1

/** How far behind its coverb, in tokens between, a mention is still the coverb's. */
const REACH: Readonly<Record<Mark, number>> = {
  free: 0,
  to: 8,
  with: 3,
  by: 9,
  agent: 4,
  ba: 9,
  at: 1,
  for: 3,
  about: 3,
  answer: 1,
  apart: 3,
}

/**
 * Divides a sentence's tokens and mentions into clauses and says of every mention how it stands there.
 * A coverb's hold ends at the next trigger verb and after as many tokens as that coverb usually reaches.
 */
export function clausesOf(
  spans: readonly Span[],
  tokens: readonly Token[],
  mentions: readonly Mention[],
  words: ClauseWords,
): readonly Clause[] {
  const mentionAt: MentionAt = new Array(tokens.length)
  for (const mention of mentions) mentionAt[mention.first] = mention
  const clauses: Clause[] = []
  let from = 0
  for (let index = 0; index < spans.length; index++) {
    const { start, end } = spans[index] as Span
    let to = from
    let [roles, kinds, cues] = [0, 0, 0]
    for (; to < tokens.length && (tokens[to] as Token).clause === index; to++) {
      const token = tokens[to] as Token
      roles |= token.roles
      kinds |= token.kinds
      cues |= token.cues
    }
    const { mentions, passive, ba, inner } = markClause(tokens, from, to, mentionAt, words)
    clauses.push({ start, end, index, tokens, from, to, mentions, roles, kinds, cues, passive, ba, inner })
    from = to
  }
  return fitted(clauses)
}

/** The mentions of a sentence by their first tokens. */
export type MentionAt = (Mention | undefined)[]

/** What the pack knows for it. */
export interface ClauseWords extends CoverbWords {
  /** Words that close a time which 自 opens. */
  readonly sinces: ReadonlySet<string>
  /** Frames of talks and consent: their topic is not done by them. */
  readonly topical: ReadonlySet<string>
  /** Words that take up an aim (為…而…). */
  readonly hence: ReadonlySet<string>
  /** Words that close what one gives for a reason (以…為由). */
  readonly pleas: ReadonlySet<string>
  /** Words for where in a state (境內). */
  readonly whereabouts: ReadonlySet<string>
  /** Words that close before whose eyes, or with whose help, others act (見證下). */
  readonly under: ReadonlySet<string>
  /** What a state keeps where its envoys are posted (使館). */
  readonly missions: ReadonlySet<string>
  readonly harm: HarmWords
}

/** 自 A 部署…以來: without the word that closes it, or where it ends with its clause, 自 is from where (自 A 撤出). */
function closesSince(tokens: readonly Token[], i: number, to: number, sinces: ReadonlySet<string>): boolean {
  if (sinces.size === 0) return true
  for (let k = i + 1; k < to; k++) if (sinces.has(tokens[k]?.word?.form ?? '')) return true
  return i === 0 || (tokens[i - 1] as Token).clause !== (tokens[i] as Token).clause
}

/** 自 opens a clause of time before these (自 A 部署…以來), and a place before others (自韓採購). */
const OPENS: ReadonlySet<string> = new Set(['name', 'person', 'group', 'force', 'body', 'capital', 'seat'])
const SINCE = ROLE['prep.at'] | ROLE.adverb

/** 在 B 協助下, 在 B 的壓力下: he who helps or urges is neither where it is done nor to whom. */
function asHelp(mark: Mark, tokens: readonly Token[], at: number, under: ReadonlySet<string>): Mark {
  return (mark === 'at' || mark === 'with') && isUnder(tokens, at, under) ? 'apart' : mark
}

/** Tokens of a name that nobody knows, or of those named with him, at most. */
const NAMED = 4

/** 在 B 的見證下: the words at `at`, behind whom a coverb names, say that others act before his eyes or with his help. */
function isUnder(tokens: readonly Token[], at: number, under: ReadonlySet<string>): boolean {
  // 在外長某某的見證下: his name, which nobody knows, may stand between.
  for (let i = at; i <= at + NAMED && i < tokens.length; i++) {
    const { word, kinds, roles, glue, start, end } = tokens[i] as Token
    if (under.has(word?.form ?? '')) return true
    const isInName = (glue > 0 && end - start === 1) || (kinds & KIND.party) !== 0
    if (roles & ~(ROLE.de | ROLE['prep.with']) || (kinds !== 0 && !isInName && !roles)) return false
  }
  return false
}

function markClause(
  tokens: readonly Token[],
  from: number,
  to: number,
  mentionAt: Readonly<MentionAt>,
  words: ClauseWords,
): { mentions: readonly Marked[]; passive: number; ba: number; inner: readonly Inner[] } {
  const { sinces, topical, hence, pleas, whereabouts, under } = words
  const clause = { tokens, to, mentionAt, words }
  const [mentions, inner]: [Marked[], Inner[]] = [[], []]
  let [passive, ba] = [-1, -1]
  let mark: Mark = 'free'
  let [since, isSince] = [0, false]
  // Somebody stands behind 把: more of the same phrase may follow, up to the verb.
  let brought = false
  let outer: { readonly mark: Mark; readonly since: number } = FREE
  for (let i = from; i < to; ) {
    const mention = mentionAt[i]
    if (mention) {
      const acts = mark === 'at' && does(clause, mention, mentions, opensClause(tokens, from, since))
      const held = mark !== 'free' && !acts && i - since - 1 <= REACH[mark] && !(isSince && OPENS.has(mention.kind))
      const isMeant = held ? mark === 'to' : mark === 'free' && isBehindAct(tokens, from, mention.first)
      const inside = isMeant && isOnlyWhere(tokens, mention, to, mentionAt, whereabouts)
      mentions.push({ mention, mark: asHelp(inside ? 'at' : held ? mark : 'free', tokens, mention.last, under) })
      // What a coverb holds may be the modifier of its noun (對 美國 的 制裁); the hold goes on over 的 for 對 and 被 only.
      const next = held && tokens[mention.last]?.glue === 0 ? mentionAt[mention.last] : undefined
      const beside = held ? alsoHeld(mark, tokens, mention, to, mentionAt) : NOBODY
      if (beside.length) {
        for (const also of beside) mentions.push({ mention: also, mark })
        mark = 'free'
        i = (beside.at(-1) as Mention).last
        continue
      }
      // 於大國 B 外海: a word that names nobody stands beside its name.
      const names = next?.kind === 'place' || next?.kind === 'capital' || mention.codes.length === 0
      const adjacent = !!next && (mark !== 'at' || names)
      if (adjacent && mention.codes.length === 0) since = mention.last - 1
      const goesOn = held && (mark === 'ba' || (mark === 'to' && (inside || isHeldOn(clause, mention))))
      if (goesOn) brought = mark === 'ba'
      else if (!adjacent && !(mention.modifies && (mark === 'by' || mark === 'with'))) mark = 'free'
      i = mention.last
      continue
    }
    const token = tokens[i] as Token
    const role = rolesOf(token)
    const next = coverb(clause, i, role)
    const within = role === 0 ? null : innerAt(tokens, i, to, mentionAt, topical, hence, pleas)
    if (within) {
      inner.push(within)
      for (let k = within.from; k < within.to; k++) {
        const mention = mentionAt[k]
        if (mention) mentions.push({ mention, mark: 'apart' })
      }
      mark = next === 'to' ? next : 'free'
      since = within.to - 1
      i = within.to
      continue
    }
    if (next) {
      if (next === 'by' || next === 'at') outer = mark === 'ba' ? { mark, since } : FREE
      const harmed = next === 'at' ? harmedIn(tokens, i, to, mentionAt, words.harm) : null
      mark = harmed ?? next
      since = i
      isSince = rolesOf(token) === SINCE && closesSince(tokens, i, to, sinces)
      if (mark === 'by' || harmed) passive = i
      if (mark === 'ba') ba = i
    } else if ((mark === 'by' || outer.mark === 'ba') && role & ROLE.de && endsInner(tokens, passive, i)) {
      mark = outer.mark
      since = passive < 0 ? i : outer.since
      if (outer.mark === 'ba') passive = setApart(mentions, passive)
    } else if (isTrigger(token) && (brought || endsHold(tokens, i, to, mark))) {
      mark = 'free'
      brought = false
    } else if (mark === 'at' && token.time && !isSince && mentionAt[i + 1]) {
      // 於5月 B 試射時: behind the time a subject follows.
      mark = 'free'
    }
    i++
  }
  return { mentions: fitted(mentions), passive, ba, inner: fitted(inner) }
}

/** 把設在 A 的 B 企業列入…: the 的 at `i` ends the passive at `passive`, or, where there is none, where they are who are brought forward. */
const endsInner = (tokens: readonly Token[], passive: number, i: number): boolean =>
  passive < 0 || endsPassive(tokens, passive, i)

/**
 * 將被 A 指控…的 B 公司列入…: whoever was named behind the passive at `passive` only describes what is brought forward, and takes no part.
 * The place of the clause's own passive: none.
 */
function setApart(mentions: Marked[], passive: number): -1 {
  if (passive < 0) return -1
  for (let k = mentions.length - 1; k >= 0 && (mentions[k] as Marked).mention.first > passive; k--)
    mentions[k] = { mention: (mentions[k] as Marked).mention, mark: 'apart' }
  return -1
}

/** What may stand before the coverb that opens a clause (就在, 而在). */
const BEFORE = ROLE.adverb | ROLE.but | ROLE.also | ROLE['prep.about']

/** 就在…: nothing but adverbs stands before the coverb at `at`. */
function opensClause(tokens: readonly Token[], from: number, at: number): boolean {
  for (let i = from; i < at; i++) if (!((tokens[i] as Token).roles & BEFORE)) return false
  return true
}

/** Whom a coverb of place stands before does something himself; `opens`: the coverb opens the clause. */
const does = (
  { tokens, to, mentionAt, words: { under, missions } }: Stretch<ClauseWords>,
  mention: Mention,
  before: readonly Marked[],
  opens: boolean,
): boolean =>
  (opens && actsMeanwhile(tokens, mention, to, mentionAt)) ||
  (!standsBy(tokens, mention, before, missions) && actsAt(tokens, mention, to, under))

/**
 * 在外長訪問後: whom a coverb of place stands before acts where he is an official; not in 在 A 的警察培訓, nor where his meeting is meant, or
 * others act before his eyes (在 A 總統見證下).
 */
function actsAt(tokens: readonly Token[], mention: Mention, to: number, under: ReadonlySet<string>): boolean {
  const { people, official, kind, first, last } = mention
  if (!people.length && !(official && kind === 'name')) return false
  if (last < to && isUnder(tokens, last, under)) return false
  const owns = last - first > 1 && (rolesOf(tokens[first + 1]) & ROLE.de) !== 0
  return !owns && !isMeeting(tokens, last, to)
}

/** A 軍警在 B 大使館外巡邏: where others act, a mission only stands. */
const standsBy = (
  tokens: readonly Token[],
  { last }: Mention,
  before: readonly Marked[],
  missions: ReadonlySet<string>,
): boolean => missions.has(tokens[last - 1]?.word?.form ?? '') && before.some(({ mark }) => mark === 'free')

/** 在上合組織防長會上, 在 A 外長會議上: whose meeting it is only says where. */
function isMeeting(tokens: readonly Token[], at: number, to: number): boolean {
  const next = tokens[at]
  if (at >= to || !next || next.glue > 0) return false
  return next.kinds & KIND.time
    ? next.time?.kind === 'relative-event'
    : !!next.word?.nominals.some(({ frame }) => frame.type === 'CONSULT')
}

const FREE = { mark: 'free', since: 0 } as const
const NOBODY: readonly Mention[] = []

/** 將被俘的 A 士兵送回, 釋放被關押數月的 A 公民: the 的 behind a passive verb ends a relative clause, and what follows is no agent. */
export function endsPassive(tokens: readonly Token[], passive: number, de: number): boolean {
  if (passive < 0 || de <= passive) return false
  if (de === passive + 1) return (tokens[de] as Token).glue > 0
  for (let i = passive + 1; i < de; i++) if (isTrigger(tokens[i] as Token)) return true
  return false
}
