import type { Added, Desk } from '../app/desk.ts'
import { printedAdded } from '../app/document.ts'
import { extentOf } from '../app/extent.ts'
import { intake, type Taken, type Unchanged } from '../app/intake.ts'
import type { Asked } from './arguments.ts'
import { ALL_FAILED, type Caller, type ExitCode, GOOD, SOME_FAILED } from './caller.ts'
import { shortId, withDesk } from './desk.ts'
import { type Meter, meter } from './meter.ts'
import { stoppable, until } from './stopping.ts'

/** `chancery add`: what is printed as taken is on the disk. Ctrl-C ends after the batch that was begun. */
export const add = (asked: Asked, caller: Caller): Promise<ExitCode> =>
  withDesk(asked, caller, (open) => stoppable((signal) => addAll(open, asked, caller, signal)))

async function addAll(open: Desk, asked: Asked, caller: Caller, signal: AbortSignal): Promise<ExitCode> {
  const { messages } = caller
  const progress = meter(caller)
  // What stands before the documents takes time only where somebody watches.
  const extent = progress.isShown ? await extentOf(asked.operands) : null
  let read = 0
  const options = {
    published: asked.values.get('published') ?? null,
    stdin: () => until(caller.stdin(), signal),
    now: () => new Date(),
    isStopped: () => signal.aborted,
    signal,
    onBytes: (more: number) => {
      read += more
      if (extent) progress.reached(read / extent)
    },
  }
  const sum = await told(intake(open, asked.operands, options), asked, caller, { isQuiet: false, progress })
  if (signal.aborted) caller.complain(messages.desk.stopped)
  if (sum.failed === 0) return signal.aborted ? SOME_FAILED : GOOD
  return sum.new + sum.copy + sum.known + sum.withdrawn + sum.unchanged > 0 ? SOME_FAILED : ALL_FAILED
}

/** Milliseconds between two tellings at most. */
const TOLD = 200

export const count = () => ({ new: 0, copy: 0, known: 0, withdrawn: 0, unchanged: 0, failed: 0 })

/** How it is told what comes in. */
export interface Telling {
  /** What is there already is not told, nor a sum of nothing. */
  readonly isQuiet: boolean
  readonly progress: Meter
}

/** Tells what comes in, and counts it. */
export async function told(
  taken: AsyncIterable<Taken>,
  asked: Asked,
  caller: Caller,
  { isQuiet, progress }: Telling,
): Promise<ReturnType<typeof count>> {
  const { messages, out, complain } = caller
  const isJson = asked.on.has('json')
  const sum = count()
  // What was taken is told also while the next one is long in coming.
  const telling = setInterval(() => void out.flush(), TOLD)
  for await (const one of taken) {
    if ('fault' in one) {
      sum.failed++
      progress.clear()
      complain(messages.notRead(one.where, messages.faults[one.fault](one.detail)))
      continue
    }
    sum[one.kind]++
    progress.done(1)
    if (isQuiet && one.kind !== 'new' && one.kind !== 'copy') continue
    progress.clear()
    await out.add(isJson ? `${JSON.stringify(printedAdded(one))}\n` : addedLine(one, caller))
  }
  clearInterval(telling)
  progress.clear()
  if (!isJson && !(isQuiet && sum.new + sum.copy + sum.failed === 0))
    await out.add(`${messages.desk.total(sum.new, sum.copy, sum.known + sum.withdrawn + sum.unchanged, sum.failed)}\n`)
  await out.flush()
  return sum
}

function addedLine(added: Added | Unchanged, { messages, style }: Caller): string {
  if (added.kind === 'unchanged') return `${' '.repeat(10)}${style.strong(added.where)}  ${messages.desk.unchanged}\n`
  const { source, kind } = added
  const said =
    kind === 'new'
      ? messages.desk.added(added.events)
      : kind === 'copy'
        ? messages.desk.copy[added.why](source.doc)
        : messages.desk[kind]
  return `${style.dim(shortId(source))}  ${style.strong(source.title ?? source.doc)}  ${said}\n`
}
