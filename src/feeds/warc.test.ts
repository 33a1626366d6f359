import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { feedsOf } from './opml.ts'
import { warcPages } from './warc.ts'

function record(type: string, uri: string, content: Buffer | string, contentType = 'application/http'): Buffer {
  const body = Buffer.from(content)
  const head = `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${uri}\r\nContent-Type: ${contentType}\r\nContent-Length: ${body.length}\r\n\r\n`
  return Buffer.concat([Buffer.from(head), body, Buffer.from('\r\n\r\n')])
}
const http = (head: string, body: Buffer | string) =>
  Buffer.concat([Buffer.from(`HTTP/1.1 ${head}\r\n\r\n`), Buffer.from(body)])

/** The pages, however the stream is cut. */
async function read(bytes: Buffer, step = 7) {
  const parts = Array.from({ length: Math.ceil(bytes.length / step) }, (_, i) =>
    bytes.subarray(i * step, i * step + step),
  )
  const found = []
  for await (const one of warcPages(Readable.from(parts), 1000))
    found.push('fault' in one ? one.fault : `${one.type} ${one.address} ${one.bytes}`)
  return found
}

test('pages are responses and resources, without transfer and content encodings', async () => {
  const archive = Buffer.concat([
    record('warcinfo', '', 'software: x', 'application/warc-fields'),
    record('request', 'https://e.org/', 'GET / HTTP/1.1\r\n\r\n'),
    record('response', 'https://e.org/a', http('200 OK\r\nContent-Type: text/html; charset=utf-8', '<p>文')),
    record(
      'response',
      'https://e.org/b',
      http('200 OK\r\nTransfer-Encoding: chunked', '3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n'),
    ),
    record('response', 'https://e.org/c', http('200 OK\r\nContent-Encoding: gzip', gzipSync('packed'))),
    record('response', 'https://e.org/d', http('404 Not Found', 'gone')),
    record('response', 'https://e.org/e', http('200 OK\r\nContent-Encoding: gzip', gzipSync(Buffer.alloc(5000)))),
    record('resource', 'https://e.org/f', 'x'.repeat(2000), 'text/plain'),
    record('resource', 'https://e.org/g', 'text', 'text/plain'),
  ])
  const expected = [
    'text/html https://e.org/a <p>文',
    'null https://e.org/b abcde',
    'null https://e.org/c packed',
    ...['too-large', 'too-large', 'text/plain https://e.org/g text'],
  ]
  expect(await read(archive)).toEqual(expected)
  expect(await read(archive, 100_000)).toEqual(expected)
})

test('what is none, or ends in the middle, throws', async () => {
  await expect(read(Buffer.from('no archive\r\n\r\n'))).rejects.toThrow('no head')
  await expect(read(record('resource', 'https://e.org/', 'text', 'text/plain').subarray(0, -6))).rejects.toThrow(
    'middle',
  )
  await expect(read(Buffer.alloc(200_000, 65), 50_000)).rejects.toThrow('no head')
  await expect(read(Buffer.from('WARC/1.0\r\nContent-Length: -5\r\n\r\n'))).rejects.toThrow('length')
})

test('a list of subscriptions names its feeds, however they are nested', () => {
  const opml = `<?xml version="1.0"?><opml version="2.0"><head><title>t</title></head><body>
    <outline text="甲"><outline text="a" type="rss" xmlUrl="https://e.org/a.xml"/><outline text="b" xmlUrl="https://e.org/b.xml"/></outline>
    <outline text="again" xmlUrl="https://e.org/a.xml"/></body></opml>`
  expect(feedsOf(opml)).toEqual(['https://e.org/a.xml', 'https://e.org/b.xml'])
  expect(() => feedsOf('no list')).toThrow()
})
