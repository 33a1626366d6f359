/** Texts that were made of objects, in UTF-8, so that what many answers hold is spelt once. */
export interface Texts {
  /** The text of an object; `stamp` is what else it depends on. */
  readonly of: (one: object, stamp: string, make: () => string) => Uint8Array
}

interface Kept {
  readonly stamp: string
  readonly text: Uint8Array
}

/** Keeps the texts that were asked for last. @param most bytes of all together */
export function texts(most: number): Texts {
  const kept = new Map<object, Kept>()
  let bytes = 0
  const drop = (one: object) => {
    bytes -= kept.get(one)?.text.length ?? 0
    kept.delete(one)
  }
  return {
    of: (one, stamp, make) => {
      const there = kept.get(one)
      const text = there?.stamp === stamp ? there.text : Buffer.from(make())
      // What was asked for last stands last.
      drop(one)
      kept.set(one, { stamp, text })
      bytes += text.length
      for (const oldest of kept.keys()) {
        if (bytes <= most) break
        drop(oldest)
      }
      return text
    },
  }
}
