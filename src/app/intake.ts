import { createReadStream } from 'node:fs'
import { open, readdir, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { type Arrival, type FeedFault, isFeedFault } from '../feeds/arrival.ts'
import { EXTENSIONS, isLines } from '../feeds/formats.ts'
import { type Guard, guard } from '../feeds/guarded.ts'
import { jsonLine } from '../feeds/json.ts'
import { linesOf } from '../feeds/lines.ts'
import { type Added, type Desk, take } from './desk.ts'
import { type Fault, type FaultCode, systemFault, TOO_LARGE } from './documents.ts'

/** What one input became, in order; faults name the file and the place. */
export type Taken = Added | Fault

export interface IntakeOptions {
  /** Day for documents that come without one. */
  readonly published: string | null
  /** Standard input, asked for only where `-` is named. */
  readonly stdin: () => AsyncIterable<unknown>
  readonly now: () => Date
  /** Asked between documents: true makes the intake end after what was begun. */
  readonly isStopped: () => boolean
}

/** Documents of one transaction: what is lost by waiting for the disk is small beside reading them. */
const BATCH = 64

interface Ready {
  readonly where: string
  readonly arrival: Arrival
}
/** `null`: nothing more is there at once, so that what waits should be taken in. */
type Waiting = Ready | Fault | null

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
  for (const name of names) {
    for await (const one of waiting(name, options, reading)) {
      if (one && !('arrival' in one)) yield one
      else if (one) batch.push(one)
      if (batch.length >= BATCH || one === null) yield* flush()
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
    if ((error as Error).name === 'DeskError' || batch.length === 0) throw error
    return batch.map(({ where, arrival }) => {
      try {
        return take(desk, [arrival], at, published)[0] as Added
      } catch (fault) {
        if ((fault as Error).name === 'DeskError') throw fault
        return { fault: 'unreadable', where, detail: (fault as Error).message }
      }
    })
  }
}

async function* waiting(name: string, options: IntakeOptions, { read }: Guard): AsyncGenerator<Waiting> {
  if (name === '-') {
    yield* stream('-', options.stdin(), read)
    return
  }
  try {
    const found = await stat(name)
    if (!found.isDirectory()) {
      yield* file(name, read)
      return
    }
    const below = await readdir(name, { recursive: true, withFileTypes: true })
    const paths = below
      .filter((entry) => entry.isFile() && EXTENSIONS.has(extname(entry.name).toLowerCase()))
      .map((entry) => join(entry.parentPath, entry.name))
    if (paths.length === 0) yield { fault: 'no-texts', where: name, detail: '' }
    for (const path of paths.sort()) yield* file(path, read)
  } catch (error) {
    yield systemFault(name, error)
  }
}

async function* file(path: string, read: Guard['read']): AsyncGenerator<Waiting> {
  if (isLines(path)) {
    yield* lines(path, createReadStream(path, { highWaterMark: 1 << 20 }))
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
  } catch (error) {
    yield systemFault(path, error)
  }
}

/** Standard input: JSON lines where the first byte opens an object, else one document. */
async function* stream(where: string, chunks: AsyncIterable<unknown>, read: Guard['read']): AsyncGenerator<Waiting> {
  const iterator = chunks[Symbol.asyncIterator]()
  const first = await iterator.next()
  const rest = {
    async *[Symbol.asyncIterator]() {
      if (!first.done) yield first.value
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
    },
  }
  if (!first.done && Buffer.from(first.value as Buffer)[0] === 0x7b) {
    yield* lines(where, rest)
    return
  }
  const parts: Buffer[] = []
  let size = 0
  for await (const part of rest) {
    parts.push(Buffer.from(part as Buffer))
    size += parts.at(-1)?.length ?? 0
    if (size >= TOO_LARGE) {
      yield { fault: 'too-large', where, detail: `${size}` }
      return
    }
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
    yield systemFault(where, error)
  }
}

function* ready(where: string, found: Iterable<Arrival | FeedFault>): Generator<Waiting> {
  for (const one of found) {
    if (isFeedFault(one)) yield { fault: one.fault satisfies FaultCode, where: where + one.place, detail: one.detail }
    else yield { where, arrival: one }
  }
}
