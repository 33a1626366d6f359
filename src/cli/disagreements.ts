import { disagreements as disagreementsOf, looseSlips } from '../app/books.ts'
import { printedDisagreement } from '../app/printed-incidents.ts'
import type { Disagreement, Loose } from '../books/disagreements.ts'
import type { Digest } from '../resolve/digest.ts'
import type { Asked } from './arguments.ts'
import type { Caller, ExitCode } from './caller.ts'
import { cells } from './incidents.ts'
import { accountLine, filterAsked, shortKey, withTold } from './known.ts'
import { sourceLine } from './register.ts'

/** `chancery disagreements`: what accounts of one happening say differently, and what does not fit inside one document, with their words. */
export function disagreements(asked: Asked, caller: Caller): Promise<ExitCode> {
  const filter = filterAsked(asked, caller)
  return withTold(asked, caller, asked.values.get('as-of') ?? null, async (told) => {
    const { out, messages, style } = caller
    const isJson = asked.on.has('json')
    let n = 0
    for (const [i, all] of disagreementsOf(told, filter)) {
      const digest = told.digests[i] as Digest
      const head = cells(told, i, caller).slice(0, 3).join('  ')
      for (const one of all) {
        n++
        const lines = isJson ? [JSON.stringify(printedDisagreement(one, digest))] : page(one, head, caller)
        for (const line of lines) await out.add(`${line}\n`)
      }
    }
    for (const { note, source } of looseSlips(told, filter)) {
      n++
      const { span: _, ...told } = note
      const printed = { incident: null, what: 'document', note: note.code, ...told, source }
      const lines = isJson
        ? [JSON.stringify(printed)]
        : [
            `${style.strong(messages.incidents.differ.document)}  ${noteText(note, source.published, caller)}`,
            `    ${sourceLine(source, caller)}`,
          ]
      for (const line of lines) await out.add(`${line}\n`)
    }
    if (!isJson) await out.add(`${messages.incidents.disagreements(n)}\n`)
  })
}

function page(one: Disagreement, head: string, caller: Caller): readonly string[] {
  const { messages, style } = caller
  return [
    `${style.strong(messages.incidents.differ[one.what])}  ${shortKey(one.incident)}  ${head}`,
    ...one.values.flatMap(({ value, accounts }) => [
      `  ${style.strong(valueText(value, one, caller))} × ${accounts.length}`,
      ...accounts.map((account) => `    ${accountLine(account, caller)}`),
    ]),
    ...(one.reconciled ? [`  ${messages.incidents.reconciled(one.reconciled)}`] : []),
  ]
}

/** A value in the reader's language. */
function valueText(value: string, { what }: Disagreement, { messages }: Caller): string {
  if (what === 'happened') return messages.statuses[value as 'occurred' | 'denied']
  if (what !== 'interval') return value
  const [first = '', second = ''] = value.split(' ')
  if (first === 'nth') return messages.incidents.nth(second)
  if (first === 'since') return messages.since(second)
  return `${first} ${messages.units[second] ?? messages.terms[second] ?? second}`
}

function noteText(
  { code, text, readings = [], values }: Loose['note'],
  published: string | null,
  { messages }: Caller,
): string {
  const days = readings.map(({ start, end }) => (start === end ? `${start}` : `${start ?? ''}–${end ?? ''}`))
  return messages.notes[code]?.(values ?? days, published ?? '') ?? text
}
