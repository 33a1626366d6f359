import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Asked, type Told, told } from '../../test/served.ts'
import { allMessages } from '../cli/messages.ts'
import { serve } from './serve.ts'

const messagesOf = await allMessages()

/** Every item of a server on localhost, against one that listens. */
let here: Told
let port = 0
beforeAll(async () => {
  here = await told()
  port = Number(new URL(here.served.address).port)
})
afterAll(() => here[Symbol.asyncDispose]())

const status = async (path: string, asked: Asked) => (await here.ask(path, asked)).status
const LIST = '/api/v1/list'
const judging = (headers: Record<string, string>): Asked => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', 'x-chancery-token': here.served.token, ...headers },
  body: '{"kind":"reject","ids":["ffffffff"]}',
})

describe('a name that points here but is not ours', () => {
  test.each([
    'evil.example',
    'evil.example:PORT',
    '127.0.0.1',
    '127.0.0.1:1',
    'localhost.evil.example:PORT',
    '0.0.0.0:PORT',
    '127.0.0.1.:PORT',
    '2130706433:PORT',
  ])('Host: %s is refused', async (host) => {
    const headers = { host: host.replace('PORT', `${port}`) }
    expect(await status(LIST, { headers })).toBe(421)
    expect(await status('/', { headers })).toBe(421)
    expect(await status('/openapi.json', { headers })).toBe(421)
    expect(await status('/api/v1/judge', judging(headers))).toBe(421)
  })
  test('ours are taken', async () => {
    expect(await status(LIST, { headers: { host: `localhost:${port}` } })).toBe(200)
    expect(await status(LIST, { headers: { host: `127.0.0.1:${port}` } })).toBe(200)
  })
})

describe('a page of another site', () => {
  test.each([
    'http://evil.example',
    'null',
    'http://127.0.0.1',
    'http://localhost:1',
    'https://127.0.0.1:PORT',
    'http://127.0.0.1:PORT.evil.example',
  ])('Origin: %s is refused', async (given) => {
    const headers = { origin: given.replace('PORT', `${port}`) }
    expect(await status(LIST, { headers })).toBe(403)
    expect(await status('/api/v1/judge', judging(headers))).toBe(403)
  })
  test.each(['cross-site', 'same-site'])(
    'Sec-Fetch-Site: %s is refused, but where it leads a reader to a page',
    async (site) => {
      const own = { 'sec-fetch-site': site }
      expect(await status(LIST, { headers: own })).toBe(403)
      expect(await status(LIST, { headers: { ...own, 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' } })).toBe(
        403,
      )
      expect(
        await status(LIST, { headers: { ...own, 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' } }),
      ).toBe(403)
      expect(await status('/api/v1/judge', judging(own))).toBe(403)
      const led = await here.ask('/', {
        headers: { ...own, 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' },
      })
      expect(led.status).toBe(200)
      expect(led.body).not.toContain(here.served.token)
    },
  )
  test('a form that needs no leave of ours cannot write', async () => {
    const form = { 'content-type': 'text/plain' }
    expect(await status('/api/v1/judge', { ...judging(form), headers: form })).toBe(403)
    expect(await status('/api/v1/judge', judging(form))).toBe(415)
  })
  test('our own pages may read and write', async () => {
    const own = { origin: here.served.address, 'sec-fetch-site': 'same-origin' }
    expect(await status(LIST, { headers: own })).toBe(200)
    expect(await status('/api/v1/judge', judging(own))).toBe(422)
  })
  test('no answer allows another site to read it', async () => {
    for (const method of ['GET', 'OPTIONS', 'HEAD'])
      expect((await here.ask(LIST, { method })).headers['access-control-allow-origin']).toBeUndefined()
  })
})

describe('the token', () => {
  const navigation = { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }
  test.each(['none', 'same-origin'])('stands in a page that is navigated to (%s)', async (site) => {
    const { body } = await here.ask('/incident/x', { headers: { ...navigation, 'sec-fetch-site': site } })
    expect(body).toContain(`<meta name="chancery-token" content="${here.served.token}">`)
  })
  test('stands nowhere else', async () => {
    for (const path of ['/', '/openapi.json', LIST, '/api/v1/status', '/nothing'])
      expect(JSON.stringify(await here.ask(path))).not.toContain(here.served.token)
    const fetched = { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' }
    expect((await here.ask('/', { headers: fetched })).body).not.toContain(here.served.token)
  })
  test('has 256 bits and is another one for each server', async () => {
    await using other = await told([])
    expect(Buffer.from(here.served.token, 'base64url').length).toBe(32)
    expect(other.served.token).not.toBe(here.served.token)
  })
})

test('asking changes nothing', async () => {
  const state = async () => JSON.stringify([await here.get('/api/v1/status'), await here.get('/api/v1/judge')])
  const before = await state()
  for (const path of ['remove?ids=a', 'judge?kind=reject&ids=a', 'add?url=http://example.org', 'reread'])
    await here.ask(`/api/v1/${path}`)
  expect(await state()).toBe(before)
})

test('pages run our own scripts alone, and cannot be framed', async () => {
  const policy = String((await here.ask('/')).headers['content-security-policy'])
  const rules = Object.fromEntries(policy.split('; ').map((rule) => rule.split(/ (.*)/s).slice(0, 2)))
  expect(rules).toMatchObject({
    'default-src': "'none'",
    'script-src': "'self'",
    'object-src': "'none'",
    'base-uri': "'none'",
    'frame-ancestors': "'none'",
    'connect-src': "'self'",
  })
  expect((await here.ask('/')).headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
  })
})

test('an original is shown without scripts, whatever it holds', async () => {
  const html =
    '<html><body><article><h1>題</h1><p>法國宣布制裁伊朗。</p><script>alert(1)</script></article></body></html>'
  await using own = await told([])
  const form = new FormData()
  form.append(
    'files',
    new File([html.repeat(1).replace('題', `題${'法國宣布制裁伊朗，並要求談判。'.repeat(30)}`)], 'a.html'),
  )
  const headers = { 'x-chancery-token': own.served.token }
  const begun = await fetch(`${own.served.address}/api/v1/add`, { method: 'POST', headers, body: form })
  const { events } = (await begun.json()) as { readonly events: string }
  expect(await (await fetch(own.served.address + events)).text()).toContain('"kind":"new"')
  const { headers: given, body } = await own.ask('/api/v1/original?id=a.html')
  expect(body).toContain('<script>')
  expect(String(given['content-security-policy'])).toMatch(/^sandbox; default-src 'none';/)
  expect(given).toMatchObject({ 'content-type': 'text/html', 'x-content-type-options': 'nosniff' })
})

describe('paths', () => {
  test.each([
    '/../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/package.json',
    '/assets/..%5c..%5cpackage.json',
    '/%00.js',
    '/%zz.js',
  ])('%s leads nowhere', async (path) => {
    const { status: given, body } = await here.ask(path)
    expect([200, 400]).toContain(given)
    expect(body).not.toContain('"devDependencies"')
  })
  test('built files are served, and every other address is the first page', async () => {
    const web = join(dirname(here.dir), 'web')
    mkdirSync(join(web, 'assets'), { recursive: true })
    writeFileSync(
      join(web, 'index.html'),
      '<html><head><meta name="chancery-token" content=""></head><body>page</body></html>',
    )
    writeFileSync(join(web, 'assets', 'a.js'), 'x')
    writeFileSync(join(dirname(here.dir), 'secret.txt'), 'secret')
    expect(await here.ask('/assets/a.js')).toMatchObject({
      status: 200,
      headers: {
        'content-type': 'text/javascript; charset=utf-8',
        'cache-control': expect.stringContaining('immutable'),
      },
    })
    expect((await here.ask('/some/page')).body).toContain('page')
    expect((await here.ask('/../secret.txt')).body).not.toBe('secret')
    expect((await here.ask('/%2e%2e/secret.txt')).body).not.toBe('secret')
  })
})

test('no other machine reaches it', async () => {
  const others = Object.values(networkInterfaces())
    .flat()
    .filter((one) => one?.family === 'IPv4' && !one.internal)
  for (const one of others) {
    const reached = await new Promise((resolve) => {
      const socket = connect(port, one?.address ?? '')
      socket.on('connect', () => resolve(true)).on('error', () => resolve(false))
    })
    expect(reached).toBe(false)
  }
  expect(new URL(here.served.address).hostname).toBe('127.0.0.1')
})

test('a web socket is not opened', async () => {
  const answer = await new Promise<string>((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    socket.on('data', (data) => resolve(`${data}`)).on('error', reject)
    socket.write(
      `GET /api/v1/list HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nOrigin: http://evil.example\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: x\r\n\r\n`,
    )
  })
  expect(answer).toMatch(/^HTTP\/1.1 403/)
})

const root = dirname(dirname(import.meta.dirname))
const chancery = join(root, 'bin', 'chancery')
const env = { PATH: process.env['PATH'], LANG: 'en_US.UTF-8' }

describe('chancery serve', () => {
  test.each(['0.0.0.0', '::', '192.168.0.1', 'example.org'])(
    '--listen %s is refused with a sentence that says why',
    (address) => {
      const { status: code, stderr } = spawnSync(chancery, ['serve', '--desk', here.dir, '--listen', address], {
        env,
        encoding: 'utf8',
      })
      expect(code).toBe(2)
      expect(stderr).toMatch(/--listen .* is refused: whoever reaches that address could read and write the desk/)
    },
  )

  test('a port that is taken is told', () => {
    const { status: code, stderr } = spawnSync(chancery, ['serve', '--desk', here.dir, '--port', `${port}`], {
      env,
      encoding: 'utf8',
    })
    expect(code).toBe(2)
    expect(stderr).toContain(`port ${port} is taken by another program`)
  })

  test('a desk that is not there is told', () => {
    const { status: code, stderr } = spawnSync(chancery, ['serve', '--desk', join(here.dir, 'none')], {
      env,
      encoding: 'utf8',
    })
    expect(code).toBe(2)
    expect(stderr).toContain('chancery init')
  })

  test('serves beside a command line that writes, and ends cleanly with Ctrl-C', async () => {
    const child = spawn(chancery, ['serve', '--desk', here.dir, '--port', '0'], { env })
    const address = await new Promise<string>((resolve, reject) => {
      let text = ''
      child.stdout.on('data', (data) => {
        text += data
        const found = /http:\/\/127\.0\.0\.1:\d+/.exec(text)
        if (found) resolve(found[0])
      })
      child.on('exit', () => reject(new Error(text)))
    })
    const total = async () =>
      ((await (await fetch(`${address}/api/v1/incidents?actor=EGY`)).json()) as { total: number }).total
    expect(await total()).toBe(0)
    const line = JSON.stringify({ doc: 'z', published: '2026-01-17', text: '埃及宣布制裁伊朗。' })
    expect(spawnSync(chancery, ['add', '--desk', here.dir, '-'], { env, input: `${line}\n` }).status).toBe(0)
    expect(await total()).toBe(1)
    const ended = new Promise((resolve) => child.on('exit', resolve))
    child.kill('SIGINT')
    expect(await ended).toBe(0)
  })
})

test('without a port, another one is found where 4317 is taken', async () => {
  const options = { dir: here.dir, web: here.dir, version: '0', wordsOf: messagesOf, complain: () => {} }
  await using one = await serve({ ...options, port: null })
  await using other = await serve({ ...options, port: null })
  expect(one.address).not.toBe(other.address)
})
