import type {
  Agreement,
  Channel,
  Claim,
  Figure,
  Finding,
  Findings,
  Forecast,
  Link,
  Position,
  Voice,
} from '../reading/finding.ts'
import type { Reading, When } from '../reading/reading.ts'
import type { Span } from '../text/span.ts'
import type { Messages } from './messages.ts'
import { derivation, evidence, oneLine, type PageOptions, whenText } from './page-evidence.ts'

/** How the findings of one kind are shown: the line above the evidence, and the time that the derivation may end in. */
interface Shown<F extends Finding> {
  readonly line: (finding: F, source: string, messages: Messages) => string
  readonly when: (finding: F) => When | null
}

/** One row for each kind, in the order of the page. */
const KINDS: { readonly [K in keyof Findings]: Shown<Findings[K][number]> } = {
  positions: { line: positionLine, when: () => null },
  figures: { line: figureLine, when: ({ when }) => when },
  forecasts: { line: forecastLine, when: ({ by }) => by },
  claims: { line: claimLine, when: ({ since }) => since },
  voices: { line: voiceLine, when: () => null },
  agreements: { line: agreementLine, when: ({ when }) => when },
  channels: { line: channelLine, when: ({ when }) => when },
  links: { line: linkLine, when: () => null },
}

/** What a document says besides its events, kind by kind, each finding with its evidence. */
export function findings(reading: Reading, options: PageOptions): readonly string[] {
  return (Object.keys(KINDS) as (keyof Findings)[]).flatMap((kind) => ofKind(reading, kind, options))
}

function ofKind<K extends keyof Findings>(reading: Reading, kind: K, options: PageOptions): readonly string[] {
  const { messages, style } = options
  const source = reading.text.source.text
  const found = reading[kind] as readonly Findings[K][number][]
  if (found.length === 0) return []
  const shown = KINDS[kind] as Shown<Findings[K][number]>
  const lines = [`  ${style.dim(messages.kinds[kind])}`]
  for (const one of found) {
    lines.push(`  ${shown.line(one, source, messages)}`)
    lines.push(...evidence(one.evidence, one.because.at, source, options))
    if (options.explain) lines.push(...derivation(one.because, shown.when(one), reading, options))
  }
  return lines
}

/** `25 → 15 percent`, `over 200 persons`, with what is counted, whose it is, when, and under which assumption. */
function figureLine({ n, from, bound, unit, of, whose, when, scenario }: Figure, source: string, messages: Messages) {
  const change = from === null ? messages.number(n) : `${messages.number(from)} → ${messages.number(n)}`
  return [
    messages.bounds[bound](`${change} ${messages.units[unit] ?? unit}`),
    of,
    whose.join(','),
    ...(when ? [whenText(when, messages)] : []),
    ...(scenario ? [messages.supposing(oneLine(source.slice(scenario.start, scenario.end)))] : []),
  ]
    .filter((part) => part !== '')
    .join(' · ')
}

const parts = (...all: readonly (string | null)[]) => all.filter((one) => one !== null && one !== '').join(' · ')

const term = (name: string, { terms }: Messages) => terms[name] ?? name.replaceAll('-', ' ')

/** `first in · 9 years · since 2017 · KOR`. */
function claimLine({ kind, n, unit, since, actors }: Claim, _: string, messages: Messages): string {
  const length = n === null || !unit ? null : `${messages.number(n)} ${messages.units[unit] ?? term(unit, messages)}`
  return parts(term(kind, messages), length, since && whenText(since, messages), actors.join(','))
}

/** `KOR supports · one-china · 一個中國`, with the kind of the stance and persons. */
function positionLine(position: Position, _: string, messages: Messages): string {
  const { holder, people, issue, about, stance, kind } = position
  const head = `${[holder, ...position.with].map(messages.expects).join(',')} ${term(stance, messages)}`
  return parts(head, issue, about, kind === 'plain' ? null : term(kind, messages), people.join('、'))
}

/** `the author · 55–80% · by 2026-12`, with the condition. */
function forecastLine({ who, by, condition, likelihood }: Forecast, source: string, messages: Messages): string {
  const { low, high } = likelihood
  const chance = messages.chance(Math.round(100 * low), Math.round(100 * high))
  const provided = condition && messages.providing(oneLine(source.slice(condition.start, condition.end)))
  return parts(messages.expects(who), chance, by && whenText(by, messages), provided)
}

/** `quoted · KOR · president · 李在明`; who else speaks is named by kind. */
function voiceLine({ kind, who, speaker, office, name }: Voice, source: string, messages: Messages): string {
  const words = name && oneLine(source.slice(name.start, name.end))
  return parts(term(kind, messages), who === 'party' ? null : term(who, messages), speaker.join(','), office, words)
}

/** `signed · memorandum · 15 · CHN,KOR · 2026-01-05`, with the fields. */
function agreementLine(
  { kind, state, parties, n, fields, when }: Agreement,
  source: string,
  messages: Messages,
): string {
  const words = fields.map(({ start, end }) => oneLine(source.slice(start, end))).join('、')
  const count = n === null ? null : messages.number(n)
  return parts(
    term(state, messages),
    term(kind, messages),
    count,
    parties.join(','),
    when && whenText(when, messages),
    words,
  )
}

/** `commerce dialogue · resumed (planned) · CHN,KOR`, with the round, the level that it is raised to and how long it had rested. */
function channelLine(channel: Channel, source: string, messages: Messages): string {
  const { kind, change, planned, round, toLevel, rested, when } = channel
  const what = planned ? `${term(change, messages)} (${term('planned', messages)})` : term(change, messages)
  return parts(
    term(kind, messages),
    what,
    channel.parties.join(','),
    round === null ? null : `#${round}`,
    toLevel && oneLine(source.slice(toLevel.start, toLevel.end)),
    rested && `${messages.number(rested.n)} ${messages.units[rested.unit] ?? rested.unit}`,
    when && whenText(when, messages),
  )
}

/** `cause: 「…」 → 「…」 · as KOR claims`: the ground first, or for a sequence what came first. */
function linkLine({ kind, ground, outcome, claimant }: Link, source: string, messages: Messages): string {
  const words = ({ start, end }: Span) => oneLine(source.slice(start, end))
  const who = claimant.speaker.join(',') || term(claimant.who, messages)
  return parts(
    `${term(kind, messages)}  ${words(ground)} → ${words(outcome)}`,
    claimant.who === 'author' ? null : messages.saidBy(who),
  )
}
