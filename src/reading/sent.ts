import { KIND } from '../lexicon/kinds.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import { type Clause, plays } from './clause.ts'
import { leadIn } from './doer.ts'
import type { Draft } from './draft.ts'
import type { Scene } from './scene.ts'
import { type Actor, spokenDraft } from './spoken-draft.ts'
import type { Token } from './token.ts'
import { hostBehind, OPEN } from './went.ts'

/** It is to come. */
const AHEAD = ROLE.future | ROLE.scheduled | ROLE.intention

/** How many tokens behind the word of sending the word of going may stand. */
const REACH = 6

/** 到, 前往: comes to a place. */
const isGoing = ({ sets }: Scene, { word }: Token): boolean =>
  sets.goingTo.has(word?.form ?? '') ||
  (word?.verbs.some(({ frame, roles }) => frame.type === 'CONSULT' && roles === 'goal') ?? false)

/** Holds an office, is called by one or by name, or is one of those whom one sends. */
const isOfRank = ({ sets }: Scene, { word }: Token): boolean =>
  word !== null &&
  (word.offices.length > 0 ||
    word.people.length > 0 ||
    word.actors.some(({ kind }) => kind === 'body') ||
    sets.sent.has(word.form))

/** The token of going between which and the word of sending stands somebody who holds an office or is an envoy, and no act; −1 where there is none. */
function goingBehind(scene: Scene, { tokens, to }: Clause, sending: number): number {
  // 派特使到…: the word itself says whom.
  let isSomebody = !scene.sets.sending.has(tokens[sending]?.word?.form ?? '')
  for (let i = sending + 1; i < to && i <= sending + REACH; i++) {
    const token = tokens[i] as Token
    if (isSomebody && isGoing(scene, token)) return i
    if ((token.kinds & (KIND.act | KIND.nominal)) === KIND.act) return -1
    isSomebody ||= isOfRank(scene, token)
  }
  return -1
}

/** 派, 派特使. */
const isSending = ({ sets }: Scene, { word }: Token): boolean =>
  word !== null &&
  (sets.sending.has(word.form) ||
    word.verbs.some(({ frame, roles }) => frame.frame === sets.sends?.frame && roles === 'to'))

/** Who sends: named before the word, or of whom the sentence goes on telling. */
function senderOf({ carry }: Scene, clause: Clause, sending: number): Actor | null {
  const lead = leadIn(clause, clause.from, sending)?.mention
  if (lead) return lead
  const { start, end } = clause.tokens[sending] as Token
  return carry.subject?.codes.length ? { ...carry.subject, rows: [], start, end } : null
}

/**
 * A 派部長到 B 首都洽談: whom a state sends to another one he visits it for his state. Null where the clause leaves it open, or where nobody of
 * rank is sent. To be asked of clauses that tell no other act.
 */
export function sentIn(scene: Scene, clause: Clause): Draft | null {
  const { carry, sets } = scene
  const frame = sets.visit
  if (!frame || carry.observer || carry.hypothetical || carry.content || plays(clause, OPEN & ~AHEAD)) return null
  for (let i = clause.from; i + 2 < clause.to; i++) {
    if (!isSending(scene, clause.tokens[i] as Token)) continue
    const going = goingBehind(scene, clause, i)
    const host = going < 0 ? null : hostBehind(clause, going)
    const by = host && senderOf(scene, clause, i)
    const codes = by ? host.codes.filter((code) => !by.codes.includes(code)) : []
    if (!by || !codes.length) continue
    const draft = spokenDraft(scene, clause, { rule: 'sent', frame, at: i, by, target: { codes, people: [] } })
    return plays(clause, AHEAD) ? { ...draft, status: draft.when ? 'scheduled' : 'pledged' } : draft
  }
  return null
}
