import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as breath } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { DeskError, desk } from './desk.ts'
import { NoDocument, printedAdded, withdraw } from './document.ts'
import { intake } from './intake.ts'
import { JudgingError, judge, tellingsWith } from './judging.ts'
import { QueryError } from './query.ts'
import { reread } from './reread.ts'
import { dropSearch, NoSearch, saveSearch } from './saved.ts'
import type { Errand, Said, Step } from './writing.ts'

/** The thread that writes to a desk. Between two documents it lets waiting errands in. */
const { dir } = workerData as { readonly dir: string }
/** KiB of pages of the database: of the few documents that come in beside those who read, the indexes need no more. */
const PAGES = 16_384
const open = desk(dir)
open.store.db.exec(`pragma cache_size = -${PAGES}`)

parentPort?.on('message', async ({ id, errand }: { readonly id: number; readonly errand: Errand }) => {
  const say = (said: Said) => parentPort?.postMessage(said)
  try {
    for await (const step of stepsOf(errand)) say({ id, step })
  } catch (error) {
    say(faultOf(id, error))
  }
})

function faultOf(id: number, error: unknown): Said {
  if (error instanceof DeskError)
    return { id, deskFault: { code: error.code, where: error.where, detail: error.detail } }
  if (error instanceof NoDocument) return { id, noDocument: { given: error.given, isSeveral: error.isSeveral } }
  if (error instanceof JudgingError) return { id, judgingFault: { code: error.code, given: error.given } }
  if (error instanceof QueryError) return { id, queryFault: { term: error.term, allowed: error.allowed } }
  if (error instanceof NoSearch) return { id, noSearch: error.given }
  const { name, message, stack } = error as Error
  return { id, fault: { name, message, stack: `${stack}` } }
}

async function* stepsOf(errand: Errand): AsyncGenerator<Step> {
  const now = () => new Date()
  switch (errand.kind) {
    case 'add':
      yield* added(errand)
      return
    case 'judge': {
      const made = judge(open, tellingsWith(open, errand.judging.ids), errand.judging, now().toISOString())
      yield { kind: 'done', value: made }
      return
    }
    case 'remove':
      yield { kind: 'done', value: withdraw(open, errand.ids, errand.why, now().toISOString()) }
      return
    case 'save':
      yield { kind: 'done', value: saveSearch(open, errand.query, now().toISOString()) }
      return
    case 'drop':
      yield { kind: 'done', value: dropSearch(open, errand.id) }
      return
    case 'reread': {
      let [done, changed] = [0, 0]
      for (const { source, gone, added: more, kept } of reread(open, now)) {
        done++
        if (gone.length + more.length > 0) {
          changed++
          yield { kind: 'changed', value: { id: source.id, doc: source.doc, gone, added: more, kept } }
        }
        await breath()
      }
      yield { kind: 'done', value: { read: done, changed } }
    }
  }
}

async function* added({ lines, files, urls, published }: Errand & { readonly kind: 'add' }): AsyncGenerator<Step> {
  const folder = mkdtempSync(join(tmpdir(), 'chancery-add-'))
  const sum = { new: 0, copy: 0, known: 0, withdrawn: 0, unchanged: 0, failed: 0 }
  try {
    const names = [...(lines.length ? ['-'] : []), ...files.map((file, i) => laid(folder, i, file)), ...urls]
    const stdin = () => stream(lines)
    for await (const one of intake(open, names, { published, stdin, now: () => new Date(), isStopped: () => false })) {
      if ('fault' in one) {
        sum.failed++
        yield { ...one, kind: 'fault', where: one.where.replace(folder, '').replace(/^[\\/]\d+[\\/]/, '') }
      } else {
        sum[one.kind]++
        yield { kind: 'taken', value: printedAdded(one) }
      }
      await breath()
    }
    yield { kind: 'done', value: sum }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function* stream(lines: readonly string[]): AsyncGenerator<Buffer> {
  for (const line of lines) yield Buffer.from(`${line}\n`)
}

/** Lays a file that was handed in into a folder of its own, under the last part of its name without what a name may not hold. */
function laid(
  folder: string,
  i: number,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
): string {
  const own = join(folder, `${i}`)
  mkdirSync(own)
  const path = join(own, fileName(name))
  writeFileSync(path, bytes)
  return path
}

/** Longest name of a file that every file system takes, in UTF-16 code units of mostly Chinese. */
const LONGEST = 80

function fileName(name: string): string {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  const clean = last.replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '').replace(/^\.+|[. ]+$/g, '')
  const [, stem = '', extension = ''] = /^(.*?)(\.[A-Za-z0-9]{1,10})?$/s.exec(clean) ?? []
  const isReserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(stem)
  return `${stem === '' || isReserved ? 'document' : stem.slice(0, LONGEST)}${extension || '.txt'}`
}
