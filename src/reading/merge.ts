import { type Interval, namesDay } from '../text/day.ts'
import type { Span } from '../text/span.ts'
import { isEarlier } from './dating.ts'
import type { Draft } from './draft.ts'
import { Stretches } from './stretches.ts'

const subset = (a: readonly string[], b: readonly string[]) => a.every((x) => b.includes(x))
const sameSet = (a: readonly string[], b: readonly string[]) => a.length === b.length && subset(a, b)

/** Whether all parties of `a` are parties of `b`. Makes no sets: every draft is held against many. */
function within(a: Draft, b: Draft): boolean {
  const isParty = (code: string) => b.source.codes.includes(code) || b.target.codes.includes(code)
  return a.source.codes.every(isParty) && a.target.codes.every(isParty)
}

function hasSeveralParties({ source, target }: Draft): boolean {
  const first = source.codes[0] ?? target.codes[0]
  const isOther = (code: string) => code !== first
  return source.codes.some(isOther) || target.codes.some(isOther)
}

/** True where two intervals can be one time: they overlap at the coarser of their precisions. */
export function compatible(a: Interval | null, b: Interval | null): boolean {
  if (!a || !b) return true
  const before = (x: string | null, y: string | null) => !!x && !!y && isEarlier(x, y)
  return !before(a.end, b.start) && !before(b.end, a.start)
}

const undirected = (draft: Draft) => draft.mutual || draft.frame.type === 'CONSULT'

const parties = ({ source, target }: Draft) => new Set([...source.codes, ...target.codes]).size

/** A 會晤 B。A 與五國舉行峰會: two who meet, and a summit of so many, are two meetings. */
const isPlenum = (a: Draft, b: Draft): boolean => Math.abs(parties(a) - parties(b)) >= PLENUM
/** By how many at least those at a summit are more than the two who meet. */
const PLENUM = 3

/** A 將訪問 B 和 C。A 與 B 總統會談: a tour still to come is none of its stops. */
const isTour = ({ frame, source, target, status }: Draft): boolean =>
  frame.mode === 'visit' && status !== 'occurred' && source.codes.length === 1 && target.codes.length > 1

function sameActors(a: Draft, b: Draft): boolean {
  if (isReturnVisit(a, b)) return false
  if (undirected(a) || undirected(b)) {
    const [isWithin, holds] = [within(a, b), within(b, a)]
    if (isWithin && holds) return true
    return (
      a.frame.type === 'CONSULT' &&
      (isWithin || holds) &&
      !isPlenum(a, b) &&
      isTour(a) === isTour(b) &&
      hasSeveralParties(a) &&
      hasSeveralParties(b)
    )
  }
  // 遭驅逐: told again without who did it.
  if (a.frame.frame === b.frame.frame && (a.source.codes.length === 0 || b.source.codes.length === 0))
    return a.target.codes.length > 0 && sameSet(a.target.codes, b.target.codes)
  return (
    sameSet(a.source.codes, b.source.codes) &&
    (sameSet(a.target.codes, b.target.codes) || a.explicit !== b.explicit || isSupposedTwice(a, b) || isWider(a, b))
  )
}

/** A 訪問 B，B 隨後回訪: who was the host is the visitor. */
const isReturnVisit = (a: Draft, b: Draft): boolean =>
  JOURNEYS.has(a.frame.frame) &&
  JOURNEYS.has(b.frame.frame) &&
  a.source.codes.length === 1 &&
  b.target.codes.length === 1 &&
  sameSet(a.source.codes, b.target.codes) &&
  sameSet(b.source.codes, a.target.codes)

/** 拒絕 B。…拒絕與 B、C 會談: toward one of them and toward all of them. */
function isWider({ frame, target: { codes } }: Draft, { frame: other, target: { codes: others } }: Draft): boolean {
  if (codes.length === 0 || others.length === 0 || !isSameKind(frame.frame, other.frame)) return false
  return subset(codes, others) || subset(others, codes)
}

/** 遭拒。…拒絕會談: what was refused is said once. */
const isSameKind = (a: string, b: string) =>
  a === b || (a === REFUSAL && b.startsWith(`${REFUSAL}-`)) || (b === REFUSAL && a.startsWith(`${REFUSAL}-`))
const REFUSAL = 'refuse'
/** Sentences behind a bare refusal in which it is said what was refused. */
const NEAR = 3

/** 表達關切。…表達關切: of whom no words name, the text may be taken to mean now one and now another. */
const isSupposedTwice = (a: Draft, b: Draft): boolean =>
  !a.explicit && !b.explicit && a.frame.frame === b.frame.frame && AT_SOMEBODY.has(a.frame.type)
const AT_SOMEBODY: ReadonlySet<string> = new Set(['ACCUSE', 'SANCTION'])

const isSettled = ({ status }: Draft) => status === 'occurred' || status === 'scheduled'
/** 將訪問 B，…將與 B 總統會談: whom he will meet is part of the journey that is set, and in the same direction. */
const isOfJourney = (a: Draft, b: Draft) =>
  (a.status === 'scheduled' || (a.status === 'occurred' && isRange(a.when) && b.when === null)) &&
  b.status === 'pledged' &&
  JOURNEYS.has(a.frame.frame) &&
  b.frame.frame === 'meet' &&
  sameSet(a.source.codes, b.source.codes)
const JOURNEYS: ReadonlySet<string> = new Set(['visit', 'travel-to'])

function sameStatus(a: Draft, b: Draft): boolean {
  if (a.status === b.status) return true
  // 訪問期間會談，約定26日再談: a meeting still to come that begins on another day is another one.
  const isOneDay = a.when === null || b.when === null || a.when.start === b.when.start
  return a.frame.type === 'CONSULT' && ((isSettled(a) && isSettled(b)) || isOfJourney(a, b)) && isOneDay
}

/** 召見大使表達不滿, 譴責並指責: in one sentence these are one act however many verbs tell it. */
const ONE_ACT: ReadonlySet<string> = new Set(['ACCUSE', 'THREATEN', 'ASSAULT', 'REJECT'])

/** 制裁 20 家企業，凍結其資產: what a round of sanctions or a show of backing holds in particular is part of it. */
const PARTS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    'impose-sanctions': ['freeze-assets', 'import-ban', 'entry-ban', 'visa-ban', 'export-control', 'blacklist'],
    'widen-sanctions': ['freeze-assets', 'import-ban', 'entry-ban', 'visa-ban', 'export-control', 'blacklist'],
    'export-control': ['blacklist', 'export-control'],
    blacklist: ['freeze-assets', 'entry-ban', 'visa-ban', 'export-control'],
    'affirm-one-china': ['back'],
    encounter: ['negotiate', 'consult'],
    meet: ['negotiate', 'consult', 'attend-summit'],
    visit: ['negotiate', 'mediate', 'attend-summit'],
    'travel-to': ['negotiate', 'mediate'],
    'attend-summit': ['meet'],
    'grant-permission': ['grant-permission'],
    'expel-diplomat': ['expel-diplomat'],
    'exchange-prisoners': ['exchange-prisoners', 'hand-back-people'],
  }).map(([whole, parts]) => [whole, new Set(parts)]),
)

/** 願加強合作，也願密切往來: what one is willing to do, in one sentence. */
const WISHES: ReadonlySet<string> = new Set(['willing', 'deepen-cooperation'])
/** 歡迎 B 來訪，感謝 B 支持: with what words, in one sentence, one favours the same one. */
const FAVOURS: ReadonlySet<string> = new Set(['affirm-one-china', 'back', 'congratulate', 'praise', 'thank', 'welcome'])
const areAlike = (a: Draft, b: Draft): boolean =>
  [WISHES, FAVOURS].some((words) => words.has(a.frame.frame) && words.has(b.frame.frame))

/** The second one is part of the first, and its subject is only carried on. */
const isPart = (whole: Draft, part: Draft): boolean =>
  PARTS.get(whole.frame.frame)?.has(part.frame.frame) === true && part.because.rule.includes('topic-chain')

/** 昨天舉行視訊會晤，…兩人昨天交談: who speaks by telephone or video on a day does not meet as well on that day. */
function isSameCall(a: Draft, b: Draft): boolean {
  const [call, meeting] = a.frame.mode === 'phone' ? [a, b] : [b, a]
  if (call.frame.mode !== 'phone' || !TALKS.has(meeting.frame.frame) || meeting.place) return false
  return namesDay(a.when?.start) && a.when?.start === b.when?.start && a.when?.end === b.when?.end
}

/** 致電 B，雙方商討遣返: what is talked over behind a call in its sentence was talked over on the telephone. */
const isSaidOnCall = (a: Draft, b: Draft): boolean => a.frame.mode === 'phone' && b.frame.frame === 'consult'

const TALKS: ReadonlySet<string> = new Set(['meet', 'consult'])

/** A visit, its talks and dinners are one encounter; calls, rounds of negotiation, mediation and conferences are by themselves. */
const isEncounter = (draft: Draft) =>
  draft.frame.mode !== 'phone' && draft.frame.mode !== 'third-party' && !APART.has(draft.frame.frame)
const APART: ReadonlySet<string> = new Set([
  'negotiate',
  'dialogue-round',
  'mediate',
  'attend-summit',
  'council-meeting',
  'exchange-letters',
  'send-envoy',
])

/** 25日復談。兩國代表團25日磋商三小時: what two talk over on one day they do at one table. */
const isSameRound = (a: Draft, b: Draft): boolean =>
  ROUNDS.has(a.frame.frame) &&
  ROUNDS.has(b.frame.frame) &&
  parties(a) === 2 &&
  parties(b) === 2 &&
  namesDay(a.when?.start) &&
  a.when?.start === b.when?.start &&
  a.when?.end === b.when?.end
const ROUNDS: ReadonlySet<string> = new Set(['negotiate', 'consult', 'meet', 'dialogue-round'])

/** A 向 B 喊話，呼籲坐下來談: the demand behind an appeal, with nobody named whom it is made of, is what was appealed for. */
const isSpelledOut = (a: Draft, b: Draft): boolean =>
  a.frame.frame === 'appeal' && b.frame.type === 'REQUEST' && !b.explicit && b.because.rule.includes('topic-chain')

/** 備忘錄 and 合作備忘錄 are one thing, 備忘錄 and 採購協議 are two. */
const sameNoun = (a: string, b: string) => a === '' || b === '' || a.endsWith(b.slice(-2)) || b.endsWith(a.slice(-2))

/** 軍演 and 演習: two names of an exercise have a character in common. */
const isAkin = ({ frame: { type }, noun }: Draft, other: Draft): boolean =>
  type === 'MOBILIZE' && [...noun].some((character) => other.noun.includes(character))

/** Acts of which the noun only says once more who is meant, or by what means (列為不受歡迎人物, 趕走外交官; 水砲, 水柱). */
const SAME_PEOPLE: ReadonlySet<string> = new Set([
  'expel-diplomat',
  'recall-ambassador',
  'break-relations',
  'summon-envoy',
  'drive-away',
  'water-cannon',
])

/** 高度讚賞並支持, 同意並承諾, 集結並部署: what one clause tells with two verbs of one kind is one act. */
const ONE_IN_CLAUSE: ReadonlySet<string> = new Set(['SUPPORT', 'AGREE', 'COERCE', 'MOBILIZE'])

const isInOneClause = (a: Draft, b: Draft, told: Stretches | null) =>
  a.sentence === b.sentence && b.evidence.some((span) => told?.touch(span) ?? touching(a.evidence, span))

/** 禁止進口水產。…該禁令影響有限: behind a measure that was told, one of no day by a name that fits any measure is that one. */
const isNamedAgain = (a: Draft, b: Draft): boolean =>
  ANY_MEASURE.has(b.frame.frame) && !ANY_MEASURE.has(a.frame.frame) && b.when === null && b.sentence > a.sentence
const ANY_MEASURE: ReadonlySet<string> = new Set(['embargo', 'countermeasures'])

/** True where two tellings within one document are one event. `told`: the words of `a`, where it has been told more than once. */
export function sameEvent(a: Draft, b: Draft, told: Stretches | null = null): boolean {
  if (a.frame.type !== b.frame.type || !sameStatus(a, b) || !sameActors(a, b)) return false
  if (!compatible(a.when, b.when)) return false
  // 繼七月交火後，兩軍再次交火: what is done once more is not what the sentence has just told.
  if (a.sentence === b.sentence && b.again && !a.again) return false
  if (a.frame.type === 'CONSULT') {
    return (
      a.frame.frame === b.frame.frame ||
      (isEncounter(a) && isEncounter(b)) ||
      isSameCall(a, b) ||
      isSameRound(a, b) ||
      (a.sentence === b.sentence && (isPart(a, b) || isSaidOnCall(a, b))) ||
      isInOneClause(a, b, told)
    )
  }
  if (a.sentence === b.sentence && (ONE_ACT.has(a.frame.type) || isPart(a, b) || areAlike(a, b) || isSpelledOut(a, b)))
    return true
  if (isSameDayBlame(a, b) || isNamedAgain(a, b)) return true
  if (a.frame.type === 'MOBILIZE' && b.sentence - a.sentence <= 1) return true
  if (isInOneClause(a, b, told) && (ONE_IN_CLAUSE.has(a.frame.type) || a.frame.frame === b.frame.frame)) return true
  // 達成停火，不過停火脆弱: two have one ceasefire.
  if (a.frame.type === 'RETREAT' && a.mutual && b.mutual && a.frame.frame === b.frame.frame) return true
  // 交火, 衝突: what two did to each other in one month or on one day, whatever it is called.
  if (a.frame.type === 'ASSAULT' && a.mutual && b.mutual && isSameTime(a.when, b.when)) return true
  // Within one sentence a writer lists; he does not repeat himself.
  if (a.sentence === b.sentence && !a.nominal && !b.nominal) return false
  return (
    (a.frame.frame === b.frame.frame ||
      (isSameKind(a.frame.frame, b.frame.frame) && b.sentence - a.sentence <= NEAR)) &&
    (SAME_PEOPLE.has(a.frame.frame) || b.remark || sameNoun(a.noun, b.noun) || isAkin(a, b)) &&
    (a.counts.length === 0 || b.counts.length === 0 || a.counts[0]?.n === b.counts[0]?.n)
  )
}

/** 26日批評 B。…26日又砲轟 B: on one day one blames the same one once, in whatever words. */
const isSameDayBlame = (a: Draft, b: Draft): boolean =>
  a.frame.type === 'ACCUSE' && a.explicit && b.explicit && namesDay(a.when?.start) && isSameTime(a.when, b.when)

const isSameTime = (a: Interval | null, b: Interval | null) =>
  !!a?.start && a.start === b?.start && a.end !== null && a.end === b.end && a.start.length > YEAR
/** Units of a date that names no month. */
const YEAR = 4

function precision(when: Interval | null): number {
  return when ? (when.start ?? when.end ?? '').length : 0
}

const isRange = (when: Interval | null) => !!when && when.start !== when.end

/** 下週 and 24日至26日: the one lies in the other and is shorter. */
function isCloser(a: Interval | null, b: Interval | null): boolean {
  if (!a?.start || !a.end || !b?.start || !b.end || precision(a) !== precision(b)) return false
  return a.start <= b.start && b.end <= a.end && isRange(b) && (a.start < b.start || b.end < a.end)
}

/** A visit's days are the event's days; else the finer date. */
function betterDated(a: Draft, b: Draft): boolean {
  if (isCloser(a.when, b.when)) return true
  if (
    a.frame.type === 'CONSULT' &&
    a.when &&
    b.when &&
    isRange(a.when) !== isRange(b.when) &&
    precision(a.when) === precision(b.when)
  ) {
    return isRange(b.when)
  }
  return precision(b.when) > precision(a.when)
}

function touching(spans: readonly Span[], span: Span): boolean {
  return spans.some((one) => one.start < span.end && span.start < one.end)
}

/** 將於23日訪問 B。…23日抵達 B: told as to come, and in a sentence behind it, with its own day and parties, as done, it is done. */
const hasCome = (a: Draft, b: Draft): boolean =>
  a.sentence < b.sentence &&
  a.status === 'scheduled' &&
  b.status === 'occurred' &&
  b.explicit &&
  !b.nominal &&
  b.when !== null

/** What both tell, all but the words of `b`. */
function merged(a: Draft, b: Draft): Draft {
  const dated = !(b.remark && a.when) && betterDated(a, b) && !b.remark ? b : a
  const isNamed = (!a.explicit && b.explicit) || (a.source.codes.length === 0 && b.source.codes.length > 0)
  const named = isNamed || (b.target.codes.length > 0 && isSupposedTwice(a, b)) ? b : a
  return {
    ...a,
    status: hasCome(a, b) ? b.status : a.status,
    sentence: b.sentence,
    source: named.source,
    target: named.target,
    explicit: a.explicit || b.explicit,
    mutual: a.mutual || b.mutual,
    when: dated.when,
    place: a.place ?? b.place,
    people: [...a.people, ...b.people.filter((person) => !a.people.some((other) => other.name === person.name))],
    counts: a.counts.length ? a.counts : b.counts,
  }
}

/** How many events back a retelling is looked for; a longer document is read in constant time per event. */
const WINDOW = 120

/** An event as told so far, with all its words. */
interface Told {
  draft: Draft
  /** Null until it is told again: most are told once. */
  stretches: Stretches | null
}

/** The first event that `draft` tells again; one of the very day on which it took place before one of which no day, or a coarser one, is told. */
function lastSame(events: readonly Told[], draft: Draft): Told | null {
  let first: Told | null = null
  for (let i = Math.max(0, events.length - WINDOW); i < events.length; i++) {
    const event = events[i] as Told
    if (first && !isSameTime(event.draft.when, draft.when)) continue
    if (!sameEvent(event.draft, draft, event.stretches)) continue
    if (first || draft.when === null || isSameTime(event.draft.when, draft.when)) return event
    first = event
  }
  return first
}

/** Each event once, in the order of its first telling. Drafts that may only confirm (headings, captions) never make an event. */
export function mergeDrafts(drafts: readonly Draft[]): readonly Draft[] {
  const events: Told[] = []
  const add = (draft: Draft) => {
    const event = lastSame(events, draft)
    if (event) {
      event.stretches ??= new Stretches(event.draft.evidence)
      event.stretches.add(draft.evidence)
      event.draft = merged(event.draft, draft)
    } else if (!draft.confirmsOnly) events.push({ draft, stretches: null })
  }
  for (const draft of drafts) if (!draft.confirmsOnly) add(draft)
  for (const draft of drafts) if (draft.confirmsOnly) add(draft)
  return withoutWords(
    events.map(({ draft, stretches }) => (stretches ? { ...draft, evidence: stretches.list } : draft)),
  )
}

/** By which a truce is made: to agree on it and to sign it is to cease fire. */
const MAKES_TRUCE: ReadonlySet<string> = new Set(['reach-consensus', 'reach-deal', 'sign-accord'])

/** 就停火達成共識並簽署協議: the events without the words by which a truce of the same clause was made. */
function withoutWords(events: readonly Draft[]): readonly Draft[] {
  const truces = events.filter(
    ({ frame, mutual, status }) => frame.frame === 'ceasefire' && mutual && status === 'occurred',
  )
  if (truces.length === 0) return events
  const isOf = (draft: Draft) =>
    MAKES_TRUCE.has(draft.frame.frame) &&
    truces.some((truce) => within(draft, truce) && draft.evidence.every((span) => touching(truce.evidence, span)))
  return events.filter((draft) => !isOf(draft))
}
