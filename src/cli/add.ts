import type { Added, Desk } from '../app/desk.ts'
import { printedAdded } from '../app/document.ts'
import { intake, type Taken, type Unchanged } from '../app/intake.ts'
import type { Asked } from './arguments.ts'
import { ALL_FAILED, type Caller, type ExitCode, GOOD, SOME_FAILED } from './caller.ts'
import { shortId, withDesk } from './desk.ts'
import { meter } from './meter.ts'

/** `chancery add`: what is printed as taken is on the disk. Ctrl-C ends after the batch that was begun. */
export const add = (asked: Asked, caller: Caller): Promise<ExitCode> =>
  withDesk(asked, caller, async (open) => {
    let stopped = false
    const stop = () => {
      stopped = true
    }
    process.once('SIGINT', stop)
    try {
      return await addAll(open, asked, caller, () => stopped)
    } finally {
      process.off('SIGINT', stop)
    }
  })

async function addAll(open: Desk, asked: Asked, caller: Caller, isStopped: () => boolean): Promise<ExitCode> {
  const { messages, out } = caller
  const options = {
    published: asked.values.get('published') ?? null,
    stdin: caller.stdin,
    now: () => new Date(),
    isStopped,
  }
  const sum = await told(intake(open, asked.operands, options), asked, caller, false)
  if (isStopped() && !asked.on.has('json')) await out.add(`${messages.desk.stopped}\n`)
  await out.flush()
  if (sum.failed === 0) return isStopped() ? SOME_FAILED : GOOD
  return sum.new + sum.copy + sum.known + sum.withdrawn + sum.unchanged > 0 ? SOME_FAILED : ALL_FAILED
}

export const count = () => ({ new: 0, copy: 0, known: 0, withdrawn: 0, unchanged: 0, failed: 0 })

/** Tells what comes in, and counts it. @param isQuiet what is there already is not told, nor a sum of nothing */
export async function told(
  taken: AsyncIterable<Taken>,
  asked: Asked,
  caller: Caller,
  isQuiet: boolean,
): Promise<ReturnType<typeof count>> {
  const { messages, out, complain } = caller
  const isJson = asked.on.has('json')
  const sum = count()
  const progress = meter(caller, null)
  for await (const one of taken) {
    if ('fault' in one) {
      sum.failed++
      progress.clear()
      complain(messages.notRead(one.where, messages.faults[one.fault](one.detail)))
      continue
    }
    sum[one.kind]++
    if (isQuiet && one.kind !== 'new' && one.kind !== 'copy') continue
    progress.clear()
    await out.add(isJson ? `${JSON.stringify(printedAdded(one))}\n` : addedLine(one, caller))
    progress.done(1)
  }
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
