/** Standard output with a buffer: thousands of short lines become few writes, and a slow reader slows us down. */
export interface Output {
  /** Adds text; resolves when more may be added. */
  readonly add: (text: string) => Promise<void> | void
  /** Hands on what was added. */
  readonly flush: () => Promise<void> | void
}

const ENOUGH = 1 << 16

export function output(stream: NodeJS.WriteStream): Output {
  let parts: string[] = []
  let size = 0
  const flush = () => {
    if (size === 0) return
    const text = parts.join('')
    parts = []
    size = 0
    if (stream.write(text)) return
    return new Promise<void>((resolve) => stream.once('drain', resolve))
  }
  return {
    add: (text) => {
      parts.push(text)
      size += text.length
      return size < ENOUGH ? undefined : flush()
    },
    flush,
  }
}
