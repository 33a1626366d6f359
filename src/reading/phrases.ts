/**
 * Short words that are looked for inside a stretch of text, wherever they stand. One pass over the stretch: a unit that begins none of
 * the words costs one look into a small table.
 */
export class Phrases {
  readonly words: readonly string[]
  /** By the low byte of a word's first unit: the place in `#alike` of the words that have it, or 0. */
  readonly #begins = new Uint16Array(256)
  readonly #alike: string[][] = [[]]

  constructor(words: Iterable<string>) {
    this.words = [...words]
    for (const word of this.words) {
      const low = word.charCodeAt(0) & 255
      if (this.#begins[low] === 0) this.#begins[low] = this.#alike.push([]) - 1
      this.#alike[this.#begins[low] as number]?.push(word)
    }
  }

  /** The words that may begin with the unit; none of most units. */
  #from(unit: number): readonly string[] | null {
    const which = this.#begins[unit & 255] as number
    return which === 0 ? null : (this.#alike[which] as string[])
  }

  /** Whether one of the words begins at `at`. */
  startAt(text: string, at: number): boolean {
    const words = this.#from(text.charCodeAt(at))
    if (!words) return false
    for (const word of words) if (text.startsWith(word, at)) return true
    return false
  }

  /** Whether `[from, to)` is one of the words. */
  is(text: string, from: number, to: number): boolean {
    const words = this.#from(text.charCodeAt(from))
    if (!words) return false
    for (const word of words) if (word.length === to - from && text.startsWith(word, from)) return true
    return false
  }

  /** Whether one of the words stands in `[from, to)`. */
  standIn(text: string, from: number, to: number): boolean {
    for (let at = from; at < to; at++) {
      const words = this.#from(text.charCodeAt(at))
      if (!words) continue
      for (const word of words) if (at + word.length <= to && text.startsWith(word, at)) return true
    }
    return false
  }

  /** Whether `[from, to)` ends with one of the words. */
  end(text: string, from: number, to: number): boolean {
    for (const word of this.words) if (to - word.length >= from && text.endsWith(word, to)) return true
    return false
  }
}
