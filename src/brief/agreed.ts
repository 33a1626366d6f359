import type { Account, Telling } from '../resolve/account.ts'
import { type Days, daysOf, gap, intervalDays } from '../resolve/days.ts'
import type { ToldAgreement as Agreement, ToldChannel as Channel } from '../resolve/told.ts'
import type { Interval } from '../text/day.ts'
import { once } from '../text/once.ts'
import { wordsAt } from './cite.ts'
import { citeFound, type Found } from './findings.ts'
import { MOST_ISSUES } from './happened.ts'
import { compared } from './in-turn.ts'
import type { AgreementSaid, ChannelSaid, Cites, Line, Section } from './line.ts'
import { type Happening, isOfTime, type Scope } from './scope.ts'

/** Letters of words that stand in a line, at most. */
const LONGEST = 60
/** Papers whose name says what they are; of all else only the words say on what it is, and who signed it for whom. */
const STATEMENTS: ReadonlySet<string> = new Set(['joint-statement', 'communique', 'declaration'])
/** Changes of a channel that are news, and not its going on. */
const TURNS: ReadonlySet<string> = new Set(['opened', 'suspended', 'resumed', 'raised', 'lowered'])

/** Whether a finding is of those whom the brief is about. */
const isOf = ({ actors }: Scope, parties: readonly string[]): boolean =>
  actors.length === 0 || actors.filter((code) => parties.includes(code)).length >= Math.min(2, actors.length)

/** The findings of those and of the time that the brief is about. */
const asked = <T extends Agreement | Channel>(all: readonly Found<T>[], scope: Scope): readonly Found<T>[] =>
  all.filter(({ telling, one }) => isOf(scope, one.parties) && isOfTime(one.when, telling, scope.window))

/** The day by which a finding is put in order. */
const dayOf = ({ one, telling }: Found<Agreement | Channel>): string =>
  ('state' in one ? agreedWhen(one, telling) : one.when)?.start ?? telling.published ?? ''

/** 發表一份聯合宣言 is 發表聯合宣言: one of a kind is not counted. */
const countOf = ({ one: { n } }: Found<Agreement>): number | null => (n === 1 ? null : n)

/** Days between the days that sources give one agreement, at most: from its signing to the paper of the next morning. */
const SAME = 2

/**
 * When it was agreed. A time that was not over when the source came out is that of what is to follow from it, and no day of the agreement.
 */
function agreedWhen({ state, when }: Agreement, { published }: Telling): Interval | null {
  const days = intervalDays(when)
  const isAhead = days !== null && published !== null && days.last > daysOf(published).last
  return state !== 'planned' && isAhead ? null : when
}

/** The days of an agreement; where nobody says when it was, that of the source. */
const daysIn = ([first]: readonly Found<Agreement>[]): Days | null =>
  first
    ? (intervalDays(agreedWhen(first.one, first.telling)) ??
      (first.telling.published === null ? null : daysOf(first.telling.published)))
    : null

/** In which fields, in the words of the sources. */
const fieldsIn = (group: readonly Found<Agreement>[]): string =>
  group.flatMap(({ telling, one }) => one.fields.map((span) => wordsAt(telling, span)))[0] ?? ''

/** Agreements of one kind, number and parties, told a day or two apart, are one, unless each is in a field of its own. */
function joinedNear(groups: readonly (readonly Found<Agreement>[])[]): readonly (readonly Found<Agreement>[])[] {
  const joined: Found<Agreement>[][] = []
  const key = ([first]: readonly Found<Agreement>[]) =>
    first && [first.one.kind, first.one.state, first.one.parties, first.one.side, countOf(first)].join('|')
  const byKey = new Map<string | undefined, Found<Agreement>[][]>()
  const fits = (one: readonly Found<Agreement>[], other: readonly Found<Agreement>[]) => {
    const [a, b] = [daysIn(one), daysIn(other)]
    const [own, others] = [fieldsIn(one), fieldsIn(other)]
    return a !== null && b !== null && gap(a, b) <= SAME && (own === '' || others === '' || own === others)
  }
  for (const group of groups) {
    // Consent is on something: only its own words tell which.
    if (group[0]?.one.kind === 'consensus') {
      joined.push([...group])
      continue
    }
    const others = byKey.get(key(group)) ?? []
    byKey.set(key(group), others)
    const same = others.find((other) => fits(other, group))
    if (same) same.push(...group)
    else {
      const fresh = [...group]
      joined.push(fresh)
      others.push(fresh)
    }
  }
  return joined
}

/** Findings of the same thing under one line: the fullest speaks, the others are cited beside it. */
const grouped = <T>(all: readonly Found<T>[], key: (one: Found<T>) => string): readonly (readonly Found<T>[])[] => [
  ...Map.groupBy(all, key).values(),
]

function agreementLine(group: readonly Found<Agreement>[], { issuesIn }: Scope): Line {
  const [first, ...rest] = group.toSorted(
    (a, b) =>
      b.one.fields.length - a.one.fields.length ||
      Number(b.one.when !== null) - Number(a.one.when !== null) ||
      compared(dayOf(a), dayOf(b)),
  ) as [Found<Agreement>, ...Found<Agreement>[]]
  const { one, telling } = first
  const { kind: what, state, parties, side, evidence } = one
  const when = agreedWhen(one, telling)
  const words = wordsAt(telling, evidence[0])
  const said: AgreementSaid = {
    ...{
      kind: 'agreement',
      what,
      state,
      parties,
      side,
      n: countOf(first),
      when,
      day: when ? null : telling.published,
    },
    about: issuesIn(telling, evidence).slice(0, MOST_ISSUES),
    fields: one.fields.map((span) => wordsAt(telling, span)),
    quote: !STATEMENTS.has(what) && one.fields.length === 0 && words.length <= LONGEST ? words : null,
  }
  return { said, cites: citesOf(first, rest, 'agreements') }
}

function channelLine(group: readonly Found<Channel>[]): Line {
  // Whoever gives the round and whoever gives the day are cited before the others.
  const [first, ...rest] = group.toSorted((a, b) => given(b.one) - given(a.one)) as [
    Found<Channel>,
    ...Found<Channel>[],
  ]
  const { kind: channel, change, planned, parties } = first.one
  const round = group.find(({ one }) => one.round !== null)?.one.round ?? null
  const when = group.find(({ one }) => one.when !== null)?.one.when ?? null
  const said: ChannelSaid = { kind: 'channel', channel, change, planned, parties, round, when }
  return { said, cites: citesOf(first, rest, 'channels') }
}

const given = ({ round, when }: Channel): number => Number(round !== null) + Number(when !== null)

/** The days of a step of a channel; where nobody says when it was, that of the source. */
const stepDays = ({ telling, one }: Found<Channel>): Days | null =>
  intervalDays(one.when) ?? (telling.published === null ? null : daysOf(telling.published))

/** Steps of one channel are one step where they name no other round and are told of days that are next to each other. */
function stepsOf(all: readonly Found<Channel>[]): readonly (readonly Found<Channel>[])[] {
  const steps: Found<Channel>[][] = []
  const key = ({ one }: Found<Channel>) => [one.kind, one.change, one.planned, one.parties].join('|')
  const isSame = (a: Found<Channel>, b: Found<Channel>) => {
    const [one, other] = [stepDays(a), stepDays(b)]
    const isNear = one === null || other === null ? one === other : gap(one, other) <= SAME
    return isNear && (a.one.round === null || b.one.round === null || a.one.round === b.one.round)
  }
  for (const group of grouped(all, key)) {
    const own: Found<Channel>[][] = []
    for (const found of group) {
      const same = own.find((step) => step.every((other) => isSame(other, found)))
      if (same) same.push(found)
      else own.push([found])
    }
    steps.push(...own)
  }
  return steps
}

/** Whether what is told of a channel stands in the words of a consent, which are told. */
function isConsent(agreements: readonly Found<Agreement>[]): (channel: Found<Channel>) => boolean {
  const byDocument = Map.groupBy(
    agreements.filter(({ one }) => one.kind === 'consensus'),
    ({ telling }) => telling.id,
  )
  return ({ telling, one }) =>
    (byDocument.get(telling.id) ?? []).some(
      ({
        one: {
          evidence: [words],
        },
      }) => one.evidence.every(({ start, end }) => words.start <= start && end <= words.end),
    )
}

const citesOf = <T extends Agreement | Channel>(
  first: Found<T>,
  rest: readonly Found<T>[],
  kind: 'agreements' | 'channels',
): Cites => [citeFound(first, kind), ...rest.slice(0, 2).map((other) => citeFound(other, kind))]

/** Acts that the section on what was agreed tells better: it knows what was signed, and how many. */
const SIGNINGS: ReadonlySet<string> = new Set(['sign-accord', 'joint-statement', 'reach-deal', 'reach-consensus'])

/** Types of acts of two sides that say of an agreement no more than it does. */
const AGREEING: ReadonlySet<string> = new Set(['AGREE', 'COOPERATE'])

/** Tells the acts that are told as agreements: those whose words stand in the words of one of these. */
export function toldAsAgreed(scope: Scope): (happening: Happening) => boolean {
  const words = once(() => Map.groupBy(asked(scope.findings().agreements, scope), ({ telling }) => telling.id))
  const isTold = ({ telling, event }: Account) =>
    (words().get(telling.id) ?? []).some(({ one }) =>
      one.evidence.some((a) => event.evidence.some((b) => a.start < b.end && b.start < a.end)),
    )
  return ({ incident, digest }) =>
    (SIGNINGS.has(digest.frame) || (AGREEING.has(digest.type) && digest.mutual)) && incident.accounts.some(isTold)
}

/** What was signed or agreed, what was expressly not, and what became of the ways of talking to each other. */
export function agreed(scope: Scope): Section {
  const findings = scope.findings()
  const groups = grouped(asked(findings.agreements, scope), (found) => {
    const { one, telling } = found
    // Consent is on something: only its own words tell which.
    const own = one.kind === 'consensus' ? `${telling.id} ${one.evidence[0].start}` : ''
    return [one.kind, one.state, one.parties, one.side, countOf(found), one.when?.start ?? '', own].join('|')
  })
  const agreements = joinedNear(groups)
  const isTold = isConsent(groups.flat())
  const channels = stepsOf(asked(findings.channels, scope).filter((found) => !isTold(found)))
  const all = [
    ...agreements.map((group) => ({
      day: dayOf(group[0] as Found<Agreement>),
      line: () => agreementLine(group, scope),
      weight: group[0]?.one.kind === 'consensus' ? 2 : 3,
    })),
    ...channels.map((group) => ({
      day: dayOf(group[0] as Found<Channel>),
      line: () => channelLine(group),
      weight: TURNS.has(group[0]?.one.change ?? '') ? 2 : 1,
    })),
  ]
  const kept = all
    .toSorted((a, b) => b.weight - a.weight || compared(b.day, a.day))
    .slice(0, scope.lines)
    .sort((a, b) => compared(a.day, b.day))
  return {
    id: 'agreed',
    lines: kept.map(({ line, weight }) => ({ ...line(), weight })),
    more: all.length - kept.length,
  }
}
