/**
 * Values that many documents have, each kept once: JSON makes the codes, kinds and days of every document anew, and at 100,000 of them
 * they would be most of what is held.
 */
export interface Pool {
  readonly value: <T>(value: T) => T
  readonly name: (name: string) => string
}

/** Makes an empty pool. */
export function pool(): Pool {
  const values = new Map<string, unknown>()
  const strings = new Map<string, string>()
  const name = (word: string): string => {
    const there = strings.get(word)
    if (there !== undefined) return there
    strings.set(word, word)
    return word
  }
  const value = <T>(one: T): T => {
    if (typeof one === 'string') return name(one) as typeof one
    if (typeof one !== 'object' || one === null) return one
    const key = JSON.stringify(one)
    const there = values.get(key) as typeof one | undefined
    if (there !== undefined) return there
    values.set(key, one)
    return one
  }
  return { value, name }
}
