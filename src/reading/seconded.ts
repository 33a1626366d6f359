import type { Party } from './discourse.ts'
import type { Filling } from './filling.ts'
import { askerOf } from './rivals.ts'
import { lastOf } from './trigger.ts'

/** A 提議由 B 調停，C 表示贊同: with nothing behind the verb, what is backed is what another one has just proposed; empty where nobody has. */
export function secondedBy(
  { clause, discourse, seconds, subjectRule, trigger }: Filling,
  self: Party,
): readonly string[] {
  if (!seconds || subjectRule !== 'subject' || trigger.kind === 'nominal' || lastOf(trigger) !== clause.to - 1)
    return []
  return askerOf(discourse, self.codes)
}
