import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { FetchFault, fetched, POLICY, type Policy } from './fetch.ts'

const servers: Server[] = []
afterAll(() => {
  for (const server of servers) server.close()
})

/** A server on the loopback, which the policy of the test allows. */
async function served(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1')
  servers.push(server)
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
const here: Policy = { ...POLICY, isAllowed: (address) => address === '127.0.0.1', time: 5000, size: 10_000 }
const codeOf = (url: string, policy = here) =>
  fetched(url, null, policy, new Map()).then(
    () => 'fetched',
    (error: unknown) => (error instanceof FetchFault ? error.code : error),
  )

describe('addresses', () => {
  test.each([
    ['http://127.0.0.1/', 'private'],
    ['http://2130706433/', 'private'],
    ['http://0x7f.1/', 'private'],
    ['http://[::1]/', 'private'],
    ['http://[::ffff:10.0.0.1]/', 'private'],
    ['http://10.1.2.3/', 'private'],
    ['http://169.254.169.254/latest/meta-data/', 'private'],
    ['http://192.168.1.1/', 'private'],
    ['http://100.64.0.1/', 'private'],
    ['http://[fe80::1]/', 'private'],
    ['http://[fd00::1]/', 'private'],
    ['http://[64:ff9b::7f00:1]/', 'private'],
    ['http://0.0.0.0/', 'private'],
    ['http://localhost/', 'private'],
    ['file:///etc/passwd', 'not-web'],
    ['ftp://example.org/', 'not-web'],
    ['http://', 'not-web'],
  ])('%s is refused', async (url, code) => {
    expect(await codeOf(url, POLICY)).toBe(code)
  })
  test('public ones are allowed', () => {
    expect(['1.1.1.1', '2606:4700::1'].map(POLICY.isAllowed)).toEqual([true, true])
  })
  test('a redirect to a private one is refused, and nothing is asked there', async () => {
    let asked = 0
    const inner = createServer((_, response) => {
      asked++
      response.end()
    }).listen(0, '127.0.0.2')
    servers.push(inner)
    await once(inner, 'listening')
    const { port } = inner.address() as AddressInfo
    const outer = await served(({ url }, response) => {
      response.writeHead(url === '/robots.txt' ? 404 : 302, { location: `http://127.0.0.2:${port}/secret` }).end()
    })
    expect(await codeOf(`${outer}/a`)).toBe('private')
    expect(asked).toBe(0)
  })
})

test('a page comes with its type and version; the same version is not sent again', async () => {
  const seen: (string | undefined)[] = []
  const site = await served(({ url, headers }, response) => {
    if (url === '/robots.txt') return void response.writeHead(404).end()
    if (url === '/old') return void response.writeHead(301, { location: '/new' }).end()
    seen.push(headers['if-none-match'])
    if (headers['if-none-match'] === '"1"') return void response.writeHead(304).end()
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', etag: '"1"', 'content-encoding': 'gzip' })
    response.end(gzipSync('<p>文</p>'))
  })
  const first = await fetched(`${site}/old`, null, here, new Map())
  expect(first).toMatchObject({ address: `${site}/new`, type: 'text/html', etag: '"1"' })
  expect(first.bytes?.toString()).toBe('<p>文</p>')
  expect((await fetched(`${site}/old`, first, here, new Map())).bytes).toBeNull()
  expect(seen).toEqual([undefined, '"1"'])
})

test('robots.txt is honoured, asked once, and a server that cannot give it is left alone', async () => {
  let asked = 0
  const site = await served(({ url }, response) => {
    if (url !== '/robots.txt') return void response.end('page')
    asked++
    response.end('User-agent: *\nDisallow: /no\n')
  })
  const robots = new Map()
  const code = (path: string) =>
    fetched(site + path, null, here, robots).then(
      ({ bytes }) => `${bytes}`,
      ({ code }) => code,
    )
  expect([await code('/yes'), await code('/no/x'), await code('/yes2')]).toEqual(['page', 'robots', 'page'])
  expect(asked).toBe(1)
  expect(await codeOf(`${await served((_, response) => void response.writeHead(503).end())}/a`)).toBe('robots')
})

describe('limits', () => {
  const behind = (answer: RequestListener) =>
    served((request, response) => {
      if (request.url === '/robots.txt') response.writeHead(404).end()
      else answer(request, response)
    })
  test.each<[string, string, RequestListener]>([
    [
      'a page that says it is too large',
      'too-large',
      (_, response) => void response.writeHead(200, { 'content-length': 20_000 }).write('x'),
    ],
    ['one that goes on and on', 'too-large', (_, response) => void response.end('x'.repeat(20_000))],
    [
      'one that inflates to too much',
      'too-large',
      (_, response) =>
        void response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(1_000_000))),
    ],
    [
      'one that redirects for ever',
      'redirects',
      ({ url }, response) => void response.writeHead(302, { location: `${url}x` }).end(),
    ],
    ['one that is not there', 'status', (_, response) => void response.writeHead(404).end()],
    [
      'a redirect to a file',
      'not-web',
      (_, response) => void response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
    ],
    ['one that breaks off', 'network', (request) => void request.socket.destroy()],
    ['one that never ends', 'slow', (_, response) => void response.write('x')],
  ])('%s is a fault', async (_, code, answer) => {
    expect(await codeOf(`${await behind(answer)}/a`, { ...here, time: code === 'slow' ? 300 : 5000 })).toBe(code)
  })
})
