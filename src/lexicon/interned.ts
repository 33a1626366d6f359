import type { ActorRow, Frame, PersonRow } from './pack.ts'
import type { VerbSense } from './word.ts'

/**
 * The engine keeps one string of a kind for what stands as a name in the code. What comes out of a file, or out of a structured clone, is
 * another string of the same units, and to compare the two means to go through them; of names only where they lie. As the key of an
 * object a string becomes a name.
 */
export function interned<T extends string>(text: T): T {
  for (const name in { [text]: true }) return name as T
  return text
}

type Writable<T> = { -readonly [K in keyof T]: T[K] }

/** Makes names of what rules compare in the rows that words hold. There are tens of thousands, so each name is made once. */
export class RowNames {
  readonly #names = new Map<string, string>()
  readonly #frames = new Set<Frame>()

  #name<T extends string>(text: T): T {
    const known = this.#names.get(text)
    if (known !== undefined) return known as T
    const name = interned(text)
    this.#names.set(name, name)
    return name
  }

  /** Of acts: their roles, and what their frames are. */
  senses(senses: readonly Writable<VerbSense>[]): void {
    for (const sense of senses) {
      sense.roles = this.#name(sense.roles)
      if (!this.#frames.has(sense.frame)) this.#frame(sense.frame)
    }
  }

  #frame(frame: Writable<Frame>): void {
    this.#frames.add(frame)
    frame.frame = this.#name(frame.frame)
    frame.type = this.#name(frame.type)
    frame.mode = frame.mode && this.#name(frame.mode)
  }

  /** Of actors: their kinds and codes. */
  actors(rows: readonly Writable<ActorRow>[]): void {
    for (const row of rows) {
      row.kind = this.#name(row.kind)
      const codes = row.codes as string[]
      for (let i = 0; i < codes.length; i++) codes[i] = this.#name(codes[i] as string)
    }
  }

  people(rows: readonly Writable<PersonRow>[]): void {
    for (const row of rows) row.code = this.#name(row.code)
  }
}
