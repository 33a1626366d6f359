import type { Telling } from '../resolve/account.ts'
import { holdersOf } from '../resolve/told.ts'
import type { Told } from './known.ts'

type Position = NonNullable<Telling['findings']>['positions'][number]

/** A position as one document tells it; `place` is its place among the positions of that document. */
export interface Stand {
  readonly telling: Telling
  readonly position: Position
  readonly place: number
}

/** The positions that documents tell, the newest first; an empty `actor` and a null `issue` ask for all. */
export function standsOf({ tellings }: Pick<Told, 'tellings'>, actor: string, issue: string | null): readonly Stand[] {
  return tellings
    .flatMap((telling) => (telling.findings?.positions ?? []).map((position, place) => ({ telling, position, place })))
    .filter(({ position }) => holdersOf(position).some((holder) => actor === '' || holder === actor))
    .filter(({ position }) => issue === null || position.issue === issue)
    .sort((a, b) => {
      const [one, other] = [a.telling.published ?? '', b.telling.published ?? '']
      return one === other ? (a.telling.id < b.telling.id ? -1 : 1) : one < other ? 1 : -1
    })
}

/** One of them as JSON, with its words. */
export function printedStand({ telling, position, place }: Stand): unknown {
  const { holder, people, issue, about, stance, kind, evidence } = position
  const { id, doc, outlet, published, country } = telling
  const words = evidence.map(({ start, end }) => telling.text.slice(start, end))
  return {
    ...{ holder, with: position.with, people, issue, about, stance, kind, evidence, words, place },
    ...{ id, doc, outlet, country, published },
  }
}
