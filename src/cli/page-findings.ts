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
import { derivation, evidence, INDENT, oneLine, type PageOptions, whenText } from './page-evidence.ts'
import { dotted, type Style, wrapped } from './terminal.ts'

/** How the findings of one kind are shown: the line above the evidence, and the time that the derivation may end in. */
interface Shown<F extends Finding> {
  readonly line: (finding: F, source: string, options: PageOptions) => string
  /** Its words stand beside the line, not below. */
  readonly beside?: true
  /** How its words are shown, where not as evidence. */
  readonly words?: (finding: F, source: string, options: PageOptions) => readonly string[]
  /** Findings that are shown as one. */
  readonly joined?: (all: readonly F[]) => readonly F[]
  readonly when: (finding: F) => When | null
}

/** One row for each kind, in the order of the page. */
const KINDS: { readonly [K in keyof Findings]: Shown<Findings[K][number]> } = {
  positions: { line: positionLine, when: () => null, joined: oneForAll },
  figures: { line: figureLine, when: ({ when }) => when, beside: true },
  forecasts: { line: forecastLine, when: ({ by }) => by },
  claims: { line: claimLine, when: ({ since }) => since },
  voices: { line: voiceLine, when: () => null },
  agreements: { line: agreementLine, when: ({ when }) => when },
  channels: { line: channelLine, when: ({ when }) => when },
  links: { line: linkLine, when: () => null, words: linkWords },
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
  const lines = ['', `  ${style.dim(`── ${messages.kinds[kind]} (${found.length})`)}`]
  for (const one of shown.joined ? shown.joined(found) : found) {
    const line = shown.line(one, source, options)
    // A number is shown beside what it says; all else has its words below.
    const words = shown.beside ? beside(one, source, options) : null
    lines.push(...hung(words === null ? line : `${line}  │ ${words}`, options))
    if (words === null) lines.push(...(shown.words?.(one, source, options) ?? evidenceOf(one, source, options)))
    if (options.explain) lines.push(...derivation(one.because, shown.when(one), reading, options))
  }
  return lines
}

const evidenceOf = ({ evidence: spans, because }: Finding, source: string, options: PageOptions) =>
  evidence(spans, because.at, source, options)

/** The words of a finding that are one short stretch. */
function beside({ evidence: [first] }: Finding, source: string, { style }: PageOptions): string {
  return style.mark(oneLine(source.slice(first.start, first.end)))
}

/** The line of a finding; where it is too long it goes on below, further in. Its first part is set off. */
function hung(line: string, { width, style }: PageOptions): readonly string[] {
  const all = dotted(line.split(' · '), Math.max(24, width - INDENT.length - 2), style)
  return all.map((one, i) => (i === 0 ? `  ${headed(one, style)}` : `      ${one}`))
}

function headed(line: string, { strong }: Style): string {
  const at = line.indexOf(' · ')
  return at < 0 ? strong(line) : strong(line.slice(0, at)) + line.slice(at)
}

/** `25 → 15 percent`, `over 200 persons`, with what is counted, whose it is, when, and under which assumption. */
function figureLine(
  { n, from, bound, unit, of, whose, when, scenario }: Figure,
  source: string,
  { messages }: PageOptions,
): string {
  const change = from === null ? messages.number(n) : `${messages.number(from)} → ${messages.number(n)}`
  return [
    messages.bounds[bound](`${change} ${messages.units[unit] ?? unit}`),
    of,
    whose.join(','),
    ...(when ? [whenText(when, messages)] : []),
    ...(scenario ? [messages.supposing(bare(source, scenario))] : []),
  ]
    .filter((part) => part !== '')
    .join(' · ')
}

const parts = (...all: readonly (string | null)[]) => all.filter((one) => one !== null && one !== '').join(' · ')

/** Words without the mark that divides them from what follows. */
const bare = (source: string, { start, end }: Span) => oneLine(source.slice(start, end)).replace(/[，、；：,;:]$/u, '')

const term = (name: string, { terms }: Messages) => terms[name] ?? name.replaceAll('-', ' ')

/** `first in · 9 years · since 2017 · KOR`. */
function claimLine({ kind, n, unit, since, actors }: Claim, _: string, { messages }: PageOptions): string {
  const length = n === null || !unit ? null : `${messages.number(n)} ${messages.units[unit] ?? term(unit, messages)}`
  return parts(term(kind, messages), length, since && whenText(since, messages), actors.join(','))
}

/** `KOR supports · one China · 一個中國`, with the kind of the stance and persons. */
function positionLine(position: Position, _: string, { messages, issues, language }: PageOptions): string {
  const { holder, people, issue, about, stance, kind } = position
  const head = `${[...new Set([...holder.split(','), ...position.with])].map(messages.expects).join(',')} ${term(stance, messages)}`
  const label = issue && (issues.get(issue)?.label[language] ?? issue)
  return parts(head, label, about, kind === 'plain' ? null : term(kind, messages), people.join('、'))
}

/** 三國反對…: holders of one stance on one thing, by the same words, are named together. */
function oneForAll(all: readonly Position[]): readonly Position[] {
  const key = ({ issue, about, stance, kind, evidence: [first] }: Position) =>
    [issue, about, stance, kind, first.start, first.end].join('|')
  return [...Map.groupBy(all, key).values()].map((same) => ({
    ...(same[0] as Position),
    holder: same.map(({ holder }) => holder).join(','),
    people: [...new Set(same.flatMap(({ people }) => people))],
  }))
}

/** `the author · 55–80% · by 2026-12`, with the condition. */
function forecastLine({ who, by, condition, likelihood }: Forecast, source: string, { messages }: PageOptions): string {
  const { low, high } = likelihood
  const chance = messages.chance(Math.round(100 * low), Math.round(100 * high))
  const provided = condition && messages.providing(bare(source, condition))
  return parts(messages.expects(who), chance, by && whenText(by, messages), provided)
}

/** `quoted · KOR · president · 李在明`; who else speaks is named by kind. */
function voiceLine({ kind, who, speaker, office, name }: Voice, source: string, { messages }: PageOptions): string {
  const words = name && oneLine(source.slice(name.start, name.end))
  return parts(
    term(kind, messages),
    who === 'party' ? null : term(who, messages),
    speaker.join(','),
    office && term(office, messages),
    words,
  )
}

/** `signed · memorandum · 15 · CHN,KOR · 2026-01-05`, with the fields. */
function agreementLine(
  { kind, state, parties, side, n, fields, when }: Agreement,
  source: string,
  { messages }: PageOptions,
): string {
  const words = fields.map(({ start, end }) => oneLine(source.slice(start, end))).join('、')
  const count = n === null ? null : messages.number(n)
  return parts(
    term(state, messages),
    term(kind, messages),
    count,
    parties.join(','),
    side === 'firms' ? term(side, messages) : null,
    when && whenText(when, messages),
    words,
  )
}

/** `commerce dialogue · resumed (planned) · CHN,KOR`, with the round, the level that it is raised to and how long it had rested. */
function channelLine(channel: Channel, source: string, { messages }: PageOptions): string {
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

/** `cause · 由於 … 因此 · said by KOR`: how two things hang together, by which words, and who says so. */
function linkLine({ kind, words, claimant }: Link, source: string, { messages }: PageOptions): string {
  const who = claimant.speaker.join(',') || term(claimant.who, messages)
  const connecting = words.map(({ start, end }) => oneLine(source.slice(start, end))).join(' … ')
  return parts(term(kind, messages), connecting, claimant.who === 'author' ? null : messages.saidBy(who))
}

/** The two ends below each other: the cause, or what came first, and the outcome; behind an aim or a condition what it is of. */
function linkWords({ ground, outcome }: Link, source: string, { style, width }: PageOptions): readonly string[] {
  const end = ({ start, end }: Span, sign: string) => {
    const text = oneLine(source.slice(start, end))
    const lines = wrapped([{ text, marked: false }], Math.max(24, width - INDENT.length - 2), style)
    return lines.map((line, i) => `${INDENT}${i === 0 ? sign : ' '} ${line}`)
  }
  return [...end(ground, '│'), ...end(outcome, '→')]
}
