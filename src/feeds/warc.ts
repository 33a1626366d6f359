import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'

/** A page out of a web archive, or why one could not be had. */
export interface Page {
  readonly address: string
  readonly type: string | null
  readonly bytes: Buffer
}
export interface PageFault {
  readonly fault: 'too-large' | 'damaged'
  readonly address: string
  readonly detail: string
}

/** Bytes of a record's head, above which it is none. */
const MOST_HEAD = 64_000

/** Reads a stream by pieces whose length is known. */
class Bytes {
  #rest: Buffer = Buffer.alloc(0)
  readonly #parts: AsyncIterator<Buffer>
  constructor(stream: AsyncIterable<unknown>) {
    this.#parts = (stream as AsyncIterable<Buffer>)[Symbol.asyncIterator]()
  }
  async #more(): Promise<boolean> {
    const { done, value } = await this.#parts.next()
    if (done) return false
    this.#rest = this.#rest.length ? Buffer.concat([this.#rest, value]) : value
    return true
  }
  /** Up to and with `mark`, or null at the end of the stream. */
  async until(mark: string, most: number): Promise<string | null> {
    for (;;) {
      const at = this.#rest.indexOf(mark, 0, 'latin1')
      if (at >= 0) {
        const found = this.#rest.subarray(0, at).toString('utf8')
        this.#rest = this.#rest.subarray(at + mark.length)
        return found
      }
      if (this.#rest.length > most) throw new Error('no head of a record')
      if (await this.#more()) continue
      if (this.#rest.toString('latin1').trim() !== '') throw new Error('ends in the middle of a record')
      return null
    }
  }
  /** Exactly `length` bytes; passed over without being kept where they are more than `most`. */
  async take(length: number, most: number): Promise<Buffer | null> {
    const parts: Buffer[] = []
    for (let left = length; left > 0; ) {
      if (this.#rest.length === 0 && !(await this.#more())) throw new Error('ends in the middle of a record')
      const part = this.#rest.subarray(0, left)
      this.#rest = this.#rest.subarray(part.length)
      left -= part.length
      if (length <= most) parts.push(part)
    }
    return length <= most ? Buffer.concat(parts) : null
  }
}

const fieldsOf = (lines: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    lines.flatMap((line) => {
      const at = line.indexOf(':')
      return at > 0 ? [[line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim()] as const] : []
    }),
  )

/**
 * The pages of a web archive (WARC 1.0 and 1.1), record by record as they arrive: responses with status 200, and resources. A record of
 * more than `most` bytes, as it lies there or inflated, is named and passed over.
 * @throws Error where the stream is no archive, or ends in the middle
 */
export async function* warcPages(stream: AsyncIterable<unknown>, most: number): AsyncGenerator<Page | PageFault> {
  const bytes = new Bytes(stream)
  for (;;) {
    const head = await bytes.until('\r\n\r\n', MOST_HEAD)
    if (head === null) return
    // The empty lines that end a record.
    if (head.trim() === '') continue
    const [version, ...lines] = head.trimStart().split('\r\n')
    if (!/^WARC\/\d/.test(version ?? '')) throw new Error('no head of a record')
    const fields = fieldsOf(lines)
    const length = Number(fields.get('content-length'))
    if (!Number.isSafeInteger(length) || length < 0) throw new Error('a record without its length')
    const address = (fields.get('warc-target-uri') ?? '').replace(/^<|>$/g, '')
    const kind = fields.get('warc-type')
    const isWanted = (kind === 'response' || kind === 'resource') && /^https?:/i.test(address)
    const content = await bytes.take(length, isWanted ? most : -1)
    if (isWanted) {
      if (!content) yield { fault: 'too-large', address, detail: `${length}` }
      else if (kind === 'resource') yield { address, type: typeOf(fields.get('content-type')), bytes: content }
      else yield* response(address, content, most)
    }
  }
}

/** Whether a page of an archive may be a text: pictures, scripts and styles are not. */
export const isText = (type: string | null): boolean =>
  type === null || /^text\/(?:html|plain|xml)$|^application\/(?:pdf|xhtml\+xml|rss\+xml|atom\+xml|xml)$/.test(type)

const typeOf = (value: string | undefined) => value?.split(';')[0]?.trim().toLowerCase() ?? null

function* response(address: string, content: Buffer, most: number): Generator<Page | PageFault> {
  const end = content.indexOf('\r\n\r\n')
  const [status = '', ...lines] = content.subarray(0, Math.max(0, end)).toString('latin1').split('\r\n')
  if (!/^HTTP\/\S+ 200\b/.test(status)) return
  const fields = fieldsOf(lines)
  const raw = content.subarray(end + 4)
  try {
    const whole = /\bchunked\b/i.test(fields.get('transfer-encoding') ?? '') ? unchunked(raw) : raw
    const bytes = decoded(whole, fields.get('content-encoding'), most)
    if (bytes.length > 0) yield { address, type: typeOf(fields.get('content-type')), bytes }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    yield { fault: code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'damaged', address, detail: message }
  }
}

function unchunked(raw: Buffer): Buffer {
  const parts: Buffer[] = []
  for (let at = 0; at < raw.length; ) {
    const end = raw.indexOf('\r\n', at)
    const size = end < 0 ? Number.NaN : Number.parseInt(raw.subarray(at, end).toString('latin1'), 16)
    // Some archives keep the header of a page that they have put together already.
    if (!Number.isFinite(size)) return parts.length === 0 ? raw : Buffer.concat(parts)
    if (size === 0) break
    parts.push(raw.subarray(end + 2, end + 2 + size))
    at = end + 2 + size + 2
  }
  return Buffer.concat(parts)
}

function decoded(bytes: Buffer, encoding: string | undefined, most: number): Buffer {
  const limit = { maxOutputLength: most }
  switch (encoding?.toLowerCase()) {
    case 'gzip':
    case 'x-gzip':
      return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes, limit) : bytes
    case 'deflate':
      return inflateSync(bytes, limit)
    case 'br':
      return brotliDecompressSync(bytes, limit)
    default:
      return bytes
  }
}
