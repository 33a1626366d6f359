import { CUE } from '../lexicon/cues.ts'
import { KIND } from '../lexicon/kinds.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import { type Clause, cuesOf } from './clause.ts'
import type { Scene } from './scene.ts'
import type { Token } from './token.ts'
import { firstOf, lastOf, type Trigger } from './trigger.ts'

/** How many tokens before an act the word may stand by which one faces it. */
const FACED = 2
/** How many tokens the noun of the act may take with its 的 behind the one whose act it is (A 的海上威脅). */
const MODIFIED = 2

/** 面對 A 侵略政策, 應對 A 的施壓: what one meets with is an act of the one right behind, and no news. */
export function isFaced(_: Scene, { tokens, from, to, mentions }: Clause, trigger: Trigger): boolean {
  const first = firstOf(trigger)
  // 對 A 的海上威脅: as the last word behind a 的 it is the noun.
  const isLast = trigger.kind === 'verb' && trigger.verb === to - 1 && trigger.sense.frame.type === 'THREATEN'
  const de = tokens.findLastIndex(({ roles }, i) => i < first && i >= Math.max(from, first - FACED) && roles & ROLE.de)
  if (isLast && de >= 0 && !mentions.some(({ mention }) => mention.first > de)) return true
  // 面對引渡要求: so it is where nobody is named.
  const near = tokens.slice(Math.max(from, first - FACED), first)
  const faces = near.findLastIndex(({ cues }) => cues & CUE.facing)
  if (faces >= 0 && near.slice(faces + 1).every(({ kinds, glue }) => kinds & KIND.act && glue === 0)) return true
  if (isFacedByBlamed(tokens, mentions, trigger) || isCharged(tokens, from, to, mentions, trigger)) return true
  const held = mentions.findLast(({ mention }) => mention.last <= first)?.mention
  if (!held || held.first <= from || first - held.last > (held.modifies ? MODIFIED : 0)) return false
  // 對抗潛在的 A 威脅: what kind of threat it is may stand between.
  const before = tokens[held.first - 1] as Token
  const at = before.kinds & KIND.act || before.cues & CUE.facing ? held.first - 1 : held.first - 2
  return at >= from && (cuesOf(tokens[at]) & CUE.facing) !== 0
}

/** 押往首都面臨毒品與武器指控: the charges that somebody meets with close the clause, and nobody is named who brings them. */
function isCharged(
  tokens: readonly Token[],
  from: number,
  to: number,
  mentions: Clause['mentions'],
  trigger: Trigger,
): boolean {
  if (trigger.sense.frame.type !== 'ACCUSE' || lastOf(trigger) !== to - 1) return false
  const first = firstOf(trigger)
  const faces = tokens.findLastIndex(({ cues }, i) => i >= from && i < first && (cues & CUE.facing) !== 0)
  return faces >= 0 && !mentions.some(({ mention }) => mention.first > faces)
}

/** 指 C 面對 B 的挑釁: what one says that C meets with, he blames nobody for but B. */
function isFacedByBlamed(
  tokens: readonly Token[],
  mentions: Clause['mentions'],
  { sense, verb, noun }: Trigger,
): boolean {
  if (sense.frame.type !== 'ACCUSE' || noun <= verb) return false
  return mentions.some(
    ({ mention: { first, last } }) =>
      first > verb + 1 && last <= noun && (cuesOf(tokens[first - 1]) & CUE.facing) !== 0,
  )
}
