import { accountsOf } from './account.ts'
import { type Digest, digest } from './digest.ts'
import { type Incident, resolve } from './incidents.ts'
import type { Heeded, Judgement } from './judgements.ts'

/** What people rejected, joined by itself: it is part of nothing else that is known. */
export interface Struck {
  readonly incidents: readonly Incident[]
  /** In the order of the incidents. */
  readonly digests: readonly Digest[]
  /** The judgements that struck an incident out, each once, in the order of its accounts; none of one that stands. */
  readonly by: (incident: Incident) => readonly Judgement[]
}

/** Joins what was rejected into incidents of its own, so that one may ask what became void, and who said so. */
export function struckOut(
  { struck, strikes, rulings }: Pick<Heeded, 'struck' | 'strikes' | 'rulings'>,
  fold: (text: string) => string,
): Struck {
  const { incidents } = resolve(accountsOf(struck, fold), rulings)
  const by = ({ accounts }: Incident) =>
    strikes.size === 0 ? [] : [...new Set(accounts.flatMap(({ key }) => strikes.get(key) ?? []))]
  return { incidents, digests: incidents.map(digest), by }
}
