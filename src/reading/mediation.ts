import { ROLE } from '../lexicon/lexicon.ts'
import { entry } from '../text/entry.ts'
import { type Clause, hasRole, plays, rolesOf } from './clause.ts'
import { bothSides, group, type Party } from './discourse.ts'
import { isActor } from './doer.ts'
import type { Draft } from './draft.ts'
import { others, partyOf } from './filling.ts'
import type { Mention } from './mention.ts'
import type { Scene } from './scene.ts'
import { spokenDraft } from './spoken-draft.ts'
import type { Token } from './token.ts'

const RULE = 'mediation'
/** How far behind the mediator, in tokens, the word of mediation may stand (在 A 的居中斡旋下). */
const REACH = 3
/** What opens the circumstance: 在, 經, 由. */
const OPENS = ROLE['prep.at'] | ROLE['prep.about'] | ROLE['prep.agent']
/** What leaves it open whether it takes place. */
const OPEN = ROLE.future | ROLE.negation | ROLE.predicted | ROLE.condition | ROLE.scenario

/** An offer of good offices that a clause tells in passing, and the token behind it. */
export interface Mediation {
  readonly draft: Draft
  readonly to: number
}

/**
 * 在 A 斡旋下，B 與 C 停火; 經 A 調停，…: A's mediation, told as the circumstance of what B and C did. Null where it is still to come, or where
 * nobody is known between whom A mediates.
 */
export function mediationIn(scene: Scene, clause: Clause): Mediation | null {
  const { carry, sets } = scene
  const frame = sets.mediate
  if (!frame || !plays(clause, OPENS) || carry.observer || carry.hypothetical || carry.content) return null
  const by = clause.mentions.find(
    ({ mention }) =>
      isActor(mention) && rolesOf(entry(clause.tokens, mention.first - 1)) & OPENS && mention.first > clause.from,
  )?.mention
  if (!by) return null
  const at = mediatingAt(scene, clause, by)
  if (at < 0 || hasRole(clause.tokens, clause.from, clause.to, OPEN)) return null
  const target = between(scene, clause, by, at)
  return target ? { draft: spokenDraft(scene, clause, { rule: RULE, frame, at, by, target }), to: at + 1 } : null
}

/** The word of mediation behind A: with 下 behind it, or as the last of its clause. −1 where there is none. */
function mediatingAt({ sets, text }: Scene, clause: Clause, by: Mention): number {
  for (let i = by.last; i < clause.to && i <= by.last + REACH; i++) {
    const token = clause.tokens[i] as Token
    if (sets.mediating.startAt(text.clean, token.start)) return i
    const isLast = i === clause.to - 1 && clause.end - token.end <= 1
    if (isLast && sets.mediatingVerbs.has(token.word?.form ?? '')) return i
  }
  return -1
}

/** Between whom: the ones named behind it in the clause, or in the next one, A apart. */
function between(scene: Scene, clause: Clause, by: Mention, at: number): Party | null {
  const own = partyOf(by)
  for (const one of scene.clauses.slice(clause.index, clause.index + 2)) {
    const named = one.mentions.filter(
      ({ mention, mark }) =>
        (one !== clause || mention.first > at) &&
        (mark === 'free' || mark === 'with') &&
        isActor(mention) &&
        others(mention, own) !== null,
    )
    const parties = named.slice(0, named[1]?.mark === 'with' ? 2 : 1).map(({ mention }) => partyOf(mention))
    const codes = [...new Set(parties.flatMap((party) => party.codes))].filter((code) => !own.codes.includes(code))
    if (codes.length >= 2) return { codes, people: parties.flatMap(({ people }) => people) }
    // 衝突雙方達成…: those whom the text has told of together.
    const isBoth = named.length <= 1 && one.mentions.some(({ mention }) => mention.pronoun === 'both')
    const both = isBoth ? group(scene.discourse, 2, own.codes) : []
    if (both.length === 2) return { codes: both, people: [] }
  }
  // 其後在 A 斡旋下達成協議: where nobody is named, the two that were last told of together.
  const isNamed = scene.clauses
    .slice(clause.index, clause.index + 2)
    .some(({ mentions }) => mentions.some(({ mention }) => others(mention, own) !== null))
  const last = isNamed ? [] : bothSides(scene.discourse).filter((code) => !own.codes.includes(code))
  return last.length === 2 ? { codes: last, people: [] } : null
}

/** Gives mediation told in passing, from the draft `from` on, the day of what came about by it (在 A 斡旋下，B 與 C 20日停火). */
export function dateMediation(drafts: Draft[], from: number): void {
  for (let i = from; i < drafts.length - 1; i++) {
    const [one, next] = [drafts[i] as Draft, drafts[i + 1] as Draft]
    if (one.because.rule === RULE && next.when && next.status === 'occurred') drafts[i] = { ...one, when: next.when }
  }
}
