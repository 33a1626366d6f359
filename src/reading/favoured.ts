import { ROLE } from '../lexicon/lexicon.ts'
import { type Clause, hasRole } from './clause.ts'
import type { Draft } from './draft.ts'
import type { Filled } from './filling.ts'
import { HOSTILE } from './recast.ts'
import type { Scene } from './scene.ts'
import type { Token } from './token.ts'
import { firstOf, type Trigger } from './trigger.ts'

/** Words of being for or against something: the token behind them, and whether they are for it. */
interface Stand {
  readonly to: number
  readonly backs: boolean
}

/** The last stand before the token `until`, as told in the clause, else as a verb of it. Null where there is none. */
function standBefore({ sets }: Scene, clause: Clause, until: number, drafts: readonly Draft[]): Stand | null {
  const { tokens, from } = clause
  const last = drafts.at(-1)
  if (
    last &&
    last.trigger.start >= clause.start &&
    last.trigger.end <= clause.end &&
    sets.stands.has(last.frame.frame)
  ) {
    const to = tokens.findIndex(({ start }) => start >= last.trigger.end)
    if (to > 0) return { to, backs: last.frame.type === 'SUPPORT' }
  }
  for (let i = until - 1; i >= from; i--) {
    const frame = tokens[i]?.word?.verbs[0]?.frame
    if (frame && sets.stands.has(frame.frame)) return { to: i + 1, backs: frame.type === 'SUPPORT' }
  }
  return null
}

/** What is done against somebody, and what is asked of him (贊成對 B 施壓). */
const AGAINST: ReadonlySet<string> = new Set([...HOSTILE, 'REQUEST'])

/** Behind the stand somebody is named of whom something is asked. */
const isAskedOf = ({ mentions }: Clause, from: number, to: number): boolean =>
  mentions.some(({ mark, mention }) => mark === 'to' && mention.first >= from && mention.last <= to)

/** Somebody is named between who does it himself (支持 A 空襲 B). */
const isOthers = ({ mentions }: Clause, from: number, to: number): boolean =>
  mentions.some(
    ({ mention, mark }) => mark === 'free' && mention.first >= from && mention.last <= to && !mention.modifies,
  )

/** Whether the act that hurts is what one is for or against (贊成對 B 追加制裁, 支持對 B 的制裁, 否決對 B 的制裁): he does not do it. */
export function isFavoured(scene: Scene, clause: Clause, trigger: Trigger, drafts: readonly Draft[]): boolean {
  const { sets, text } = scene
  const { type } = trigger.sense.frame
  if (!AGAINST.has(type)) return false
  const to = firstOf(trigger)
  const stand = standBefore(scene, clause, to, drafts)
  if (!stand || stand.to > trigger.verb || hasRole(clause.tokens, stand.to, trigger.verb, ROLE.also)) return false
  // 攔阻時打死一名士兵: what was meanwhile done.
  const [{ end }, { start }] = [clause.tokens[stand.to - 1] as Token, clause.tokens[to] as Token]
  if (sets.frameEnd.standIn(text.clean, end, start)) return false
  // 反對 B 的要求: what is asked for is told, but where one is for asking it of somebody.
  if (type === 'REQUEST' && !(stand.backs && isAskedOf(clause, stand.to, to))) return false
  return !stand.backs || !isOthers(clause, stand.to, to)
}

/** Tokens behind the one who is hurt in which the act stands. */
const HURT = 4

/** 贊成延長對 B 的制裁, 支持對 B 追加制裁: whom the act hurts that one is for is not backed. */
export function backsHurt({ sets }: Scene, clause: Clause, { sense, verb }: Trigger, { target }: Filled): boolean {
  if (sense.frame.type !== 'SUPPORT' || !sets.stands.has(sense.frame.frame)) return false
  const { tokens, mentions, to } = clause
  const held = mentions.find(({ mention, mark }) => mark === 'to' && mention.first > verb)?.mention
  if (!held?.codes.some((code) => target.codes.includes(code)) || isOthers(clause, verb + 1, held.first)) return false
  return tokens
    .slice(held.last, Math.min(to, held.last + HURT))
    .some(({ word }) => AGAINST.has((word?.nominals[0] ?? word?.verbs[0])?.frame.type ?? ''))
}
