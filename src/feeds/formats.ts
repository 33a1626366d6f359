import { extname } from 'node:path'
import { Readable } from 'node:stream'
import { gunzipSync } from 'node:zlib'
import type { Arrival, FeedFault } from './arrival.ts'
import { json, jsonLine } from './json.ts'
import { markdown } from './markdown.ts'
import { text } from './text.ts'
import { isText, warcPages } from './warc.ts'

type Found = Iterable<Arrival | FeedFault> | Promise<Iterable<Arrival | FeedFault>>

/** Where bytes came from, where that is known: their address, and the media type that its server gave them. */
export interface Origin {
  readonly address: string
  readonly type: string | null
}

/** What a format is called, how it is told by a name or the first bytes, and its reader. Libraries are loaded when first needed. */
interface Row {
  readonly extensions: readonly string[]
  /** Media types. */
  readonly types?: RegExp
  readonly looks?: (head: string) => boolean
  /** Read without a library and in time linear in its size: needs no worker. */
  readonly isPlain?: true
  readonly read: (doc: string, bytes: Uint8Array, address: string | null) => Found
}

const ZIP = 'PK\u0003\u0004'

const FEED: Row = {
  extensions: ['.rss', '.atom', '.rdf', '.xml'],
  types: /[/+]xml$|^application\/feed\+json$/,
  looks: (head) =>
    /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?<(?:rss|feed|rdf:RDF)[\s>]/i.test(head) || isJsonFeed(head),
  read: async (doc, bytes) => (await import('./feed.ts')).feed(doc, bytes),
}
/** A feed in JSON says so first (jsonfeed.org/version/1.1), whatever its file is called. */
export const isJsonFeed = (head: string): boolean =>
  /^\{[^{}[\]]*"https?:\\?\/\\?\/jsonfeed\.org\\?\/version/.test(head)

const FORMATS: readonly Row[] = [
  { extensions: ['.md', '.markdown'], read: markdown },
  { extensions: ['.json'], looks: (head) => /^(?:\[\s*)?\{\s*"/.test(head), isPlain: true, read: json },
  { extensions: ['.csv', '.tsv'], read: async (doc, bytes) => (await import('./csv.ts')).csv(doc, bytes) },
  { extensions: ['.docx'], read: async (doc, bytes) => (await import('./docx.ts')).docx(doc, bytes) },
  { extensions: ['.epub'], read: async (doc, bytes) => (await import('./archive.ts')).epub(doc, bytes) },
  {
    extensions: ['.pdf'],
    types: /^application\/pdf$/,
    looks: (head) => head.startsWith('%PDF-'),
    read: async (doc, bytes) => (await import('./pdf.ts')).pdf(doc, bytes),
  },
  { extensions: ['.gz'], looks: (head) => head.startsWith('\u001f\u008b'), read: gzip },
  { extensions: ['.zip'], looks: (head) => head.startsWith(ZIP), read: zip },
  {
    extensions: ['.eml'],
    looks: (head) =>
      /^(?:return-path|received|from|date|subject|message-id|mime-version|delivered-to):/i.test(head) &&
      /\n[\w-]+: /.test(head),
    read: mail,
  },
  FEED,
  {
    extensions: ['.html', '.htm', '.xhtml'],
    types: /^(?:text\/html|application\/xhtml\+xml)$/,
    looks: (head) => /^(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html)/i.test(head),
    read: async (doc, bytes, address) => (await import('./html.ts')).html(doc, bytes, address),
  },
]
const TEXT: Row = { extensions: ['.txt', '.text'], types: /^text\/plain$/, isPlain: true, read: text }

/** Files that a folder is searched for. */
export const EXTENSIONS: ReadonlySet<string> = new Set([
  ...[...FORMATS, TEXT].flatMap(({ extensions }) => extensions),
  ...['.jsonl', '.ndjson', '.warc'],
])

function rowOf(doc: string, bytes: Uint8Array, origin: Origin | null = null): Row {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1').trimStart()
  const looked = () => FORMATS.find(({ looks }) => looks?.(head))
  if (origin) return looked() ?? [...FORMATS, TEXT].find(({ types }) => types?.test(origin.type ?? '')) ?? TEXT
  if (isJsonFeed(head)) return FEED
  const extension = extname(doc).toLowerCase()
  const named = [...FORMATS, TEXT].find(({ extensions }) => extensions.includes(extension))
  if (named) return named
  return looked() ?? TEXT
}

/** Whether a file can be read without a worker. */
export const isPlain = (doc: string, bytes: Uint8Array): boolean => rowOf(doc, bytes).isPlain === true

/** A whole file's documents, by the reader that fits its name or else its first bytes. May run long on hostile bytes: see `guarded.ts`. */
export async function arrivals(
  doc: string,
  bytes: Uint8Array,
  origin: Origin | null = null,
): Promise<Iterable<Arrival | FeedFault>> {
  const found = await rowOf(doc, bytes, origin).read(doc, bytes, origin?.address ?? null)
  if (!origin) return found
  return [...found].map((one) => ('fault' in one ? one : { ...one, url: one.url ?? origin.address }))
}

/** Bytes that a file may inflate to. */
const MOST_INFLATED = 200_000_000

const isPacked = (bytes: Uint8Array) => bytes[0] === 0x1f && bytes[1] === 0x8b
const NESTED: readonly FeedFault[] = [{ fault: 'binary', place: '', detail: 'an archive inside an archive' }]

/** What gzip packed, at most `most` bytes; nothing that is packed again. */
function unzipped(bytes: Uint8Array, most: number): Buffer | readonly FeedFault[] {
  try {
    const own = gunzipSync(bytes, { maxOutputLength: most })
    return isPacked(own) || own.subarray(0, 4).toString('latin1') === ZIP ? NESTED : own
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    const isTooLarge = code === 'ERR_BUFFER_TOO_LARGE'
    return [{ fault: isTooLarge ? 'too-large' : 'damaged', place: '', detail: isTooLarge ? `${most}` : message }]
  }
}

async function gzip(doc: string, bytes: Uint8Array): Promise<Iterable<Arrival | FeedFault>> {
  const own = unzipped(bytes, MOST_INFLATED)
  return Buffer.isBuffer(own) ? member(doc.replace(/\.gz$/i, ''), own) : own
}

const isHidden = (name: string) => /(?:^|\/)(?:\.|__MACOSX\/)/.test(name)
const isWanted = (name: string) => EXTENSIONS.has(extname(name).toLowerCase()) && !isHidden(name)

async function zip(doc: string, bytes: Uint8Array): Promise<Iterable<Arrival | FeedFault>> {
  const { archive } = await import('./archive.ts')
  const found: (Arrival | FeedFault)[] = []
  // Of all packed members together: each may inflate to what the others have left.
  let left = MOST_INFLATED
  const read = async (name: string, own: Uint8Array): Promise<Iterable<Arrival | FeedFault>> => {
    if (/\.zip$/i.test(name)) return NESTED
    if (!/\.gz$/i.test(name)) return member(name, own)
    const inner = unzipped(own, Math.max(1, left))
    if (!Buffer.isBuffer(inner)) return inner
    left -= inner.length
    return member(name.replace(/\.gz$/i, ''), inner)
  }
  for await (const one of archive(doc, bytes, read, isWanted)) found.push(one)
  return found
}

/** A file that came out of an archive or a mail. What its reader stumbles over does not cost the others. */
async function member(name: string, bytes: Uint8Array): Promise<Iterable<Arrival | FeedFault>> {
  try {
    if (isWarc(name)) return await pagesIn(bytes)
    return isLines(name) ? linesIn(name, bytes) : [...(await arrivals(name, bytes))]
  } catch (error) {
    return [{ fault: 'damaged', place: '', detail: (error as Error).message }]
  }
}

async function pagesIn(bytes: Uint8Array): Promise<Iterable<Arrival | FeedFault>> {
  const found: (Arrival | FeedFault)[] = []
  try {
    for await (const one of warcPages(Readable.from([Buffer.from(bytes)]), MOST_INFLATED)) {
      if ('fault' in one) found.push({ fault: one.fault, place: `:${one.address}`, detail: one.detail })
      else if (isText(one.type)) {
        for (const page of await arrivals(one.address, one.bytes, one))
          if (!('fault' in page)) found.push(page)
          else if (page.fault !== 'no-article') found.push({ ...page, place: `:${one.address}${page.place}` })
      }
    }
  } catch (error) {
    found.push({ fault: 'damaged', place: '', detail: (error as Error).message })
  }
  return found
}

/** A mail, with its attachments by their own formats; mails in it too, but nothing that is attached to those. */
async function mail(doc: string, bytes: Uint8Array): Promise<Iterable<Arrival | FeedFault>> {
  const { email } = await import('./email.ts')
  return email(doc, bytes, (name, own) => {
    if (!isWanted(name) || /\.(?:zip|gz|warc)$/i.test(name)) return null
    return /\.eml$/i.test(name) ? email(name, own, () => null) : member(name, own)
  })
}

/** Whether a file is a web archive, and is to be streamed. */
export const isWarc = (name: string): boolean => /\.warc(?:\.gz)?$/i.test(name)

/** Whether a file holds a document a line, and is to be streamed. */
export const isLines = (name: string): boolean => /\.(?:jsonl|ndjson)(?:\.gz)?$/i.test(name)

function* linesIn(name: string, bytes: Uint8Array): Generator<Arrival | FeedFault> {
  let [from, number] = [0, 0]
  while (from < bytes.length) {
    const at = bytes.indexOf(10, from)
    const end = at < 0 ? bytes.length : at
    const one = jsonLine(name, ++number, bytes.subarray(from, end))
    if (one) yield one
    from = end + 1
  }
}
