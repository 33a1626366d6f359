import type { Deed, Quad } from './deed.ts'

const WEIGHTS: Readonly<Record<string, readonly [Quad, number]>> = {
  CONSULT: [1, 2.5],
  SUPPORT: [1, 5],
  COOPERATE: [2, 9.5],
  ACCUSE: [3, -3],
  SANCTION: [4, -6],
  ASSAULT: [4, -9],
}

/** Days since 1970-01-01 of an ISO day. */
export const dayOf = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000

/** A deed in one line: `deed('CHN JPN SANCTION 2026-01-06')`. */
export function deed(line: string, more: Partial<Deed> = {}): Deed {
  const [source = '', target = '', type = '', date = ''] = line.split(' ')
  const [quad, weight] = WEIGHTS[type] as readonly [Quad, number]
  const first = dayOf(date)
  return {
    incident: line,
    source,
    target,
    first,
    last: first,
    precision: 'day',
    known: first,
    status: 'occurred',
    type,
    quad,
    contexts: [],
    weights: { goldstein: weight, plover: weight },
    ...more,
  }
}
