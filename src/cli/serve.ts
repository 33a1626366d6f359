import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { desk } from '../app/desk.ts'
import { intake } from '../app/intake.ts'
import { mayListen, PortTaken, serve as serveDesk } from '../http/serve.ts'
import { type Asked, UsageError } from './arguments.ts'
import { ALL_FAILED, type Caller, type ExitCode, GOOD } from './caller.ts'
import { deskFolder, tellFaults } from './desk.ts'
import { allMessages } from './messages.ts'
import { version } from './version.ts'

/** Where `npm run web` puts the pages. */
const WEB = join(dirname(dirname(import.meta.dirname)), 'dist', 'web')

/** `chancery serve`: the desk in the browser of this machine, until Ctrl-C. */
export const serve = (asked: Asked, caller: Caller): Promise<ExitCode> => serveFolder(deskFolder(asked), asked, caller)

/** Serves a desk that is made of the samples, and is gone at the end. */
export async function serveSamples(samples: string, asked: Asked, caller: Caller): Promise<ExitCode> {
  const root = mkdtempSync(join(tmpdir(), 'chancery-samples-'))
  const dir = join(root, 'desk')
  try {
    const texts = readdirSync(samples)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => join(samples, name))
    using made = desk(dir, true)
    const options = { published: null, stdin: () => process.stdin, now: () => new Date(), isStopped: () => false }
    for await (const one of intake(made, texts, options))
      if ('fault' in one)
        caller.complain(caller.messages.notRead(one.where, caller.messages.faults[one.fault](one.detail)))
    return await serveFolder(dir, asked, caller, caller.messages.http.serving.samples)
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

/** Serves the desk in a folder until Ctrl-C. */
function serveFolder(
  dir: string,
  asked: Asked,
  caller: Caller,
  told: (address: string, dir: string) => string = caller.messages.http.serving.at,
): Promise<ExitCode> {
  const { messages, complain } = caller
  const listen = asked.values.get('listen') ?? '127.0.0.1'
  if (!mayListen(listen)) throw new UsageError(messages.http.serving.loopbackOnly(listen), asked.verb.name)
  return tellFaults(caller, async () => {
    try {
      await using served = await serveDesk({
        dir,
        port: portAsked(asked, caller),
        web: WEB,
        version: version(),
        wordsOf: await allMessages(),
        complain: (error) => {
          const { message, stack } = error as Error
          complain(messages.unexpected(process.env['CHANCERY_TRACE'] ? `${stack}` : message))
        },
        ...(process.env['CHANCERY_TOKEN'] ? { token: process.env['CHANCERY_TOKEN'] } : {}),
      })
      await caller.out.add(`${told(served.address, dir)}\n`)
      await caller.out.flush()
      if (asked.on.has('open')) browse(served.address)
      await interrupted()
      return GOOD
    } catch (error) {
      if (!(error instanceof PortTaken)) throw error
      complain(messages.http.serving.portTaken(error.port))
      return ALL_FAILED
    }
  })
}

function portAsked(asked: Asked, { messages }: Caller): number | null {
  const given = asked.values.get('port')
  if (given === undefined) return null
  if (!/^\d{1,5}$/.test(given) || Number(given) > 65535)
    throw new UsageError(messages.badValue('port', given, '0 … 65535'), asked.verb.name)
  return Number(given)
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
}

/** Opens an address in the browser of the desktop; where there is none, the printed address has to do. */
function browse(address: string): void {
  const [command = '', ...args] =
    process.platform === 'darwin'
      ? ['open', address]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', address]
        : ['xdg-open', address]
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref()
}
