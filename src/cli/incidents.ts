import { claims as claimsOf } from '../app/books.ts'
import { wanted } from '../app/known.ts'
import { printedClaim, printedIncident } from '../app/printed-incidents.ts'
import type { Digest } from '../resolve/digest.ts'
import type { Incident } from '../resolve/incidents.ts'
import type { Asked } from './arguments.ts'
import type { Caller, ExitCode } from './caller.ts'
import { accountLine, daysText, filterAsked, shortKey, sidesText, signed, type Told, withTold } from './known.ts'
import { oneLine } from './page-evidence.ts'
import { columns, padded } from './terminal.ts'

/** `chancery incidents`: each happening once, with how many tell of it. */
export function incidents(asked: Asked, caller: Caller): Promise<ExitCode> {
  const filter = filterAsked(asked, caller)
  return withTold(asked, caller, asked.values.get('as-of') ?? null, async (told) => {
    const places = wanted(told, filter)
    if (asked.on.has('json')) {
      for (const i of places) {
        const digest = told.digests[i] as Digest
        const partOf = told.parts.get(digest.id) ?? null
        await caller.out.add(`${JSON.stringify(printedIncident(told.incidents[i] as Incident, digest, partOf))}\n`)
      }
      return
    }
    for (const line of table(told, places, asked.on.has('explain'), caller)) await caller.out.add(`${line}\n`)
  })
}

function table(told: Told, places: readonly number[], explain: boolean, caller: Caller): readonly string[] {
  const { messages, style } = caller
  const rows = places.map((i) => cells(told, i, caller))
  const widths = [0, 1, 2, 3, 4].map((k) => Math.max(0, ...rows.map((row) => columns(row[k] as string))))
  const lines: string[] = []
  for (const [n, row] of rows.entries()) {
    const { accounts, joins } = told.incidents[places[n] as number] as Incident
    const digest = told.digests[places[n] as number] as Digest
    const partOf = told.parts.get(digest.id)
    const [when = '', who = '', what = '', type = '', status = ''] = row.map((cell, k) => padded(cell, widths[k] ?? 0))
    const tellers = messages.incidents.tell(accounts.length, [...digest.countries])
    const part = partOf ? style.dim(` · ${messages.incidents.partOf(shortKey(partOf))}`) : ''
    const shown = [when, who, style.strong(what), type, style.status(digest.status, status), tellers]
    lines.push(`${style.dim(shortKey(digest.id))}  ${shown.join('  ')}${part}`)
    if (!explain) continue
    for (const account of accounts)
      lines.push(
        `  ${told.confirmed.has(account.key) ? '✓' : ' '} ${messages.statuses[account.event.status]}  ${accountLine(account, caller)}`,
      )
    for (const { a, b, weight, reasons } of joins) {
      const why = reasons.map((one) => `${messages.incidents.reasons[one.what]} ${signed(one.weight)}`)
      lines.push(style.dim(`    ${shortKey(a)} = ${shortKey(b)}  ${signed(weight)}: ${why.join(' · ')}`))
    }
  }
  return [...lines, messages.incidents.total(places.length, told.undecided().length)]
}

/** When, who, what, type and status of an incident. */
export function cells({ digests, frames }: Told, i: number, caller: Caller): readonly string[] {
  const digest = digests[i] as Digest
  const { messages, language } = caller
  return [
    daysText(digest.when, caller),
    sidesText(digest),
    frames.get(digest.frame)?.label[language] || digest.frame,
    digest.type,
    messages.statuses[digest.status],
  ]
}

/** `chancery claims`: what is claimed of how long ago the last one was, held against the record. */
export function claims(asked: Asked, caller: Caller): Promise<ExitCode> {
  const filter = filterAsked(asked, caller)
  return withTold(asked, caller, asked.values.get('as-of') ?? null, async (told) => {
    const { out, messages, style } = caller
    const found = claimsOf(told, filter)
    for (const one of found) {
      if (asked.on.has('json')) {
        await out.add(`${JSON.stringify(printedClaim(one, told.digests))}\n`)
        continue
      }
      const { telling } = one.account
      const words = one.claim.evidence.map(({ start, end }) => `「${oneLine(telling.text.slice(start, end))}」`)
      const verdict = messages.incidents.verdicts[one.verdict]
      const head = one.verdict === 'contradicted' ? style.bad(verdict) : style.strong(verdict)
      await out.add(`${head}  ${telling.published ?? '—'}  ${telling.doc}  ${words.join(' ')}\n`)
      for (const i of [one.incident, ...one.decidedBy]) {
        const mark = i === one.incident ? '·' : '▸'
        const cell = cells(told, i, caller).slice(0, 3).join('  ')
        await out.add(`  ${mark} ${style.dim(shortKey(told.digests[i]?.id ?? ''))}  ${cell}\n`)
      }
    }
    if (!asked.on.has('json')) await out.add(`${messages.incidents.claims(found.length)}\n`)
  })
}
