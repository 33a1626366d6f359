import { createReadStream } from 'node:fs'
import { setImmediate as breath } from 'node:timers/promises'
import { backup as backupTo, type Desk, desk, restore as restoreFrom } from '../app/desk.ts'
import { systemFault } from '../app/documents.ts'
import { exported, importStream } from '../app/exchange.ts'
import { reread as rereadAll } from '../app/reread.ts'
import type { Asked } from './arguments.ts'
import { ALL_FAILED, type Caller, type ExitCode, GOOD, SOME_FAILED } from './caller.ts'
import { sourceLine, tellFaults, withDesk } from './desk.ts'
import { meter } from './meter.ts'
import { stoppable, until } from './stopping.ts'

/** Lines or documents after which it is listened whether somebody wants the work to end. */
const HEARD = 64

/** `chancery init`. */
export const init = (asked: Asked, caller: Caller): Promise<ExitCode> =>
  tellFaults(caller, async () => {
    const dir = asked.operands[0] as string
    desk(dir, true)[Symbol.dispose]()
    await caller.out.add(`${asked.on.has('json') ? JSON.stringify({ dir }) : caller.messages.desk.made(dir)}\n`)
    await caller.out.flush()
    return GOOD
  })

/** `chancery status`. */
export const status = (asked: Asked, caller: Caller): Promise<ExitCode> =>
  withDesk(asked, caller, async ({ sources, readings, engine }) => {
    const counts = { ...sources.count(), events: readings.countEvents(), stale: readings.countStale(engine()) }
    await caller.out.add(`${asked.on.has('json') ? JSON.stringify(counts) : caller.messages.desk.status(counts)}\n`)
    await caller.out.flush()
    return GOOD
  })

/** `chancery reread`. Ctrl-C ends after the batch that was begun. */
export const reread = (asked: Asked, caller: Caller): Promise<ExitCode> =>
  withDesk(asked, caller, (open) => stoppable((signal) => rereadTold(open, asked, caller, signal)))

async function rereadTold(open: Desk, asked: Asked, caller: Caller, signal: AbortSignal): Promise<ExitCode> {
  const { out, messages, style } = caller
  const isJson = asked.on.has('json')
  const progress = meter(caller, open.readings.countStale(open.engine()))
  let [done, changed] = [0, 0]
  for (const { source, gone, added, kept } of rereadAll(open, () => new Date())) {
    done++
    progress.done(1)
    // Reading does not wait for anything: only here can it be heard that somebody wants it to end.
    if (done % HEARD === 0) await breath()
    if (signal.aborted) break
    if (gone.length + added.length === 0) continue
    changed++
    progress.clear()
    if (isJson) await out.add(`${JSON.stringify({ id: source.id, doc: source.doc, gone, added, kept })}\n`)
    else {
      await out.add(`${sourceLine(source, caller)}  ${style.dim(messages.desk.changed(kept))}\n`)
      for (const line of gone) await out.add(`  ${style.bad(`- ${line}`)}\n`)
      for (const line of added) await out.add(`  ${style.strong(`+ ${line}`)}\n`)
    }
  }
  progress.clear()
  if (!isJson && !signal.aborted) await out.add(`${messages.desk.reread(done, changed)}\n`)
  await out.flush()
  if (signal.aborted) caller.complain(messages.desk.stopped)
  return signal.aborted ? SOME_FAILED : GOOD
}

/** `chancery backup`. Ctrl-C leaves the backup before it as it was. */
export const backup = (asked: Asked, caller: Caller): Promise<ExitCode> =>
  withDesk(asked, caller, (open) =>
    stoppable(async (signal) => {
      const { messages, out } = caller
      const file = asked.operands[0] as string
      const progress = meter(caller, open.sources.count().sources)
      try {
        const manifest = await backupTo(open.store, file, new Date(), (done, of) => {
          progress.reached(done / of)
          signal.throwIfAborted()
        })
        progress.clear()
        await out.add(
          `${asked.on.has('json') ? JSON.stringify({ file, ...manifest }) : messages.desk.backedUp(file, manifest.sources)}\n`,
        )
        await out.flush()
        return GOOD
      } catch (error) {
        if (!signal.aborted) throw error
        progress.clear()
        caller.complain(messages.desk.backupStopped(file))
        return SOME_FAILED
      }
    }),
  )

/** `chancery restore`. */
export const restore = (asked: Asked, caller: Caller): Promise<ExitCode> =>
  tellFaults(caller, async () => {
    const [file, dir] = asked.operands as [string, string]
    const sources = await restoreFrom(file, dir)
    await caller.out.add(
      `${asked.on.has('json') ? JSON.stringify({ dir, sources }) : caller.messages.desk.restored(dir, sources)}\n`,
    )
    await caller.out.flush()
    return GOOD
  })

/** `chancery export`. */
export const exporting = (asked: Asked, caller: Caller): Promise<ExitCode> =>
  withDesk(asked, caller, (open) =>
    stoppable(async (signal) => {
      const { out, messages } = caller
      const progress = meter(caller, open.sources.count().sources)
      let lines = 0
      for (const line of exported(open)) {
        const printed = out.add(`${line}\n`)
        if (printed) await printed
        if (line.includes('"kind":"source"')) progress.done(1)
        if (++lines % HEARD === 0) await breath()
        if (signal.aborted) break
      }
      progress.clear()
      await out.flush()
      if (signal.aborted) caller.complain(messages.desk.cutShort)
      return signal.aborted ? SOME_FAILED : GOOD
    }),
  )

/** `chancery import`. Ctrl-C ends after the line that was begun. */
export const importing = (asked: Asked, caller: Caller): Promise<ExitCode> =>
  withDesk(asked, caller, (open) => stoppable((signal) => importTold(open, asked, caller, signal)))

async function importTold(open: Desk, asked: Asked, caller: Caller, signal: AbortSignal): Promise<ExitCode> {
  const { messages, complain, out } = caller
  const progress = meter(caller)
  let [lines, added, failed] = [0, 0, 0]
  for (const name of asked.operands) {
    const stream = name === '-' ? caller.stdin() : createReadStream(name)
    try {
      for await (const { number, isNew, fault } of importStream(open, until(stream, signal))) {
        lines++
        added += Number(isNew)
        progress.done(1)
        if (signal.aborted) break
        if (fault === null) continue
        failed++
        progress.clear()
        complain(messages.desk.badLine(`${name}:${number}`, fault))
      }
    } catch (error) {
      if (signal.aborted) break
      if ((error as NodeJS.ErrnoException).syscall === undefined) throw error
      const { where, fault, detail } = systemFault(name, error)
      failed++
      complain(messages.notRead(where, messages.faults[fault](detail)))
    }
  }
  progress.clear()
  await out.add(
    `${asked.on.has('json') ? JSON.stringify({ lines, added, failed }) : messages.desk.imported(lines, added)}\n`,
  )
  await out.flush()
  if (signal.aborted) complain(messages.desk.stopped)
  if (failed === 0) return signal.aborted ? SOME_FAILED : GOOD
  return lines > failed ? SOME_FAILED : ALL_FAILED
}
