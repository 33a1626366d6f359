import { createHash } from 'node:crypto'
import {
  closeSync,
  createReadStream,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { backup as copyDatabase, DatabaseSync } from 'node:sqlite'
import { pipeline } from 'node:stream/promises'
import { attempt, DESK_FILE, DeskError, deskError, integrityFaults, openDesk, type Store } from './open.ts'

/** Pages that are copied at a time: between two times it is told how far it is. */
const PAGES = 2000

/** What stands beside a backup, in `FILE.json`. */
export interface Manifest {
  /** SHA-256 of the file, hexadecimal. */
  readonly sha256: string
  readonly sources: number
  readonly made: string
}

const manifestOf = (file: string) => `${file}.json`
const partOf = (file: string) => `${file}.part`

async function sha256(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

/**
 * The manifest that tells of `file`. The file takes its name first and its manifest after it: where a crash came between the two,
 * the manifest still bears the name of its part, and the part is gone.
 */
function standing(file: string): string {
  const pending = manifestOf(partOf(file))
  return existsSync(pending) && !existsSync(partOf(file)) ? pending : manifestOf(file)
}

/** Ends what a backup that was broken off had begun: its file is there, or it is not. */
function settled(file: string): void {
  const pending = manifestOf(partOf(file))
  if (standing(file) === pending) renameSync(pending, manifestOf(file))
  rmSync(pending, { force: true })
  discard(partOf(file))
}

/** Removes a copy that was not ended, with the journals that SQLite may have left beside it. */
function discard(part: string): void {
  for (const end of ['', '-journal', '-wal', '-shm']) rmSync(`${part}${end}`, { force: true })
}

function synced(file: string): void {
  const handle = openSync(file, 'r+')
  fsyncSync(handle)
  closeSync(handle)
}

/**
 * Copies a desk that may be in use to one file, consistent as of one moment, and proves the copy before it takes its name: it is
 * opened and its integrity checked. The checksum stands beside it. What a broken-off backup leaves is
 * `FILE.part`, and the backup before it whole.
 * @param onPages told how many pages are copied, and of how many; what it throws ends the backup
 * @throws DeskError
 */
export async function backup(
  store: Store,
  file: string,
  now: Date,
  onPages: (done: number, of: number) => void = () => {},
): Promise<Manifest> {
  const part = partOf(file)
  try {
    mkdirSync(dirname(file), { recursive: true })
    settled(file)
    await copyDatabase(store.db, part, {
      rate: PAGES,
      progress: ({ totalPages, remainingPages }) => onPages(totalPages - remainingPages, totalPages),
    })
    alone(part)
    const sources = proven(part)
    synced(part)
    const manifest: Manifest = { sha256: await sha256(part), sources, made: now.toISOString() }
    writeFileSync(manifestOf(part), `${JSON.stringify(manifest)}\n`)
    synced(manifestOf(part))
    renameSync(part, file)
    renameSync(manifestOf(part), manifestOf(file))
    return manifest
  } catch (error) {
    discard(part)
    throw deskError(file, error)
  }
}

/** Makes a copy one file: without a write-ahead log beside it that could be left behind, or be read with another file. */
function alone(file: string): void {
  using db = new DatabaseSync(file)
  db.exec('pragma journal_mode = delete')
}

/** How many sources the copy holds. @throws DeskError `damaged` */
function proven(file: string): number {
  return attempt(file, () => {
    using db = new DatabaseSync(file, { readOnly: true })
    const faults = integrityFaults({ dir: dirname(file), db, [Symbol.dispose]: () => {} })
    if (faults.length) throw new DeskError('damaged', file, faults[0])
    return Number(db.prepare('select count(*) as n from source').get()?.['n'])
  })
}

/**
 * The checksum that a manifest tells; null where there is none: a backup that was carried elsewhere alone is proven by its integrity.
 * @throws DeskError `damaged` where it is no manifest: whatever befell it may have befallen the backup
 */
function checksumTold(manifest: string): string | null {
  if (!existsSync(manifest)) return null
  const text = readFileSync(manifest, 'utf8')
  const told = attemptJson(text)
  if (typeof told?.sha256 === 'string') return told.sha256
  throw new DeskError(
    'damaged',
    manifest,
    'it tells no checksum; without this file the backup is proven by its integrity alone',
  )
}

function attemptJson(text: string): Partial<Manifest> | null {
  try {
    return JSON.parse(text) as Partial<Manifest> | null
  } catch {
    return null
  }
}

/**
 * Makes a desk in `dir`, where none may be, from a backup, after its checksum and its integrity have been proven.
 * @returns how many sources it holds
 * @throws DeskError `exists`, `damaged`, `no-desk` where there is no such backup
 */
export async function restore(file: string, dir: string): Promise<number> {
  const target = join(dir, DESK_FILE)
  if (existsSync(target)) throw new DeskError('exists', target)
  if (!existsSync(file)) throw new DeskError('no-desk', file)
  const told = checksumTold(standing(file))
  const found = told === null ? null : await sha256(file)
  if (found !== told) throw new DeskError('damaged', file, `its checksum is ${found}, and not ${told}`)
  const sources = proven(file)
  mkdirSync(join(dir, 'packs'), { recursive: true })
  const part = partOf(target)
  discard(part)
  const copy = new DatabaseSync(file, { readOnly: true })
  try {
    await copyDatabase(copy, part)
  } finally {
    copy.close()
  }
  synced(part)
  renameSync(part, target)
  using store = openDesk(dir)
  const faults = integrityFaults(store)
  if (faults.length) throw new DeskError('damaged', target, faults[0])
  return sources
}
