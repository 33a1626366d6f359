import { REGISTERS, type Register, type RegisterRows, register as rowsOf } from '../app/registers.ts'
import type { Cited } from '../books/cited.ts'
import type { Interval } from '../text/day.ts'
import { type Asked, UsageError } from './arguments.ts'
import type { Caller, ExitCode } from './caller.ts'
import { daysText, filterAsked, shortKey, type Told, withTold } from './known.ts'
import { REGISTER_MESSAGES, type RegisterMessages } from './messages-registers.ts'
import { oneLine } from './page-evidence.ts'
import { columns, padded } from './terminal.ts'

type Row<R extends Register> = RegisterRows[R][number]

/** How the rows of one register are shown: the cells of its table, and what stands below a row before its sources. */
interface Shown<R extends Register> {
  readonly cells: (row: Row<R>, page: Page) => readonly string[]
  readonly below: (row: Row<R>, page: Page) => readonly string[]
  /** Words that stand before a source, as its date or number. */
  readonly mark?: (row: Row<R>, i: number, page: Page) => string
}

interface Page {
  readonly told: Told
  readonly caller: Caller
  readonly words: RegisterMessages
}

const SHOWN: { readonly [R in Register]: Shown<R> } = {
  visits: { cells: visitCells, below: visitBelow },
  agreements: { cells: agreementCells, below: agreementBelow },
  channels: { cells: channelCells, below: channelBelow },
  positions: { cells: positionCells, below: positionBelow, mark: standMark },
  figures: { cells: figureCells, below: () => [], mark: pointMark },
  people: { cells: personCells, below: personBelow },
}

/** Sources below a row, where `--explain` does not ask for all. */
const FEW = 3

/** `chancery register KIND`: visits, agreements, channels, positions, figures or people, each row with its sources and their words. */
export function register(asked: Asked, caller: Caller): Promise<ExitCode> {
  const [name, ...files] = asked.operands
  const kind = REGISTERS.find((one) => one === name)
  if (!kind)
    throw new UsageError(caller.messages.badValue('register', `${name}`, REGISTERS.join(' | ')), asked.verb.name)
  const filter = filterAsked(asked, caller)
  const today = new Date().toISOString().slice(0, 10)
  return withTold({ ...asked, operands: files }, caller, asked.values.get('as-of') ?? null, async (told) => {
    const rows = rowsOf(kind, told, filter, told, today)
    const lines = asked.on.has('json')
      ? rows.map((row) => JSON.stringify(row))
      : page(kind, rows, asked.on.has('explain'), { told, caller, words: REGISTER_MESSAGES[caller.language] })
    for (const line of lines) await caller.out.add(`${line}\n`)
  })
}

function page<R extends Register>(kind: R, rows: RegisterRows[R], all: boolean, of: Page): readonly string[] {
  const { caller, words } = of
  const shown = SHOWN[kind] as Shown<R>
  const typed = rows as readonly Row<R>[]
  const total = words.totals[kind](rows.length)
  if (rows.length === 0) return [total]
  const table = [words.heads[kind], ...typed.map((row) => shown.cells(row, of))]
  const widths = words.heads[kind].map((_, k) => Math.max(...table.map((cells) => columns(cells[k] ?? ''))))
  const lineOf = (cells: readonly string[]) =>
    cells
      .map((cell, k) => padded(cell, widths[k] ?? 0))
      .join('  ')
      .trimEnd()
  const lines = [caller.style.dim(lineOf(table[0] as readonly string[]))]
  for (const [i, row] of typed.entries()) {
    lines.push(caller.style.strong(lineOf(table[i + 1] as readonly string[])))
    lines.push(...shown.below(row, of).map((line) => `  ${line}`))
    const few = all ? row.sources : row.sources.slice(0, FEW)
    lines.push(...few.map((one, k) => `    ${shown.mark?.(row, k, of) ?? ''}${sourceLine(one, caller)}`))
    if (row.sources.length > few.length)
      lines.push(caller.style.dim(`    ${words.more(row.sources.length - few.length)}`))
  }
  return [...lines, total]
}

/** `2026-01-05  name · outlet (TWN)  「words」`, and what it writes where it is read otherwise. */
export function sourceLine({ doc, outlet, country, published, words, written }: Cited, caller: Caller): string {
  const { style, language } = caller
  const from = [doc, outlet].filter((one) => one).join(' · ') + (country ? ` (${country})` : '')
  const said = words.slice(0, 2).map((one) => `「${oneLine(one).trim()}」`)
  const slip = written ? `  ${style.bad(`(${REGISTER_MESSAGES[language].writes(daysText(written, caller))})`)}` : ''
  return `${published ?? '—'}  ${style.dim(from)}  ${said.join(' ')}${slip}`
}

const NONE = '—'
const termOf = (name: string, { caller: { messages } }: Page) => messages.terms[name] ?? name.replaceAll('-', ' ')
const when = (interval: Interval | null, { caller }: Page) => (interval ? daysText(interval, caller) : NONE)
const levelText = (level: string | null, { told, caller }: Page) =>
  level === null ? NONE : (told.levels.find((one) => one.level === level)?.label[caller.language] ?? level)

function officeText(office: string, { told, caller }: Page): string {
  const form = told.offices.find((one) => one.office === office)?.forms[0]
  if (caller.language === 'en' || !form) return office.replaceAll('-', ' ')
  return caller.language === 'zh-Hant' ? form : told.fold(form)
}

function visitCells(row: Row<'visits'>, page: Page): readonly string[] {
  const sides = row.host.length ? `${row.who.join(',')} → ${row.host.join(',')}` : row.who.join(' ↔ ')
  return [
    when(row.when, page),
    sides || NONE,
    page.words.visitKinds[row.kind],
    levelText(row.level, page),
    row.place ?? NONE,
    page.caller.messages.statuses[row.status],
    shortKey(row.id),
  ]
}

function visitBelow({ people, before, claims, partOf }: Row<'visits'>, page: Page): readonly string[] {
  const { words, caller } = page
  const names = people.map(({ name, office }) => (office ? `${name} (${officeText(office, page)})` : name))
  return [
    ...(names.length ? [names.join(' · ')] : []),
    ...(before
      ? [
          `${words.before(when(before.when, page), before.level ? levelText(before.level, page) : '')}  ${caller.style.dim(shortKey(before.id))}`,
        ]
      : []),
    ...claims.map((one) =>
      words.claimed(
        caller.messages.incidents.verdicts[one.verdict],
        one.words.map((said) => `「${oneLine(said)}」`).join(' '),
      ),
    ),
    ...(partOf ? [words.partOf(shortKey(partOf))] : []),
  ]
}

function agreementCells(row: Row<'agreements'>, page: Page): readonly string[] {
  const { signed, parties, side, kind, counts, status, fields } = row
  const many = counts.map(({ n }) => n).join(' / ')
  return [
    when(signed, page),
    side === 'firms' ? `${parties.join(' ↔ ')} (${termOf(side, page)})` : parties.join(' ↔ '),
    termOf(kind, page),
    many || NONE,
    termOf(status, page),
    fields.join('、') || NONE,
  ]
}

/** Where sources count or say differently, who says what; and what became of it, or of another one. */
function agreementBelow({ counts, statuses, inForce, undecided }: Row<'agreements'>, page: Page): readonly string[] {
  const each = counts.length > 1 ? counts.map(({ n, docs }) => `${n}: ${docs.join(', ')}`) : []
  const states =
    statuses.length > 1 ? statuses.map(({ status, docs }) => `${termOf(status, page)}: ${docs.join(', ')}`) : []
  const perhaps = undecided.map(({ change, when: at, source }) => {
    const what = [termOf(change, page), ...(at ? [when(at, page)] : [])].join(' ')
    return `${page.words.undecided(what)}  ${sourceLine(source, page.caller)}`
  })
  return [...each, ...states, ...(inForce ? [page.words.inForce(when(inForce, page))] : []), ...perhaps]
}

function channelCells(row: Row<'channels'>, page: Page): readonly string[] {
  const { parties, kind, state, opened, suspended, resumed, level } = row
  const now = state ? page.words.channelStates[state] : page.words.planned
  const times = [opened, suspended, resumed].map((one) => when(one, page))
  return [parties.join(' ↔ '), termOf(kind, page), now, ...times, level ?? NONE]
}

function channelBelow({ steps }: Row<'channels'>, page: Page): readonly string[] {
  return steps.map(({ change, planned, when: at, basis, round, level }) =>
    [
      `${basis === 'published' ? '~' : ''}${when(at, page)}`,
      termOf(change, page),
      ...(planned ? [page.words.planned] : []),
      ...(round === null ? [] : [page.words.round(round)]),
      ...(level ? [level] : []),
    ].join(' · '),
  )
}

const stanceText = ({ stance, kind }: { readonly stance: string; readonly kind: string }, page: Page): string =>
  kind === 'plain' || kind === stance ? termOf(stance, page) : `${termOf(stance, page)} (${termOf(kind, page)})`

function positionCells(row: Row<'positions'>, page: Page): readonly string[] {
  const { told, caller } = page
  const issue = row.issue && (told.issues.find((one) => one.issue === row.issue)?.label[caller.language] ?? row.issue)
  const last = row.stands.findLast(({ day }) => day !== null) ?? row.stands.at(-1)
  return [
    caller.messages.expects(row.holder),
    issue ?? `「${oneLine(row.about)}」`,
    last ? stanceText(last, page) : NONE,
    row.shifts.at(-1)?.day ?? row.stands[0]?.day ?? NONE,
    `${row.stands.length}`,
  ]
}

function positionBelow({ shifts, split }: Row<'positions'>, page: Page): readonly string[] {
  return [
    ...shifts.map(({ day, from, to }) => page.words.shift(day, stanceText(from, page), stanceText(to, page))),
    ...split.map((day) => page.words.split(day)),
  ]
}

function standMark({ stands }: Row<'positions'>, i: number, page: Page): string {
  const stand = stands[i]
  return stand && stands.length > 1 ? `${stanceText(stand, page)}  ` : ''
}

function figureCells({ of, whose, unit, points }: Row<'figures'>, { caller: { messages } }: Page): readonly string[] {
  return [of, whose.join(',') || NONE, messages.units[unit] ?? unit, `${points.length}`]
}

/** `2026-01: about 25 → 15`. */
function pointMark({ points }: Row<'figures'>, i: number, page: Page): string {
  const point = points[i]
  if (!point) return ''
  const { messages } = page.caller
  const { n, from, bound, disputed, basis, scenario } = point
  const amount = from === null ? messages.number(n) : `${messages.number(from)} → ${messages.number(n)}`
  const at = `${basis === 'published' ? '~' : ''}${when(point.when, page)}`
  const more = [...(scenario ? [messages.supposing(scenario)] : []), ...(disputed ? [page.words.disputed] : [])]
  return `${at}: ${[messages.bounds[bound](amount), ...more].join(' · ')}  `
}

function personCells(row: Row<'people'>, page: Page): readonly string[] {
  const { names, latin, codes, terms, sources, incidents } = row
  const name = page.caller.language === 'en' && latin ? `${names[0]} ${latin}` : `${names[0]}`
  const offices = terms.map(({ office, code }) => `${officeText(office, page)} (${code})`)
  const told = offices.length ? offices : row.told.map(({ office }) => officeText(office, page))
  return [name, codes.join(',') || NONE, told.join('、') || NONE, `${sources.length}`, `${incidents.length}`]
}

function personBelow({ told }: Row<'people'>, page: Page): readonly string[] {
  return told
    .filter(({ unknown }) => unknown)
    .map(({ office, docs }) => `${officeText(office, page)}: ${page.words.notKnown} (${docs.join(', ')})`)
}
