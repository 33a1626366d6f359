import { type Desk, DeskError, desk, type SourceRow } from '../app/desk.ts'
import { type Asked, UsageError } from './arguments.ts'
import { ALL_FAILED, type Caller, type ExitCode } from './caller.ts'

/** The folder of the desk that was asked for: `--desk`, else CHANCERY_DESK, else the folder one is in. */
export const deskFolder = (asked: Asked): string => asked.values.get('desk') ?? process.env['CHANCERY_DESK'] ?? '.'

/** Runs `work` with the open desk; a fault of the desk is told with its remedy. */
export async function withDesk(
  asked: Asked,
  caller: Caller,
  work: (open: Desk) => Promise<ExitCode>,
): Promise<ExitCode> {
  return tellFaults(caller, async () => {
    using open = desk(deskFolder(asked))
    return await work(open)
  })
}

/** Runs `work`; faults of a desk are told in the user's language, with the remedy. */
export async function tellFaults(caller: Caller, work: () => Promise<ExitCode>): Promise<ExitCode> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof DeskError)) throw error
    await caller.out.flush()
    caller.complain(caller.messages.desk.faults[error.code](error.where, error.detail))
    return ALL_FAILED
  }
}

/** The one document that a name or the beginning of an id stands for, or null after saying why there is none. */
export function sourceAsked({ sources }: Desk, id: string, { complain, messages }: Caller): SourceRow | null {
  const [one, ...more] = sources.named(id)
  if (one && more.length === 0) return one
  complain(one ? messages.desk.notOne(id) : messages.desk.noSuch(id))
  return null
}

/** The number behind `--limit`. Throws `UsageError` where it is none. */
export function limitAsked(asked: Asked, { messages }: Caller): number {
  const given = asked.values.get('limit') ?? '20'
  if (!/^[1-9]\d{0,5}$/.test(given))
    throw new UsageError(messages.badValue('limit', given, '1 … 999999'), asked.verb.name)
  return Number(given)
}

/** The beginning of an id that is shown, and may be typed. */
export const shortId = ({ id }: SourceRow) => id.slice(7, 15)

/** `2026-01-05  1a2b3c4d  Title or name · outlet`. */
export function sourceLine(source: SourceRow, { style }: Caller): string {
  const { published, title, doc, outlet } = source
  const day = (published ?? '').padEnd(10)
  return `${day}  ${style.dim(shortId(source))}  ${style.strong(title ?? doc)}${outlet ? style.dim(` · ${outlet}`) : ''}`
}
