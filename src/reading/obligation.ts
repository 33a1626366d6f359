import { ROLE } from '../lexicon/lexicon.ts'
import { type Clause, findRole, rolesOf } from './clause.ts'
import type { Party } from './discourse.ts'
import { subjectIn } from './doer.ts'
import type { Draft } from './draft.ts'
import { trimmed } from './drafting.ts'
import type { Scene } from './scene.ts'
import type { Token } from './token.ts'
import { spokenDate } from './when.ts'

/**
 * A says that B must: the demand that a word of obligation makes of the one who is its subject. Null where nobody speaks, where
 * the speaker means himself or what is said is no demand of a state.
 */
export function obligationIn(scene: Scene, clause: Clause): Draft | null {
  const { carry, text, sets } = scene
  const frame = sets.demand
  const must = findRole(clause.tokens, clause.from, clause.to, ROLE.obligation)
  if (must < 0 || !frame || !carry.speaker?.codes.length || carry.observer || carry.hypothetical || carry.content)
    return null
  // 雙方應該是一樣的: what somebody is taken for is asked of nobody.
  const next = clause.tokens[must + 1]
  if (next && must + 1 < clause.to && next.glue === 0 && rolesOf(next) & (ROLE.copula | ROLE['prep.agent'])) return null
  const say = findRole(clause.tokens, clause.from, must, ROLE.say)
  const bound = subjectIn(clause, say >= 0 ? say + 1 : clause.from, must)
  if (!bound || bound.mention.last < must - 3) return null
  const target: Party = {
    codes: bound.mention.codes.filter((code) => !carry.speaker?.codes.includes(code)),
    people: bound.mention.people,
  }
  if (target.codes.length === 0) return null
  const token = clause.tokens[must] as Token
  return {
    frame,
    source: carry.speaker,
    target,
    mutual: false,
    explicit: true,
    people: [...carry.speaker.people, ...target.people],
    place: null,
    when: spokenDate(scene, clause, must, carry.speaker.codes, target.codes),
    status: 'occurred',
    counts: [],
    saidBy: carry.speaker.codes[0] ?? null,
    sentence: scene.discourse.sentence,
    nominal: false,
    noun: '',
    remark: false,
    trigger: { start: token.start, end: token.end },
    evidence: [trimmed(text.clean, clause)],
    because: {
      rule: 'obligation',
      at: token,
      rows: [frame.id],
      from: [{ rule: 'mention:target', at: bound.mention, rows: bound.mention.rows }],
    },
    confirmsOnly: scene.confirmsOnly,
  }
}
