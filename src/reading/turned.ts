import type { Clause } from './clause.ts'
import type { Mention } from './mention.ts'
import type { Scene } from './scene.ts'

/**
 * A 收緊出口，引發 B 總統不滿，威脅對 A 加稅: who is named as an official at the end of the clause before goes on, where the one who was its
 * subject is the one to whom it is done.
 */
export function turnedAgainst({ carry, clauses }: Scene, { index, mentions }: Clause): Mention | null {
  const subject = carry.subject?.codes ?? []
  const isDoneTo = mentions.some(
    ({ mark, mention }) =>
      mark === 'to' && mention.codes.length > 0 && mention.codes.every((code) => subject.includes(code)),
  )
  if (!subject.length || !isDoneTo) return null
  const last = clauses[index - 1]?.mentions.at(-1)?.mention
  if (!last?.codes.length || !(last.official || last.people.length)) return null
  return last.codes.some((code) => subject.includes(code)) ? null : last
}
