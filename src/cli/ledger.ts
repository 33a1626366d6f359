import {
  calendar,
  entryHeading,
  fateNamed,
  forecasters as forecastersOf,
  judgementText,
  ledger as ledgerOf,
} from '../app/books.ts'
import { printedEntry } from '../app/printed-incidents.ts'
import type { Forecaster } from '../books/forecasters.ts'
import type { Entry } from '../books/ledger.ts'
import type { Asked } from './arguments.ts'
import type { Caller, ExitCode } from './caller.ts'
import { accountLine, daysText, filterAsked, shortKey, type Told, withTold } from './known.ts'
import { sourceLine } from './register.ts'

/** `chancery ledger`: what was announced, promised, threatened or foretold, and what became of it by a day. */
export function ledger(asked: Asked, caller: Caller): Promise<ExitCode> {
  const filter = filterAsked(asked, caller)
  const asOf = asked.values.get('as-of') ?? new Date().toISOString().slice(0, 10)
  return withTold(asked, caller, asOf, async (told) => {
    if (asked.on.has('forecasters')) {
      const records = forecastersOf(told, filter, asOf)
      const lines = asked.on.has('json') ? records.map((one) => JSON.stringify(one)) : recordLines(records, caller)
      for (const line of lines) await caller.out.add(`${line}\n`)
      return
    }
    const entries = ledgerOf(told, filter, asOf, fateNamed(asked.values.get('fate')))
    if (asked.on.has('ics')) {
      await caller.out.add(calendar(entries, asOf, told, caller.messages.incidents.fates, caller.language))
    } else if (asked.on.has('json')) {
      for (const entry of entries) await caller.out.add(`${JSON.stringify(printedEntry(entry))}\n`)
    } else for (const line of page(entries, told, asOf, caller)) await caller.out.add(`${line}\n`)
  })
}

const heading = (entry: Entry, { frames }: Told, { language }: Caller) => entryHeading(entry, frames, language)

function page(entries: readonly Entry[], told: Told, asOf: string, caller: Caller): readonly string[] {
  const { messages, style } = caller
  const counts = new Map<Entry['fate'], number>()
  const lines = entries.flatMap((entry) => {
    counts.set(entry.fate, (counts.get(entry.fate) ?? 0) + 1)
    const fate = messages.incidents.fates[entry.fate]
    const kind = messages.incidents.kinds[entry.kind]
    const bad = entry.fate === 'broken' || entry.fate === 'overdue'
    const head = `${bad ? style.bad(fate) : style.strong(fate)}  ${kind}  ${daysText(entry.by, caller)}`
    return [
      `${style.dim(shortKey(entry.incident))}  ${head}  ${style.strong(heading(entry, told, caller))}`,
      ...entry.said.map((one) => `    ${accountLine(one, caller)}`),
      ...entry.decidedBy.map((one) => `  ▸ ${accountLine(one, caller)}`),
      ...entry.struckBy.map(
        (one) => `  ▸ ${messages.incidents.judged[one.kind]} ${shortKey(one.id)}  ${judgementText(one)}`,
      ),
    ]
  })
  const each = [...counts].map(([fate, n]) => `${messages.incidents.fates[fate]} ${n}`)
  return [...lines, messages.incidents.entries(asOf, entries.length, each.join(' · '))]
}

/** Each forecaster with his record, and below what he foretold and what became of it. */
function recordLines(records: readonly Forecaster[], caller: Caller): readonly string[] {
  const { messages, style } = caller
  const words = messages.incidents.forecasters
  const two = (n: number) => n.toFixed(2)
  const lines = records.flatMap(({ kind, name, n, decided, came, conditional, brier, forecasts }) => {
    const score = brier
      ? words.score(two(brier.best), two(brier.worst), two(brier.low), two(brier.high))
      : words.undecided
    return [
      `${style.strong(messages.expects(name))}  ${words.kinds[kind]}  ${words.record(n, decided, came, conditional)}  ${score}`,
      ...forecasts.map(({ fate, basis, likelihood: { low, high }, source }) => {
        const chance = messages.chance(Math.round(100 * low), Math.round(100 * high))
        const found = basis === 'words' ? ` (${words.byWords})` : ''
        return `    ${fate ? messages.incidents.fates[fate] : '—'}${found}  ${chance}  ${sourceLine(source, caller)}`
      }),
    ]
  })
  return [...lines, words.total(records.length)]
}
