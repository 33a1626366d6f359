/** A line without its line feed, with its number from 1; `bytes` is null where it is too long to be kept. */
export interface Line {
  readonly number: number
  readonly bytes: Buffer | null
  /** In bytes. */
  readonly size: number
}

/**
 * The lines of a stream as they arrive; `null` marks the end of a chunk, a moment at which nothing more is there at once.
 * A line of `limit` bytes or more is passed over without being kept in memory.
 */
export async function* linesOf(stream: AsyncIterable<unknown>, limit: number): AsyncGenerator<Line | null> {
  let number = 0
  let rest: Buffer[] = []
  let size = 0
  const line = (last: Buffer): Line => {
    size += last.length
    const bytes = size >= limit ? null : rest.length ? Buffer.concat([...rest, last]) : last
    const found = { number: ++number, bytes, size }
    rest = []
    size = 0
    return found
  }
  for await (const part of stream) {
    const chunk = Buffer.from(part as Buffer)
    let from = 0
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      yield line(chunk.subarray(from, at))
      from = at + 1
    }
    const left = chunk.subarray(from)
    if (left.length > 0) {
      size += left.length
      if (size < limit) rest.push(left)
      else rest = []
    }
    yield null
  }
  if (size > 0) yield line(Buffer.alloc(0))
}
