import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createDesk, DESK_FILE, DeskError, inTransaction, integrityFaults, openDesk, SCHEMA } from './open.ts'

let dir = ''
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'chancery-open-'))
})
afterEach(() => rmSync(dir, { recursive: true }))

const file = () => join(dir, DESK_FILE)
const made = () => createDesk(dir)[Symbol.dispose]()
const codeOf = (work: () => unknown) => {
  try {
    work()
  } catch (error) {
    if (error instanceof DeskError) return error.code
    throw error
  }
  return 'nothing'
}

test('a new desk has the newest schema, writes ahead, syncs fully and is whole', () => {
  using store = createDesk(dir)
  const ask = (name: string) => Object.values(store.db.prepare(`pragma ${name}`).get() ?? {})[0]
  expect([ask('user_version'), ask('journal_mode'), ask('synchronous'), ask('foreign_keys')]).toEqual([
    SCHEMA,
    'wal',
    2,
    1,
  ])
  expect(integrityFaults(store)).toEqual([])
})

test('every schema from the first on is brought to the newest, with what it holds', () => {
  const migration = readFileSync(join(import.meta.dirname, 'migrations', '001-record.sql'), 'utf8')
  const db = new DatabaseSync(file())
  db.exec(`pragma application_id = ${0x4348414e}; ${migration}; pragma user_version = 1`)
  db.exec(`insert into judgement (kind, subject, content, at) values ('same', '[]', '{}', '2026-01-01');
    insert into original values ('h', 1, x'41');
    insert into source (id, doc, format, original, url, lang, text, arrived)
      values ('sha256:1', 'd', 'text', 'h', 'https://example.org/a/b', 'zh-Hant', x'41', '');
    insert into event values (1, 'e', 'SANCTION', 'sanction', 'occurred', null, null);
    insert into event_actor values ('FRA', 1, 'e', 'source')`)
  db.close()
  using store = openDesk(dir)
  expect(store.db.prepare('pragma user_version').get()).toEqual({ user_version: SCHEMA })
  expect(store.db.prepare('select count(*) as n from judgement').get()).toEqual({ n: 1 })
  expect(store.db.prepare('select host, url from source').all()).toEqual([
    { host: 'example.org', url: 'https://example.org/a/b' },
  ])
  expect(store.db.prepare('select * from event_actor').all()).toEqual([
    { code: 'FRA', type: 'SANCTION', source: 1, event: 'e', side: 'source', status: 'occurred', frame: 'sanction' },
  ])
  expect(integrityFaults(store)).toEqual([])
})

describe('a desk that cannot be used is left as it is', () => {
  test('none there', () => expect(codeOf(() => openDesk(dir))).toBe('no-desk'))
  test('one there already', () => {
    made()
    expect(codeOf(() => createDesk(dir))).toBe('exists')
  })
  test('another file', () => {
    writeFileSync(file(), 'this is a letter, and no database at all '.repeat(50))
    expect(codeOf(() => openDesk(dir))).toBe('not-a-desk')
    expect(readFileSync(file(), 'utf8')).toContain('letter')
  })
  test("another program's database", () => {
    const db = new DatabaseSync(file())
    db.exec('create table t (x)')
    db.close()
    expect(codeOf(() => openDesk(dir))).toBe('not-a-desk')
  })
  test('a newer schema', () => {
    made()
    const db = new DatabaseSync(file())
    db.exec(`pragma user_version = ${SCHEMA + 1}`)
    db.close()
    expect(codeOf(() => openDesk(dir))).toBe('newer')
    const again = new DatabaseSync(file())
    expect(again.prepare('pragma user_version').get()).toEqual({ user_version: SCHEMA + 1 })
    again.close()
  })
  test('a file that was cut off', () => {
    made()
    truncateSync(file(), 9000)
    expect(['damaged', 'not-a-desk']).toContain(
      codeOf(() => {
        using store = openDesk(dir)
        const [fault] = integrityFaults(store)
        if (fault) throw new DeskError('damaged', file(), fault)
      }),
    )
  })
})

test('what fails inside a transaction leaves nothing behind', () => {
  using store = createDesk(dir)
  const insert = `insert into judgement (kind, subject, content, at) values ('same', '[]', '{}', '2026-01-01')`
  expect(() =>
    inTransaction(store.db, () => {
      store.db.exec(insert)
      throw new Error('halfway')
    }),
  ).toThrow('halfway')
  expect(store.db.prepare('select count(*) as n from judgement').get()).toEqual({ n: 0 })
  inTransaction(store.db, () => store.db.exec(insert))
  expect(store.db.prepare('select count(*) as n from judgement').get()).toEqual({ n: 1 })
})
