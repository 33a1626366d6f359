import { TABLES } from '../app/deeds.ts'
import { isoDay, type MeasureOptions, type Standing, standing } from '../app/standing.ts'
import type { Interval } from '../measures/interval.ts'
import type { Incident } from '../resolve/incidents.ts'
import { actorsBefore, mustBeKnown } from './actors.ts'
import { type Asked, UsageError } from './arguments.ts'
import type { Caller, ExitCode } from './caller.ts'
import { accountLine, type Told, withTold } from './known.ts'
import { columns } from './terminal.ts'

/** What is known and how it is measured, with what is needed to lead from a number to its incidents. */
export interface Measured extends Standing {
  readonly told: Told
  readonly byId: ReadonlyMap<string, Incident>
}

/** Runs `work` with the incidents of the files behind the first `actors` operands, or of the desk, ready to be measured. */
export function withMeasured(
  asked: Asked,
  caller: Caller,
  actors: number,
  work: (measured: Measured, actors: readonly string[]) => Promise<void>,
): Promise<ExitCode> {
  const options = optionsAsked(asked, caller)
  const names = actorsBefore(asked, caller, actors)
  if (new Set(names).size < names.length)
    throw new UsageError(
      caller.messages.badValue(asked.verb.name, names.join(' '), asked.verb.operands),
      asked.verb.name,
    )
  return withTold({ ...asked, operands: asked.operands.slice(actors) }, caller, options.asOf, async (told) => {
    mustBeKnown(names, told, asked, caller.language)
    const measured = {
      ...standing(told, told, options),
      told,
      byId: new Map(told.incidents.map((one) => [one.id, one])),
    }
    await work(measured, names)
  })
}

function optionsAsked({ values, verb }: Asked, { messages }: Caller): MeasureOptions {
  const number = (name: string, fallback: number) => {
    const value = values.get(name)
    const n = Number(value ?? fallback)
    if (!Number.isFinite(n) || n < 0 || (n === 0 && name !== 'band'))
      throw new UsageError(messages.badValue(name, `${value}`, '1, 2 …'), verb.name)
    return n
  }
  return {
    unit: (values.get('unit') ?? 'month') as MeasureOptions['unit'],
    table: (values.get('weights') ?? 'plover') as MeasureOptions['table'],
    halfLife: number('halflife', 30),
    asOf: values.get('as-of') ?? null,
    band: number('band', 1),
    within: number('within', 14),
  }
}

/** The line that says on what all figures rest. */
export const basisLine = ({ asOf, options: { table, halfLife } }: Standing, { messages, style }: Caller): string =>
  style.dim(messages.measures.basis(isoDay(asOf), TABLES[table], halfLife))

/** The incidents of a figure, each with the first of the words that tell it. */
export function incidentLines(ids: readonly string[], { byId }: Measured, caller: Caller): readonly string[] {
  return [...new Set(ids)].flatMap((id) => {
    const [account] = byId.get(id)?.accounts ?? []
    return account ? [`    ${accountLine(account, caller)}`] : []
  })
}

export const number = (n: number | null, digits = 1): string =>
  n === null
    ? '—'
    : n
        .toFixed(digits)
        .replace(/^-(?=0(\.0*)?$)/, '')
        .replace('-', '−')
export const percent = (n: number | null): string => (n === null ? '—' : `${Math.round(n * 100)} %`)
export const spread = (interval: Interval | null, of = number): string =>
  interval ? `${of(interval.mean)} [${of(interval.low)}, ${of(interval.high)}]` : '—'

/** Rows under their heads: the first column to the left, the others to the right. */
export function tableLines(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, k) => Math.max(...rows.map((row) => columns(row[k] ?? ''))))
  const line = (row: readonly string[]) =>
    row.map((cell, k) => {
      const space = ' '.repeat((widths[k] ?? 0) - columns(cell))
      return k === 0 ? cell + space : space + cell
    })
  return rows.map((row) => `  ${line(row).join('  ')}`)
}
