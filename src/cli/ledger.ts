import { calendar, entryHeading, ledger as ledgerOf } from '../app/books.ts'
import { printedEntry } from '../app/printed-incidents.ts'
import type { Entry } from '../books/ledger.ts'
import type { Asked } from './arguments.ts'
import type { Caller, ExitCode } from './caller.ts'
import { accountLine, daysText, filterAsked, shortKey, type Told, withTold } from './known.ts'

/** `chancery ledger`: what was announced, promised, threatened or foretold, and what became of it by a day. */
export function ledger(asked: Asked, caller: Caller): Promise<ExitCode> {
  const filter = filterAsked(asked, caller)
  const asOf = asked.values.get('as-of') ?? new Date().toISOString().slice(0, 10)
  return withTold(asked, caller, asOf, async (told) => {
    const entries = ledgerOf(told, filter, asOf)
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
    ]
  })
  const each = [...counts].map(([fate, n]) => `${messages.incidents.fates[fate]} ${n}`)
  return [...lines, messages.incidents.entries(asOf, entries.length, each.join(' · '))]
}
