/** Texts that were made of objects, so that what many answers hold is spelt once. */
export interface Texts {
  /** The text of an object; `stamp` is what else it depends on. */
  readonly of: (one: object, stamp: string, make: () => string) => string
}

interface Kept {
  readonly stamp: string
  readonly text: string
}

/** Keeps the texts that were asked for last. @param most UTF-16 code units of all together */
export function texts(most: number): Texts {
  const kept = new Map<object, Kept>()
  let units = 0
  const drop = (one: object) => {
    units -= kept.get(one)?.text.length ?? 0
    kept.delete(one)
  }
  return {
    of: (one, stamp, make) => {
      const there = kept.get(one)
      const text = there?.stamp === stamp ? there.text : make()
      // What was asked for last stands last.
      drop(one)
      kept.set(one, { stamp, text })
      units += text.length
      for (const oldest of kept.keys()) {
        if (units <= most) break
        drop(oldest)
      }
      return text
    },
  }
}
