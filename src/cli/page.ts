import { FINDING_KINDS, ranked, type Summary } from '../app/summary.ts'
import { titleOf } from '../app/title.ts'
import type { Findings } from '../reading/finding.ts'
import type { Event, Reading } from '../reading/reading.ts'
import { derivation, evidence, INDENT, oneLine, type PageOptions, whenText } from './page-evidence.ts'
import { findings } from './page-findings.ts'
import { columns, dotted, padded, wrapped } from './terminal.ts'

const LONGEST_DYAD = 34

/** One document as one line: what it is and how much is found in it. */
export function briefly(reading: Reading, { messages, style, width }: PageOptions): string {
  const { doc, events } = reading
  const findings = FINDING_KINDS.reduce((sum, kind) => sum + reading[kind].length, 0)
  const name = padded(`■ ${doc}`, NAMES)
  const counts = padded(messages.brief(events.length, findings), COUNTS)
  const room = width - columns(`${name}  ${counts}  `) - 1
  const words = room < LEAST_TITLE ? '' : oneLine(titleOf(reading) ?? '')
  const [title = '', ...rest] = wrapped([{ text: words, marked: false }], Math.max(LEAST_TITLE, room), style)
  return `${style.strong(name)}  ${style.dim(counts)}  ${title}${rest.length ? '…' : ''}\n`
}
/** Columns for the names of documents and for the counts behind them. */
const NAMES = 40
const COUNTS = 26
const LEAST_TITLE = 16

/** One document as lines for people: header, events with their evidence, findings of other kinds, notes. */
export function page(reading: Reading, options: PageOptions): string {
  const lines = [...header(reading, options)]
  if (reading.events.length === 0) lines.push(`  ${options.style.dim(options.messages.noEvents)}`)
  else lines.push(...table(reading, options))
  lines.push(...findings(reading, options))
  for (const note of reading.notes) lines.push(...noteLines(reading, note, options))
  return `${lines.join('\n')}\n\n`
}

function header(reading: Reading, options: PageOptions): readonly string[] {
  const { doc, lang, published, byline, genre, text } = reading
  const { messages, style, width } = options
  const names = [byline.author, byline.affiliation, byline.outlet].filter((name) => name !== null)
  const parts = [
    messages.languages[lang],
    published ? messages.published[published.basis](published.day) : messages.noDay,
    ...(names.length ? [messages.by([...new Set(names)].join(' / '))] : []),
    ...(byline.country ? [byline.country] : []),
    messages.genres[genre],
  ]
  const [kind = '', ...others] = parts
  const head = dotted([`■ ${doc}  ${kind}`, ...others], Math.max(24, width - 2), style)
  const [first = '', ...rest] = head
  const words = oneLine(titleOf(reading) ?? '')
  const title = words ? wrapped([{ text: words, marked: false }], Math.max(24, width - 2), style) : []
  const lines = [`${style.strong(first)}`, ...[...rest, ...title].map((line) => `  ${style.strong(line)}`)]
  for (const [name, span] of [
    [messages.disclaimer, reading.disclaimer],
    [messages.reprint, reading.reprint],
  ] as const) {
    if (!span) continue
    const said = `${name}  ${oneLine(text.source.text.slice(span.start, span.end))}`
    lines.push(
      ...wrapped([{ text: said, marked: false }], Math.max(24, width - 2), style).map((one) => `  ${style.dim(one)}`),
    )
  }
  return lines
}

function dyadText({ source, target, mutual }: Event): string {
  const [from, to] = [source.join(',') || '—', target.join(',') || '—']
  if (mutual) return [...new Set([...source, ...target])].join(' ↔ ')
  return target.length ? `${from} → ${to}` : from
}

function table(reading: Reading, options: PageOptions): readonly string[] {
  const { events, text } = reading
  const { messages, style, frames, language } = options
  const rows = events.map((event) => [
    whenText(event.when, messages),
    dyadText(event),
    frames.get(event.frame)?.label[language] || event.frame,
    event.mode ? `${event.type}/${event.mode}` : event.type,
    messages.statuses[event.status],
  ])
  const measured = () =>
    messages.heads.map((head, i) => {
      const widest = Math.max(columns(head), ...rows.map((row) => columns(row[i] as string)))
      return i === 1 ? Math.min(widest, LONGEST_DYAD) : widest
    })
  let widths = measured()
  // Where there is no room, the mode goes: --jsonl has it.
  if (widths.reduce((sum, one) => sum + one + 2, 0) > options.width) {
    for (const [i, row] of rows.entries()) row[3] = events[i]?.type as string
    widths = measured()
  }
  const line = (cells: readonly string[]) => cells.map((cell, i) => padded(cell, widths[i] as number))
  const lines = [style.dim(`  ${line(messages.heads).join('  ').trimEnd()}`)]
  for (const [i, event] of events.entries()) {
    const cells = line(rows[i] as string[])
    cells[4] = style.status(event.status, cells[4] as string)
    cells[2] = style.strong(cells[2] as string)
    const counts = event.counts.map(({ n, of }) => `${n} ${of}`).join(', ')
    lines.push(`  ${cells.join('  ')}  ${counts}`.trimEnd())
    lines.push(...evidence(event.evidence, event.because.at, text.source.text, options), ...details(event, options))
    if (options.explain) lines.push(...derivation(event.because, event.when, reading, options))
  }
  return lines
}

function details({ people, place, saidBy }: Event, { messages, style }: PageOptions): readonly string[] {
  const parts = [
    ...(people.length ? [messages.people(people.map(({ name }) => name).join('、'))] : []),
    ...(place ? [messages.place(place.name)] : []),
    ...(saidBy ? [messages.saidBy(saidBy)] : []),
  ]
  return parts.length ? [INDENT + style.dim(parts.join(' · '))] : []
}

function noteLines(
  { text, published }: Reading,
  note: Reading['notes'][number],
  { messages, style, width }: PageOptions,
): readonly string[] {
  const words = note.span ? messages.noteOn(oneLine(text.source.text.slice(note.span.start, note.span.end))) : ''
  const readings = (note.readings ?? []).map(({ start, end }) =>
    start === end ? `${start}` : `${start ?? ''}–${end ?? ''}`,
  )
  const said = messages.notes[note.code]?.(note.values ?? readings, published?.day ?? '') ?? note.text
  const whole = [{ text: `${words}${said}`, marked: false }]
  const head = `! ${messages.note} ${note.code}  `
  const lines = wrapped(whole, Math.max(24, width - columns(head) - 2), style)
  return lines.map((line, i) => style.bad(`  ${i === 0 ? head : ' '.repeat(columns(head))}${line}`))
}

const BAR = 24
const MOST_DYADS = 12

/** What all documents hold together. */
export function summaryPage(summary: Summary, { messages, style }: PageOptions): string {
  const { documents, events, notes, byType, byStatus, byKind, dyads } = summary
  const lines = [style.strong(`═ ${messages.summary(documents, events, notes)}`)]
  const statuses = new Map([...byStatus].map(([status, n]) => [messages.statuses[status as Event['status']], n]))
  const kinds = new Map([...byKind].map(([kind, n]) => [messages.kinds[kind as keyof Findings], n]))
  const sections = [
    [messages.byType, ranked(byType)],
    [messages.byStatus, ranked(statuses)],
    [messages.byKind, ranked(kinds)],
    [messages.dyads, ranked(dyads).slice(0, MOST_DYADS)],
  ] as const
  for (const [head, entries] of sections) {
    if (entries.length === 0) continue
    const most = entries[0]?.[1] ?? 1
    const width = Math.max(...entries.map(([key]) => columns(key)))
    lines.push(`  ${head}`)
    for (const [key, n] of entries) {
      lines.push(
        `    ${padded(key, width)}  ${String(n).padStart(5)}  ${style.dim('▇'.repeat(Math.ceil((BAR * n) / most)))}`,
      )
    }
  }
  return `${lines.join('\n')}\n`
}
