import { randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { setFlagsFromString } from 'node:v8'
import { createAdaptorServer } from '@hono/node-server'
import { type Desk, readingDesk } from '../app/desk.ts'
import type { Language } from '../app/flags.ts'
import { viewThreads } from '../app/view-threads.ts'
import { writing } from '../app/writing.ts'
import { api } from './api.ts'
import { jobs } from './jobs.ts'
import { pages } from './pages.ts'
import { LOOPBACK } from './safety.ts'
import type { Words } from './words.ts'

/** Percent by which a heap grows before it is cleared: left to itself each thread takes two to four times what it needs, and keeps it. */
const HEAP_GROWS = 20

/** KiB of pages of the database that are kept for those who look documents up. */
const PAGES = 16_384

/** The port where none is named. */
export const PORT = 4317

export interface ServeOptions {
  /** Folder of the desk. */
  readonly dir: string
  /** Null: 4317, or any other that is free. 0: any that is free. */
  readonly port: number | null
  /** Folder of the built web desk. */
  readonly web: string
  readonly version: string
  readonly wordsOf: (language: Language) => Words
  readonly complain: (error: unknown) => void
  readonly now?: () => Date
  /** What writing needs; made anew for each server where it is not given. */
  readonly token?: string
}

/** A server that listens. */
export interface Served extends AsyncDisposable {
  /** `http://127.0.0.1:4317`. */
  readonly address: string
  readonly token: string
  /** Resolves when all that the desk holds is joined and can be asked. */
  readonly ready: () => Promise<void>
}

/** The port is somebody else's. */
export class PortTaken extends Error {
  readonly port: number
  constructor(port: number) {
    super(`port ${port} is taken`)
    this.port = port
  }
}

/** Whether an address may be listened on. */
export const mayListen = (address: string): boolean => LOOPBACK.has(address)

/**
 * Serves a desk to the browsers and programs of this machine, and to no other: bound to 127.0.0.1, Host, Origin and Sec-Fetch-Site
 * checked (`safety.ts`). Who has a page of ours may write by the token in it. This keeps out pages of other sites, whatever names they
 * point here; it does not keep out other accounts of the same machine, who may read what the desk holds: run it on a machine of your own.
 * Rows of the desk's own packs are read when it starts.
 * @throws DeskError, PortTaken
 */
export async function serve(options: ServeOptions): Promise<Served> {
  const { dir, wordsOf, version, complain, web } = options
  setFlagsFromString(`--heap-growing-percent=${HEAP_GROWS}`)
  const open = readingDesk(dir, PAGES)
  const token = options.token ?? randomBytes(32).toString('base64url')
  const [views, writes] = [viewThreads(open), writing(dir)]
  const service = { desk: open, views, writing: writes, jobs: jobs(), now: options.now ?? (() => new Date()) }
  let port = 0
  let isEnding = false
  // What was being answered when the end was asked for finds the desk closed.
  const told = (error: unknown) => isEnding || complain(error)
  const app = api({ service, token, port: () => port, version, wordsOf, complain: told })
  pages(app, { dir: web, token, wordsOf })
  const server = createAdaptorServer({ fetch: app.fetch })
  const end = async () => {
    isEnding = true
    await new Promise<void>((resolve) => {
      server.close(() => resolve())
      if ('closeAllConnections' in server) server.closeAllConnections()
    })
    await writes[Symbol.asyncDispose]()
    await views[Symbol.asyncDispose]()
    open[Symbol.dispose]()
  }
  try {
    port = await listening(server, options.port)
  } catch (error) {
    await end()
    throw error
  }
  void views.ready().catch(told)
  setImmediate(() => warm(open))
  return { address: `http://127.0.0.1:${port}`, token, ready: views.ready, [Symbol.asyncDispose]: end }
}

/** Makes what many requests need, so that no reader waits for it. */
function warm(open: Desk): void {
  open.engine()
  open.rowText()
}

type Server = ReturnType<typeof createAdaptorServer>

async function listening(server: Server, wanted: number | null): Promise<number> {
  try {
    return await listen(server, wanted ?? PORT)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    if (wanted !== null) throw new PortTaken(wanted)
    return listen(server, 0)
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })
}
