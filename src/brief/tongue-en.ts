import type { Interval, PartialDay } from '../text/day.ts'
import type { Brief } from './brief.ts'
import { JOURNEYS } from './happened.ts'
import type {
  ActSaid,
  AgreementSaid,
  ChannelSaid,
  DifferenceSaid,
  FigureSaid,
  ForecastSaid,
  Holder,
  Named,
  PlanSaid,
  PositionSaid,
  Said,
  TriangleSaid,
  ViewSaid,
  Voice,
  Voices,
} from './line.ts'
import { filled, isSingle, type Part, percent, signed, type Tongue, within, ymd } from './tongue.ts'
import type { Vocabulary } from './vocabulary.ts'
import {
  AGREEMENTS,
  CHANGES,
  CHANNELS,
  DIFFERENCES,
  FATES,
  GENRES,
  HEADINGS,
  MANNERS,
  MONTHS,
  SEPARATE,
  STANCES,
  STATUSES,
  TYPES,
} from './words-en.ts'

/** English: British spelling, day before month, “curly” quotation marks. */
export function english(words: Vocabulary): Tongue {
  const line = (said: Said): readonly Part[] => {
    switch (said.kind) {
      case 'act':
        return [`${timed(said, words)}${on(said.about, act(said, words), words)}${reportedOn(said.day)}.`]
      case 'agreement':
        return agreement(said, words)
      case 'channel':
        return channel(said, words)
      case 'position':
        return position(said, words)
      case 'plan':
        return plan(said, words)
      case 'forecast':
        return forecast(said, words)
      case 'difference':
        return difference(said, words)
      case 'view':
        return view(said, words)
      case 'figure':
        return figure(said, words)
      case 'triangle':
        return triangleText(said, words)
    }
  }
  return {
    ...{ lang: 'en', headings: HEADINGS, line, notes: 'Sources', back: 'Back to the line' },
    times: (said, n) => (separate(said) ? ` (${n} ${separate(said)})` : ''),
    title: (brief) => capital(titleOf(brief, words)),
    basis: ({ documents, incidents, asOf }) =>
      `From ${count(documents, 'document')} and ${count(incidents, 'incident')} as known on ${date(asOf)}. Every line is composed from the record and rests on the sources named.`,
    more: (n) => `${n} more not listed.`,
    short: (n, pages) => `Kept to ${pages} pages: ${n} of these were left out for room; --all lists everything.`,
    nothing: (headings) => `The record says nothing under: ${headings.join('; ')}.`,
    source: ({ telling: { author, outlet, title, published } }, said) => [
      ...(author ? [{ quote: author }, ', '] : []),
      ...(title ? ['“', ...within('“', title), '”, '] : []),
      [outlet === null ? !author && !title && capital(UNKNOWN) : words.outlet(outlet), published && date(published)]
        .filter(Boolean)
        .join(', '),
      ...said.flatMap((one, i): Part[] => [i === 0 ? ': “' : ' … ', ...within('“', one)]),
      said.length > 0 ? '”.' : '.',
    ],
  }
}

const count = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`
const joined = (parts: readonly string[], by: string) => parts.filter((one) => one !== '').join(by)
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
/** The issues that the words name; the words themselves stand in the note. */
const on = (about: readonly string[], text: string, { issue }: Vocabulary) => {
  const named = about.map(issue).filter((label) => !text.includes(stem(label)))
  return named.length > 0 ? `, on ${listed(named)}` : ''
}
/** Of tariffs nobody says that they are on tariffs: the first word of some length in a name that is no name itself. */
const stem = (label: string) => (/\b[a-z]{5,}\b/.exec(label)?.[0] ?? label).replace(/s$/, '')
const separate = (said: Said) =>
  said.kind === 'agreement' && said.what === 'consensus' ? 'points' : (SEPARATE[said.kind] ?? '')
const listed = (all: readonly string[]) =>
  all.length < 2 ? (all[0] ?? '') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`

/** What is done stands behind its time, what lies ahead before it. */
function timed(said: ActSaid, words: Vocabulary): string {
  const isDone = said.status === 'occurred' || said.status === 'denied'
  const [text, time] = [act(said, words), isDone ? when(said.when, 'past') : due(said, said.when)]
  return `${capital(isDone ? joined([time, text], ', ') : joined([text, time], ' '))}${accordingTo(said.saidBy, words)}`
}

const reportedOn = (day: PartialDay | null | undefined) => (day ? ` (reported ${date(day)})` : '')

/** By whose word it is so. */
const accordingTo = (who: string | null | undefined, { actor }: Vocabulary) =>
  who ? `, according to ${actor(who)}` : ''

function titleOf({ subject, since, asOf, newSince, incident }: Brief, words: Vocabulary): string {
  const { actor, issue } = words
  const what =
    subject.kind === 'actors'
      ? listed(subject.actors.map(actor))
      : subject.kind === 'issue'
        ? issue(subject.issue)
        : subject.kind === 'incident'
          ? incident
            ? matter(incident, words)
            : 'one incident'
          : 'all that the record holds'
  const time = newSince
    ? `new since ${date(newSince)}`
    : since
      ? `${date(since)} to ${date(asOf)}`
      : `as of ${date(asOf)}`
  return `${what}: ${time}`
}

/** 5 January 2026, January 2026, 2026. */
function date(partial: PartialDay): string {
  const { year, month, day } = ymd(partial)
  return joined([day ? `${day}` : '', month ? (MONTHS[month - 1] ?? '') : '', `${year}`], ' ')
}

/** 4 to 7 January 2026: what both ends share is said once. */
function range(start: PartialDay, end: PartialDay): string {
  const [a, b] = [ymd(start), ymd(end)]
  if (a.day && b.day && a.year === b.year && a.month === b.month) return `${a.day} to ${date(end)}`
  if (a.month && b.month && a.year === b.year) return `${date(start).replace(` ${a.year}`, '')} to ${date(end)}`
  return `${date(start)} to ${date(end)}`
}

/** The time as an adverbial; what lies ahead is `by` its end. */
function when(interval: Interval | null, sense: 'past' | 'ahead'): string {
  if (!interval) return ''
  const { start, end } = interval
  if (isSingle(interval)) return `${ymd(start as string).day ? 'on' : 'in'} ${date(start as string)}`
  if (start !== null && end !== null)
    return `${sense === 'ahead' ? 'between' : 'from'} ${ahead(sense, range(start, end))}`
  return start === null ? `by ${date(end as string)}` : `from ${date(start)} on`
}

/** What lies ahead is done some time `between` two days; a journey takes them all. */
const due = ({ frame }: Pick<ActSaid, 'frame'>, interval: Interval | null): string =>
  when(interval, JOURNEYS.has(frame) && interval?.start != null && interval.end !== null ? 'past' : 'ahead')

const ahead = (sense: 'past' | 'ahead', text: string) => (sense === 'ahead' ? text.replace(' to ', ' and ') : text)

/** President Lee Jae-myung of South Korea, else South Korea. */
function named(code: string, people: readonly Holder[], words: Vocabulary): string {
  const holder = people.find((one) => one.code === code)
  const name = holder ? words.person(holder) : ''
  return name === '' || !holder
    ? words.actor(code)
    : `${joined([words.title(holder), name], ' ')} of ${words.actor(code)}`
}

const sidesOf = ({ source, target, people }: Pick<ActSaid, 'source' | 'target' | 'people'>, words: Vocabulary) => {
  const others = target.filter((code) => !source.includes(code))
  return {
    who: listed(source.map((code) => named(code, people, words))),
    others: listed(others.map((code) => named(code, people, words))),
    many: source.length > 1,
  }
}

/** The verbs of a phrase, `base|past`, in one of the two. */
const inflected = (phrase: string, form: 'base' | 'past') =>
  phrase.replace(/([\w-]+)\|([\w-]+)/g, (_, base: string, past: string) => (form === 'base' ? base : past))

type Act = Pick<ActSaid, 'frame' | 'source' | 'target' | 'people'>

/** Who did what; with a status, how it stands. */
function act({ status, ...said }: Act & Pick<ActSaid, 'status'>, words: Vocabulary, isOver = false): string {
  const { who, others, many } = sidesOf(said, words)
  const phrase = filled(words.phrase(said.frame) ?? '', others)
  if (!phrase) return `${who || 'somebody not named'} ${words.frame(said.frame)}`
  const [base, past] = [inflected(phrase, 'base'), inflected(phrase, 'past')]
  const subject = who || 'somebody not named'
  const is = isOver ? (many ? 'were' : 'was') : many ? 'are' : 'is'
  if (status === 'occurred') return `${subject} ${past}`
  if (status === 'scheduled') return `${subject} ${is} due to ${base}`
  if (status === 'pledged') return `${subject} undertook to ${base}`
  if (status === 'predicted') return `${subject} ${is} expected to ${base}`
  return `${subject} did not ${base}`
}

function agreement(said: AgreementSaid, words: Vocabulary): readonly Part[] {
  const { what, state, parties, n, fields, about } = said
  const { one, many, signed: done, base } = AGREEMENTS[what]
  const thing = n === null ? one : n === 1 ? one : `${n} ${many}`
  const states = listed(parties.map(words.actor))
  const who = said.side === 'firms' ? `firms of ${states}` : states
  const verb = {
    signed: `${done} ${thing}`,
    agreed: what === 'consensus' ? 'reached consensus' : `reached ${thing}`,
    planned: `planned to ${base} ${thing}`,
    not: `did not ${base} ${n === null ? one.replace(/^an? /, 'any ') : thing}`,
    ended: `ended ${thing}`,
  }[state]
  const told = said.day ? ` (reported ${date(said.day)})` : ''
  return [
    `${capital(joined([when(said.when, 'past'), `${who} ${verb}`], ', '))}${concerning(fields, about, words)}${told}.`,
  ]
}

/** The fields of an agreement as far as English has names for them, else the issues that its words name. */
function concerning(fields: readonly string[], about: readonly string[], words: Vocabulary): string {
  const topics = [...new Set(fields.flatMap((field) => words.topic(field) ?? []))]
  if (topics.length === 0) return about.length > 0 ? ` on ${listed(about.map(words.issue))}` : ''
  const isAll = fields.every((field) => words.topic(field) !== null)
  return ` on ${isAll ? listed(topics) : `${topics.join(', ')} and other fields`}`
}

function channel(
  { channel: kind, change, planned, parties, round, when: time }: ChannelSaid,
  words: Vocabulary,
): readonly Part[] {
  const name = CHANNELS[kind] ?? kind
  const which = round === null ? name : `${name} (round ${round})`
  const { done, plan: will } = CHANGES[change]
  const between = parties.length > 1 ? ` between ${listed(parties.map(words.actor))}` : ''
  return [
    `${capital(joined([when(time, planned ? 'ahead' : 'past'), `${which}${between} ${planned ? will : done}`], ', '))}.`,
  ]
}

function position(said: PositionSaid, { actor, issue }: Vocabulary): readonly Part[] {
  const { holders, stance, manner, day, before } = said
  const moved = before
    ? `, after ${STANCES[before.stance].noun}${before.day ? ` ${when({ start: before.day, end: before.day }, 'past')}` : ''}`
    : ''
  const text = `On ${issue(said.issue)}, ${listed(holders.map(actor))} ${STANCES[stance].verb}${MANNERS[manner]}${moved}`
  return [`${text}${day ? ` (reported ${date(day)})` : ''}.`]
}

function plan(said: PlanSaid, words: Vocabulary): readonly Part[] {
  const { of, frame, source, target, by, day: reported, fate, about } = said
  const status = of === 'threatened' ? 'occurred' : of
  const isOver = !['open', 'due'].includes(fate)
  const text = act({ frame, source, target, people: [], status }, words, isOver)
  const told = reported ? ` (reported ${date(reported)})` : ''
  return [
    `${capital(joined([text, due(said, by)], ' '))}${on(about, text, words)}${accordingTo(said.saidBy, words)}${told} [${FATES[fate]}].`,
  ]
}

/** Who expects: an actor, the author, observers, somebody whom the packs know by name, or one whom they do not. */
function expecting(who: string, words: Vocabulary): string {
  if (who === 'author') return 'The author'
  if (who === 'observers') return 'Observers'
  const known = words.actor(who)
  return known === who ? (words.latin(who) ?? 'A voice named in the source') : capital(known)
}

function forecast(said: ForecastSaid, words: Vocabulary): readonly Part[] {
  const { who, day, outlet, by, likelihood, act: expected, about, isConditional } = said
  const { low, high } = likelihood
  const from = joined([outlet ? words.outlet(outlet) : '', day ? date(day) : ''], ', ')
  const name = `${expecting(who, words)}${from ? ` (${from})` : ''}`
  const at = by ?? expected?.when ?? null
  const time = expected ? due(expected, at) : when(at, 'ahead')
  const chance = `(${percent(low)}–${percent(high)} %${isConditional ? ', on a condition that the note quotes' : ''})`
  if (expected) return [`${name} expected that ${joined([would(expected, words), time], ' ')} ${chance}.`]
  const what = about.length > 0 ? `developments on ${listed(about.map(words.issue))}` : null
  // Of what has no name in English one line leads to the notes of all.
  if (!what) return ['Some expectations are quoted only in the notes.']
  return [`${joined([`${name} expected ${what}`, time], ' ')} ${chance}.`]
}

/** Who would do what. */
function would({ status: _, ...said }: ActSaid, words: Vocabulary): string {
  const { who, others } = sidesOf(said, words)
  const phrase = filled(words.phrase(said.frame) ?? '', others)
  const subject = who || 'somebody not named'
  return phrase
    ? `${subject} would ${inflected(phrase, 'base')}`
    : `of ${subject} there would be: ${words.frame(said.frame)}`
}

const matter = (said: ActSaid, words: Vocabulary) => {
  const isDone = said.status === 'occurred' || said.status === 'denied'
  return capital(joined([act(said, words), isDone ? when(said.when, 'past') : due(said, said.when)], ' '))
}

function difference({ what, act: said, values, reconciled }: DifferenceSaid, words: Vocabulary): readonly Part[] {
  const value = (one: string) =>
    what === 'happened'
      ? (STATUSES[one as ActSaid['status']] ?? one)
      : what === 'parties'
        ? listed(one.split(', ').map(words.actor))
        : what === 'day'
          ? day(one)
          : one
  const each = values
    .map(({ value: one, outlets }) => `${value(one)} (${writers(outlets, words).join(', ')})`)
    .join('; ')
  const fits = reconciled ? ` They fit if ${reconciled}.` : ''
  return [`${matter(said, words)}; ${DIFFERENCES[what]}: ${each}.${fits}`]
}

/** `2026-01-05` or `2026-01-04..2026-01-07`. */
function day(value: string): string {
  const [start = '', end] = value.split('..')
  if (end === undefined) return date(start)
  return when({ start: start || null, end: end || null }, 'past')
}

/** Global Times (China, commentary). */
function voiced({ country, genre, ...named }: Voice, words: Vocabulary): string {
  const of = joined([country ? words.actor(country) : '', genre ? GENRES[genre] : ''], ', ')
  return `${writer(named, words)}${of ? ` (${of})` : ''}`
}

/** By its outlet, else by its day: titles are in the language of the sources, and stand in the notes. */
const writer = ({ outlet, day }: Named, words: Vocabulary) =>
  outlet !== null ? words.outlet(outlet) : day ? `${TEXT} of ${date(day)}` : UNKNOWN

/** What somebody wrote of whom no outlet is known. */
const TEXT = 'a text'
const UNKNOWN = `${TEXT} of unknown origin`

/** What is told in the same words of several is told of them together. */
const together = (names: readonly string[]): readonly string[] =>
  [...Map.groupBy(names, (name) => name)].map(([name, { length }]) => (length > 1 ? name.replace(TEXT, 'texts') : name))

const writers = (some: readonly Named[], words: Vocabulary) => together(some.map((one) => writer(one, words)))

const voices = ({ named: some, isMore }: Voices, words: Vocabulary) =>
  listed([...together(some.map((one) => voiced(one, words))), ...(isMore ? ['others'] : [])])

function view({ topics, tell, silent, differing }: ViewSaid, words: Vocabulary): readonly Part[] {
  const what = topics.map((topic) =>
    topic.kind === 'act'
      ? matter(topic, words)
      : `Where ${words.actor(topic.holder)} stands on ${words.issue(topic.issue)}`,
  )
  const otherwise = differing.map((one) => {
    const name = voiced(one.voice, words)
    if (one.what === 'status') return `${name} has it that ${STATUSES[one.status]}`
    return `${name} tells of ${STANCES[one.stance].noun}`
  })
  const parts = [
    `told by ${voices(tell, words)}`,
    silent.named.length > 0
      ? `left out by ${voices(silent, words)}, writing of the same matter within a week of the first report`
      : '',
    ...otherwise,
  ]
  return [`${what.join('; ')}: ${joined(parts, '; ')}.`]
}

function figure(
  { what, source, target, value, low, high, of, conflicts }: FigureSaid,
  { actor }: Vocabulary,
): readonly Part[] {
  const [a, b] = [actor(source), actor(target)]
  if (what === 'net')
    return [
      `${capital(a)} toward ${b}: net score ${signed(value)} by the weights of PLOVER 2.0 (5–95 %: ${signed(low)} to ${signed(high)}), from ${count(of, 'incident')}, ${conflicts || 'none'} of conflict.`,
    ]
  return [
    `Between ${a} and ${b}: ${percent(value)} % conflict (95 %: ${percent(low)} to ${percent(high)} %), ${conflicts} of ${count(of, 'incident')}.`,
  ]
}

function triangleText(said: TriangleSaid, { actor }: Vocabulary): readonly Part[] {
  const { actors, type, apart, chance, isDecided, of } = said
  const who = apart ? `, with ${actor(apart.actor)} as ${apart.role}` : ''
  const verdict = isDecided ? `${TYPES[type]}${who}` : `undecided, likeliest ${TYPES[type]}`
  return [
    `${capital(listed(actors.map(actor)))}: ${verdict} (chance ${percent(chance)} %), from ${count(of, 'incident')}.`,
  ]
}
