import { extname } from 'node:path'
import type { Arrival, FeedFault } from './arrival.ts'
import { json, jsonLine } from './json.ts'
import { markdown } from './markdown.ts'
import { text } from './text.ts'

type Found = Iterable<Arrival | FeedFault> | Promise<Iterable<Arrival | FeedFault>>

/** What a format is called, how it is told by a name or the first bytes, and its reader. Libraries are loaded when first needed. */
interface Row {
  readonly extensions: readonly string[]
  readonly looks?: (head: string) => boolean
  /** Read without a library and in time linear in its size: needs no worker. */
  readonly isPlain?: true
  readonly read: (doc: string, bytes: Uint8Array) => Found
}

const ZIP = 'PK\u0003\u0004'

const FORMATS: readonly Row[] = [
  { extensions: ['.md', '.markdown'], isPlain: true, read: markdown },
  { extensions: ['.json'], isPlain: true, read: json },
  { extensions: ['.csv', '.tsv'], read: async (doc, bytes) => (await import('./csv.ts')).csv(doc, bytes) },
  { extensions: ['.docx'], read: async (doc, bytes) => (await import('./docx.ts')).docx(doc, bytes) },
  { extensions: ['.epub'], read: async (doc, bytes) => (await import('./archive.ts')).epub(doc, bytes) },
  {
    extensions: ['.pdf'],
    looks: (head) => head.startsWith('%PDF-'),
    read: async (doc, bytes) => (await import('./pdf.ts')).pdf(doc, bytes),
  },
  {
    extensions: ['.pdf'],
    looks: (head) => head.startsWith('%PDF-'),
    read: async (doc, bytes) => (await import('./pdf.ts')).pdf(doc, bytes),
  },
  { extensions: ['.zip'], looks: (head) => head.startsWith(ZIP), read: zip },
  {
    extensions: ['.eml'],
    looks: (head) =>
      /^(?:return-path|received|from|date|subject|message-id|mime-version|delivered-to):/i.test(head) &&
      /\n[\w-]+: /.test(head),
    read: async (doc, bytes) => (await import('./email.ts')).email(doc, bytes),
  },
  {
    extensions: ['.rss', '.atom', '.rdf', '.xml'],
    looks: (head) => /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?<(?:rss|feed|rdf:RDF)[\s>]/i.test(head),
    read: async (doc, bytes) => (await import('./feed.ts')).feed(doc, bytes),
  },
  {
    extensions: ['.html', '.htm', '.xhtml'],
    looks: (head) => /^(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html)/i.test(head),
    read: async (doc, bytes) => (await import('./html.ts')).html(doc, bytes),
  },
]
const TEXT: Row = { extensions: ['.txt', '.text'], isPlain: true, read: text }

/** Files that a folder is searched for. */
export const EXTENSIONS: ReadonlySet<string> = new Set([
  ...[...FORMATS, TEXT].flatMap(({ extensions }) => extensions),
  ...['.jsonl', '.ndjson'],
])

function rowOf(doc: string, bytes: Uint8Array): Row {
  const extension = extname(doc).toLowerCase()
  const named = [...FORMATS, TEXT].find(({ extensions }) => extensions.includes(extension))
  if (named) return named
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1').trimStart()
  return FORMATS.find(({ looks }) => looks?.(head)) ?? TEXT
}

/** Whether a file can be read without a worker. */
export const isPlain = (doc: string, bytes: Uint8Array): boolean => rowOf(doc, bytes).isPlain === true

/** A whole file's documents, by the reader that fits its name or else its first bytes. May run long on hostile bytes: see `guarded.ts`. */
export async function arrivals(doc: string, bytes: Uint8Array): Promise<Iterable<Arrival | FeedFault>> {
  return rowOf(doc, bytes).read(doc, bytes)
}

async function zip(doc: string, bytes: Uint8Array): Promise<Iterable<Arrival | FeedFault>> {
  const { archive } = await import('./archive.ts')
  const found: (Arrival | FeedFault)[] = []
  const isWanted = (name: string) =>
    EXTENSIONS.has(extname(name).toLowerCase()) && !/(?:^|\/)(?:\.|__MACOSX\/)/.test(name)
  const read = async (name: string, own: Uint8Array): Promise<Iterable<Arrival | FeedFault>> => {
    if (extname(name).toLowerCase() === '.zip')
      return [{ fault: 'binary', place: '', detail: 'an archive inside an archive' }]
    return isLines(name) ? linesIn(name, own) : arrivals(name, own)
  }
  for await (const one of archive(doc, bytes, read, isWanted)) found.push(one)
  return found
}

/** Whether a file holds a document a line, and is to be streamed. */
export const isLines = (name: string): boolean => /\.(?:jsonl|ndjson)$/i.test(name)

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
