import { type ChildProcess, fork } from 'node:child_process'
import type { Desk } from './desk.ts'
import { isKept } from './keeping.ts'

/** Documents from which on joining them takes more memory than a server should hold on to. */
const MANY = 10_000

/** A process that joins all that a desk holds. */
export interface JoinedApart {
  /** Resolves when it has ended, whether or not it could keep what it joined: whoever opens the desk finds that out. */
  readonly ended: Promise<void>
  readonly stop: () => void
}

/**
 * Joins all that a desk holds in a process of its own, which keeps it there, so that the memory that it took is given back; null where what
 * is kept fits, or the desk is too small for it to matter.
 * @param many documents from which on it is done
 */
export function joinApart(desk: Desk, many = MANY): JoinedApart | null {
  if (desk.sources.count().sources < many || isKept(desk)) return null
  const child = fork(new URL('./join-apart.child.ts', import.meta.url), [desk.store.dir], {
    execArgv: ['--max-semi-space-size=8', '--heap-growing-percent=30'],
    stdio: 'ignore',
  })
  return { ended: endOf(child), stop: () => void child.kill() }
}

const endOf = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    child.once('error', () => resolve())
    child.once('exit', () => resolve())
  })
