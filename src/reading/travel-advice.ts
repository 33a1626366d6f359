import { ROLE } from '../lexicon/lexicon.ts'
import { type Clause, hasRole } from './clause.ts'
import { leadIn } from './doer.ts'
import type { Draft } from './draft.ts'
import type { Mention } from './mention.ts'
import type { Scene } from './scene.ts'
import { type Actor, spokenDraft } from './spoken-draft.ts'
import type { Token } from './token.ts'

/** Who advises: named before the word at `i`, else the one of whom the sentence goes on telling, where the clause opens with the word. */
function adviserOf({ carry }: Scene, clause: Clause, i: number): Actor | null {
  const named = leadIn(clause, clause.from, i)
  if (named) return named.mention.modifies ? null : named.mention
  if (!carry.subject?.codes.length || i - clause.from > LATE) return null
  const { start, end } = clause.tokens[i] as Token
  return { ...carry.subject, rows: [], start, end }
}

/** How many tokens may stand before the word of advice where its subject goes on (同時也提醒). */
const LATE = 2

/**
 * A 提醒國民不要前往 B, A 呼籲本國公民儘快離開 B: what one tells his own people of another state's land is a travel warning. Null where nobody is
 * known who advises, where no people are told, or where no other state is named behind the word of keeping away.
 */
export function travelAdviceIn(scene: Scene, clause: Clause): Draft | null {
  const { carry, sets, text } = scene
  const frame = sets.travelWarning
  if (!frame || carry.observer || carry.hypothetical || carry.content) return null
  if (!sets.keepingAway.standIn(text.clean, clause.start, clause.end)) return null
  for (let i = clause.from; i + 1 < clause.to; i++) {
    const { start, end, word } = clause.tokens[i] as Token
    if (!sets.advising.has(word?.form ?? '') || hasRole(clause.tokens, clause.from, i, ROLE.condition)) continue
    const by = adviserOf(scene, clause, i)
    const away = by && awayFrom(scene, clause, end)
    if (!by || !away || !sets.travellers.standIn(text.clean, end, away.start)) continue
    const codes = away.codes.filter((code) => !by.codes.includes(code))
    if (!codes.length || start < by.start) continue
    return spokenDraft(scene, clause, { rule: 'travel-advice', frame, at: i, by, target: { codes, people: [] } })
  }
  return null
}

/** From where they are to keep away: the state or place named first behind the words for it. */
function awayFrom({ sets, text }: Scene, clause: Clause, from: number): Mention | null {
  // No word need cover it (謹慎前往).
  let at = from
  while (at < clause.end && !sets.keepingAway.startAt(text.clean, at)) at++
  const named = clause.mentions.find(({ mention }) => mention.start > at && mention.pronoun === null)
  return named?.mention.codes.length ? named.mention : null
}
