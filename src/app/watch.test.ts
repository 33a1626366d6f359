import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { POLICY } from '../feeds/fetch.ts'
import { type Desk, desk } from './desk.ts'
import { intake } from './intake.ts'
import { watch } from './watch.ts'

const root = mkdtempSync(join(tmpdir(), 'chancery-watch-'))
const paragraph =
  '<p>法國總統馬克宏12日訪問日本，與日本首相高市早苗會談，雙方簽署合作備忘錄，並同意定期舉行部長級對話。</p>'
const PAGE = `<html><head><meta property="og:site_name" content="某報"></head><body><article><h1>題目</h1>${paragraph.repeat(3)}</article></body></html>`
const items = ['美國宣布制裁伊朗，歐盟表示遺憾。']
const RSS = () =>
  `<rss version="2.0"><channel><title>某社</title>${items.map((text, i) => `<item><guid>g${i}</guid><description>${text}</description></item>`).join('')}</channel></rss>`

let site = ''
let open: Desk
const server = createServer(({ url, headers }, response) => {
  if (url === '/feed') return void response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(RSS())
  if (url !== '/page') return void response.writeHead(404).end()
  if (headers['if-none-match'] === '"p1"') return void response.writeHead(304).end()
  response.writeHead(200, { 'content-type': 'text/html', etag: '"p1"' }).end(PAGE)
})
beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  open = desk(join(root, 'desk'), true)
})
afterAll(() => {
  open[Symbol.dispose]()
  server.close()
  rmSync(root, { recursive: true })
})

const options = {
  published: '2026-01-15',
  stdin: () => process.stdin,
  now: () => new Date('2026-01-15T00:00:00Z'),
  isStopped: () => false,
  policy: { ...POLICY, isAllowed: (address: string) => address === '127.0.0.1' },
}
async function told(taken: ReturnType<typeof intake>) {
  const found = []
  for await (const one of taken)
    found.push(
      'source' in one ? `${one.kind} ${one.source.doc}` : 'fault' in one ? `${one.fault} ${one.detail}` : one.kind,
    )
  return found.map((one) => one.replace(site, ''))
}

test('an address is a document with what its page says; fetched again, it has not changed', async () => {
  expect(await told(intake(open, [`${site}/page`], options))).toEqual(['new /page'])
  expect(open.sources.named(`${site}/page`)[0]).toMatchObject({ outlet: '某報', format: 'html', url: `${site}/page` })
  expect(await told(intake(open, [`${site}/page`], options))).toEqual(['unchanged'])
})

test('without a policy of a test, a loopback address is refused, and the others go on', async () => {
  const { policy: _, ...plain } = options
  expect(await told(intake(open, [`${site}/page`, 'nowhere.txt'], plain))).toEqual(['private 127.0.0.1', 'missing '])
})

test('a list of subscriptions, a folder and a page are watched; what is new comes in', async () => {
  const folder = join(root, 'folder')
  mkdirSync(folder)
  writeFileSync(join(folder, 'a.txt'), '德國總理訪問荷蘭。')
  const list = join(root, 'feeds.opml')
  writeFileSync(list, `<opml version="2.0"><body><outline text="a" xmlUrl="${site}/feed"/></body></opml>`)
  const stopping = new AbortController()
  const rounds: string[][] = []
  for await (const round of watch(open, [list, folder, `${site}/page`], {
    ...options,
    every: 5,
    signal: stopping.signal,
  })) {
    rounds.push((await told(round)).sort())
    if (rounds.length === 1) {
      items.push('英國外交大臣抵達波蘭訪問。')
      writeFileSync(join(folder, 'b.txt'), '義大利總統訪問瑞典。')
    }
    if (rounds.length === 2) stopping.abort()
  }
  expect(rounds).toEqual([
    ['new a.txt', 'new g0', 'unchanged'],
    ['known g0', 'new b.txt', 'new g1', 'unchanged'],
  ])
})

test('the pages of a web archive come in with their addresses, packed or not', async () => {
  const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${PAGE.replaceAll('日本', '韓國').replace('12日', '13日').replaceAll('備忘錄', '協定')}`
  const record = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/w\r\nContent-Length: ${Buffer.byteLength(http)}\r\n\r\n${http}\r\n\r\n`
  writeFileSync(join(root, 'a.warc'), record)
  writeFileSync(join(root, 'b.warc.gz'), Buffer.concat([gzipSync(record), gzipSync(record.slice(0, 300))]))
  writeFileSync(join(root, 'c.txt.gz'), gzipSync('挪威首相訪問冰島。'))
  writeFileSync(join(root, 'd.txt.gz'), gzipSync(Buffer.alloc(210_000_000)))
  const found = await told(
    intake(
      open,
      ['a.warc', 'b.warc.gz', 'c.txt.gz', 'd.txt.gz'].map((name) => join(root, name)),
      options,
    ),
  )
  expect(found.sort()).toEqual([
    'damaged ends in the middle of a record',
    'known https://example.org/w',
    'new c.txt',
    'new https://example.org/w',
    'too-large 200000000',
  ])
})
