import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { PDFDocument } from 'pdf-lib'
import { beforeAll, describe, expect, test } from 'vitest'
import { isFeedFault } from '../src/feeds/arrival.ts'
import { type Guard, guard } from '../src/feeds/guarded.ts'
import { feedsOf } from '../src/feeds/opml.ts'
import { warcPages } from '../src/feeds/warc.ts'

/** Runs of each property; more with FUZZ=N, and then from another seed each time. */
const RUNS = Number(process.env['FUZZ'] ?? 40)
const settings = { numRuns: RUNS, ...(process.env['FUZZ'] ? {} : { seed: 20261121 }) }
const TIME = 200_000 + RUNS * 2000

const paragraph = '<p>法國總統馬克宏12日訪問日本，與日本首相會談，雙方簽署備忘錄，並同意定期對話。</p>'
const page = `<html><head><title>題</title><script type="application/ld+json">{"@type":"NewsArticle","author":[{"name":"某"}]}</script></head><body><article>${paragraph.repeat(3)}</article></body></html>`
const http = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n'
const record = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://e.org/\r\nContent-Length: ${Buffer.byteLength(http + page)}\r\n\r\n${http}${page}\r\n\r\n`
const SAMPLES: Record<string, Uint8Array> = {
  'a.txt': strToU8('法國總統訪問日本。\n'),
  'a.md': strToU8('---\ntitle: 題\ndate: 2026-01-05\n---\n# 標題\n\n- **會談**[連結](x)\n'),
  'a.json': strToU8('[{"text":"文","date":"2026-01-05","url":"https://e.org"}]'),
  'a.csv': strToU8('id,title,text\n1,題,"文，\n""文"""\n'),
  'a.html': strToU8(page),
  'a.rss': strToU8(
    `<?xml version="1.0"?><rss version="2.0"><channel><title>社</title><item><guid>1</guid><pubDate>Mon, 05 Jan 2026 00:00:00 GMT</pubDate><description><![CDATA[${paragraph}]]></description></item></channel></rss>`,
  ),
  'a.atom': strToU8(
    `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>社</title><entry><id>tag:1</id><title>題</title><link href="https://e.org/1"/><published>2026-01-05T00:00:00Z</published><author><name>某</name></author><content type="html">&lt;p&gt;法國總統訪問日本。&lt;/p&gt;</content></entry></feed>`,
  ),
  'a.rdf': strToU8(
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://e.org"><title>社</title></channel><item rdf:about="https://e.org/1"><title>題</title><link>https://e.org/1</link><description>法國總統訪問日本。</description><dc:date>2026-01-05</dc:date></item></rdf:RDF>',
  ),
  'a.feed.json': strToU8(
    `{"version":"https://jsonfeed.org/version/1.1","title":"社","items":[{"id":"1","url":"https://e.org/1","title":"題","date_published":"2026-01-05T00:00:00Z","content_html":"${paragraph}","authors":[{"name":"某"}]}]}`,
  ),
  'a.txt.gz': gzipSync('法國總統訪問日本。'),
  'a.jsonl.gz': gzipSync('{"text":"文"}\n{"text":"字","date":"2026-01-05"}\n'),
  'a.eml': strToU8(
    'From: =?utf-8?B?5p+Q?= <a@e.org>\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n5paH\n--b\nContent-Type: text/html; name=a.html\nContent-Disposition: attachment; filename=a.html\n\n<p>x</p>\n--b--\n',
  ),
  'a.zip': zipSync({ 'a.txt': strToU8('文'), 'b.html': strToU8(page), 'c.warc.gz': gzipSync(record + record) }),
  'a.epub': zipSync({
    'c.opf': strToU8(
      '<package><metadata><title>書</title></metadata><manifest><item id="a" href="a.xhtml"/></manifest><spine><itemref idref="a"/></spine></package>',
    ),
    'a.xhtml': strToU8(page),
  }),
  'a.docx': zipSync({
    '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    'word/document.xml': strToU8(
      '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>文</w:t></w:r></w:p></w:body></w:document>',
    ),
  }),
}
const NAMES = Object.keys(SAMPLES)
beforeAll(async () => {
  const file = await PDFDocument.create()
  file.addPage().drawText('words on a page')
  SAMPLES['a.pdf'] = await file.save({ useObjectStreams: false })
})

/** A sample with bytes changed, cut out, doubled or put in; sometimes cut off. */
const hurt = (sample: Uint8Array) =>
  fc
    .array(
      fc.tuple(fc.nat(sample.length), fc.constantFrom('set', 'cut', 'double', 'end'), fc.uint8Array({ maxLength: 8 })),
      { minLength: 1, maxLength: 6 },
    )
    .map((edits) =>
      edits.reduce<Uint8Array>((bytes, [at, how, more]) => {
        const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)]
        if (how === 'set') return Buffer.concat([before, more, after.subarray(more.length)])
        if (how === 'cut') return Buffer.concat([before, after.subarray(more.length * 4)])
        return how === 'double'
          ? Buffer.concat([before, more, after, after.subarray(0, 40)])
          : Buffer.concat([before, more])
      }, sample),
    )

async function holds(reading: Guard, doc: string, bytes: Uint8Array): Promise<void> {
  for (const one of await reading.read(doc, bytes)) {
    if (isFeedFault(one)) expect(one.fault).not.toBe('hostile')
    else {
      expect(one.text).not.toBe('')
      expect(one.published ?? '2026-01-01').toMatch(/^\d{4}-\d\d-\d\d$/)
    }
  }
}

test('an undamaged file of each format is documents', async () => {
  await using reading = guard()
  for (const [doc, bytes] of Object.entries(SAMPLES)) {
    const found = await reading.read(doc, bytes)
    expect(found.length, doc).toBeGreaterThan(0)
    expect(found.filter(isFeedFault), doc).toEqual([])
  }
})

test('the target of jazzer.js reads what it is given, and throws nothing at noise', async () => {
  const { fuzz } = createRequire(import.meta.url)('./jazzer.cjs') as { fuzz: (data: Uint8Array) => Promise<string> }
  expect(await fuzz(Buffer.from('\u0000法國總統訪問日本。'))).toBe('txt')
  for (let format = 0; format < 12; format++) await fuzz(Uint8Array.of(format, 60, 0, 200, 13, 10))
})

describe('a damaged file is a document or a fault, never more', () => {
  test.each([...NAMES, 'a.pdf'])(
    '%s',
    async (doc) => {
      await using reading = guard()
      await fc.assert(
        fc.asyncProperty(hurt(SAMPLES[doc] as Uint8Array), (bytes) => holds(reading, doc, bytes)),
        settings,
      )
      await fc.assert(
        fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), (bytes) => holds(reading, doc, bytes)),
        { ...settings, numRuns: RUNS / 4 },
      )
    },
    TIME,
  )
  test(
    'a PDF by LibreOffice',
    async () => {
      await using reading = guard()
      const sample = readFileSync(join(import.meta.dirname, 'fixtures', 'pdf', 'libreoffice.pdf'))
      await fc.assert(
        fc.asyncProperty(hurt(sample), (bytes) => holds(reading, 'a.pdf', bytes)),
        { ...settings, numRuns: RUNS / 4 },
      )
    },
    TIME,
  )
})

test('archives of the web and lists of feeds throw errors that say what is wrong', async () => {
  const body = 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n\r\n3\r\nabc\r\n0\r\n\r\n'
  const record = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://e.org/\r\nContent-Length: ${body.length}\r\n\r\n${body}\r\n\r\n`
  const drained = async (bytes: Uint8Array) => {
    for await (const one of warcPages(Readable.from([Buffer.from(bytes)]), 1000)) expect(one.address).toMatch(/^http/i)
  }
  const known = /record/
  await fc.assert(
    fc.asyncProperty(hurt(strToU8(record + record)), async (bytes) => {
      const fault = await drained(bytes).then(
        () => null,
        (error: unknown) => error,
      )
      if (fault !== null) expect((fault as Error).message).toMatch(known)
    }),
    { ...settings, numRuns: RUNS * 10 },
  )
  fc.assert(
    fc.property(
      hurt(strToU8('<opml version="2.0"><body><outline text="a" xmlUrl="https://e.org/"/></body></opml>')),
      (bytes) => {
        try {
          expect(feedsOf(Buffer.from(bytes).toString('utf8')).every((url) => typeof url === 'string')).toBe(true)
        } catch (error) {
          expect((error as Error).name).toMatch(/^(?:Detect|Malformed|Parse)Error$|^Error$/)
        }
      },
    ),
    { ...settings, numRuns: RUNS * 10 },
  )
})
