import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '../app/flags.ts'
import { PACKS } from '../app/pack-files.ts'
import { type Asked, UsageError } from './arguments.ts'
import type { Messages } from './messages.ts'
import type { Output } from './output.ts'
import type { Style } from './terminal.ts'

/** What every verb is given: where to print and how to speak. */
export interface Caller {
  readonly out: Output
  /** Prints a line for people to standard error, with the program's name before it. */
  readonly complain: (message: string) => void
  readonly messages: Messages
  readonly language: Language
  readonly style: Style
  /** Columns of the terminal. */
  readonly width: number
  /** Gives bytes as they are to standard output. */
  readonly bytes: (bytes: Uint8Array) => Promise<void>
  readonly stdin: () => NodeJS.ReadableStream
}

/** Exit codes: all inputs were good, some failed, all failed or the usage was wrong. */
export const GOOD = 0
export const SOME_FAILED = 1
export const ALL_FAILED = 2
export type ExitCode = typeof GOOD | typeof SOME_FAILED | typeof ALL_FAILED

/** The folder of packs that was asked for. Throws `UsageError` where there is no world in it. */
export function packsAsked(asked: Asked, { messages }: Caller): string {
  const dir = asked.values.get('packs') ?? PACKS
  if (!existsSync(join(dir, 'world'))) throw new UsageError(messages.notRead(dir, messages.noPacks), asked.verb.name)
  return dir
}
