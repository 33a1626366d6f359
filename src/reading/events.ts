import { type Lexicon, ROLE } from '../lexicon/lexicon.ts'
import type { Segmented, Sentence } from '../text/segment.ts'
import type { Span } from '../text/span.ts'
import { type Clause, clausesOf, findRole, hasRole, rolesOf } from './clause.ts'
import { countsIn } from './counts.ts'
import { whenInClause } from './dating.ts'
import { type Discourse, hear, newDiscourse, type Party, relate, resolved } from './discourse.ts'
import type { Draft } from './draft.ts'
import { type Mention, mentionReader } from './mention.ts'
import type { Because, PlaceRef, When } from './reading.ts'
import { type Filled, fill, subjectIn } from './roles.ts'
import { type Mood, statusOf } from './status.ts'
import type { Token } from './token.ts'
import { type Trigger, triggerRules, triggersOf } from './trigger.ts'

/** What one sentence carries from clause to clause. */
interface Carry {
  subject: Party | null
  subjectMention: Mention | null
  /** The one who speaks; null where nobody does. */
  speaker: Party | null
  observer: boolean
  forecast: boolean
  /** What follows is the content of a demand, accusation or refusal. */
  content: boolean
  hypothetical: boolean
  /** A promise whose act has not come yet. */
  promise: Draft | null
  promised: boolean
  when: When | null
  /** The date stands at the head of the sentence, for all that follows. */
  frameDate: boolean
}

interface Scene {
  readonly lexicon: Lexicon
  readonly text: Segmented
  readonly sentence: Sentence
  readonly discourse: Discourse
  readonly carry: Carry
  readonly today: string | null
  readonly confirmsOnly: boolean
}

const CONFIRMS: ReadonlySet<string> = new Set(['title', 'heading', 'caption'])
const READ: ReadonlySet<string> = new Set(['title', 'heading', 'caption', 'prose', 'question'])

/** Reads the events of a document, sentence by sentence; drafts are in the order of the text. */
export type EventReader = (text: Segmented, tokens: readonly (readonly Token[])[]) => readonly Draft[]

/** Makes the reader of events of a lexicon. */
export function eventReader(lexicon: Lexicon): EventReader {
  const mentionsOf = mentionReader(lexicon)
  const rules = triggerRules(lexicon)
  return (text, tokens) => {
    const drafts: Draft[] = []
    const today = text.published?.day ?? null
    const discourse = newDiscourse(text.byline.country)
    for (const [i, sentence] of text.sentences.entries()) {
      if (!READ.has(sentence.block.kind)) continue
      const own = tokens[i] as readonly Token[]
      discourse.sentence = i
      const mentions = mentionsOf(text.clean, own, today)
      const clauses = clausesOf(lexicon, sentence.clauses, own, mentions)
      const carry: Carry = {
        subject: null, subjectMention: null, speaker: null, observer: false, forecast: false, content: false,
        hypothetical: false, promise: null, promised: false, when: null, frameDate: false,
      }
      const scene = { lexicon, text, sentence, discourse, carry, today, confirmsOnly: CONFIRMS.has(sentence.block.kind) }
      for (const clause of clauses) readClause(scene, resolveClause(scene, clause), rules, drafts)
      if (carry.promise) drafts.push(carry.promise)
    }
    return drafts
  }
}

/** Whom a coverb of place or ground only brings in is no party to what follows. */
const HEARD: ReadonlySet<string> = new Set(['free', 'to', 'with', 'by', 'agent', 'ba', 'answer'])

/** Pronouns that may be the subject themselves: only a subject within their own clause is another. */
const LOCAL: ReadonlySet<string> = new Set(['he', 'both', 'three'])

function resolveClause(scene: Scene, clause: Clause): Clause {
  const { discourse, carry } = scene
  let changed = false
  let subject: Party | null = null
  const mentions = clause.mentions.map((marked) => {
    const mention = resolved(discourse, marked.mention, LOCAL.has(marked.mention.pronoun ?? '') ? subject : (subject ?? carry.subject))
    if (HEARD.has(marked.mark) && mention.kind !== 'abbr') hear(discourse, mention)
    if (!subject && marked.mark === 'free' && mention.codes.length && !mention.modifies) {
      subject = { codes: mention.codes, people: mention.people }
    }
    if (mention === marked.mention) return marked
    changed = true
    return { mention, mark: marked.mark }
  })
  return changed ? { ...clause, mentions } : clause
}

/** Where a verb of saying or a cause begins a new stretch before `verb`: the token behind it, else the clause's first. */
function stretchFrom(clause: Clause, verb: number): number {
  for (let i = verb - 1; i >= clause.from; i--) if (rolesOf(clause.tokens[i]) & ROLE.say) return i + 1
  return clause.from
}

function readClause(scene: Scene, clause: Clause, rules: ReturnType<typeof triggerRules>, drafts: Draft[]): void {
  const { carry, discourse, text } = scene
  const inMention = new Set<number>()
  for (const { mention } of clause.mentions) for (let i = mention.first; i < mention.last; i++) inMention.add(i)
  const triggers = triggersOf(rules, text.clean, clause, inMention)
  openClause(carry, clause, triggers)
  const say = findRole(clause.tokens, clause.from, clause.to, ROLE.say)
  if (say >= 0) listen(scene, clause, say)
  const condition = findRole(clause.tokens, clause.from, clause.to, ROLE.condition | ROLE.otherwise | ROLE.scenario)
  for (const [i, trigger] of triggers.entries()) {
    if (isWayTo(trigger, triggers[i + 1])) continue
    if (condition >= 0 && trigger.verb > condition) carry.hypothetical = true
    readTrigger(scene, clause, trigger, drafts)
  }
  if (condition >= 0) carry.hypothetical = true
  if (triggers.length === 0) {
    const date = whenInClause(clause, null)
    if (date) {
      carry.when = date.when
      carry.frameDate = date.leads
    }
  }
  const lead = subjectIn(clause, clause.from, triggers[0]?.verb ?? clause.to)
  if (lead && (lead.mention.first <= clause.from + 3 || triggers.length)) {
    carry.subject = { codes: lead.mention.codes, people: lead.mention.people }
    carry.subjectMention = lead.mention
    discourse.topic = carry.subject
  }
  if (hasRole(clause.tokens, clause.from, clause.to, ROLE.predicted)) carry.forecast = true
}

/** A clause with a subject of its own, or one that goes on with 並／也／但, ends the content of what was demanded before. */
function openClause(carry: Carry, clause: Clause, triggers: readonly Trigger[]): void {
  const first = clause.tokens[clause.from]
  const own = subjectIn(clause, clause.from, triggers[0]?.verb ?? clause.to)
  const resumes = clause.from < clause.to && (rolesOf(first) & (ROLE.also | ROLE.but)) !== 0
  if (own || resumes) carry.content = false
  if (own) carry.promised = false
}

function listen(scene: Scene, clause: Clause, say: number): void {
  const { carry, discourse } = scene
  const observer = clause.mentions.some(({ mention }) => mention.first < say && (mention.kind === 'observer' || mention.kind === 'media'))
  const speaker = subjectIn(clause, clause.from, say)
  carry.observer = observer && !speaker
  carry.speaker = carry.observer ? null : speaker ? { codes: speaker.mention.codes, people: speaker.mention.people } : (carry.subject ?? discourse.topic)
  carry.content = false
}

/** 轉往釜山會晤…: the going is part of the meeting. */
function isWayTo(trigger: Trigger, next: Trigger | undefined): boolean {
  return trigger.sense.roles === 'goal' && !!next && next.sense.frame.type === 'CONSULT' && next.sense.roles === 'mutual' && next.kind !== 'nominal'
}

/** Units that no word covers before the first verb, coverb or adverb of a stretch: somebody unknown is the subject. */
const UNKNOWN = 2

function hasUnknownSubject(clause: Clause, from: number, verb: number): boolean {
  let glue = 0
  for (let i = from; i <= verb; i++) {
    const token = clause.tokens[i] as Token
    glue += token.glue
    if (i === verb || token.time) continue
    const word = token.word
    if (word && (word.roles & ~(ROLE.also | ROLE.but)) === 0 && !word.verbs.length && word.ordinary) glue += token.end - token.start
    else if (word && word.roles & ~ROLE.adverb) break
  }
  return glue >= UNKNOWN
}

interface Subject {
  readonly party: Party | null
  readonly mention: Mention | null
  readonly rule: string
}

function subjectOf(scene: Scene, clause: Clause, from: number, verb: number): Subject {
  const { carry, discourse } = scene
  const own = subjectIn(clause, from, verb) ?? (from > clause.from ? subjectIn(clause, clause.from, from) : null)
  if (!own && hasUnknownSubject(clause, from, verb)) return { party: null, mention: null, rule: 'unknown' }
  if (own) return { party: { codes: own.mention.codes, people: own.mention.people }, mention: own.mention, rule: 'subject' }
  if (carry.subject) return { party: carry.subject, mention: carry.subjectMention, rule: 'topic-chain' }
  return { party: discourse.topic, mention: null, rule: 'topic' }
}

function readTrigger(scene: Scene, clause: Clause, trigger: Trigger, drafts: Draft[]): void {
  const { carry, today } = scene
  if (carry.hypothetical && trigger.sense.frame.type !== 'THREATEN') return
  if (carry.content) return
  if (isIdle(clause, trigger)) return
  const from = stretchFrom(clause, trigger.verb)
  const subject = subjectOf(scene, clause, from, trigger.verb)
  const filled = fill({
    clause, trigger, from, to: clause.to, subject: subject.party, subjectMention: subject.mention, subjectRule: subject.rule,
    discourse: scene.discourse,
  })
  if (!isComplete(trigger, filled)) return
  const when = whenOf(scene, clause, trigger, filled, subject)
  const mood: Mood = { observer: carry.observer, forecast: carry.forecast, promised: carry.promised }
  const status = statusOf(clause, trigger, from, mood, when, today)
  const draft = draftOf(scene, clause, trigger, subject, filled, when, status)
  remember(scene, draft)
  const apart = meetingsApart(trigger, filled)
  if (apart) {
    for (const one of apart) drafts.push({ ...draft, target: one, people: [...draft.source.people, ...one.people] })
    return
  }
  if (trigger.sense.roles === 'content') carry.content = true
  if (trigger.sense.roles === 'promise' && status.status !== 'denied') {
    if (carry.promise) drafts.push(carry.promise)
    carry.promise = draft
    carry.promised = true
    return
  }
  if (carry.promised && carry.promise) carry.promise = null
  drafts.push(draft)
}

/** A meets B, C and D one after the other: three meetings. Null where it is one. */
function meetingsApart(trigger: Trigger, filled: Filled): readonly Party[] | null {
  const { roles, frame } = trigger.sense
  if (frame.type !== 'CONSULT' || (roles !== 'mutual' && roles !== 'host') || filled.source.codes.length !== 1) return null
  const parts = filled.mentions.at(-1)?.parts ?? null
  if (!parts || filled.target.codes.length < 2) return null
  const apart = parts.map((part) => ({ codes: part.codes.filter((code) => !filled.source.codes.includes(code)), people: part.people }))
  return apart.filter((party) => party.codes.length > 0)
}

/** True where the clause only wants, asks or may do the act: purpose, obligation or a question governs it. */
function isIdle(clause: Clause, trigger: Trigger): boolean {
  const until = trigger.noun >= 0 ? Math.min(trigger.verb, trigger.noun) : trigger.verb
  const bits = ROLE.purpose | ROLE.obligation | ROLE.question
  for (let i = clause.from; i < until; i++) {
    const token = clause.tokens[i] as Token
    if (!(rolesOf(token) & bits)) continue
    if (!token.word?.verbs.length) return true
  }
  return hasRole(clause.tokens, until, clause.to, ROLE.question)
}

const ANSWERS: ReadonlySet<string> = new Set(['ACCUSE', 'REJECT'])

/** Whether the target may come from what went before: not for a bare verb, unless it answers somebody. */
function mayBeSupposed(trigger: Trigger, filled: Filled): boolean {
  const { roles, frame } = trigger.sense
  if (roles === 'content') return true
  if (trigger.kind === 'verb') return ANSWERS.has(frame.type) && filled.rules[0] === 'subject'
  return roles !== 'mutual'
}

function isComplete(trigger: Trigger, filled: Filled): boolean {
  const { source, target } = filled
  const codes = new Set([...source.codes, ...target.codes])
  if (codes.size === 0) return false
  const roles = trigger.sense.roles
  if (trigger.kind === 'nominal') {
    if (!filled.mentions.length || filled.rules[0] !== 'subject') return false
    return roles === 'self' || (filled.explicit && codes.size >= 2)
  }
  if (roles === 'self') return source.codes.length > 0
  if (!filled.explicit && !mayBeSupposed(trigger, filled)) return false
  if (roles === 'mutual' || roles === 'promise') return codes.size >= 2
  return source.codes.length > 0 && target.codes.length > 0
}

function whenOf(scene: Scene, clause: Clause, trigger: Trigger, filled: Filled, subject: Subject): When | null {
  const { carry } = scene
  const found = whenInClause(clause, trigger)
  if (found) {
    carry.when = found.when
    carry.frameDate ||= found.leads
    return found.when
  }
  if (carry.when && (carry.frameDate || subject.rule !== 'subject' || carry.subject === null)) return carry.when
  return meetingDate(scene, trigger, filled) ?? answerDate(scene, clause, trigger, filled)
}

/** What the parties to a dated meeting say and sign right after it is told was said and signed there. */
function meetingDate({ discourse }: Scene, trigger: Trigger, filled: Filled): When | null {
  const { meeting } = discourse
  if (!meeting || trigger.kind === 'nominal' || !AT_MEETINGS.has(trigger.sense.frame.type)) return null
  if (discourse.sentence - meeting.sentence > MEETING_REACH) return null
  const codes = [...filled.source.codes, ...filled.target.codes]
  return codes.length >= 2 && codes.every((code) => meeting.codes.includes(code)) ? meeting.when : null
}

const AT_MEETINGS: ReadonlySet<string> = new Set(['AGREE', 'SUPPORT', 'REQUEST', 'REJECT', 'CONCEDE', 'COOPERATE'])
const MEETING_REACH = 4

/** What a spokesman answers at a press conference is said on the day of the document. */
function answerDate({ text, today, sentence }: Scene, clause: Clause, trigger: Trigger, filled: Filled): When | null {
  if (!today || !ANSWERED.has(trigger.sense.frame.type) || sentence.block.kind !== 'prose') return null
  if (!text.blocks.some((block) => block.kind === 'question')) return null
  if (text.byline.country !== null && !filled.source.codes.includes(text.byline.country)) return null
  if (hasRole(clause.tokens, clause.from, trigger.verb, ROLE.aspect)) return null
  return { start: today, end: today, basis: 'published', span: null }
}

const ANSWERED: ReadonlySet<string> = new Set(['AGREE', 'SUPPORT', 'REQUEST', 'REJECT', 'THREATEN', 'ACCUSE'])

function draftOf(
  scene: Scene,
  clause: Clause,
  trigger: Trigger,
  subject: Subject,
  filled: Filled,
  when: When | null,
  status: ReturnType<typeof statusOf>,
): Draft {
  const { sense } = trigger
  const token = clause.tokens[trigger.verb] as Token
  const noun = trigger.noun >= 0 ? (clause.tokens[trigger.noun] as Token) : token
  const at: Span = { start: Math.min(token.start, noun.start), end: Math.max(token.end, noun.end) }
  const because: Because = {
    rule: `${trigger.kind}:${sense.roles}`,
    at,
    rows: [sense.row.id, sense.frame.id],
    from: [
      ...filled.mentions.map((mention, i) => ({ rule: `mention:${filled.rules[i] ?? 'actor'}`, at: mention, rows: mention.rows })),
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
    trigger: at,
    evidence: [trimmed(scene.text.clean, clause)],
    because: { ...because, rule: [because.rule, subject.rule, filled.explicit ? '' : 'counterpart'].filter((part) => part !== '' && part !== 'subject').join(':') },
    confirmsOnly: scene.confirmsOnly,
  }
}

/** The clause without the spaces and marks around it. */
function trimmed(clean: string, { start, end }: Span): Span {
  let [from, to] = [start, end]
  while (from < to - 1 && EDGE.has(clean[from] as string)) from++
  while (to - 1 > from && EDGE.has(clean[to - 1] as string)) to--
  return { start: from, end: to }
}

const EDGE = new Set([...' ，。；：、！？,;:!?\n'])

function placeIn(scene: Scene, clause: Clause): PlaceRef | null {
  const marked = clause.mentions.find(({ mark, mention }) => mark === 'at' && mention.codes.length === 1)
  if (!marked) return null
  const { start, end, codes } = marked.mention
  return { name: scene.text.clean.slice(start, end), code: codes[0] as string, span: { start, end } }
}

function remember(scene: Scene, draft: Draft): void {
  const { discourse } = scene
  if (draft.explicit) relate(discourse, draft.source.codes, draft.target.codes, draft.mutual)
  if (draft.frame.type === 'CONSULT' && draft.when && draft.status === 'occurred') {
    const codes = [...draft.source.codes, ...draft.target.codes]
    discourse.meeting = { when: draft.when, codes, sentence: discourse.sentence }
  }
}

