import { KIND } from '../lexicon/kinds.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import { entry } from '../text/entry.ts'
import { rolesOf } from './clause.ts'
import type { Party } from './discourse.ts'
import { type Filled, type Filling, marked, objectAfter, result } from './filling.ts'
import type { Mention } from './mention.ts'
import { harmerOf } from './rivals.ts'
import type { Token } from './token.ts'

/** Acts of words that mind a deed, or ask for its end. */
const MINDS: ReadonlySet<string> = new Set(['ACCUSE', 'REJECT', 'REQUEST'])

/** Deeds that somebody suffers. */
const HARMS: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE', 'SANCTION'])

/** A verb or noun of such a deed. */
const isHarm = (token: Token | undefined): boolean =>
  !!token?.word && [...token.word.verbs, ...token.word.nominals].some(({ frame }) => HARMS.has(frame.type))

/** What is minded or to end is done to the one who is named. */
function isVictim({ clause, trigger }: Filling, object: Mention): boolean {
  const { tokens, mentions, to } = clause
  const before = object.first - 1
  if (before <= trigger.verb || tokens[object.first]?.glue !== 0) return false
  // 反對制裁 B 的 A: behind the 的 stands who did it.
  if (mentions.some(({ mention }) => mention.first >= object.last)) return false
  if (isHarm(tokens[before])) return true
  if (!(rolesOf(entry(tokens, before)) & ROLE['prep.to'])) return false
  const isBehind = before === trigger.verb + 1 || ((tokens[before - 1] as Token).kinds & KIND.act) !== 0
  return isBehind && tokens.slice(object.last, to).some(isHarm)
}

/** 譴責攻擊 B, 反對對 B 的封鎖, 呼籲停止制裁 B: B has not done it; whoever has last harmed B, or nobody who is known. */
export function fillHarmer(f: Filling, self: Party): Filled | null {
  const { frame } = f.trigger.sense
  if (!MINDS.has(frame.type) || f.trigger.kind === 'nominal') return null
  // 沒有答應解除對 B 的制裁: who refuses answers whoever has asked.
  if (frame.type === 'REJECT' && frame.frame !== 'oppose') return null
  const object = marked(f, 'to', 'before') ? null : objectAfter(f, false)
  if (!object || !isVictim(f, object)) return null
  const codes = harmerOf(f.discourse, object.codes).filter((code) => !self.codes.includes(code))
  return result(f, self, { codes, people: [] }, 'collective', [])
}
