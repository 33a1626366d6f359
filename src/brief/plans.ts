import { type Entry, ledger } from '../books/ledger.ts'
import type { Account } from '../resolve/account.ts'
import { daysOf, intervalDays } from '../resolve/days.ts'
import { citesOf } from './cite.ts'
import { aboutOf, quoteOf, saidByOf } from './happened.ts'
import type { Line, PlanSaid, Section } from './line.ts'
import type { Happening, Scope } from './scope.ts'

const OPEN: ReadonlySet<string> = new Set(['open', 'due'])

/** The entries of the ledger on what the brief is about. */
export function entriesOf({ happenings, asOf }: Scope): readonly Entry[] {
  return ledger(
    happenings.map(({ incident }) => incident),
    happenings.map(({ digest }) => digest),
    daysOf(asOf).first,
  )
}

/** Tells the threats that the ledger holds: what became of them is told with them. */
export function toldAsThreat(entries: readonly Entry[]): (happening: Happening) => boolean {
  const threats = new Set(entries.flatMap(({ kind, incident }) => (kind === 'threatened' ? [incident] : [])))
  return ({ incident }) => threats.has(incident.id)
}

function planLine(entry: Entry, scope: Scope): Line | null {
  const { kind: of, frame, who: source, toward: target, by, fate, said, decidedBy } = entry
  // Whoever names both sides and the time says most of what the line says.
  const fits = ({ event }: Account) =>
    Number(event.source.join() === source.join() && event.target.join() === target.join()) +
    Number(event.when?.start === by?.start && event.when?.end === by?.end)
  const telling = said.toSorted((a, b) => fits(b) - fits(a))
  const [lead] = telling
  const decided = decidedBy[0]
  // Two tellings may be needed: one names the time, another one both sides.
  const cites = citesOf(decided ? [...telling.slice(0, 2), decided] : telling.slice(0, 2))
  if (!cites || !lead) return null
  const plan: PlanSaid = {
    kind: 'plan',
    of,
    frame,
    source,
    target,
    by,
    day: by ? null : lead.telling.published,
    fate,
    quote: quoteOf(lead),
    about: aboutOf(lead, scope),
    saidBy: saidByOf(said, source),
  }
  return { said: plan, cites }
}

/** Whether an entry lies ahead on a day that is known. */
const isAhead = ({ by, fate }: Entry) => OPEN.has(fate) && by !== null && (by.start ?? by.end) !== null

/** What was promised, threatened or planned and is decided, or has no day; the latest first said last. */
export function promised(scope: Scope, all: readonly Entry[]): Section {
  const { window, lines } = scope
  const entries = all.filter((entry) => {
    const last = (entry.decidedBy.at(-1) ?? entry.said.at(-1))?.published?.last ?? Number.POSITIVE_INFINITY
    return !isAhead(entry) && entry.fate !== 'superseded' && last >= window.first
  })
  const kept = entries.slice(-lines)
  return {
    id: 'promised',
    lines: kept.flatMap((entry) => planLine(entry, scope) ?? []),
    more: entries.length - kept.length,
  }
}

/** What lies ahead, in the order of its days. */
export function watch(scope: Scope, all: readonly Entry[]): Section {
  const at = (entry: Entry) => {
    const { first, last } = intervalDays(entry.by) ?? { first: 0, last: 0 }
    return first > scope.window.last ? first : last
  }
  const entries = all.filter(isAhead).toSorted((a, b) => at(a) - at(b))
  const kept = entries.slice(0, scope.lines)
  return {
    id: 'watch',
    lines: kept.flatMap((entry) => planLine(entry, scope) ?? []),
    more: entries.length - kept.length,
  }
}
