import { KIND } from '../lexicon/kinds.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import { fitted } from '../text/fitted.ts'
import type { Span } from '../text/span.ts'
import { type Inner, innerAt } from './inner.ts'
import type { Mention } from './mention.ts'
import type { Token } from './token.ts'
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

/** True where a word of one of the kinds stands in the clause before the token `to`. */
export function hasKindBefore(clause: Clause, to: number, kind: number): boolean {
  if (!hasKind(clause, kind)) return false
  for (let i = clause.from; i < to; i++) if ((clause.tokens[i] as Token).kinds & kind) return true
  return false
}

/** True where a word of one of the roles stands in the clause. */
export const plays = ({ roles }: Clause, role: number): boolean => (roles & role) !== 0

/** Index of the clause's first token with the role, or −1. */
export const firstRole = (clause: Clause, role: number): number =>
  plays(clause, role) ? findRole(clause.tokens, clause.from, clause.to, role) : -1

const COVERBS: readonly [number, Mark][] = [
  [ROLE['prep.answer'], 'answer'],
  [ROLE['prep.by'], 'by'],
  [ROLE['prep.to'], 'to'],
  [ROLE['prep.with'], 'with'],
  [ROLE['prep.agent'], 'agent'],
  [ROLE['prep.at'], 'at'],
  [ROLE['prep.for'], 'for'],
  [ROLE['prep.about'], 'about'],
]
/** 比 B 更早, 趕在 B 選舉前: a word of place and topic at once names nobody who takes part. */
const APART = ROLE['prep.at'] | ROLE['prep.about']

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

function isTrigger(token: Token): boolean {
  return (token.kinds & KIND.act) !== 0
}

/** The clause's verb stands at its end with no object behind it, as it does where the object was brought forward. */
function endsInTrigger(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = to - 1; i >= Math.max(from, to - 3); i--) if (isTrigger(tokens[i] as Token)) return true
  return false
}

/** 將三家 B 企業列入…: a number and its measure stand before the actor, and the verb behind. */
function bringsCounted(tokens: readonly Token[], i: number, to: number, mentionAt: Readonly<MentionAt>): boolean {
  if (!tokens[i + 1]?.glue) return false
  for (let k = i + 1; k < to && k <= i + 2; k++) {
    const mention = mentionAt[k]
    if (mention) {
      for (let t = mention.last; t < to; t++) if (isTrigger(tokens[t] as Token)) return true
      return false
    }
    // 將「按照 A 的程序」簽署: no measure, but a coverb.
    if (isTrigger(tokens[k] as Token) || rolesOf(tokens[k]) !== 0) return false
  }
  return false
}

/** 將局勢的責任歸咎於 B: an ordinary word and, before any verb, its 的. */
function bringsNoun(tokens: readonly Token[], i: number, to: number): boolean {
  const { word, time } = tokens[i + 1] as Token
  if (word?.roles !== 0 || word.verbs.length || word.pairs.length || time) return false
  let owns = false
  for (let k = i + 2; k < to; k++) {
    const token = tokens[k] as Token
    if (isTrigger(token)) return owns
    owns ||= (rolesOf(token) & ROLE.de) !== 0
  }
  return false
}

/** 將對 B 的制裁延長一年: a measure toward somebody stands before a verb that has no other object; 將對 B 的產品加徵關稅 is still to come. */
function bringsMeasure(tokens: readonly Token[], i: number, to: number, mentionAt: Readonly<MentionAt>): boolean {
  for (let k = i + 2; k + 2 < to; k++) {
    if (!(rolesOf(tokens[k]) & ROLE.de)) continue
    const [measure, verb] = [tokens[k + 1] as Token, tokens[k + 2] as Token]
    if (measure.glue > 0 || !(measure.kinds & KIND.pairNoun)) return false
    // 延長一年: the length holds the verb.
    if (verb.time && k + 3 === to) return true
    if (!verb.word?.pairs.length) return false
    for (let n = k + 3; n < to; n++) if (mentionAt[n] || (tokens[n] as Token).kinds & KIND.pairNoun) return false
    return true
  }
  return false
}

/** 將 and 把 bring an object forward where a noun follows; else 將 is the future. */
function isBa(tokens: readonly Token[], i: number, to: number, mentionAt: Readonly<MentionAt>): boolean {
  const token = tokens[i] as Token
  if (!(rolesOf(token) & ROLE['prep.ba'])) return false
  if (!(rolesOf(token) & ROLE.future)) return true
  const next = tokens[i + 1]
  if (!next || i + 1 >= to) return false
  // 將其…: 其 stands for the object, or opens it.
  if (mentionAt[i + 1] && (!next.word?.pronoun || next.word.pronoun === 'its')) return true
  for (let k = i + 2; k < to; k++) if ((tokens[k] as Token).kinds & KIND.bringing) return true
  if (bringsCounted(tokens, i, to, mentionAt) || bringsRelative(tokens, i, to, mentionAt)) return true
  if (rolesOf(next) & ROLE['prep.to']) return bringsMeasure(tokens, i, to, mentionAt)
  if (next.glue === 0) return (!!next.word?.pairNoun && !isTrigger(next)) || bringsNoun(tokens, i, to)
  return next.glue >= 2 && endsInTrigger(tokens, i + 1, to)
}

/**
 * Divides a sentence's tokens and mentions into clauses and says of every mention how it stands there.
 * A coverb's hold ends at the next trigger verb and after as many tokens as that coverb usually reaches.
 */
export function clausesOf(
  spans: readonly Span[],
  tokens: readonly Token[],
  mentions: readonly Mention[],
  words: ClauseWords = NO_WORDS,
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
export interface ClauseWords {
  /** Words that close a time which 自 opens. */
  readonly sinces: ReadonlySet<string>
  /** Frames of talks and consent: their topic is not done by them. */
  readonly topical: ReadonlySet<string>
  /** Words that take up an aim (為…而…). */
  readonly hence: ReadonlySet<string>
  /** Words for where in a state (境內). */
  readonly whereabouts: ReadonlySet<string>
  /** Words that close before whose eyes, or with whose help, others act (見證下). */
  readonly under: ReadonlySet<string>
  /** The word behind whom 為 brings in as the one who did it (為 A 所否認). */
  readonly suffered: ReadonlySet<string>
  /** What a state keeps where its envoys are posted (使館). */
  readonly missions: ReadonlySet<string>
}

const NO_WORDS: ClauseWords = {
  sinces: new Set(),
  topical: new Set(),
  hence: new Set(),
  whereabouts: new Set(),
  under: new Set(),
  suffered: new Set(),
  missions: new Set(),
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

function markClause(
  tokens: readonly Token[],
  from: number,
  to: number,
  mentionAt: Readonly<MentionAt>,
  { sinces, topical, hence, whereabouts, under, suffered, missions }: ClauseWords,
): { mentions: readonly Marked[]; passive: number; ba: number; inner: readonly Inner[] } {
  const mentions: Marked[] = []
  const inner: Inner[] = []
  let passive = -1
  let ba = -1
  let mark: Mark = 'free'
  let since = 0
  let isSince = false
  // Somebody stands behind 把: more of the same phrase may follow, up to the verb.
  let brought = false
  let outer: { readonly mark: Mark; readonly since: number } = FREE
  for (let i = from; i < to; ) {
    const mention = mentionAt[i]
    if (mention) {
      const acts = mark === 'at' && !standsBy(tokens, mention, mentions, missions) && actsAt(tokens, mention, to, under)
      const held = mark !== 'free' && !acts && i - since - 1 <= REACH[mark] && !(isSince && OPENS.has(mention.kind))
      const isMeant = held ? mark === 'to' : mark === 'free' && isBehindAct(tokens, from, mention.first)
      const inside = isMeant && isOnlyWhere(tokens, mention.last, to, mentionAt, whereabouts)
      mentions.push({ mention, mark: inside ? 'at' : held ? mark : 'free' })
      // What a coverb holds may be the modifier of its noun (對 美國 的 制裁); the hold goes on over 的 for 對 and 被 only.
      const next = held && tokens[mention.last]?.glue === 0 ? mentionAt[mention.last] : undefined
      const occasion = held ? alsoHeld(mark, tokens, mention, to, mentionAt) : null
      if (occasion) {
        mentions.push({ mention: occasion, mark })
        mark = 'free'
        i = occasion.last
        continue
      }
      // 於大國 B 外海: a word that names nobody stands beside its name.
      const names = next?.kind === 'place' || next?.kind === 'capital' || mention.codes.length === 0
      const adjacent = !!next && (mark !== 'at' || names)
      if (adjacent && mention.codes.length === 0) since = mention.last - 1
      const goesOn =
        held && (mark === 'ba' || (mark === 'to' && (inside || isHeldOn(tokens, mention.last, to, mentionAt))))
      if (goesOn) brought = mark === 'ba'
      else if (!adjacent && !(mention.modifies && (mark === 'by' || mark === 'with'))) mark = 'free'
      i = mention.last
      continue
    }
    const token = tokens[i] as Token
    const role = rolesOf(token)
    const next = coverb(tokens, i, to, role, mentionAt, suffered)
    const within = role === 0 ? null : innerAt(tokens, i, to, mentionAt, topical, hence)
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
      if (next === 'by') outer = mark === 'ba' ? { mark, since } : FREE
      mark = next
      since = i
      isSince = rolesOf(token) === SINCE && closesSince(tokens, i, to, sinces)
      if (mark === 'by') passive = i
      if (mark === 'ba') ba = i
    } else if (mark === 'by' && role & ROLE.de && endsPassive(tokens, passive, i)) {
      mark = outer.mark
      since = outer.since
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

/**
 * 在外長訪問後: whom a coverb of place stands before acts where he is an official; not in 在 A 的警察培訓, nor where his meeting is meant, or
 * others act before his eyes (在 A 總統見證下).
 */
function actsAt(tokens: readonly Token[], mention: Mention, to: number, under: ReadonlySet<string>): boolean {
  const { people, official, kind, first, last } = mention
  if (!people.length && !(official && kind === 'name')) return false
  if (last < to && under.has(tokens[last]?.word?.form ?? '')) return false
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

/** 把一面鼓歸還 B: behind the last verb of the clause 把 holds nobody; 對 and 被 go on over theirs. */
function endsHold(tokens: readonly Token[], i: number, to: number, mark: Mark): boolean {
  if (mark !== 'ba') return mark !== 'by' && mark !== 'to'
  for (let k = i + 1; k < to; k++) if (isTrigger(tokens[k] as Token)) return false
  return true
}

/** 在上合組織防長會上, 在 A 外長會議上: whose meeting it is only says where. */
function isMeeting(tokens: readonly Token[], at: number, to: number): boolean {
  const next = tokens[at]
  if (at >= to || !next || next.glue > 0) return false
  return next.kinds & KIND.time
    ? next.time?.kind === 'relative-event'
    : !!next.word?.nominals.some(({ frame }) => frame.type === 'CONSULT')
}

/** How many tokens a phrase behind 對 goes on before its 的. */
const HELD_ON = 3

/** 對 A 西北部的 B 據點發動空襲: behind the 的 that ends what is said of A, B is held as well. */
function isHeldOn(tokens: readonly Token[], at: number, to: number, mentionAt: Readonly<MentionAt>): boolean {
  for (let i = at + 1; i <= at + HELD_ON && i < to; i++) {
    if (isTrigger(tokens[i - 1] as Token) || (rolesOf(tokens[i - 1]) & ~ROLE.de) !== 0) return false
    if (rolesOf(tokens[i - 1]) & ROLE.de) return i - 1 > at && !!mentionAt[i]
  }
  return false
}

/** 將被扣的 A 船長釋放: what is brought forward opens with a verb of its own before 的. */
function bringsRelative(tokens: readonly Token[], i: number, to: number, mentionAt: Readonly<MentionAt>): boolean {
  return (
    i + 3 < to && isTrigger(tokens[i + 1] as Token) && (rolesOf(tokens[i + 2]) & ROLE.de) !== 0 && !!mentionAt[i + 3]
  )
}

const FREE = { mark: 'free', since: 0 } as const

/** 將被俘的 A 士兵送回, 釋放被關押數月的 A 公民: the 的 behind a passive verb ends a relative clause, and what follows is no agent. */
export function endsPassive(tokens: readonly Token[], passive: number, de: number): boolean {
  if (passive < 0 || de <= passive) return false
  if (de === passive + 1) return (tokens[de] as Token).glue > 0
  for (let i = passive + 1; i < de; i++) if (isTrigger(tokens[i] as Token)) return true
  return false
}

function coverb(
  tokens: readonly Token[],
  i: number,
  to: number,
  role: number,
  mentionAt: Readonly<MentionAt>,
  suffered: ReadonlySet<string>,
): Mark | null {
  if (role === 0) return null
  if (isBa(tokens, i, to, mentionAt)) return 'ba'
  if ((role & APART) === APART) return mentionAt[i + 1] ? 'apart' : null
  for (const [bit, mark] of COVERBS) {
    if (!(role & bit)) continue
    if (mark === 'answer' && !mentionAt[i + 1]) continue
    if (mark === 'for' && suffered.has(tokens[mentionAt[i + 1]?.last ?? to]?.word?.form ?? '')) return 'by'
    if ((mark === 'about' || mark === 'for') && i + 1 < to && !mentionAt[i + 1]) continue
    // …，以及 A 斡旋的協議: at the head of a clause it only goes on.
    if (mark === 'with' && role & ROLE.also && tokens[i - 1]?.clause !== tokens[i]?.clause) continue
    return mark
  }
  return null
}
