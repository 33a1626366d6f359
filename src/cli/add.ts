import type { Added, Desk } from '../app/desk.ts'
import { intake } from '../app/intake.ts'
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
  const { messages, out, complain } = caller
  const isJson = asked.on.has('json')
  const count = { new: 0, copy: 0, known: 0, withdrawn: 0, failed: 0 }
  const progress = meter(caller, null)
  const options = {
    published: asked.values.get('published') ?? null,
    stdin: caller.stdin,
    now: () => new Date(),
    isStopped,
  }
  for await (const one of intake(open, asked.operands, options)) {
    if ('fault' in one) {
      count.failed++
      progress.clear()
      complain(messages.notRead(one.where, messages.faults[one.fault](one.detail)))
      continue
    }
    count[one.kind]++
    progress.clear()
    await out.add(isJson ? `${JSON.stringify(addedJson(one))}\n` : addedLine(one, caller))
    progress.done(1)
  }
  progress.clear()
  if (!isJson) {
    await out.add(`${messages.desk.total(count.new, count.copy, count.known + count.withdrawn, count.failed)}\n`)
    if (isStopped()) await out.add(`${messages.desk.stopped}\n`)
  }
  await out.flush()
  if (count.failed === 0) return isStopped() ? SOME_FAILED : GOOD
  return count.new + count.copy + count.known + count.withdrawn > 0 ? SOME_FAILED : ALL_FAILED
}

function addedLine(added: Added, { messages, style }: Caller): string {
  const { source, kind } = added
  const said =
    kind === 'new'
      ? messages.desk.added(added.events)
      : kind === 'copy'
        ? messages.desk.copy[added.why](source.doc)
        : messages.desk[kind]
  return `${style.dim(shortId(source))}  ${style.strong(source.title ?? source.doc)}  ${said}\n`
}

function addedJson(added: Added): Record<string, unknown> {
  const { kind, source } = added
  const { id, doc } = source
  if (kind === 'new') return { kind, id, doc, events: added.events }
  return kind === 'copy' ? { kind, id, doc, why: added.why } : { kind, id, doc }
}
