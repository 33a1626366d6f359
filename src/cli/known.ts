import { batches } from '../app/batches.ts'
import { type Desk, desk } from '../app/desk.ts'
import { documents } from '../app/documents.ts'
import { type Filter, known, type Told, tellingOf, toldWith } from '../app/known.ts'
import { prepare } from '../app/packs.ts'
import { type View, viewsOf } from '../app/view.ts'
import type { BatchReader } from '../reading/read.ts'
import type { Account, Telling } from '../resolve/account.ts'
import { type Asked, UsageError } from './arguments.ts'
import { ALL_FAILED, type Caller, type ExitCode, GOOD, packsAsked, SOME_FAILED } from './caller.ts'
import { deskFolder, tellFaults } from './desk.ts'
import { oneLine } from './page-evidence.ts'

export type { Told } from '../app/known.ts'
export { sidesText } from '../app/printed-incidents.ts'

/** Runs `work` with all that the files named tell, or the desk where none is named. The exit code tells of files that could not be read. */
export async function withTold(
  asked: Asked,
  caller: Caller,
  asOf: string | null,
  work: (told: Told) => Promise<void>,
): Promise<ExitCode> {
  return tellFaults(caller, async () => {
    if (asked.operands.length === 0) {
      using open = desk(deskFolder(asked))
      await work(deskTold(open, asOf))
      await caller.out.flush()
      return GOOD
    }
    const prepared = prepare(packsAsked(asked, caller))
    const { tellings, failed } = await fileTellings(asked, caller, prepared.readAll)
    const { pack, fold } = prepared
    if (tellings.length > 0) await work(toldWith(pack, known(tellings, fold, asOf, [], pack.issues)))
    await caller.out.flush()
    return failed === 0 ? GOOD : tellings.length > 0 ? SOME_FAILED : ALL_FAILED
  })
}

/** What the desk knows. */
export function deskTold(open: Desk, asOf: string | null): Told {
  const views = viewsOf(open, { enough: 1 })
  views.read()
  if (asOf !== null && !views.of(asOf)) views.make({ asOf, isOpen: false }, true)
  const { told } = views.of(asOf) as View
  views.keep()
  return { ...told, asOf }
}

async function fileTellings(
  asked: Asked,
  { complain, messages, stdin }: Caller,
  readAll: BatchReader,
): Promise<{ readonly tellings: readonly Telling[]; readonly failed: number }> {
  const tellings: Telling[] = []
  let failed = 0
  const format = asked.values.get('input') === 'jsonl' ? 'jsonl' : 'text'
  const published = asked.values.get('published') ?? null
  for await (const one of batches(documents(asked.operands, { format, published, stdin }))) {
    if (one === null) continue
    if ('fault' in one) {
      failed++
      complain(messages.notRead(one.where, messages.faults[one.fault](one.detail)))
    } else for (const reading of readAll(one)) tellings.push(tellingOf(reading))
  }
  return { tellings, failed }
}

/** The filter that the flags ask for. Throws `UsageError` where a dyad is none. */
export function filterAsked({ values, verb }: Asked, { messages }: Caller): Filter {
  const code = (name: string) => values.get(name)?.toUpperCase() ?? null
  const dyad = values.get('dyad')
  const [one, other, ...more] = dyad?.toUpperCase().split('-') ?? []
  if (dyad !== undefined && (!one || !other || more.length > 0))
    throw new UsageError(messages.badValue('dyad', dyad, 'AAA-BBB'), verb.name)
  return {
    actor: code('actor'),
    dyad: one && other ? [one, other] : null,
    type: code('type'),
    since: values.get('since') ?? null,
    until: values.get('until') ?? null,
    country: code('country'),
    issue: values.get('issue') ?? null,
  }
}

/** The days without their basis. */
export function daysText(
  when: { readonly start: string | null; readonly end: string | null } | null,
  { messages }: Caller,
): string {
  if (!when) return '—'
  const { start, end } = when
  if (start === end) return `${start}`
  return start === null ? messages.until(`${end}`) : end === null ? messages.since(start) : `${start} – ${end}`
}

/** A weight in log odds; `!` where a person decided. */
export const signed = (weight: number): string =>
  Number.isFinite(weight) ? `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(1)}` : '!'

/** The beginning of an event's id that is shown, and may be typed. */
export const shortKey = (key: string): string => key.slice(key.lastIndexOf('#') + 1).slice(0, 8)

/** `2026-01-05  name · outlet (TWN)  「words」`. */
export function accountLine({ telling, event, key }: Account, { style }: Caller): string {
  const { doc, outlet, country, published, text } = telling
  const words = event.evidence.slice(0, 2).map(({ start, end }) => `「${oneLine(text.slice(start, end)).trim()}」`)
  const from = [doc, outlet].filter((one) => one).join(' · ') + (country ? ` (${country})` : '')
  return `${published ?? '—'}  ${style.dim(shortKey(key))}  ${from}  ${words.join(' ')}`
}
