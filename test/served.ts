import { mkdtempSync, rmSync } from 'node:fs'
import { type Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { desk } from '../src/app/desk.ts'
import { intake } from '../src/app/intake.ts'
import { allMessages } from '../src/cli/messages.ts'
import { type Served, serve } from '../src/http/serve.ts'

const messagesOf = await allMessages()

/** Documents of our own, in which two tell one thing differently, something is planned, and a claim is made. */
const LINES = [
  { doc: 'a', published: '2026-01-15', text: '法國總統昨天訪問日本，並與日本首相會談。法國週三宣布制裁伊朗。' },
  { doc: 'b', published: '2026-01-16', text: '法國宣布制裁伊朗。伊朗外交部譴責法國，並表示反對制裁。' },
  { doc: 'c', published: '2026-01-10', text: '法國總統將於1月14日訪問日本。日本首相預定2月訪問法國。' },
  { doc: 'e', published: '2026-01-17', text: '會議有三項共識：第一，停火；第二，撤軍。中日韓四國與會。' },
  { doc: 'd', published: '2026-01-17', outlet: '某報', text: '中國外交部長1月16日會見韓國外長，雙方同意恢復對話。' },
]

/** A server on a desk of its own, with what a test asks of it. */
export interface Told extends AsyncDisposable {
  readonly served: Served
  readonly dir: string
  readonly complaints: readonly unknown[]
  /** A request as a program sends it, with any headers; never refused by a client of our own. */
  readonly ask: (path: string, options?: Asked) => Promise<Answered>
  readonly get: (path: string) => Promise<Record<string, unknown>>
  readonly post: (path: string, body: unknown) => Promise<Answered>
}

export interface Asked {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}

export interface Answered {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: string
}

export async function told(lines: readonly object[] = LINES): Promise<Told> {
  const root = mkdtempSync(join(tmpdir(), 'chancery-http-'))
  const dir = join(root, 'desk')
  using made = desk(dir, true)
  const stdin = async function* () {
    for (const line of lines) yield Buffer.from(`${JSON.stringify(line)}\n`)
  }
  const options = { published: null, stdin, now: () => new Date('2026-01-18'), isStopped: () => false }
  if (lines.length)
    for await (const one of intake(made, ['-'], options)) if ('fault' in one) throw new Error(one.where + one.detail)
  const complaints: unknown[] = []
  const served = await serve({
    dir,
    port: 0,
    web: join(root, 'web'),
    version: '0.0.0',
    wordsOf: messagesOf,
    complain: (error) => complaints.push(error),
    now: () => new Date('2026-01-18T10:00:00Z'),
  })
  const ask = (path: string, asked: Asked = {}) => asking(served.address, path, asked)
  return {
    ...{ served, dir, complaints, ask },
    get: async (path) => JSON.parse((await ask(path)).body) as Record<string, unknown>,
    post: (path, body) =>
      ask(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-chancery-token': served.token },
        body: JSON.stringify(body),
      }),
    [Symbol.asyncDispose]: async () => {
      await served[Symbol.asyncDispose]()
      rmSync(root, { recursive: true })
    },
  }
}

/** Sends a request; every one over a connection of its own where no agent keeps them. */
export function asking(
  address: string,
  path: string,
  { method = 'GET', headers = {}, body }: Asked,
  agent: Agent | false = false,
): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const sent = request(`${address}${path}`, { method, headers, agent }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      )
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

/** The events of a job, to its end. */
export async function steps({ served }: Told, job: string): Promise<readonly { event: string; data: unknown }[]> {
  const response = await fetch(`${served.address}${job}`)
  const text = await response.text()
  return text
    .split('\n\n')
    .filter((block) => block.trim() !== '')
    .map((block) => {
      const field = (name: string) =>
        block
          .split('\n')
          .find((line) => line.startsWith(`${name}: `))
          ?.slice(name.length + 2)
      return { event: field('event') ?? '', data: JSON.parse(field('data') ?? 'null') as unknown }
    })
}
