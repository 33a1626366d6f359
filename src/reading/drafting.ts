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

const EDGE = new Set([...' ，。；：、！？,;:!?\n'].map((mark) => mark.charCodeAt(0)))

/** A clause without the spaces and marks around it. */
export function trimmed(clean: string, { start, end }: Span): Span {
  let [from, to] = [start, end]
  while (from < to - 1 && EDGE.has(clean.charCodeAt(from))) from++
  while (to - 1 > from && EDGE.has(clean.charCodeAt(to - 1))) to--
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

/** By which trigger and subject it was found; what is plain is left out. */
function ruleOf({ kind, sense }: Trigger, { rule }: Subject, { rules, explicit }: Filled): string {
  const subject = rule === 'subject' ? '' : `:${rule}`
  const together = rules[1] === 'coordination' ? ':coordination' : ''
  const supposed = explicit ? '' : rules[1] === 'dyad' ? ':dyad' : ':counterpart'
  return `${kind}:${sense.roles}${subject}${together}${supposed}`
}

/** By which words parties, time and status were found. */
function groundsOf(clause: Clause, { mentions, rules }: Filled, when: When | null, status: StatusFound): Because[] {
  const grounds: Because[] = mentions.map((mention, i) => ({
    rule: `mention:${rules[i] ?? 'actor'}`,
    at: mention,
    rows: mention.rows,
  }))
  if (when?.span) grounds.push({ rule: `when:${when.basis}`, at: when.span })
  if (status.by >= 0) grounds.push({ rule: `status:${status.status}`, at: clause.tokens[status.by] as Token })
  return grounds
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
    rule: ruleOf(trigger, subject, filled),
    at,
    rows: [sense.row.id, sense.frame.id],
    from: groundsOf(clause, filled, when, status),
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
    again: clause.tokens.slice(clause.from, trigger.verb).some(({ word }) => scene.sets.again.has(word?.form ?? '')),
    remark: false,
    trigger: at,
    evidence: [trimmed(scene.text.clean, clause)],
    because,
    confirmsOnly: scene.confirmsOnly,
  }
}
