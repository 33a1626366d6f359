import type { Span } from '../text/span.ts'
import type { Clause } from './clause.ts'
import { countsIn } from './counts.ts'
import type { Draft } from './draft.ts'
import type { Filled } from './filling.ts'
import type { Because, PlaceRef, When } from './reading.ts'
import type { Scene } from './scene.ts'
import type { StatusFound } from './status.ts'
import type { Subject } from './subject.ts'
import type { Token } from './token.ts'
import type { Trigger } from './trigger.ts'

const EDGE = new Set([...' ，。；：、！？,;:!?\n'])

/** A clause without the spaces and marks around it. */
export function trimmed(clean: string, { start, end }: Span): Span {
  let [from, to] = [start, end]
  while (from < to - 1 && EDGE.has(clean[from] as string)) from++
  while (to - 1 > from && EDGE.has(clean[to - 1] as string)) to--
  return { start: from, end: to }
}

function placeIn(scene: Scene, clause: Clause): PlaceRef | null {
  const marked = clause.mentions.find(
    ({ mark, mention }) =>
      mark === 'at' && mention.codes.length === 1 && mention.pronoun === null && mention.people.length === 0,
  )
  if (!marked) return null
  const { start, end, codes } = marked.mention
  return { name: scene.text.clean.slice(start, end), code: codes[0] as string, span: { start, end } }
}

/** The draft of an event with its derivation; its evidence is the clause of the trigger. */
export function draftOf(
  scene: Scene,
  clause: Clause,
  trigger: Trigger,
  subject: Subject,
  filled: Filled,
  when: When | null,
  status: StatusFound,
): Draft {
  const { sense } = trigger
  const token = clause.tokens[trigger.verb] as Token
  const noun = trigger.noun >= 0 ? (clause.tokens[trigger.noun] as Token) : token
  const at: Span = { start: Math.min(token.start, noun.start), end: Math.max(token.end, noun.end) }
  const because: Because = {
    rule: [
      `${trigger.kind}:${sense.roles}`,
      subject.rule,
      filled.rules[1] === 'coordination' ? 'coordination' : '',
      filled.explicit ? '' : filled.rules[1] === 'dyad' ? 'dyad' : 'counterpart',
    ]
      .filter((part) => part !== '' && part !== 'subject')
      .join(':'),
    at,
    rows: [sense.row.id, sense.frame.id],
    from: [
      ...filled.mentions.map((mention, i) => ({
        rule: `mention:${filled.rules[i] ?? 'actor'}`,
        at: mention,
        rows: mention.rows,
      })),
      ...(when?.span ? [{ rule: `when:${when.basis}`, at: when.span }] : []),
      ...(status.by >= 0 ? [{ rule: `status:${status.status}`, at: clause.tokens[status.by] as Token }] : []),
    ],
  }
  return {
    frame: sense.frame,
    source: filled.source,
    target: filled.target,
    mutual: filled.mutual,
    explicit: filled.explicit,
    people: [...filled.source.people, ...filled.target.people],
    place: placeIn(scene, clause),
    when,
    status: status.status,
    counts: countsIn(scene.text, clause, trigger),
    saidBy: scene.carry.speaker?.codes[0] ?? null,
    sentence: scene.discourse.sentence,
    nominal: trigger.kind === 'nominal',
    noun: trigger.noun >= 0 ? scene.text.clean.slice(noun.start, noun.end) : '',
    remark: false,
    trigger: at,
    evidence: [trimmed(scene.text.clean, clause)],
    because,
    confirmsOnly: scene.confirmsOnly,
  }
}
