import type { Desk } from '../app/desk.ts'
import { watch as watching } from '../app/watch.ts'
import { count, told } from './add.ts'
import { type Asked, UsageError } from './arguments.ts'
import { ALL_FAILED, type Caller, type ExitCode, GOOD, SOME_FAILED } from './caller.ts'
import { withDesk } from './desk.ts'
import { meter } from './meter.ts'
import { stoppable, until } from './stopping.ts'

/** Minutes between two rounds where none are asked for: as often as feeds expect to be asked. */
const EVERY = 15

/** `chancery watch`: until Ctrl-C, or one round with `--once`. What is there already is not told again. */
export const watch = (asked: Asked, caller: Caller): Promise<ExitCode> =>
  withDesk(asked, caller, (open) => {
    const every = asked.on.has('once') ? null : minutesAsked(asked, caller) * 60_000
    return stoppable((signal) => rounds(open, every, asked, caller, signal))
  })

async function rounds(
  open: Desk,
  every: number | null,
  asked: Asked,
  caller: Caller,
  signal: AbortSignal,
): Promise<ExitCode> {
  const options = {
    ...{ published: null, stdin: () => until(caller.stdin(), signal), now: () => new Date() },
    ...{ isStopped: () => signal.aborted, every, signal },
  }
  let sum = count()
  for await (const round of watching(open, asked.operands, options))
    sum = await told(round, asked, caller, { isQuiet: true, progress: meter(caller) })
  if (signal.aborted) caller.complain(caller.messages.desk.stopped)
  if (every !== null || sum.failed === 0) return GOOD
  return sum.new + sum.copy + sum.known + sum.withdrawn + sum.unchanged > 0 ? SOME_FAILED : ALL_FAILED
}

function minutesAsked(asked: Asked, { messages }: Caller): number {
  const given = asked.values.get('every') ?? `${EVERY}`
  if (!/^[1-9]\d{0,4}$/.test(given))
    throw new UsageError(messages.badValue('every', given, '1 … 99999'), asked.verb.name)
  return Number(given)
}
