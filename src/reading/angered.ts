import { ROLE } from '../lexicon/lexicon.ts'
import { type Clause, findRole, rolesOf } from './clause.ts'
import type { Draft } from './draft.ts'
import { goOnWith, type Scene } from './scene.ts'
import type { Token } from './token.ts'
import { firstOf, type Trigger } from './trigger.ts'

/** How many words the name of what somebody said or did may have behind its 的. */
const NAME = 3

/** A 關於海峽的言論, A「一中」說: the tokens up to `end` close with the name of what somebody said or did, who is not himself the subject. */
function endsInDeed({ tokens, from, mentions }: Clause, end: number): boolean {
  const start = Math.max(from, end - NAME - 1)
  const de = findRole(tokens, start, end, ROLE.de)
  if (de < 0 || (de + 1 === end && !tokens[end]?.glue)) return false
  return !mentions.some(({ mention }) => mention.last > de && mention.first < end)
}

/** With words, or with measures (引發 B 反制). */
const STRIKES_BACK: ReadonlySet<string> = new Set(['ACCUSE', 'SANCTION'])

/** 引發 B 不滿: whoever is angered stands behind the verb. */
const isAnger = ({ sense }: Trigger, { frame, because }: Draft): boolean =>
  sense.roles === 'host' &&
  frame.frame === sense.frame.frame &&
  STRIKES_BACK.has(frame.type) &&
  because.rule.includes('host')

/**
 * A 的言論引發 B 不滿，並召回大使: where only what A said or did is the subject, the sentence goes on with B, whom it angered. Who was angered by
 * A himself is kept for the next clause. `told` is how many drafts there were before the clause.
 */
export function goOnWithAngered(
  scene: Scene,
  clause: Clause,
  triggers: readonly Trigger[],
  drafts: readonly Draft[],
  told: number,
): void {
  const { carry, clauses } = scene
  carry.angered = null
  const [last, trigger] = [drafts.at(-1), triggers.at(-1)]
  if (!last || !trigger || drafts.length === told || !isAnger(trigger, last)) return
  if (isByDeed(clauses[clause.index - 1], clause, firstOf(trigger), drafts[told - 1])) goOnWith(scene, last.source)
  else carry.angered = last.source
}

/** What angers is named right before the verb, or is all that the clause before holds. */
function isByDeed(prior: Clause | undefined, clause: Clause, first: number, before: Draft | undefined): boolean {
  let at = first
  while (at > clause.from && isManner(clause.tokens[at - 1])) at--
  if (at > clause.from) return endsInDeed(clause, at)
  const isTold = (start: number) => (before?.evidence[0]?.start ?? -1) >= start
  return prior !== undefined && !isTold(prior.start) && endsInDeed(prior, prior.to)
}

const isManner = (token: Token | undefined): boolean => (rolesOf(token) & (ROLE.adverb | ROLE.aspect | ROLE.also)) !== 0
