import type { Frame } from '../lexicon/pack.ts'
import type { Clause } from './clause.ts'
import type { Party } from './discourse.ts'
import type { Draft } from './draft.ts'
import { trimmed } from './drafting.ts'
import type { Mention } from './mention.ts'
import type { Scene } from './scene.ts'
import type { Token } from './token.ts'
import { spokenDate } from './when.ts'

/** Who acts: named by a mention, or carried on by the words there. */
export type Actor = Pick<Mention, 'codes' | 'people' | 'rows' | 'start' | 'end'>

/** An act that is told by a word of grammar (要, 斡旋下) rather than by a verb of the packs. */
export interface SpokenAct {
  readonly rule: string
  readonly frame: Frame
  /** Token of the clause that tells it. */
  readonly at: number
  readonly by: Actor
  readonly target: Party
}

/** The draft of such an act: it has occurred, on the day on which it is spoken of, with the clause as its evidence. */
export function spokenDraft(scene: Scene, clause: Clause, { rule, frame, at, by, target }: SpokenAct): Draft {
  const token = clause.tokens[at] as Token
  return {
    frame,
    source: { codes: by.codes, people: by.people },
    target,
    mutual: false,
    explicit: true,
    people: [...by.people, ...target.people],
    place: null,
    when: spokenDate(scene, clause, at, by.codes, target.codes),
    status: 'occurred',
    counts: [],
    saidBy: null,
    sentence: scene.discourse.sentence,
    nominal: false,
    noun: '',
    again: false,
    remark: false,
    trigger: { start: token.start, end: token.end },
    evidence: [trimmed(scene.text.clean, clause)],
    because: { rule, at: token, rows: [frame.id], from: [{ rule: 'mention:subject', at: by, rows: by.rows }] },
    confirmsOnly: scene.confirmsOnly,
  }
}
