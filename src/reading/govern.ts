import { KIND } from '../lexicon/kinds.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import { type Clause, rolesOf } from './clause.ts'
import { subjectIn } from './doer.ts'
import type { Draft } from './draft.ts'
import { isPromisedTo } from './promisee.ts'
import { REFUSED } from './refused.ts'
import type { Scene } from './scene.ts'
import type { Subject } from './subject.ts'
import { answersAsker } from './supposed.ts'
import { lastOf, type Trigger } from './trigger.ts'

/** A 同意 B 部署…: consent to what another one does; what follows is its content. */
function consentsTo(clause: Clause, trigger: Trigger, subject: Subject): boolean {
  return clause.mentions.some(({ mention, mark }) => {
    const next = mention.first === trigger.verb + 1 || (mark === 'agent' && mention.first === trigger.verb + 2)
    return (
      next &&
      (mark === 'free' || mark === 'agent') &&
      mention.codes.some((code) => !subject.party?.codes.includes(code))
    )
  })
}

/** A verb of consent or promise waits for what is promised: the act that follows may take its place. False where it is denied. */
export function keepsPromise(
  scene: Scene,
  clause: Clause,
  trigger: Trigger,
  subject: Subject,
  draft: Draft,
  drafts: Draft[],
): boolean {
  const { carry } = scene
  if (consentsTo(clause, trigger, subject)) {
    carry.content = true
    drafts.push(draft)
    return true
  }
  if (trigger.verb === clause.to - 1) {
    const isReply = answersAsker(scene, trigger, draft)
    if (isReply && endsHere(scene, clause, draft)) {
      drafts.push(draft)
      return true
    }
    // A 與 B 商定，…: what two have settled is told behind it, and is theirs.
    if (isReply || settlesTogether(scene, clause, trigger, draft) || isPromisedTo(scene, clause, trigger, draft))
      carry.promise = draft
    carry.promised = true
    return true
  }
  if (draft.status === 'denied' || draft.because.rule === REFUSED) return false
  if (carry.promise) drafts.push(carry.promise)
  carry.promise = draft
  carry.promised = true
  return true
}

/** A 與 B 商定，年輸量增至…: where what is settled is no act of its own, that they have settled it is told; of 約定，下月碰頭 the meeting is. */
function settlesTogether(
  { clauses, sets }: Scene,
  { index, mentions }: Clause,
  { sense }: Trigger,
  draft: Draft,
): boolean {
  const { source, target, mutual } = draft
  if (!sets.reached.has(sense.frame.frame) || !mutual || source.codes.length + target.codes.length < 2) return false
  if (mentions.some(({ mention }) => mention.pronoun !== null)) return false
  const next = clauses[index + 1]
  return !next?.tokens.slice(next.from, next.to).some(({ kinds }) => kinds & KIND.verb)
}

/** A 提議會談，B 已經答應: he who was asked does not go on to say to what he says yes. */
function endsHere(scene: Scene, { index }: Clause, { source }: Draft): boolean {
  const next = scene.clauses[index + 1]
  const first = next && subjectIn(next, next.from, next.to)?.mention
  return !next || (!!first && !first.codes.some((code) => source.codes.includes(code)))
}

/** 同意成立工作小組，下月開會: a meeting with a day of its own, told in a later clause than the promise, is not what was promised there. */
export const isApartFrom = (promise: Draft, draft: Draft, clause: Clause): boolean =>
  draft.frame.type === 'CONSULT' &&
  promise.mutual &&
  promise.trigger.end < clause.start - CONTENT &&
  draft.when?.span != null &&
  draft.when.span.start >= clause.start

/** Units of what is promised at least. */
const CONTENT = 5

/** What comes behind a verb of demand, blame or praise is its content; where the verb takes its content for real, an act told of B. */
export function governContent(scene: Scene, clause: Clause, trigger: Trigger, draft: Draft): void {
  const { carry, sets } = scene
  if (sets.factive.has(draft.frame.frame)) {
    const doer = clause.mentions.find(
      ({ mention, mark }) => mark === 'free' && mention.first > trigger.verb && mention.codes.length > 0,
    )
    carry.told = doer ? { doer: doer.mention, teller: draft.source } : null
    if (doer) return
  }
  // 提議由 B 出面調停: the noun of the pair is what is asked, and nothing more of it follows.
  const { verb, noun } = trigger
  const isWhole = noun > verb && clause.tokens[verb]?.word?.verbs[0]?.frame.type === 'REQUEST'
  // 儘管 C 一再勸阻，A 仍…: what follows is done all the same.
  const isVain = (rolesOf(clause.tokens[clause.from]) & ROLE.but) !== 0
  carry.led = draft.frame.type === 'REQUEST' && lastOf(trigger) === clause.to - 1 && !isWhole && !isVain
  // 互相指責對方集結軍隊, 示威者抗議 B 動武: what people mind is told elsewhere, or is only said.
  const { type } = draft.frame
  const blames = (trigger.sense.roles === 'mutual' && type === 'ACCUSE') || type === 'PROTEST'
  if (trigger.sense.roles === 'content' || blames || sets.proposals.has(draft.frame.frame)) carry.content = true
}

/** A word of demand or invitation with whom it turns to right behind it. */
export const asksNext = ({ mentions }: Clause, { verb, kind, sense }: Trigger): boolean =>
  kind === 'verb' &&
  sense.roles === 'content' &&
  (sense.frame.type === 'REQUEST' || sense.frame.type === 'AGREE') &&
  mentions.some(({ mention }) => mention.first === verb + 1)
