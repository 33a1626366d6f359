import { createReadStream } from 'node:fs'
import { open, readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { FeedFaultCode } from '../feeds/arrival.ts'
import type { FetchFaultCode } from '../feeds/fetch.ts'
import { type Line, linesOf } from '../feeds/lines.ts'
import { decode } from '../text/decode.ts'
import type { Source } from '../text/source.ts'

/** Files of this many bytes or more, and longer lines of JSON, are refused. */
export const TOO_LARGE = 50_000_000

export type FaultCode = 'missing' | 'denied' | 'unreadable' | 'no-texts' | FeedFaultCode | FetchFaultCode | 'no-feeds'

/** An input that could not be read; the rest goes on. */
export interface Fault {
  readonly fault: FaultCode
  /** The file as the caller named it, `-` for standard input, with `:LINE` behind it where a line is meant. */
  readonly where: string
  /** What the system or the decoder said, in English; may be empty. */
  readonly detail: string
}

export interface InputOptions {
  readonly format: 'text' | 'jsonl'
  /** Day for documents that come without one. */
  readonly published: string | null
  /** Standard input, asked for only where `-` is named. */
  readonly stdin: () => NodeJS.ReadableStream
}

/** One document, one fault, or `null`: a moment at which nothing more is there at once and what was read should be handed on. */
export type Input = Source | Fault | null

export const isFault = (input: Source | Fault): input is Fault => 'fault' in input

/** Whether `day` is an ISO day that the calendar has. */
export function isDay(day: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return false
  const time = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day)
}

/** The documents that `names` stand for: files, folders (all `*.txt` below, in order of path) and `-` for standard input. */
export async function* documents(names: readonly string[], options: InputOptions): AsyncGenerator<Input> {
  for (const name of names) {
    if (options.format === 'jsonl') yield* lineDocuments(name, options)
    else if (name === '-') yield await wholeStream(options)
    else yield* fileOrFolder(name, options)
  }
}

function fault(code: FaultCode, where: string, detail = ''): Fault {
  return { fault: code, where, detail }
}

/** What the system said of a file, as the fault that it means. */
export function systemFault(where: string, error: unknown): Fault {
  const { code = '', message = '' } = error as NodeJS.ErrnoException
  if (code === 'ENOENT' || code === 'ENOTDIR') return fault('missing', where)
  if (code === 'EACCES' || code === 'EPERM') return fault('denied', where)
  // What zlib says of bytes that it cannot inflate.
  if (code.startsWith('Z_')) return fault('damaged', where, message)
  return fault('unreadable', where, message)
}

async function* fileOrFolder(name: string, options: InputOptions): AsyncGenerator<Input> {
  try {
    const found = await stat(name)
    if (!found.isDirectory()) {
      yield await file(name, options)
      return
    }
    const below = await readdir(name, { recursive: true, withFileTypes: true })
    const paths = below
      .filter((entry) => !entry.isDirectory() && entry.name.endsWith('.txt'))
      .map((entry) => join(entry.parentPath, entry.name))
    if (paths.length === 0) yield fault('no-texts', name)
    for (const path of paths.sort()) yield await file(path, options)
  } catch (error) {
    yield systemFault(name, error)
  }
}

async function file(path: string, options: InputOptions): Promise<Source | Fault> {
  try {
    await using handle = await open(path)
    const { size } = await handle.stat()
    if (size >= TOO_LARGE) return fault('too-large', path, `${size}`)
    return fromBytes(path, basename(path), await handle.readFile(), options)
  } catch (error) {
    return systemFault(path, error)
  }
}

async function wholeStream(options: InputOptions): Promise<Source | Fault> {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of options.stdin()) {
      chunks.push(Buffer.from(chunk))
      size += chunk.length
      if (size >= TOO_LARGE) return fault('too-large', '-', `${size}`)
    }
  } catch (error) {
    return systemFault('-', error)
  }
  return fromBytes('-', '-', Buffer.concat(chunks), options)
}

function fromBytes(where: string, doc: string, bytes: Uint8Array, { published }: InputOptions): Source | Fault {
  const decoded = decode(bytes)
  if ('reason' in decoded)
    return fault(decoded.reason === 'unreadable' ? 'encoding' : decoded.reason, where, decoded.message)
  return { doc, text: decoded.text, published: null, supposed: published, outlet: null, url: null, title: null }
}

/** Documents one a line, as they arrive. Blank lines are passed over; a bad line is a fault that names it. */
async function* lineDocuments(name: string, options: InputOptions): AsyncGenerator<Input> {
  try {
    const stream = name === '-' ? options.stdin() : createReadStream(name, { highWaterMark: 1 << 20 })
    for await (const line of linesOf(stream, TOO_LARGE)) {
      const read = line && lineDocument(name, line, options)
      if (read || !line) yield read
    }
  } catch (error) {
    yield systemFault(name, error)
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

function lineDocument(name: string, { number, bytes, size }: Line, options: InputOptions): Source | Fault | null {
  const where = `${name}:${number}`
  if (!bytes) return fault('too-large', where, `${size}`)
  let line: string
  let parsed: unknown
  try {
    line = utf8.decode(bytes)
    if (line.trim() === '') return null
    parsed = JSON.parse(line)
  } catch (error) {
    return fault('not-json', where, (error as Error).message)
  }
  const { doc, text, published, outlet, url, title } = (parsed ?? {}) as Partial<Record<string, unknown>>
  if (typeof text !== 'string') return fault('no-text', where)
  if (text.trim() === '') return fault('empty', where)
  const word = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null)
  const day = word(published)
  if (day !== null && !isDay(day)) return fault('bad-day', where, day)
  return {
    doc: word(doc) ?? where,
    text,
    published: day,
    supposed: options.published,
    outlet: word(outlet),
    url: word(url),
    title: word(title),
  }
}
