import { CUE } from '../lexicon/cues.ts'
import { KIND } from '../lexicon/kinds.ts'
import type { VerbSense } from '../lexicon/word.ts'
import { entry } from '../text/entry.ts'
import type { Clause } from './clause.ts'
import { isOrganisation, type Party } from './discourse.ts'
import { isActor } from './doer.ts'
import type { Draft } from './draft.ts'
import { partyOf } from './filling.ts'
import { MEASURES } from './measure-ended.ts'
import type { Scene } from './scene.ts'
import type { Token } from './token.ts'
import type { Trigger } from './trigger.ts'

/** What the last word of the clause names that is in force; null where it names nothing of the kind. */
function measureOf({ sets }: Scene, { tokens, to }: Clause, from: number): { sense: VerbSense; token: Token } | null {
  const token = tokens[to - 1]
  if (!token || to - 1 < from) return null
  // 要求停止加徵關稅, 要求解除禁令: by a verb that ends it.
  if (!tokens.slice(from, to - 1).some(({ cues }) => cues & CUE.lifts)) return null
  // 撤銷所謂制裁, 取消有關措施: one that was told of.
  const which = entry(tokens, to - 2)
  if (which && (which.kinds & KIND.likening || sets.determiners.has(which.word?.form ?? ''))) return null
  // 停止驅逐: what is no measure is not in force.
  const isMeasure = ({ frame }: VerbSense) =>
    [...sets.ended.values()].some((measures) => measures.includes(frame.frame))
  const sense = [...(token.word?.nominals ?? []), ...(token.word?.verbs ?? [])].find(isMeasure)
  return sense ? { sense, token } : null
}

/** Against whom it is: behind 對 whoever is named there, else the state that asks. */
function sufferer({ discourse }: Scene, { mentions }: Clause, demand: Draft, verb: number): Party | null {
  const named = mentions.find(({ mark, mention }) => mark === 'to' && mention.first > verb && isActor(mention))?.mention
  const party = named ? partyOf(named) : demand.source
  const [code, ...more] = party.codes
  return more.length || isOrganisation(discourse, code) || demand.target.codes.includes(code ?? '') ? null : party
}

/** 要求 B 解除進口禁令: who asks for the end of a measure says with it that the other one has taken it. Null where the demand names no measure. */
export function measureAsked(
  scene: Scene,
  clause: Clause,
  trigger: Trigger,
  demand: Draft,
  drafts: readonly Draft[],
): Draft | null {
  if (!scene.sets.askingEnd.has(demand.frame.frame) || demand.status !== 'occurred') return null
  if (demand.target.codes.length !== 1) return null
  const measure = measureOf(scene, clause, trigger.verb + 1)
  const target = measure && sufferer(scene, clause, demand, trigger.verb)
  if (!target) return null
  // 要求撤銷有關制裁: what was told already.
  const isTold = ({ frame, source, target: hit }: Draft) =>
    MEASURES.has(frame.type) &&
    source.codes.join() === demand.target.codes.join() &&
    hit.codes.some((code) => target.codes.includes(code))
  if (drafts.some(isTold)) return null
  const { sense, token } = measure
  return {
    ...demand,
    frame: sense.frame,
    source: demand.target,
    target,
    people: [],
    when: null,
    counts: [],
    nominal: true,
    trigger: { start: token.start, end: token.end },
    because: {
      rule: 'asked-measure',
      at: token,
      rows: [sense.row.id, sense.frame.id],
      from: demand.because.from ?? [],
    },
  }
}
