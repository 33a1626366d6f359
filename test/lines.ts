import type {
  Agreement,
  Bound,
  Channel,
  Claim,
  Figure,
  Forecast,
  Link,
  Position,
  Voice,
} from '../src/reading/finding.ts'
import type { Reading, When } from '../src/reading/reading.ts'
import type { Span } from '../src/text/span.ts'
import type { Note } from '../src/text/text.ts'

const MARKS: Readonly<Record<Bound, string>> = {
  exactly: '',
  about: '~',
  nearly: '~<',
  over: '>',
  under: '<',
  'at-least': '>=',
  'at-most': '<=',
}

/** WHEN of the notation of cases: a day, month or year, `A..B`, `..B`, `A..`, or `-`. */
export function whenText(when: When | null): string {
  if (!when) return '-'
  return when.start === when.end ? `${when.start}` : `${when.start ?? ''}..${when.end ?? ''}`
}

const part = (key: string, value: string) => (value === '' ? '' : ` ${key}=${value.replaceAll(' ', '_')}`)

function figureLine({ n, from, bound, unit, of, whose, when, scenario }: Figure): string {
  const amount = `${MARKS[bound]}${from === null ? '' : `${from}->`}${n} ${unit.replaceAll(' ', '_')}`
  const more = [part('of', of), part('whose', whose.join(',')), part('when', whenText(when).replace(/^-$/, ''))]
  return `FIGURE ${amount}${more.join('')}${scenario ? ' supposed' : ''}`
}

/** `CLAIM first-in 9 years`; what it is counted from follows where the text says so, or as `since=` where its length tells. */
function claimLine({ kind, n, unit, since }: Claim): string {
  const length = unit ? ` ${n ?? '-'} ${unit}` : ''
  return `CLAIM ${kind}${length}${part('since', since?.start ?? '')}`
}

/** `POSITION KOR one-china supports`; an issue that the pack lacks is `-`. */
function positionLine({ holder, with: others, issue, stance, kind, about }: Position): string {
  const told = `${part('with', others.join(','))}${part('kind', kind)}${part('about', about)}`
  return `POSITION ${holder} ${issue ?? '-'} ${stance}${told}`
}

/** `FORECAST author 2026`: who expects it, and by when. */
function forecastLine({ who, by, condition, likelihood: { low, high } }: Forecast): string {
  const when = whenText(by && { ...by, start: by.end })
  return `FORECAST ${who} ${when}${part('chance', `${low}-${high}`)}${part('condition', condition ? 'yes' : '')}`
}

/** `VOICE CHN quoted`; other speakers than those who act are named by their kind. */
function voiceLine({ kind, who, speaker, person }: Voice): string {
  return `VOICE ${speaker.join(',') || who} ${kind}${part('who', who)}${part('person', person ?? '')}`
}

/** `AGREEMENT memorandum CHN,KOR 14`; how many is `-` where the text does not say; the state follows where it is not signed or agreed. */
function agreementLine({ kind, parties, n, state, when, fields, force }: Agreement, source: string): string {
  const words = fields.map(({ start, end }) => source.slice(start, end)).join(',')
  const more = state === 'signed' || state === 'agreed' ? '' : ` ${state}`
  return `AGREEMENT ${kind} ${parties.join(',') || '-'} ${n ?? '-'}${more}${part('when', whenText(when).replace(/^-$/, ''))}${part('fields', words)}${part('force', force?.change ?? '')}`
}

/** `CHANNEL hotline CHN,KOR resumed`; `planned` behind it where it is to be so. */
function channelLine({ kind, parties, change, planned, round, rested }: Channel): string {
  const head = `CHANNEL ${kind} ${parties.join(',') || '-'} ${change}${planned ? ' planned' : ''}`
  return `${head}${part('round', `${round ?? ''}`)}${part('rested', rested ? `${rested.n} ${rested.unit}` : '')}`
}

/** `LINK cause author words=因,而`: kind, who claims it, the connecting words, the words of both ends. */
function linkLine({ kind, claimant, words, ground, outcome }: Link, source: string): string {
  const shown = (span: Span) => source.slice(span.start, span.end)
  const who = claimant.speaker.join(',') || claimant.who
  const ends = `${part('ground', shown(ground))}${part('outcome', shown(outcome))}`
  return `LINK ${kind} ${who}${part('words', words.map(shown).join(','))}${ends}`
}

function noteLine({ code, readings = [], values = [] }: Note): string {
  return `NOTE ${code}${part('readings', readings.map(({ start }) => start).join(','))}${part('values', values.join(','))}`
}

/** A finding as a line of the notation, and where it stands. */
export interface Line {
  readonly text: string
  readonly spans: readonly Span[]
}

/**
 * The findings of one kind in the notation of cases, by the word that `# Checks:` names: what a line must hold, then what it may add as
 * `key=value`.
 */
export const LINES: Readonly<Record<string, (reading: Reading) => readonly Line[]>> = {
  figures: ({ figures }) => figures.map((one) => ({ text: figureLine(one), spans: one.evidence })),
  claims: ({ claims }) => claims.map((one) => ({ text: claimLine(one), spans: one.evidence })),
  positions: ({ positions }) => positions.map((one) => ({ text: positionLine(one), spans: one.evidence })),
  forecasts: ({ forecasts }) => forecasts.map((one) => ({ text: forecastLine(one), spans: one.evidence })),
  voices: ({ voices }) => voices.map((one) => ({ text: voiceLine(one), spans: [one.content] })),
  agreements: ({ agreements, text }) =>
    agreements.map((one) => ({ text: agreementLine(one, text.source.text), spans: one.evidence })),
  channels: ({ channels }) => channels.map((one) => ({ text: channelLine(one), spans: one.evidence })),
  links: ({ links, text }) => links.map((one) => ({ text: linkLine(one, text.source.text), spans: one.evidence })),
  notes: ({ notes }) => notes.map((one) => ({ text: noteLine(one), spans: one.span ? [one.span] : [] })),
}

const isPart = (word: string) => /^[a-z]+=/.test(word)

/** Whether a line found says all that the expected one does: the same head, and each `key=value` that is expected. */
export function says(found: string, expected: string): boolean {
  const [words, wanted] = [found.split(' '), expected.split(' ')]
  const head = (line: readonly string[]) => line.filter((word) => !isPart(word)).join(' ')
  return head(words) === head(wanted) && wanted.every((word) => words.includes(word))
}
