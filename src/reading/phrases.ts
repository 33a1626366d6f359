/**
 * Short words that are looked for inside a stretch of text, wherever they stand. One pass over the stretch: a unit that begins none of
 * the words costs one look into a small table.
 */
export class Phrases {
  readonly words: readonly string[]
  /** By the low byte of a word's first unit. */
  readonly #begins = new Uint8Array(256)

  constructor(words: Iterable<string>) {
    this.words = [...words]
    for (const word of this.words) this.#begins[word.charCodeAt(0) & 255] = 1
  }

  /** Whether one of the words begins at `at`. */
  startAt(text: string, at: number): boolean {
    if (this.#begins[text.charCodeAt(at) & 255] === 0) return false
    for (const word of this.words) if (text.startsWith(word, at)) return true
    return false
  }

  /** Whether `[from, to)` is one of the words. */
  is(text: string, from: number, to: number): boolean {
    if (this.#begins[text.charCodeAt(from) & 255] === 0) return false
    for (const word of this.words) if (word.length === to - from && text.startsWith(word, from)) return true
    return false
  }

  /** Whether one of the words stands in `[from, to)`. */
  standIn(text: string, from: number, to: number): boolean {
    for (let at = from; at < to; at++) {
      if (this.#begins[text.charCodeAt(at) & 255] === 0) continue
      for (const word of this.words) if (at + word.length <= to && text.startsWith(word, at)) return true
    }
    return false
  }

  /** Whether `[from, to)` ends with one of the words. */
  end(text: string, from: number, to: number): boolean {
    for (const word of this.words) if (to - word.length >= from && text.endsWith(word, to)) return true
    return false
  }
}
