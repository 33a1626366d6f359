import { KIND } from '../lexicon/kinds.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import { type Clause, type Marked, rolesOf } from './clause.ts'
import { isActor, subjectIn } from './doer.ts'
import type { Mention } from './mention.ts'
import type { Scene } from './scene.ts'
import type { Token } from './token.ts'
import type { Trigger } from './trigger.ts'

/** What one says or wants, whose verbs are nouns as well (要求, 提議, 指控). */
const SAID: ReadonlySet<string> = new Set(['REQUEST', 'ACCUSE', 'THREATEN'])

/** 配合 A 要求, 通過 A 提議: what ends its clause behind A's name and another verb is A's word, which that verb takes for its object; null where it is not. */
export function whoseWord({ sets }: Scene, clause: Clause, { verb, kind, sense }: Trigger): Mention | null {
  if (kind !== 'verb' || verb !== clause.to - 1 || !SAID.has(sense.frame.type)) return null
  const token = clause.tokens[verb] as Token
  const held = clause.mentions.find(({ mention }) => mention.last === verb)
  if (!held || token.glue > 0 || !token.word?.pairNoun || !isActor(held.mention)) return null
  if (held.mark !== 'free' && held.mark !== 'about') return null
  const before = held.mention.first > clause.from ? clause.tokens[held.mention.first - 1] : undefined
  if (!before || clause.tokens[held.mention.first]?.glue !== 0 || rolesOf(before) & (ROLE.say | ROLE.announce))
    return null
  const takes = (before.kinds & KIND.act) !== 0 && !(rolesOf(before) & (ROLE.also | ROLE.adverb | ROLE.aspect))
  // 對 A 訪問 B 表示遺憾: the deed stands behind its coverb, and who minds it before that.
  const isMinded = ({ mark, mention }: Marked) => mark === 'to' && mention.last <= held.mention.first
  if (sets.factive.has(sense.frame.frame) && clause.mentions.some(isMinded)) return null
  // 召見 A 大使抗議: who is summoned or met hears it.
  if (before.word?.pairs.some(({ frame }) => sets.hearing.has(frame.frame))) return null
  return takes && subjectIn(clause, clause.from, held.mention.first) ? held.mention : null
}
