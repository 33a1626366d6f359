import { setTimeout as wait } from 'node:timers/promises'
import type { Desk } from './desk.ts'
import { type IntakeOptions, intake, type Taken } from './intake.ts'

export interface WatchOptions extends IntakeOptions {
  /** Milliseconds from the end of one round to the next; null for one round. */
  readonly every: number | null
  /** Ends the waiting between two rounds. */
  readonly signal: AbortSignal
}

/** One round of a watch: what came in, as it comes. */
export type Round = AsyncGenerator<Taken>

/**
 * Looks at feeds, pages and folders again and again. Servers are asked for what has changed, and files are looked at again when their
 * size or time changes.
 * @throws DeskError where the desk itself cannot go on
 */
export async function* watch(desk: Desk, names: readonly string[], options: WatchOptions): AsyncGenerator<Round> {
  const { every, signal } = options
  const seen = new Map<string, string>()
  const isDue = (path: string, version: string) => {
    if (seen.get(path) === version) return false
    seen.set(path, version)
    return true
  }
  while (!signal.aborted) {
    yield intake(desk, names, { ...options, isDue, isStopped: () => signal.aborted })
    if (every === null) return
    await wait(every, undefined, { signal }).catch(() => {})
  }
}
