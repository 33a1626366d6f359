/**
 * Values that many documents have, each kept once: JSON makes the codes, kinds and days of every document anew, and at 100,000 of them
 * they would be most of what is held.
 */
export interface Pool {
  readonly value: <T>(value: T) => T
  readonly name: (name: string) => string
  /** The value that a JSON text spells. */
  readonly spelt: <T>(json: string) => T
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
  const spelt = <T>(json: string): T => {
    const there = values.get(json)
    if (there !== undefined) return there as T
    const made = JSON.parse(json) as T
    values.set(json, made)
    return made
  }
  return { value, name, spelt }
}
