import type { Telling } from '../resolve/account.ts'

export const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Documents in the order of publication; those without a day first. */
export function inTurn(tellings: Iterable<Telling>): readonly Telling[] {
  // What is compared is laid side by side first: documents lie scattered in memory.
  const dated = Array.from(tellings, (one) => ({ one, day: one.published ?? '', id: one.id }))
  dated.sort((a, b) => (a.day === b.day ? compared(a.id, b.id) : a.day < b.day ? -1 : 1))
  return dated.map(({ one }) => one)
}
