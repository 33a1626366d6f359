import { ROLE } from '../lexicon/lexicon.ts'
import { rolesOf } from './clause.ts'
import { counterpart, type Discourse, type Party } from './discourse.ts'
import { isActor } from './doer.ts'
import type { Draft } from './draft.ts'
import { type Filled, type Filling, partyOf, result } from './filling.ts'

/** What one does against another that goes on until it is ended or taken back. */
export const MEASURES: ReadonlySet<string> = new Set(['SANCTION', 'COERCE'])

/** Notes who last took a measure against whom. */
export function noteMeasure(discourse: Discourse, { frame, source, target, status }: Draft): void {
  if (!MEASURES.has(frame.type) || status === 'denied' || !source.codes.length || !target.codes.length) return
  const { measures } = discourse
  measures.delete(frame.frame)
  measures.set(frame.frame, { by: source.codes, against: target.codes })
}

/** 日本水產品的進口禁令至今沒有解除: whose goods it keeps out suffers it, and the other one took it. Null where no such measure is eased, or nobody else is known. */
export function fillBarred(f: Filling): Filled | null {
  const { trigger, clause, discourse, subjectMention: goods } = f
  if (!(f.barsGoods || f.dutiable) || !goods || f.subjectRule !== 'subject' || trigger.noun > trigger.verb) return null
  const de = clause.tokens[trigger.noun - 1]
  if (!de || !(rolesOf(de) & ROLE.de) || goods.end >= de.start) return null
  if (clause.mentions.some(({ mention }) => isActor(mention) && mention !== goods)) return null
  const codes = counterpart(discourse, goods.codes)
  if (!codes.length) return null
  return { ...result(f, { codes, people: [] }, partyOf(goods), 'object', [goods]), rules: ['counterpart', 'object'] }
}

/**
 * 禁令昨天解除, 兩處口岸將重新開放: where the measure itself is the subject and its clause names nobody, it is the last of its kind that was told, and who
 * took it ends it. Null where none was told of.
 */
export function fillEnded(f: Filling): Filled | null {
  const { trigger, clause, discourse } = f
  const ends = f.ended.get(trigger.sense.frame.frame)
  if (!ends || trigger.noun < 0 || trigger.noun > trigger.verb) return null
  const measure = [...discourse.measures].findLast(([frame]) => ends.includes(frame))?.[1]
  if (!measure) return null
  if (clause.mentions.some(({ mention }) => isActor(mention))) return null
  const [by, against] = [measure.by, measure.against].map((codes): Party => ({ codes, people: [] }))
  return { ...result(f, by as Party, against as Party, 'measure', []), rules: ['measure', f.subjectRule] }
}
