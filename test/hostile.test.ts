import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, truncateSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync, gzipSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { afterAll, expect, test } from 'vitest'
import { desk } from '../src/app/desk.ts'
import { intake } from '../src/app/intake.ts'
import { guard } from '../src/feeds/guarded.ts'

const root = mkdtempSync(join(tmpdir(), 'chancery-hostile-'))
afterAll(() => rmSync(root, { recursive: true }))

const laughs = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('')
const doctype = `<!DOCTYPE x [<!ENTITY l0 "ha">${laughs}<!ENTITY f SYSTEM "file:///etc/passwd">]>`

test('hostile files cost a message each, and what stands beside them comes in', async () => {
  const files = join(root, 'files')
  mkdirSync(files)
  const put = (name: string, content: string | Uint8Array) => writeFileSync(join(files, name), content)
  put('bomb.zip', zipSync({ 'a.txt': new Uint8Array(210_000_000) }, { level: 1 }))
  put('bomb.txt.gz', gzipSync(Buffer.alloc(210_000_000), { level: 1 }))
  put('deep.html', `<html><body>${'<div>'.repeat(100_000)}文`)
  put(
    'laughs.rss',
    `<?xml version="1.0"?>${doctype}<rss version="2.0"><channel><item><guid>l</guid><description>&l9;&f;</description></item></channel></rss>`,
  )
  put(
    'laughs.docx',
    zipSync({ 'word/document.xml': strToU8(`<?xml version="1.0"?>${doctype}<w:document>&l9;&f;</w:document>`) }),
  )
  put(
    'nothing.pdf',
    '%PDF-1.7\n1 0 obj << /Type /Pages /Kids [1 0 R] /Count 1000000000 >> endobj trailer << /Root 1 0 R >>',
  )
  // Two lines: one of 200 MB without anything in it, and a good one behind it.
  const line = join(files, 'line.jsonl')
  writeFileSync(line, '')
  truncateSync(line, 200_000_000)
  const handle = openSync(line, 'r+')
  writeSync(handle, '\n{"doc":"after","text":"挪威首相訪問冰島。"}\n', 200_000_000)
  closeSync(handle)
  put('zz.txt', '法國總統訪問日本。')
  using open = desk(join(root, 'desk'), true)
  const options = { published: '2026-01-15', stdin: () => process.stdin, now: () => new Date(), isStopped: () => false }
  const told: Record<string, string> = {}
  for await (const one of intake(open, [files], options)) {
    if ('fault' in one) told[one.where.slice(files.length + 1)] = one.fault
    else if ('source' in one) told[one.source.doc] = one.kind
  }
  expect(told).toMatchObject({
    'bomb.zip': 'too-large',
    'bomb.txt.gz': 'too-large',
    'deep.html': 'no-article',
    'laughs.docx': 'damaged',
    'nothing.pdf': expect.stringMatching(/^(?:damaged|scanned|too-large)$/),
    'line.jsonl:1': 'too-large',
    after: 'new',
    'zz.txt': 'new',
  })
  for (const { seq } of open.sources.all(0, 100)) {
    expect(open.sources.text(seq).length).toBeLessThan(1000)
    expect(open.sources.text(seq)).not.toMatch(/root:|haha/)
  }
})

test('a PDF that inflates without end is left out, and the next file is read', async () => {
  const bomb = deflateSync(Buffer.alloc(600_000_000, 32), { level: 1 })
  const stream = Buffer.concat([
    Buffer.from(`4 0 obj\n<< /Length ${bomb.length} /Filter /FlateDecode >>\nstream\n`),
    bomb,
    Buffer.from('\nendstream\nendobj\n'),
  ])
  const head =
    '%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R >>\nendobj\n'
  const file = Buffer.concat([Buffer.from(head), stream, Buffer.from('trailer << /Root 1 0 R >>\n')])
  await using reading = guard({ time: 20_000, memory: 256 })
  expect(await reading.read('a.pdf', file)).toMatchObject([{ fault: 'hostile' }])
  expect(await reading.read('a.csv', Buffer.from('text\n文\n'))).toMatchObject([{ text: '文' }])
})

test.each([
  ['brackets', '（'.repeat(300_000)],
  ['numbers', '1,'.repeat(300_000)],
  ['list marks', '一、'.repeat(200_000)],
  ['emphasis', `${'**a '.repeat(100_000)}`],
  ['links', '['.repeat(200_000)],
  ['quotes', '「說：'.repeat(100_000)],
])('text of nothing but %s is read in the end', async (_, text) => {
  await using reading = guard({ time: 20_000, memory: 512 })
  const start = performance.now()
  expect(await reading.read('a.md', Buffer.from(text))).toHaveLength(1)
  expect(performance.now() - start).toBeLessThan(20_000)
})
