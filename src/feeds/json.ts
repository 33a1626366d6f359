import { isUtf8 } from 'node:buffer'
import { type Arrival, dayOf, type Feed, type FeedFault, words } from './arrival.ts'

type Fields = Partial<Record<string, unknown>>

/**
 * One object with a text as a document. `bytes` are those of the object as it arrived.
 * Fields: `text` (or `content`, `body`), `doc` (or `id`), `title`, `author`, `outlet` (or `source`), `url`, `published` (or `date`).
 */
function documentOf(doc: string, place: string, bytes: Uint8Array, value: unknown): Arrival | FeedFault {
  const fields = (value ?? {}) as Fields
  const text = [fields['text'], fields['content'], fields['body']].find((one) => typeof one === 'string') as string
  if (text === undefined) return { fault: 'no-text', place, detail: '' }
  if (text.trim() === '') return { fault: 'empty', place, detail: '' }
  const given = fields['published'] ?? fields['date']
  const published = dayOf(given)
  if (published === null && words(given) !== null) return { fault: 'bad-day', place, detail: String(given) }
  return {
    doc: words(fields['doc']) ?? words(fields['id']) ?? `${doc}${place}`,
    format: 'json',
    bytes,
    text,
    title: words(fields['title']),
    author: words(fields['author']),
    outlet: words(fields['outlet']) ?? words(fields['source']),
    url: words(fields['url']),
    published,
  }
}

function parsed(bytes: Uint8Array): { readonly value: unknown } | { readonly error: string } {
  if (!isUtf8(bytes)) return { error: 'not UTF-8' }
  try {
    return { value: JSON.parse(Buffer.from(bytes).toString('utf8')) }
  } catch (error) {
    return { error: (error as Error).message }
  }
}

/** One line of JSON as a document; null where it is blank. */
export function jsonLine(doc: string, line: number, bytes: Uint8Array): Arrival | FeedFault | null {
  const place = `:${line}`
  if (bytes.every((byte) => byte === 32 || byte === 9 || byte === 13)) return null
  const read = parsed(bytes)
  return 'error' in read ? { fault: 'not-json', place, detail: read.error } : documentOf(doc, place, bytes, read.value)
}

/** A JSON file: one object, or an array of them. */
export const json: Feed = function* (doc, bytes) {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  const read = parsed(bytes.subarray(start))
  if ('error' in read) {
    yield { fault: 'not-json', place: '', detail: read.error }
    return
  }
  if (!Array.isArray(read.value)) {
    yield documentOf(doc, '', bytes, read.value)
    return
  }
  for (const [i, one] of read.value.entries()) yield documentOf(doc, `:${i + 1}`, Buffer.from(JSON.stringify(one)), one)
}
