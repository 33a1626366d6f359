import { CUE } from '../lexicon/cues.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import { type Clause, cuesOf, hasRole, rolesOf } from './clause.ts'
import { counterpart, type Party } from './discourse.ts'
import { isActor, subjectIn } from './doer.ts'
import type { Draft } from './draft.ts'
import type { Mention } from './mention.ts'
import type { Scene } from './scene.ts'
import { type Actor, spokenDraft } from './spoken-draft.ts'
import type { Token } from './token.ts'

/** How many tokens may stand between the head of a clause and its word of saying, where the one who says it goes on. */
const LATE = 2

/** Who says it: named before the word at `i`, or the one of whom the sentence goes on telling. Null where nobody is known who acts. */
function callerOf({ carry }: Scene, clause: Clause, i: number): Actor | null {
  const own = subjectIn(clause, clause.from, i)
  if (own) {
    const { mark, mention } = own
    return mark === 'free' && mention.last >= i - LATE && !mention.modifies ? mention : null
  }
  if (!carry.subject?.codes.length || i - clause.from > LATE) return null
  const { start, end } = clause.tokens[i] as Token
  return { ...carry.subject, rows: [], start, end }
}

/** 指 C 面對 B 的霸凌, 稱 C 遭受 B 的無理打壓: whose doings they are that somebody meets with; null where he meets with nobody's. */
function metBy({ tokens, mentions }: Clause, { last }: Mention): Mention | null {
  const meets = tokens[last]
  if (!(cuesOf(meets) & CUE.facing) && !(rolesOf(meets) & ROLE['prep.by'])) return null
  return mentions.find(({ mention }) => mention.first === last + 1)?.mention ?? null
}

/** Whom the words behind the one of saying at `i` are about: who is named there, or by a word that points back the other one. */
function calledBehind({ sets, text, discourse }: Scene, clause: Clause, i: number, by: Actor): Party | null {
  const { end } = clause.tokens[i] as Token
  const named = clause.mentions.find(({ mark, mention }) => mark === 'free' && mention.first === i + 1)?.mention
  if (named) {
    const doer = metBy(clause, named) ?? named
    return isActor(doer) && doer.pronoun === null ? doer : null
  }
  const points = sets.pointing.startAt(text.clean, end) || sets.anaphors.startAt(text.clean, end)
  return points ? { codes: counterpart(discourse, by.codes), people: [] } : null
}

/** A 外交部說，B 的做法違反協議: the clause before ends in a word of saying, and this one opens with another's doings, which it calls wrong. */
function calledAhead(scene: Scene, clause: Clause): { by: Actor; target: Party } | null {
  const { clauses, sets, text } = scene
  const before = clauses[clause.index - 1]
  if (!before || before.to === before.from || !(rolesOf(before.tokens[before.to - 1]) & ROLE.say)) return null
  const isWrong = sets.wrongs.standIn(text.clean, clause.start, clause.end)
  if (!isWrong && !sets.harsh.standIn(text.clean, clause.start, clause.end)) return null
  if (hasRole(clause.tokens, clause.from, clause.to, ROLE.negation | ROLE.condition | ROLE.question | ROLE.obligation))
    return null
  // 此舉不是侵略: it is called nothing.
  if (sets.isnt.standIn(text.clean, clause.start, clause.end)) return null
  const by = callerOf(scene, before, before.to - 1)
  const target = by && doerOf(scene, clause, by, isWrong)
  if (!by || !target?.codes.length || target.codes.some((code) => by.codes.includes(code))) return null
  return { by, target }
}

/**
 * Whose doings a clause opens with: named before a word for doings (B 的做法, B 採取的措施); or the other one where a word points back to them
 * and they are said to be wrong: a decision that is only regretted (此舉令人遺憾) is not blamed on anybody.
 */
function doerOf(
  { sets, text, discourse }: Scene,
  { mentions, start, from, end }: Clause,
  by: Actor,
  isWrong: boolean,
): Party | null {
  const [first] = mentions
  if (first?.mark === 'free' && first.mention.first === from && first.mention.pronoun === null) {
    const isDoing = sets.doings.standIn(text.clean, first.mention.end, Math.min(end, first.mention.end + DOING))
    return isDoing && isActor(first.mention) ? first.mention : null
  }
  const points = isWrong && (sets.pointing.startAt(text.clean, start) || sets.anaphors.startAt(text.clean, start))
  return points ? { codes: counterpart(discourse, by.codes), people: [] } : null
}

/** How far behind its doer, in units, a word for doings may stand. */
const DOING = 16

/**
 * A 稱 B 的做法「不公」, A 形容此舉「任意妄為」: what one calls another's doings in harsh words blames him. Null where nobody is called
 * anything, where he who says it is not known, and where it is denied or asked.
 */
export function calledIn(scene: Scene, clause: Clause): Draft | null {
  const { carry, sets, text } = scene
  const frame = sets.blame
  if (!frame || carry.observer || carry.hypothetical || carry.content) return null
  const ahead = calledAhead(scene, clause)
  if (ahead) return spokenDraft(scene, clause, { rule: 'called', frame, at: clause.from, ...ahead })
  for (let i = clause.from; i + 1 < clause.to; i++) {
    const { end, word } = clause.tokens[i] as Token
    if (!sets.calling.has(word?.form ?? '')) continue
    if (!sets.harsh.standIn(text.clean, end, clause.end)) continue
    if (hasRole(clause.tokens, i + 1, clause.to, ROLE.negation | ROLE.condition | ROLE.question)) continue
    const by = callerOf(scene, clause, i)
    const called = by && calledBehind(scene, clause, i, by)
    if (!by || !called?.codes.length || called.codes.some((code) => by.codes.includes(code))) continue
    return spokenDraft(scene, clause, { rule: 'called', frame, at: i, by, target: called })
  }
  return null
}
