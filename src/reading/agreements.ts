import { ROLE } from '../lexicon/lexicon.ts'
import type { Span } from '../text/span.ts'
import { type Clause, hasRole, plays, rolesOf } from './clause.ts'
import { trimmed } from './drafting.ts'
import type { ReadClause } from './events.ts'
import { fieldsOf } from './fields.ts'
import type { Agreement, AgreementKind, AgreementSide, AgreementState } from './finding.ts'
import type { KindReader, Seen } from './findings.ts'
import { Gathered } from './gathered.ts'
import { forceOf, takesEffect } from './in-force.ts'
import { type Mark, markedClauses } from './marks.ts'
import type { Mention } from './mention.ts'
import { between } from './note-places.ts'
import { partiesOf } from './parties.ts'
import type { When } from './reading.ts'
import { numeralAt, startsNumber } from './time-numbers.ts'

/** A clause with its words of agreements. */
export interface Agreed {
  readonly seen: Seen
  readonly at: number
  readonly read: ReadClause
  readonly marks: readonly Mark[]
}

/** Units between the verb and the document that it is about, at most. */
const REACH = 44
/** Units between a negation and what it denies. */
const NEAR = 10

/** Words without which a clause tells of no agreement. */
const TELLS: ReadonlySet<string> = new Set(['document', 'title', 'agree'])

/** Reads what was signed or agreed, and what was expressly not; one and the same document is found once. */
export const readAgreements: KindReader<Agreement> = (seen) => {
  const gathered = new Gathered<Agreement>(({ kind, parties, side }) => `${kind} ${side} ${parties.join()}`)
  const title = seen.text.blocks.find(({ kind }) => kind === 'title')
  for (const { at, marks } of markedClauses(seen.clauses, seen.marks['agreements'] ?? [], TELLS)) {
    const one = { seen, at, read: seen.clauses[at] as ReadClause, marks }
    for (const agreement of [...documentsIn(one), ...consentIn(one)])
      gathered.add(agreement, (other, told) => isSame(agreement, other, told, title), joined)
  }
  return gathered.all()
}

/** Whether two with the same parties and kind are one document; consent is found anew unless only the title has told of it so far. */
function isSame(one: Agreement, other: Agreement, told: readonly Span[], title: Span | undefined): boolean {
  const isTitled = title !== undefined && told.every(({ end }) => end <= title.end)
  return (
    (one.kind !== 'consensus' || one.state === 'not' || isTitled) &&
    (other.state === one.state ||
      (!isEndOfOther(one, other) && one.state !== 'not' && other.state !== 'not' && other.n === one.n)) &&
    (other.n === one.n || other.n === null || one.n === null) &&
    !(Math.abs(yearOf(one) - yearOf(other)) > 1)
  )
}

/** 條約生效，1995年的條約隨之失效: an end that has no day of its own is not that of a paper which has just come about. */
const isEndOfOther = (one: Agreement, other: Agreement): boolean =>
  one.state === 'ended' && one.when === null && other.when !== null

const joined = (other: Agreement, one: Agreement): Agreement => ({
  ...other,
  n: other.n ?? one.n,
  when: other.when ?? one.when,
  fields: other.fields.length ? other.fields : one.fields,
  force: other.force ?? one.force,
})

/** The year of an agreement; of one without a date, any that it is compared with is near enough. */
const yearOf = ({ when }: Agreement) => Number(when?.start?.slice(0, 4) ?? Number.NaN)

function documentsIn(agreed: Agreed): readonly Agreement[] {
  const { marks, read } = agreed
  if (plays(read.clause, ROLE.condition)) return []
  const titles = marks.filter(({ list }) => list === 'title')
  const all = marks.filter(
    ({ list, start }) =>
      list === 'document' && !titles.some((one) => one.start < start && start < titleEnd(agreed, one)),
  )
  const found: Agreement[] = []
  for (const mark of all) {
    const doing = verbOf(agreed, mark)
    // 簽署的備忘錄和協議: each noun of the list is a document of its own.
    // 和平協定文本: one thing.
    const isTail = all.some(({ end }) => end === mark.start)
    if (doing && !isTail) found.push(...made(agreed, mark.name as AgreementKind, mark, doing))
  }
  const [first] = titles
  const titled = first && ofTitle(agreed, first, titles)
  return titled ? [...found, ...titled] : found
}

interface Doing {
  readonly verb: Mark
  readonly state: AgreementState
}

/** What is done with a document: the verb before it, the one behind it (協議已簽署), or only that there is none (並沒有聯合聲明). */
function verbOf(agreed: Agreed, document: Span): Doing | null {
  const { marks } = agreed
  const isVerb = ({ list }: Mark) =>
    list === 'sign' || list === 'issue' || list === 'reach' || list === 'end' || list === 'ratify'
  const all = marks.filter((mark) => isVerb(mark) && mark.end <= document.start && document.start - mark.end <= REACH)
  const last = all.at(-1)
  // 終止與 B 簽訂的協議: what is done with it stands before the clause that says which one it is.
  const before = last && isRelative(agreed, last) ? (all.at(-2) ?? last) : last
  const behind = marks.find(
    (mark) => isVerb(mark) && mark.list !== 'issue' && mark.start >= document.end && mark.start - document.end <= NEAR,
  )
  const verb = before ?? behind ?? takesEffect(marks, document)
  const isAim = verb && marks.some(({ list, end }) => list === 'aim' && end === verb.start)
  const isRatified =
    verb?.list === 'ratify' &&
    !marks.some(
      ({ name, start, end }) =>
        start >= document.start && end <= document.end && (name === 'treaty' || name === 'agreement'),
    )
  // 條約簽署六十五年來: says how long ago.
  const isPast = verb && verb === behind && agreed.seen.times.some(({ start, length }) => length && start === verb.end)
  if (isAim || isRatified || isPast) return null
  if (verb) return { verb, state: stateOf(agreed, verb) }
  const none = marks.findLast(({ list, end }) => list === 'not' && end === document.start)
  if (none) return { verb: none, state: 'not' }
  const under = marks.find(({ list, end }) => list === 'under' && end <= document.start && document.start - end <= NEAR)
  return under ? { verb: under, state: 'signed' } : null
}

const isRelative = ({ read: { clause } }: Agreed, { end }: Span) =>
  clause.tokens.some((token) => token.start === end && (rolesOf(token) & ROLE.de) !== 0)

const EXPECTED: ReadonlySet<string> = new Set(['guess', 'fear', 'mood', 'tense', 'state'])

/** Denied right before the verb; ended; planned where the clause speaks of what is to come. */
function stateOf({ marks, read }: Agreed, verb: Mark): AgreementState {
  const { tokens, from } = read.clause
  const to = tokens.findIndex(({ start }) => start >= verb.start)
  if (marks.some(({ list, end }) => list === 'not' && end <= verb.start && verb.start - end <= NEAR)) return 'not'
  if (verb.list === 'end') return 'ended'
  // 同意簽署條約: it is still to be signed.
  const isAgreed = marks.some((one) => one.list === 'agree' && one.name !== 'noun' && one.end <= verb.start)
  if (verb.list === 'sign' && isAgreed) return 'planned'
  // 最快明年達成協議: expected.
  if (tokens.slice(from, to < 0 ? read.clause.to : to).some(({ word }) => EXPECTED.has(word?.outlook?.use ?? '')))
    return 'planned'
  const ahead = ROLE.future | ROLE.scheduled | ROLE.intention | ROLE.predicted | ROLE.purpose | ROLE.obligation
  if (hasRole(tokens, from, to < 0 ? read.clause.to : Math.min(to, read.clause.to), ahead)) return 'planned'
  return verb.list === 'agree' ? 'agreed' : verb.list === 'reach' ? 'agreed' : 'signed'
}

const titleEnd = ({ marks }: Agreed, { start }: Mark): number =>
  marks.find((one) => one.list === 'untitle' && one.start > start)?.end ?? start

/** Two or more take part in the clause itself, or the sentence speaks of them. */
function isJoint({ read, seen }: Agreed): boolean {
  const codes = new Set(
    read.clause.mentions.flatMap(({ mention, mark }) => (mark === 'free' || mark === 'with' ? mention.codes : [])),
  )
  return codes.size > 1 || (read.subject?.codes.length ?? 0) > 1 || seen.joint.has(read)
}

/** 發表《…》和《…》: documents by their titles, of the kind that the title ends in. */
function ofTitle(agreed: Agreed, first: Mark, titles: readonly Mark[]): readonly Agreement[] | null {
  const { marks } = agreed
  if (marks.some(({ list }) => list === 'text')) return null
  const doing = verbOf(agreed, { start: first.start, end: titleEnd(agreed, first) })
  if (!doing || doing.verb.list === 'not') return null
  const end = Math.max(...titles.map((one) => titleEnd(agreed, one)))
  const inner = marks.findLast(
    ({ list, end: to }) => list === 'document' && to <= titleEnd(agreed, first) && to > first.start,
  )
  const kind = (inner?.name ?? 'document') as AgreementKind
  if (!inner && (doing.verb.list === 'under' || !isJoint(agreed))) return null
  const all = made(agreed, kind, { start: first.start, end }, doing)
  return all.map((one) => ({ ...one, n: titles.length > 1 ? titles.length : one.n }))
}

/** 雙方同意…, A與B商定…: consent of two or more, and the lack of it. */
function consentIn(agreed: Agreed): readonly Agreement[] {
  const { marks, read, seen, at } = agreed
  const verb = marks.find(({ list }) => list === 'agree')
  if (!verb || marks.some((mark) => mark.list === 'consent' && mark.start <= verb.start && mark.end >= verb.end))
    return []
  if (marks.some(({ list, start }) => list === 'document' && start === verb.start)) return []
  const { clause } = read
  if (plays(clause, ROLE.condition)) return []
  const isNoun = verb.name === 'noun'
  const denied = marks.some(({ list, end }) => list === 'not' && end <= verb.start && verb.start - end <= 2 * NEAR)
  if (isNoun && !denied && !marks.some(({ list, end }) => list === 'reach' && end <= verb.start)) return []
  const own = clause.mentions.filter(
    ({ mention, mark }) =>
      mention.end <= verb.start &&
      (mark === 'free' || mark === 'with') &&
      mention.codes.length > 0 &&
      !clause.mentions.some((next) => mention.modifies && next.mention.start === mention.end),
  )
  const codes = new Set(own.flatMap(({ mention }) => mention.codes))
  const joint = codes.size > 1 || (own.length === 0 && (read.subject?.codes.length ?? 0) > 1)
  if (!joint) return []
  const state = stateOf(agreed, verb)
  const group = own.find(({ mention, mark }) => mark === 'free' && mention.codes.length > 1)
  const parties = group ? group.mention.codes : codes.size > 1 ? [...codes] : partiesOf(seen, at, verb)
  return built(agreed, 'consensus', verb, { verb, state: denied ? 'not' : state }, parties)
}

function made(agreed: Agreed, kind: AgreementKind, document: Span, doing: Doing): readonly Agreement[] {
  const parties = partiesOf(agreed.seen, agreed.at, document)
  return parties.length < 2 ? [] : built(agreed, kind, document, doing, parties)
}

function built(
  agreed: Agreed,
  kind: AgreementKind,
  what: Span,
  { verb, state }: Doing,
  parties: readonly string[],
): readonly Agreement[] {
  const { seen, read } = agreed
  const at = { start: Math.min(what.start, verb.start), end: Math.max(what.end, verb.end) }
  return [
    {
      kind,
      state,
      parties: [...parties].sort(),
      side: sideOf(agreed, Math.max(what.start, verb.start)),
      n: kind === 'consensus' ? null : countBefore(agreed, what.start),
      fields: fieldsOf(agreed, what),
      when: verb.list === 'force' ? null : whenOf(agreed, what),
      force:
        kind === 'consensus' || state === 'not'
          ? null
          : forceOf({ seen, marks: agreed.marks, clause: read.clause, sentence: read.sentence }, what, verb),
      evidence: [trimmed(seen.text.clean, read.clause)],
      because: { rule: `agreement:${verb.list}`, at, rows: [verb.row] },
    },
  ]
}

/** 雙方企業簽署, A與B企業之間簽署, 三星與台積電簽署: who is named before the verb are firms, or firms stand right behind the last of them. */
function sideOf({ marks, read: { clause } }: Agreed, to: number): AgreementSide {
  const named = clause.mentions
    .filter(({ mention, mark }) => mention.end <= to && (mark === 'free' || mark === 'with'))
    .flatMap(({ mention }) => mention.parts ?? [mention])
  const last = named.at(-1)
  if (!last) return 'states'
  const firms = marks.filter(({ list, end }) => list === 'firm' && end <= to)
  const isFirm = (one: Mention) =>
    one.kind === 'firm' ||
    firms.some(({ end }) => end === one.end) ||
    firms.some(({ start }) => start >= one.end && start - one.end <= ATTRIBUTE && !isCut(clause, one.end, start))
  if (!isFirm(last)) return 'states'
  // 首相見證兩國企業簽署: who only looks on signs nothing.
  const both = last.pronoun === 'both' || last.codes.length > 1
  return both || named.every((one) => isFirm(one) || !(one.official || one.people.length > 0)) ? 'firms' : 'states'
}

/** Units between the name of a party and the word for its firms (中國多家企業). */
const ATTRIBUTE = 3

/** A word of grammar stands between (A與B就企業合作簽署). */
const isCut = ({ tokens }: Clause, from: number, to: number): boolean =>
  tokens.some((token) => token.start >= from && token.end <= to && rolesOf(token) !== 0)

/** 15項 before the document, with nothing but its attributes between. */
function countBefore({ seen, marks, read }: Agreed, at: number): number | null {
  const { clean } = seen.text
  const count = marks.findLast(({ list, end }) => list === 'count' && end <= at && at - end <= NEAR)
  if (!count) return null
  for (let from = Math.max(read.clause.start, count.start - 6); from < count.start; from++) {
    if (!startsNumber(clean.charCodeAt(from))) continue
    const { end, value } = numeralAt(clean, from)
    if (end === count.start) return value
  }
  return null
}

/** Whether what ends there describes what follows. */
const isAttribute = ({ clause: { tokens, from, to } }: ReadClause, end: number): boolean => {
  const next = tokens.findIndex(({ start }, i) => i >= from && i < to && start === end)
  return next >= 0 && (rolesOf(tokens[next]) & ROLE.de) !== 0
}

/** When: the day of the event that the clause tells, else the clause's own time, which is not the one that names the paper (2000年的條約失效). */
function whenOf({ seen, read }: Agreed, what: Span): When | null {
  const draft = seen.joint.get(read)
  if (draft?.when) return draft.when
  const time = between(seen.times, read.clause.start, read.clause.end).find(
    ({ end, when }) => when !== null && end <= read.clause.end && !(end <= what.start && isAttribute(read, end)),
  )
  return time?.when ? { ...time.when, basis: time.basis, span: { start: time.start, end: time.end } } : null
}
