import type { Checked } from '../books/claims-checked.ts'
import type { Disagreement, Loose } from '../books/disagreements.ts'
import type { Entry } from '../books/ledger.ts'
import type { Account } from '../resolve/account.ts'
import type { Digest } from '../resolve/digest.ts'
import type { Incident } from '../resolve/incidents.ts'
import type { Open } from '../resolve/joining.ts'
import type { Known } from './known.ts'
import type { View } from './view.ts'

/** The words of an account as its source has them, one string for each stretch, without the layout of lines. */
export const wordsOf = ({ telling, event }: Account): readonly string[] =>
  event.evidence.map(({ start, end }) =>
    telling.text
      .slice(start, end)
      .replace(/\s*[\r\n]+\s*/g, '')
      .trim(),
  )

/** `KOR → CHN`, `CHN ↔ KOR`. */
export function sidesText({ source, target, mutual }: Pick<Digest, 'source' | 'target' | 'mutual'>): string {
  if (mutual) return [...new Set([...source, ...target])].join(' ↔ ')
  const from = source.join(',') || '—'
  return target.length ? `${from} → ${target.join(',')}` : from
}

/** One account as JSON: who tells it, how, and with which words. */
export function printedAccount(account: Account): Record<string, unknown> {
  const { key, telling, event } = account
  const { doc, id, published, outlet, country } = telling
  const { type, frame, source, target, mutual, status, counts, evidence } = event
  return {
    ...{ account: key, event: event.id, doc, id, published, outlet, country },
    ...{ type, frame, source, target, mutual, status },
    when: event.when && { start: event.when.start, end: event.when.end },
    counts: counts.map(({ n, of }) => ({ n, of })),
    evidence,
    words: wordsOf(account),
  }
}

/** One incident as JSON; `partOf` is the id of the visit that it is part of. */
export function printedIncident({ accounts, joins }: Incident, digest: Digest, partOf: string | null): unknown {
  const { id, type, frame, source, target, mutual, when, status, place, countries } = digest
  return {
    ...{ id, type, frame, source, target, mutual },
    when: when && { start: when.start, end: when.end },
    ...{ status, place, partOf, countries: Object.fromEntries(countries) },
    accounts: accounts.map(printedAccount),
    joins,
  }
}

/** The incident at a place of what is known, as JSON. */
export function printedAt({ incidents, digests, parts }: Known, i: number): unknown {
  const found = digests[i] as Digest
  return printedIncident(incidents[i] as Incident, found, parts.get(found.id) ?? null)
}

/** The same as text, which is made once for all views that tell it in the same way. */
export function incidentText({ told, texts }: Pick<View, 'told' | 'texts'>, i: number): Uint8Array {
  const partOf = told.parts.get(told.digests[i]?.id ?? '') ?? ''
  return texts.of(told.incidents[i] as Incident, partOf, () => JSON.stringify(printedAt(told, i)))
}

/** One disagreement as JSON. */
export function printedDisagreement(
  { incident, what, values, reconciled, note = null }: Disagreement,
  digest: Digest,
): unknown {
  const { type, frame, source, target } = digest
  return {
    ...{ incident, type, frame, source, target, what, note, reconciled },
    values: values.map(({ value, accounts }) => ({ value, accounts: accounts.map(printedAccount) })),
  }
}

/** A contradiction inside one document as JSON. */
export function printedSlip({ note: { span: _, ...note }, source }: Loose): unknown {
  return { incident: null, what: 'document', note: note.code, ...note, source }
}

/** One checked claim as JSON, with the incidents that decide it. */
export function printedClaim({ claim, account, verdict, decidedBy }: Checked, digests: readonly Digest[]): unknown {
  const { kind, n, unit, since, actors, evidence } = claim
  const words = evidence.map(({ start, end }) => account.telling.text.slice(start, end))
  return {
    ...{ verdict, kind, n, unit, actors, evidence, words },
    since: since && { start: since.start, end: since.end },
    of: printedAccount(account),
    decidedBy: decidedBy.map((i) => {
      const { id, type, frame, source, target, when } = digests[i] as Digest
      return { incident: id, type, frame, source, target, when: when && { start: when.start, end: when.end } }
    }),
  }
}

/** One entry of the ledger as JSON, with those who struck it out. */
export function printedEntry({ by, said, decidedBy, struckBy, ...entry }: Entry): unknown {
  return {
    ...entry,
    by: by && { start: by.start, end: by.end },
    first: said[0]?.telling.published ?? null,
    last: said.at(-1)?.telling.published ?? null,
    said: said.map(printedAccount),
    decidedBy: decidedBy.map(printedAccount),
    struckBy: struckBy.map(({ id, by: who, why, at }) => ({ id, by: who, why, at })),
  }
}

/** What could not be decided, as JSON, with the two accounts. */
export const printedQuestion = ({ a, b, weight, reasons, accounts }: Open): unknown => ({
  ...{ a, b, weight, reasons },
  accounts: accounts.map(printedAccount),
})
