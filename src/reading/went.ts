import { ROLE } from '../lexicon/lexicon.ts'
import { type Clause, hasRole, plays, rolesOf } from './clause.ts'
import { leadIn } from './doer.ts'
import type { Draft } from './draft.ts'
import type { Mention } from './mention.ts'
import type { Scene } from './scene.ts'
import { spokenDraft } from './spoken-draft.ts'
import type { Token } from './token.ts'

/** What leaves it open whether anybody went. */
export const OPEN =
  ROLE.negation | ROLE.future | ROLE.scheduled | ROLE.intention | ROLE.predicted | ROLE.condition | ROLE.question

/** Where a state's people of rank are received. */
const HOSTS: ReadonlySet<string> = new Set(['name', 'capital', 'seat'])

/** The one right behind the word at `i` who has a land or a seat to come to. */
export function hostBehind({ mentions, tokens }: Clause, i: number): Mention | null {
  const found = mentions.find(({ mention }) => mention.first === i + 1)?.mention
  const isNear = found && tokens[found.first]?.glue === 0 && found.people.length === 0
  return isNear && HOSTS.has(found.kind) ? found : null
}

/** Between who goes and the word stand only when and how. */
const isPlain = ({ tokens }: Clause, from: number, to: number): boolean =>
  tokens.slice(from, to).every((token) => token.time !== null || (rolesOf(token) & ADVERBIAL) !== 0)
const ADVERBIAL = ROLE.adverb | ROLE.aspect | ROLE.also | ROLE.next

/**
 * A 總理昨天到 B 首都, A 總統到 B 白宮午餐: somebody of rank who comes to another state visits it, though 到 is all that says so. Null where the
 * clause leaves it open, or where he is named neither by his office nor by his name. To be asked of clauses that tell no other act.
 */
export function wentIn(scene: Scene, clause: Clause): Draft | null {
  const { carry, sets } = scene
  const frame = sets.visit
  if (!frame || carry.observer || carry.hypothetical || carry.content || plays(clause, OPEN)) return null
  for (let i = clause.from; i + 1 < clause.to; i++) {
    if (!sets.goingTo.has((clause.tokens[i] as Token).word?.form ?? '')) continue
    const by = leadIn(clause, clause.from, i)?.mention
    const host = by && hostBehind(clause, i)
    if (!by || !host || (!by.official && by.people.length === 0) || !isPlain(clause, by.last, i)) continue
    if (hasRole(clause.tokens, host.last, clause.to, ROLE.de)) continue
    const codes = host.codes.filter((code) => !by.codes.includes(code))
    if (codes.length)
      return spokenDraft(scene, clause, { rule: 'went', frame, at: i, by, target: { codes, people: [] } })
  }
  return null
}
