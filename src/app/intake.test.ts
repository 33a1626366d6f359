import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { desk } from './desk.ts'
import { intake } from './intake.ts'

const root = mkdtempSync(join(tmpdir(), 'chancery-intake-'))
afterAll(() => rmSync(root, { recursive: true }))

let number = 0
let dir = ''
beforeEach(() => {
  dir = join(root, `${++number}`)
})

const paragraph = '<p>法國總統馬克宏12日訪問日本，與日本首相高市早苗會談，雙方簽署合作備忘錄。</p>'
const page = (name: string) =>
  `<html><body><article><h1>題</h1>${paragraph.replaceAll('日本', name).repeat(3)}</article></body></html>`
function record(address: string, html: string): string {
  const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${html}`
  return `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: ${address}\r\nContent-Length: ${Buffer.byteLength(http)}\r\n\r\n${http}\r\n\r\n`
}
const archive = record('https://example.org/w', page('韓國'))

/** What becomes of `names`, with `input` on standard input in pieces of `size` bytes. */
async function told(names: readonly string[], input: Uint8Array = new Uint8Array(), size = 700) {
  using open = desk(dir, true)
  const pieces = Array.from({ length: Math.ceil(input.length / size) }, (_, i) =>
    Buffer.from(input.subarray(i * size, (i + 1) * size)),
  )
  const found: string[] = []
  const options = {
    ...{ published: '2026-01-15', stdin: () => Readable.from(pieces), now: () => new Date() },
    isStopped: () => false,
  }
  for await (const one of intake(open, names, options))
    found.push(
      'source' in one ? `${one.kind} ${one.source.doc} ${one.source.format}` : 'fault' in one ? one.fault : one.kind,
    )
  return found
}

test.each([
  [
    'lines',
    strToU8('{"doc":"a","text":"美國制裁伊朗。"}\n{"doc":"b","text":"俄羅斯抗議。"}'),
    ['new a json', 'new b json'],
  ],
  ['lines, packed', gzipSync('{"doc":"a","text":"美國制裁伊朗。"}\n'), ['new a json']],
  ['one object over several lines', strToU8('{\n "doc": "a",\n "text": "美國制裁伊朗。"\n}\n'), ['new a json']],
  ['an array', strToU8('[{"doc":"a","text":"美國制裁伊朗。"}]'), ['new a json']],
  ['a web archive', strToU8(archive), ['new https://example.org/w html']],
  ['a web archive, packed', gzipSync(archive), ['new https://example.org/w html']],
  ['a web archive that is cut off', strToU8(archive.slice(0, -60)), ['damaged']],
  ['packed bytes that are cut off', gzipSync(archive).subarray(0, 90), ['damaged']],
  ['a page', strToU8(page('韓國')), ['new - html']],
  ['a text', strToU8('法國總統訪問日本。'), ['new - text']],
  [
    'a feed in JSON',
    strToU8('{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"f1","content_text":"挪威訪冰島。"}]}'),
    ['new f1 feed'],
  ],
  ['nothing', new Uint8Array(), ['empty']],
])('standard input is told by its first bytes: %s', async (_, input, expected) => {
  expect(await told(['-'], input)).toEqual(expected)
  dir += '-whole'
  expect(await told(['-'], input, 1 << 20)).toEqual(expected)
})

test('packed lines are streamed; a feed in JSON is one whatever its name', async () => {
  writeFileSync(join(root, 'a.jsonl.gz'), gzipSync('{"doc":"a","text":"美國制裁伊朗。"}\n{"doc":"b"}\n'))
  writeFileSync(
    join(root, 'b.json'),
    '{\n "version": "https://jsonfeed.org/version/1",\n "title": "社",\n "items": [{"id":"f1","content_html":"<p>挪威訪冰島。</p>"}]}',
  )
  expect(await told([join(root, 'a.jsonl.gz'), join(root, 'b.json')])).toEqual(['no-text', 'new a json', 'new f1 feed'])
})

test('web archives and packed files in an archive are read, others in it go on where one is damaged', async () => {
  writeFileSync(
    join(root, 'a.zip'),
    zipSync({
      'a.warc': strToU8(archive),
      'b.warc.gz': gzipSync(record('https://example.org/x', page('德國').replace('12日', '14日'))),
      'c.txt.gz': gzipSync('荷蘭國王訪問瑞典。'),
      'd.docx': strToU8('no document'),
      'e.warc': strToU8('no archive at all\r\n\r\n'),
      'f.txt': strToU8('巴西總統訪問埃及。'),
      'g.gz': gzipSync(gzipSync('x')),
      'h.gz': strToU8('not packed'),
    }),
  )
  expect((await told([join(root, 'a.zip')])).sort()).toEqual([
    'binary',
    'damaged',
    'damaged',
    'damaged',
    'new a.zip/c.txt text',
    'new a.zip/f.txt text',
    'new https://example.org/w html',
    'new https://example.org/x html',
  ])
})

test('packed members of an archive share what may be inflated', async () => {
  const packed = gzipSync(Buffer.alloc(45_000_000, 32), { level: 1 })
  const all = Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((name) => [`${name}.txt.gz`, packed]))
  writeFileSync(join(root, 'bomb.zip'), zipSync(all, { level: 0 }))
  expect((await told([join(root, 'bomb.zip')])).sort()).toEqual(['empty', 'empty', 'empty', 'empty', 'too-large'])
})
