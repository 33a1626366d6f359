import { createReadStream } from 'node:fs'
import { backup as backupTo, desk, restore as restoreFrom } from '../app/desk.ts'
import { systemFault } from '../app/documents.ts'
import { exported, importStream } from '../app/exchange.ts'
import { reread as rereadAll } from '../app/reread.ts'
import type { Asked } from './arguments.ts'
import { ALL_FAILED, type Caller, type ExitCode, GOOD, SOME_FAILED } from './caller.ts'
import { sourceLine, tellFaults, withDesk } from './desk.ts'
import { meter } from './meter.ts'

/** `chancery init`. */
export const init = (asked: Asked, caller: Caller): Promise<ExitCode> =>
  tellFaults(caller, async () => {
    const dir = asked.operands[0] as string
    desk(dir, true)[Symbol.dispose]()
    await caller.out.add(`${caller.messages.desk.made(dir)}\n`)
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

/** `chancery reread`. */
export const reread = (asked: Asked, caller: Caller): Promise<ExitCode> =>
  withDesk(asked, caller, async (open) => {
    const { out, messages, style } = caller
    const isJson = asked.on.has('json')
    const progress = meter(caller, open.readings.countStale(open.engine()))
    let [done, changed] = [0, 0]
    for (const { source, gone, added, kept } of rereadAll(open, () => new Date())) {
      done++
      progress.done(1)
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
    if (!isJson) await out.add(`${messages.desk.reread(done, changed)}\n`)
    await out.flush()
    return GOOD
  })

/** `chancery backup`. */
export const backup = (asked: Asked, caller: Caller): Promise<ExitCode> =>
  withDesk(asked, caller, async (open) => {
    const file = asked.operands[0] as string
    const manifest = await backupTo(open.store, file, new Date())
    await caller.out.add(
      `${asked.on.has('json') ? JSON.stringify({ file, ...manifest }) : caller.messages.desk.backedUp(file, manifest.sources)}\n`,
    )
    await caller.out.flush()
    return GOOD
  })

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
  withDesk(asked, caller, async (open) => {
    for (const line of exported(open)) {
      const printed = caller.out.add(`${line}\n`)
      if (printed) await printed
    }
    await caller.out.flush()
    return GOOD
  })

/** `chancery import`. */
export const importing = (asked: Asked, caller: Caller): Promise<ExitCode> =>
  withDesk(asked, caller, async (open) => {
    const { messages, complain, out } = caller
    const progress = meter(caller, null)
    let [lines, added, failed] = [0, 0, 0]
    for (const name of asked.operands) {
      try {
        for await (const { number, isNew, fault } of importStream(
          open,
          name === '-' ? caller.stdin() : createReadStream(name),
        )) {
          lines++
          added += Number(isNew)
          progress.done(1)
          if (fault === null) continue
          failed++
          progress.clear()
          complain(messages.desk.badLine(`${name}:${number}`, fault))
        }
      } catch (error) {
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
    if (failed === 0) return GOOD
    return lines > failed ? SOME_FAILED : ALL_FAILED
  })
