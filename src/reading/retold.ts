import { ROLE } from '../lexicon/lexicon.ts'
import { entry } from '../text/entry.ts'
import { type Clause, rolesOf } from './clause.ts'
import type { Draft } from './draft.ts'
import { compatible } from './merge.ts'
import type { When } from './reading.ts'
import type { Scene } from './scene.ts'
import { firstOf, lastOf, type Trigger } from './trigger.ts'

/** Takes a deed that somebody minds and the drafts before it; where they tell that deed, it has their target: 譴責 A 軍機入侵盟國領空. */
export function asTold(draft: Draft, drafts: readonly Draft[]): Draft {
  const before = drafts.findLast(
    ({ frame, source, sentence }) =>
      frame.frame === draft.frame.frame &&
      sentence < draft.sentence &&
      source.codes.length > 0 &&
      source.codes.every((code) => draft.source.codes.includes(code)),
  )
  return before && !draft.mutual && compatible(before.when, draft.when) ? { ...draft, target: before.target } : draft
}

/** True for the noun of a request that the drafts before it tell: A 請求開會。應 A 要求，…. */
export const isAskedBefore = ({ nominal, frame, source }: Draft, drafts: readonly Draft[]): boolean =>
  nominal &&
  frame.type === 'REQUEST' &&
  drafts.some((one) => one.frame.type === 'REQUEST' && one.source.codes.join() === source.codes.join())

/**
 * A 呼籲說，B 應…: the word of asking that closes the clause before leads in the demand, and is the same request. Null where none does, or
 * where others are asked.
 */
export function askedBy({ clauses }: Scene, { index }: Clause, demand: Draft, drafts: readonly Draft[]): Draft | null {
  const [last, before] = [entry(drafts, drafts.length - 1), entry(clauses, index - 1)]
  if (last?.frame.type !== 'REQUEST' || !before || !(rolesOf(entry(before.tokens, before.to - 1)) & ROLE.say))
    return null
  const isSame = last.source.codes.join() === demand.source.codes.join()
  const isOfHim = demand.target.codes.every((code) => last.target.codes.includes(code))
  if (last.trigger.start < before.start || !isSame || !isOfHim) return null
  return { ...last, target: demand.target, evidence: [...last.evidence, ...demand.evidence] }
}

/** How far back a meeting was told at which somebody says more, in sentences. */
const MEETING_REACH = 12

/** 在會面時對 B 說: the meeting at which something is said is the one told before of those who are there; without one, the draft itself. */
export function asMet(clause: Clause, trigger: Trigger, draft: Draft, drafts: readonly Draft[]): Draft {
  const [first, last] = [firstOf(trigger), lastOf(trigger)]
  const behind = clause.tokens[last + 1]
  const isSetting =
    draft.frame.type === 'CONSULT' &&
    first > clause.from &&
    (rolesOf(clause.tokens[first - 1]) & ROLE['prep.at']) !== 0 &&
    last + 1 < clause.to &&
    behind?.time !== null &&
    behind?.glue === 0
  if (!isSetting) return draft
  const there = [...draft.source.codes, ...draft.target.codes]
  const before = drafts.findLast(
    ({ frame, source, target, sentence }) =>
      frame.type === 'CONSULT' &&
      draft.sentence - sentence <= MEETING_REACH &&
      there.every((code) => source.codes.includes(code) || target.codes.includes(code)),
  )
  return before ? { ...draft, when: before.when, status: before.status } : draft
}

/** True where the words point back at a visit, a meeting or a show of force that is known (此訪, 該次會談, 上述試射的目的). */
export function pointsBack({ sets, text }: Scene, clause: Clause, trigger: Trigger): boolean {
  const { type } = trigger.sense.frame
  const isShown = type === 'MOBILIZE' && trigger.kind === 'nominal'
  if ((type !== 'CONSULT' && !isShown) || trigger.kind === 'pair') return false
  const { start } = clause.tokens[firstOf(trigger)] ?? clause
  // 為此訪問 B: a word of its own, which says why.
  const before = clause.tokens[firstOf(trigger) - 1]
  if (before?.end === start && before.roles & ROLE.adverb) return false
  for (const form of sets.determiners)
    if (start - form.length >= clause.start && text.clean.startsWith(form, start - form.length)) return true
  return false
}

/** 圖為 A 軍演訓: a picture of no day in the midst of the text shows what is told elsewhere. */
export const isPictured = ({ sets, text }: Scene, { start }: Clause, when: When | null): boolean =>
  when === null && sets.captioned.startAt(text.clean, start)
