import { ROLE } from '../lexicon/lexicon.ts'
import { type Clause, rolesOf } from './clause.ts'
import type { Token } from './token.ts'
import { firstOf, lastOf, type Trigger } from './trigger.ts'

/** What one says of a thing. */
const ATTITUDES: ReadonlySet<string> = new Set(['SUPPORT', 'ACCUSE', 'REJECT'])

/** 對 B 的空襲表示關切: of B's deed, which the noun only names, the subject says something. */
function mindsNoun({ tokens, to, mentions }: Clause, { verb }: Trigger): boolean {
  const held = mentions.find(({ mention }) => mention.last === verb - 1)
  if (held?.mark !== 'to' || !(rolesOf(tokens[held.mention.last]) & ROLE.de)) return false
  let next = verb + 1
  while (next < to && rolesOf(tokens[next]) & (ROLE.adverb | ROLE.aspect)) next++
  // A 對 B 的空襲招致譴責: what brings the words about is A's deed.
  if (rolesOf(tokens[next]) & ROLE['prep.by']) return false
  return (
    next < to &&
    (isSaid(tokens[next]) ||
      tokens[next]?.word?.pairs.some(({ frame, roles }) => frame.type === 'ACCUSE' && roles !== 'host') === true)
  )
}

/** A word of saying, or of what one thinks of something. */
const isSaid = (token: Token | undefined): boolean =>
  (rolesOf(token) & ROLE.say) !== 0 || ATTITUDES.has(token?.word?.verbs[0]?.frame.type ?? '')

/** 對釋放表示歡迎, 就照射再度向 B 提出…: between its coverb and what is said of it an act is only what the words are about. */
export function isMinded(clause: Clause, trigger: Trigger): boolean {
  const { tokens, from, to } = clause
  if (trigger.kind === 'nominal') return mindsNoun(clause, trigger)
  const [before, after] = [firstOf(trigger) - 1, lastOf(trigger) + 1]
  if (before < from || after >= to || trigger.kind !== 'verb') return false
  const opens = rolesOf(tokens[before])
  if (opens & ROLE['prep.to']) return isSaid(tokens[after])
  if (!(opens & ROLE['prep.about'])) return false
  let next = after
  while (next < to && rolesOf(tokens[next]) & (ROLE.adverb | ROLE.aspect | ROLE.also)) next++
  return next < to && (rolesOf(tokens[next]) & (ROLE['prep.to'] | ROLE.say)) !== 0
}
