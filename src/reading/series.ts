import { KIND } from '../lexicon/kinds.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import { type Clause, hasRole } from './clause.ts'
import type { Party } from './discourse.ts'
import { isActor } from './doer.ts'
import type { Draft } from './draft.ts'
import { type Filled, type Filling, result } from './filling.ts'
import type { Scene } from './scene.ts'
import type { Token } from './token.ts'
import { lastOf } from './trigger.ts'

/** Measures that one takes in a row, in one sentence. */
export interface Series {
  readonly by: readonly string[]
  readonly against: readonly string[]
  /** They ease rather than hurt; null where only measures were announced. */
  readonly eases: boolean | null
}

const eases = (type: string): boolean => type === 'CONCEDE'

/** Notes against whom a measure was just taken, for those that follow in the sentence. */
export function noteMeasures({ carry, sets }: Scene, { frame, source, target, mutual, status }: Draft): void {
  if (!sets.series.has(frame.frame) || mutual || status === 'denied') return
  if (!source.codes.length || !target.codes.length) return
  carry.series = { by: source.codes, against: target.codes, eases: eases(frame.type) }
}

/** A 宣布對 B 的三項措施，關閉口岸、…: a clause that only names measures, and toward whom, opens them. */
export function announceMeasures({ carry, sets, text }: Scene, { mentions, end }: Clause): void {
  const held = mentions.find(({ mark, mention }) => mark === 'to' && isActor(mention))?.mention
  if (!held || !carry.subject?.codes.length || !sets.rulings.standIn(text.clean, held.end, end)) return
  if (held.codes.some((code) => carry.subject?.codes.includes(code))) return
  carry.series = { by: carry.subject.codes, against: held.codes, eases: null }
}

/** 措施包括驅逐 B 外交官、…: the first act behind a word of inclusion, before the token `until`: who is named behind it is an object. −1 where there is none. */
export function firstListed({ sets, text }: Scene, { tokens, from, start }: Clause, until: number): number {
  const first = tokens.findIndex(({ kinds }, i) => i >= from && (kinds & KIND.act) !== 0)
  if (first < 0 || first > until) return -1
  const { start: act } = tokens[first] as Token
  if (!sets.includes.end(text.clean, start, act)) return -1
  // 內容涵蓋免簽: what a paper holds nobody has done.
  const opens = [sets.listing, sets.rulings].some((words) => words.standIn(text.clean, start, act))
  return opens || sets.includes.startAt(text.clean, start) ? first : -1
}

/** A 驅逐 B 外交官，關閉一處口岸: a measure that names nobody is toward whom the ones before it in the sentence were. Null where it is none of a row. */
export function fillSeries(f: Filling, self: Party): Filled | null {
  const { series, trigger, clause, subjectRule } = f
  const { frame } = trigger.sense
  if (!series || trigger.kind === 'nominal' || subjectRule !== 'topic-chain') return null
  // 恢復進口，禁令同時廢止: what stands before its verb was told.
  if (self.codes.join() !== series.by.join() || (trigger.noun >= 0 && trigger.noun < trigger.verb)) return null
  // 列入禁止停靠的清單: what only says which list is meant.
  if (hasRole(clause.tokens, lastOf(trigger) + 1, clause.to, ROLE.de)) return null
  if (series.eases !== null && series.eases !== eases(frame.type)) return null
  const isOther = (code: string) => !series.by.includes(code) && !series.against.includes(code)
  if (clause.mentions.some(({ mention }) => mention.codes.some(isOther))) return null
  return result(f, self, { codes: series.against, people: [] }, 'series', [])
}
