import type { IssueRow } from '../lexicon/outlook.ts'
import { accountsOf, type Telling } from '../resolve/account.ts'
import { digest } from '../resolve/digest.ts'
import { type Growing, growing } from '../resolve/growing.ts'
import { type Heeded, heed, type Judgement } from '../resolve/judgements.ts'
import { onceFor } from '../text/once.ts'
import { assembled, heard, type Known } from './known.ts'

/** Joins all that is told, and again when more is. */
export interface Joiner {
  /** Joins all of it. */
  readonly anew: (tellings: readonly Telling[], judgements: readonly Judgement[]) => Known
  /**
   * Where documents were only added since the last time, joins what has to do with them and keeps the rest, at a cost of milliseconds; null
   * where it must be joined anew, because one was withdrawn or read anew, or a judgement changed what is told or joined.
   */
  readonly grown: (tellings: readonly Telling[], judgements: readonly Judgement[]) => Known | null
}

/** What was joined last. */
interface Last {
  readonly record: Growing
  /** By their ids. */
  readonly tellings: ReadonlyMap<string, Telling>
  readonly rulings: string
}

/** @param issues rows of the packs, without which no issue can be asked for */
export function joiner(fold: (text: string) => string, issues: readonly IssueRow[] = []): Joiner {
  const digestOf = onceFor(digest)
  let last: Last | null = null
  const kept = (record: Growing, heeded: Heeded): Known => {
    const tellings = new Map(heeded.tellings.map((one) => [one.id, one]))
    last = { record, tellings, rulings: JSON.stringify(heeded.rulings) }
    return assembled(record.resolution(), heeded, { asOf: null, fold, issues, digestOf })
  }
  return {
    anew: (tellings, judgements) => {
      const heeded = heed(heard(tellings, null), judgements)
      return kept(growing(heeded.rulings, accountsOf(heeded.tellings, fold)), heeded)
    },
    grown: (tellings, judgements) => {
      const heeded = heed(heard(tellings, null), judgements)
      if (!last || !holds(last, heeded)) return null
      const { record, tellings: known } = last
      record.add(
        accountsOf(
          heeded.tellings.filter(({ id }) => !known.has(id)),
          fold,
        ),
      )
      return kept(record, heeded)
    },
  }
}

/** Whether all that was told and ruled is still told and ruled in the same way. */
function holds({ tellings, rulings }: Last, heeded: Heeded): boolean {
  if (JSON.stringify(heeded.rulings) !== rulings) return false
  const told = new Map(heeded.tellings.map((one) => [one.id, one]))
  return [...tellings].every(([id, one]) => isSame(one, told.get(id)))
}

/** The same document as it was read, or with the same corrections. */
const isSame = (one: Telling, other: Telling | undefined): boolean =>
  one === other || (other !== undefined && JSON.stringify(one) === JSON.stringify(other))
