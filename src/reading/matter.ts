import { KIND } from '../lexicon/kinds.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import { type Clause, hasKind, hasKindIn, hasRole, type Marked, rolesOf } from './clause.ts'
import { isActor } from './doer.ts'
import type { Mention } from './mention.ts'
import type { Scene } from './scene.ts'
import type { Token } from './token.ts'
import { firstOf, lastOf, type Trigger } from './trigger.ts'

/** An act, or what he says, stands behind the one named; one that only a noun makes an act (阻撓…入會) right behind him. */
export const doesAct = ({ tokens, to }: Clause, { last }: Mention): boolean =>
  hasKindIn(tokens, last, to, KIND.verb) ||
  hasRole(tokens, last, to, ROLE.say) ||
  (last < to && ((tokens[last] as Token).kinds & KIND.act) !== 0)

/** C 宣布，針對 A 執意訪問 B，採取措施: what A does in spite of all is minded by whoever goes on, though the next clause does not name him. */
function isReproached(
  { carry, sets, clauses, text }: Scene,
  { tokens, index }: Clause,
  { last, codes }: Mention,
): boolean {
  const [own, next] = [tokens[last], clauses[index + 1]]
  if (!own || !next || !sets.reproachful.startAt(text.clean, own.start - own.glue)) return false
  if (!carry.subject?.codes.length || carry.subject.codes.some((code) => codes.includes(code))) return false
  return ((next.tokens[next.from]?.kinds ?? 0) & KIND.act) !== 0
}

/**
 * 關於 A 指控 B 擴軍，C 反駁: a coverb at the head of a clause brings in what the next clause, which is about somebody else, answers. Behind
 * 對 and 針對 somebody else must be named to whom A does it: they bring in as well to whom the clause's own verb is done (針對 A 實施制裁，…).
 * Null where the clause is none of this kind.
 */
export function openingMatter(scene: Scene, clause: Clause): Mention | null {
  const { sets, clauses, text } = scene
  const { tokens, from, mentions } = clause
  const held = mentions[0]?.mention
  const coverb = held && held.first > from ? tokens[held.first - 1] : undefined
  if (!held || !coverb || !isActor(held) || held.modifies || !doesAct(clause, held) || hasKind(clause, KIND.topicEnd))
    return null
  // 三、關於…: its number may stand before it.
  if (held.first - 1 > from && text.clean[coverb.start - 1] !== '、') return null
  if (!sets.embedding.has(text.clean.slice(coverb.start, coverb.end))) return null
  const isOther = ({ mention }: Marked) => !mention.codes.some((code) => held.codes.includes(code))
  if (isReproached(scene, clause, held)) return held
  const next = clauses.find(({ index, mentions: named }) => index > clause.index && named.length > 0)?.mentions[0]
  if (next?.mark !== 'free' || !isOther(next)) return null
  const isNarrow = (coverb.roles & ROLE['prep.to']) !== 0
  return isNarrow && !mentions.some((one) => one.mention.first > held.last && isOther(one)) ? null : held
}

/**
 * 就 A 扣押漁船一事, 對於 A 日前空襲 B 一事: who did what a coverb brings in and such a word closes; it was done. Null where nobody stands
 * right behind the coverb (就交換戰俘一事).
 */
export function matterOf(scene: Scene, clause: Clause, trigger: Trigger): Mention | null {
  const { sets } = scene
  const held = clause.mentions.find(
    ({ mark, mention }) =>
      isActor(mention) &&
      // 外界關切之 A 扣押漁船一事: what others say of it stands before.
      (mark === 'about' || mark === 'to' || (rolesOf(clause.tokens[mention.first - 1]) & ROLE.de) !== 0),
  )?.mention
  if (!held || held.modifies || held.last > firstOf(trigger)) return null
  const { tokens, to } = clause
  const isClosed = tokens.slice(lastOf(trigger) + 1, to).some(({ word }) => sets.matters.has(word?.form ?? ''))
  if (!isClosed && openingMatter(scene, clause) !== held) return null
  const between = tokens.slice(held.last, firstOf(trigger))
  if (!between.every(({ time, kinds, roles }) => time || !(kinds & KIND.act || roles & ROLE.de))) return null
  // 對於兩國峰會前一天 C 試射一事: who stands behind the time did it.
  const behind = clause.mentions.findLast(
    ({ mention }) => isActor(mention) && mention.last <= firstOf(trigger),
  )?.mention
  return behind && behind !== held && tokens[behind.first - 1]?.time ? behind : held
}
