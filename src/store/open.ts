import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** The file of a desk inside its folder. */
export const DESK_FILE = 'desk.sqlite'
/** `CHAN` in ASCII: tells a desk from other SQLite files. */
const APPLICATION = 0x4348414e
/** How long a process waits, in milliseconds, while another one writes. */
const PATIENCE = 15_000
/** KiB of pages that are kept in memory: those of the indexes, which documents touch all over, are not read again for each batch. */
const CACHE = 65_536
/** Pages of the log, above which they are put where they belong: pages that many batches touch are then written once. */
const LOG = 8192

export type DeskFaultCode = 'no-desk' | 'exists' | 'not-a-desk' | 'newer' | 'damaged' | 'busy' | 'full' | 'read-only'

/** The fault of a desk: `where` is its folder or file, `detail` what the database said, in English. */
export class DeskError extends Error {
  readonly code: DeskFaultCode
  readonly where: string
  readonly detail: string
  constructor(code: DeskFaultCode, where: string, detail = '') {
    super(`${where}: ${code}${detail ? ` (${detail})` : ''}`)
    this.code = code
    this.where = where
    this.detail = detail
  }
}

/** An open desk: the database and the folder that it lies in. */
export interface Store extends Disposable {
  readonly dir: string
  readonly db: DatabaseSync
}

const migrationsDir = join(import.meta.dirname, 'migrations')

/** The numbered migrations, in order: the n-th one leads to schema n. */
const migrations: readonly string[] = readdirSync(migrationsDir)
  .filter((name) => name.endsWith('.sql'))
  .sort()
  .map((name) => readFileSync(join(migrationsDir, name), 'utf8'))

/** The schema that this chancery writes. */
export const SCHEMA = migrations.length

/** Makes a desk in `dir`, which is made where it is not there. @throws DeskError `exists` where there is one already */
export function createDesk(dir: string): Store {
  const file = join(dir, DESK_FILE)
  if (existsSync(file)) throw new DeskError('exists', file)
  mkdirSync(join(dir, 'packs'), { recursive: true })
  return attempt(file, () => {
    const db = new DatabaseSync(file)
    db.exec(`pragma application_id = ${APPLICATION}`)
    return prepared(dir, file, db)
  })
}

/**
 * Opens the desk in `dir` and brings it to the newest schema.
 * @throws DeskError `no-desk`, `not-a-desk`, `newer` (made by a newer chancery), `damaged`, `busy`, `read-only`
 */
export function openDesk(dir: string): Store {
  const file = join(dir, DESK_FILE)
  if (!existsSync(file)) throw new DeskError('no-desk', dir)
  return attempt(file, () => prepared(dir, file, new DatabaseSync(file)))
}

function prepared(dir: string, file: string, db: DatabaseSync): Store {
  try {
    db.exec(`pragma busy_timeout = ${PATIENCE}`)
    if (pragma(db, 'application_id') !== APPLICATION) throw new DeskError('not-a-desk', file)
    if (pragma(db, 'user_version') > SCHEMA) throw new DeskError('newer', file, `schema ${pragma(db, 'user_version')}`)
    // FULL: what is acknowledged is on the disk, also when the power goes.
    db.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on')
    db.exec(`pragma cache_size = -${CACHE}; pragma wal_autocheckpoint = ${LOG}`)
    migrate(db)
  } catch (error) {
    db.close()
    throw error
  }
  return { dir, db, [Symbol.dispose]: () => db.close() }
}

function pragma(db: DatabaseSync, name: string): number {
  return Number(Object.values(db.prepare(`pragma ${name}`).get() ?? {})[0])
}

/** Each step in a transaction of its own, with the number of the schema: a step that was cut off is made again. */
function migrate(db: DatabaseSync): void {
  while (pragma(db, 'user_version') < SCHEMA) {
    inTransaction(db, () => {
      // Asked again inside: another process may have made the step meanwhile.
      const done = pragma(db, 'user_version')
      if (done >= SCHEMA) return
      db.exec(migrations[done] as string)
      db.exec(`pragma user_version = ${done + 1}`)
    })
  }
}

/** Runs `work` in a write transaction; what it throws undoes all of it. */
export function inTransaction<T>(db: DatabaseSync, work: () => T): T {
  db.exec('begin immediate')
  try {
    const done = work()
    db.exec('commit')
    return done
  } catch (error) {
    if (db.isTransaction) db.exec('rollback')
    throw error
  }
}

const FAULTS: Readonly<Record<number, DeskFaultCode>> = {
  5: 'busy',
  8: 'read-only',
  10: 'damaged',
  11: 'damaged',
  13: 'full',
  14: 'read-only',
  26: 'not-a-desk',
}

/** Runs `work`, and makes a `DeskError` of what SQLite says (its result codes, sqlite.org/rescode.html). */
export function attempt<T>(where: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw deskError(where, error)
  }
}

/** What SQLite threw, as the fault of the desk that it means; anything else stays what it is. */
export function deskError(where: string, error: unknown): unknown {
  const { code, errcode, message } = error as { code?: string; errcode?: number; message: string }
  if (code !== 'ERR_SQLITE_ERROR') return error
  const fault = FAULTS[(errcode ?? 0) & 0xff]
  return fault ? new DeskError(fault, where, message) : error
}

/** What is wrong with the file, a line each, in English; empty where all is well. */
export function integrityFaults({ db }: Store): readonly string[] {
  const rows = db
    .prepare('pragma integrity_check')
    .all()
    .map((row) => String(Object.values(row)[0]))
  const broken = db.prepare('pragma foreign_key_check').all()
  return [
    ...rows.filter((row) => row !== 'ok'),
    ...broken.map((row) => `${row['table']} ${row['rowid']} refers to a ${row['parent']} that is not there`),
  ]
}
