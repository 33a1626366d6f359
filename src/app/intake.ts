import { createReadStream } from 'node:fs'
import { open, readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { Readable } from 'node:stream'
import { setImmediate as breath } from 'node:timers/promises'
import { type Arrival, type FeedFault, isFeedFault } from '../feeds/arrival.ts'
import { FetchFault, fetched, inflated, isAddress, POLICY, type Policy, type Robots } from '../feeds/fetch.ts'
import { isJsonFeed, isLines, isWarc } from '../feeds/formats.ts'
import { type Guard, guard } from '../feeds/guarded.ts'
import { jsonLine } from '../feeds/json.ts'
import { linesOf } from '../feeds/lines.ts'
import { feedsOf } from '../feeds/opml.ts'
import { isText, warcPages } from '../feeds/warc.ts'
import { type Added, type Desk, DeskError, take } from './desk.ts'
import { type Fault, type FaultCode, systemFault, TOO_LARGE } from './documents.ts'
import { filesBelow } from './extent.ts'

/** An address whose server says that nothing has changed. */
export interface Unchanged {
  readonly kind: 'unchanged'
  readonly where: string
}

/** What one input became, in order; faults name the file and the place. */
export type Taken = Added | Unchanged | Fault

export interface IntakeOptions {
  /** Day for documents that come without one. */
  readonly published: string | null
  /** Standard input, asked for only where `-` is named. */
  readonly stdin: () => AsyncIterable<unknown>
  readonly now: () => Date
  /** Asked between documents: true makes the intake end after what was begun. */
  readonly isStopped: () => boolean
  /** False for a file that need not be looked at again. */
  readonly isDue?: (path: string, version: string) => boolean
  /** Ends the waiting for a server or for standard input. */
  readonly signal?: AbortSignal
  /** Told after each file, and now and then inside large ones, how many more of its bytes were read. */
  readonly onBytes?: (more: number) => void
  /** What may be fetched; public addresses where nothing is said. */
  readonly policy?: Policy
}

/** Documents of one transaction: what is lost by waiting for the disk is small beside reading them. */
const BATCH = 64

interface Ready {
  readonly where: string
  readonly arrival: Arrival
}
/** `null`: nothing more is there at once, so that what waits should be taken in. */
type Waiting = Ready | Unchanged | Fault | null

/**
 * Takes in files, folders (every file of a known format below them) and `-`, a batch at a time; what is yielded is on the disk.
 * Stopped or killed, it can be begun again: what is there already is known.
 * @throws DeskError where the desk itself cannot go on
 */
export async function* intake(desk: Desk, names: readonly string[], options: IntakeOptions): AsyncGenerator<Taken> {
  let batch: Ready[] = []
  const flush = (): readonly Taken[] => {
    const documents = batch
    batch = []
    return documents.length ? takeAll(desk, documents, options) : []
  }
  await using reading = guard()
  const robots: Robots = new Map()
  for (const name of names) {
    for await (const one of isAddress(name)
      ? page(desk, name, options, { reading, robots })
      : waiting(desk, name, options, { reading, robots })) {
      if (one && !('arrival' in one)) yield one
      else if (one) batch.push(one)
      if (batch.length >= BATCH || one === null) {
        yield* flush()
        // Reading does not wait for anything: only here can it be heard that somebody wants it to end.
        await breath()
      }
      if (options.isStopped()) {
        yield* flush()
        return
      }
    }
  }
  yield* flush()
}

/** A document that the reader stumbles over must not cost the others of its batch: then each is taken by itself. */
function takeAll(desk: Desk, batch: readonly Ready[], { now, published }: IntakeOptions): readonly Taken[] {
  const at = now().toISOString()
  const arrivals = batch.map(({ arrival }) => arrival)
  try {
    return take(desk, arrivals, at, published)
  } catch (error) {
    if (error instanceof DeskError || batch.length === 0) throw error
    return batch.map(({ where, arrival }) => {
      try {
        return take(desk, [arrival], at, published)[0] as Added
      } catch (fault) {
        if (fault instanceof DeskError) throw fault
        return { fault: 'unreadable', where, detail: (fault as Error).message }
      }
    })
  }
}

/** What lasts for one intake. */
interface Session {
  readonly reading: Guard
  readonly robots: Robots
}

async function* waiting(desk: Desk, name: string, options: IntakeOptions, session: Session): AsyncGenerator<Waiting> {
  const { read } = session.reading
  if (name === '-') {
    try {
      yield* stream('-', options.stdin(), read)
    } catch (error) {
      if (!options.isStopped()) yield systemFault('-', error)
    }
    return
  }
  try {
    const found = await stat(name)
    if (!found.isDirectory()) {
      if (name.toLowerCase().endsWith('.opml')) yield* subscriptions(desk, name, options, session)
      else yield* file(name, read, options)
      return
    }
    const paths = await filesBelow(name)
    if (paths.length === 0) yield { fault: 'no-texts', where: name, detail: '' }
    for (const path of paths) yield* file(path, read, options)
  } catch (error) {
    yield systemFault(name, error)
  }
}

async function* file(path: string, read: Guard['read'], options: IntakeOptions): AsyncGenerator<Waiting> {
  if (options.isDue) {
    const { size, mtimeMs } = await stat(path)
    if (!options.isDue(path, `${size} ${mtimeMs}`)) return
  }
  if (isWarc(path) || isLines(path)) {
    const packed = createReadStream(path, { highWaterMark: 1 << 20 })
    const stream = inflated(packed, /\.gz$/i.test(path) ? 'gzip' : undefined)
    let told = 0
    for await (const one of isWarc(path) ? webArchive(path, stream, read) : lines(path, stream)) {
      yield one
      options.onBytes?.(packed.bytesRead - told)
      told = packed.bytesRead
    }
    return
  }
  try {
    await using handle = await open(path)
    const { size } = await handle.stat()
    if (size >= TOO_LARGE) {
      yield { fault: 'too-large', where: path, detail: `${size}` }
      return
    }
    yield* ready(path, await read(basename(path), await handle.readFile()))
    options.onBytes?.(size)
  } catch (error) {
    yield systemFault(path, error)
  }
}

/** Subscriptions are longer lists of addresses than this only where somebody means harm. */
const MOST_OPML = 5_000_000

/** Every feed that a list of subscriptions names. */
async function* subscriptions(
  desk: Desk,
  path: string,
  options: IntakeOptions,
  session: Session,
): AsyncGenerator<Waiting> {
  const { size } = await stat(path)
  if (size > MOST_OPML) {
    yield { fault: 'too-large', where: path, detail: `${size}` }
    return
  }
  let feeds: readonly string[] = []
  let detail = ''
  try {
    feeds = feedsOf(await readFile(path, 'utf8'))
  } catch (error) {
    detail = (error as Error).message
  }
  if (feeds.length === 0) yield { fault: 'no-feeds', where: path, detail }
  for (const feed of feeds) yield* page(desk, feed, options, session)
}

/** One address. What its server said of the version is kept only when its documents are on the disk. */
async function* page(
  desk: Desk,
  url: string,
  { now, policy = POLICY, isStopped, signal }: IntakeOptions,
  { reading, robots }: Session,
): AsyncGenerator<Waiting> {
  if (isStopped()) return
  try {
    const { bytes, address, type, etag, modified } = await fetched(url, desk.visits.last(url), policy, robots, signal)
    if (!bytes) {
      yield { kind: 'unchanged', where: url }
      return
    }
    const found = await reading.read(url, bytes, { address, type })
    yield* ready(url, found)
    // A moment at which what waits is taken in.
    yield null
    if (!found.every(isFeedFault)) desk.visits.put(url, { etag, modified }, now().toISOString())
  } catch (error) {
    if (!(error instanceof FetchFault)) throw error
    if (isStopped()) return
    yield { fault: error.code satisfies FaultCode, where: url, detail: error.message }
  }
}

/** The pages of a web archive, each by the reader that fits. */
async function* webArchive(path: string, stream: AsyncIterable<unknown>, read: Guard['read']): AsyncGenerator<Waiting> {
  try {
    for await (const one of warcPages(stream, TOO_LARGE)) {
      if ('fault' in one) yield { fault: one.fault, where: `${path}:${one.address}`, detail: one.detail }
      else if (isText(one.type)) {
        // Most pages of a site are lists and forms: that they hold no article is no fault of the archive.
        for (const found of ready(`${path}:${one.address}`, await read(one.address, one.bytes, one)))
          if (!found || !('fault' in found) || found.fault !== 'no-article') yield found
      }
    }
  } catch (error) {
    yield { fault: 'damaged', where: path, detail: (error as Error).message }
  }
}

/** Bytes by which a stream is known. */
const HEAD = 512

/** The first bytes of a stream, and the whole of it. */
async function opened(chunks: AsyncIterable<unknown>) {
  const iterator = chunks[Symbol.asyncIterator]()
  const first: Buffer[] = []
  let size = 0
  while (size < HEAD) {
    const next = await iterator.next()
    if (next.done) break
    first.push(Buffer.from(next.value as Buffer))
    size += first.at(-1)?.length ?? 0
  }
  async function* whole() {
    yield* first
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
  }
  return { head: Buffer.concat(first).subarray(0, HEAD).toString('latin1'), whole }
}

/** Whether a stream begins with a line of JSON, or the beginning of one too long to be seen whole. */
function isJsonLines(head: string): boolean {
  if (!head.startsWith('{') || isJsonFeed(head)) return false
  const end = head.search(/\r?\n/)
  return end < 0 || head[end - 1] === '}'
}

/** Standard input, by its first bytes: JSON lines or a web archive as they come, anything else as one file; also packed by gzip. */
async function* stream(
  where: string,
  chunks: AsyncIterable<unknown>,
  read: Guard['read'],
  isUnpacked = false,
): AsyncGenerator<Waiting> {
  const { head, whole } = await opened(chunks)
  if (head.startsWith('\u001f\u008b') && !isUnpacked) {
    yield* stream(where, inflated(Readable.from(whole(), { objectMode: false }), 'gzip'), read, true)
    return
  }
  if (head.startsWith('WARC/')) yield* webArchive(where, whole(), read)
  else if (isJsonLines(head)) yield* lines(where, whole())
  else yield* wholeFile(where, whole(), read)
}

async function* wholeFile(where: string, chunks: AsyncIterable<unknown>, read: Guard['read']): AsyncGenerator<Waiting> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of chunks) {
    parts.push(Buffer.from(part as Buffer))
    size += parts.at(-1)?.length ?? 0
    if (size < TOO_LARGE) continue
    yield { fault: 'too-large', where, detail: `${size}` }
    return
  }
  yield* ready(where, await read(where, Buffer.concat(parts)))
}

async function* lines(where: string, chunks: AsyncIterable<unknown>): AsyncGenerator<Waiting> {
  try {
    for await (const line of linesOf(chunks, TOO_LARGE)) {
      if (!line) yield null
      else if (!line.bytes) yield { fault: 'too-large', where: `${where}:${line.number}`, detail: `${line.size}` }
      else {
        const one = jsonLine(where, line.number, line.bytes)
        if (one) yield* ready(where, [one])
      }
    }
  } catch (error) {
    // A stream that was ended for us is no fault of its own.
    if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') yield systemFault(where, error)
  }
}

function* ready(where: string, found: Iterable<Arrival | FeedFault>): Generator<Waiting> {
  for (const one of found) {
    if (isFeedFault(one)) yield { fault: one.fault satisfies FaultCode, where: where + one.place, detail: one.detail }
    else yield { where, arrival: one }
  }
}
