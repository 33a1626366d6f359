import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Arrival, FeedFault } from './arrival.ts'
import { arrivals } from './formats.ts'

const read = async (name: string, bytes: Uint8Array) => [...(await arrivals(name, bytes))]
const told = (found: readonly (Arrival | FeedFault)[]) =>
  found.map((one) => ('fault' in one ? `${one.fault} ${one.place}` : `${one.doc}: ${one.text}`))

describe('an archive', () => {
  test('holds files of all formats, each read by its own; what is none is passed over', async () => {
    const zip = zipSync({
      'a.txt': strToU8('甲訪問乙。'),
      'below/b.md': strToU8('# 題\n\n乙抗議。\n'),
      'below/c.jsonl': strToU8('{"doc":"l1","text":"丙制裁丁。"}\n{"no":1}\n'),
      'picture.png': strToU8('PNG'),
      '__MACOSX/a.txt': strToU8('shadow'),
      'inner.zip': zipSync({ 'd.txt': strToU8('戊') }),
      'empty.txt': strToU8(''),
    })
    expect(told(await read('x.zip', zip))).toEqual([
      'x.zip/a.txt: 甲訪問乙。',
      'x.zip/below/b.md: 題\n\n乙抗議。',
      'l1: 丙制裁丁。',
      'no-text /below/c.jsonl:2',
      'binary /inner.zip',
      'empty /empty.txt',
    ])
  })
  test('that inflates to more than it declares, or is cut off, is a fault', async () => {
    const zip = zipSync({ 'a.txt': new Uint8Array(1_000_000) })
    const lying = zip.slice()
    const directory = Buffer.from(lying).indexOf('PK\u0001\u0002', 0, 'latin1')
    new DataView(lying.buffer).setUint32(directory + 24, 10, true)
    expect(await read('x.zip', lying)).toMatchObject([{ fault: 'damaged' }])
    expect(await read('x.zip', zip.subarray(0, 300))).toMatchObject([{ fault: 'damaged' }])
  })
  test('that declares more than is read is a fault before it is inflated', async () => {
    const zip = zipSync({ 'a.txt': new Uint8Array(210_000_000) }, { level: 1 })
    expect(zip.length).toBeLessThan(2_000_000)
    expect(await read('x.zip', zip)).toMatchObject([{ fault: 'too-large' }])
  })
  test('with names that climb out of it is refused', async () => {
    expect(await read('x.zip', zipSync({ '../../a.txt': strToU8('甲') }))).toMatchObject([{ fault: 'damaged' }])
  })
})

describe('a book', () => {
  const chapter = (title: string) =>
    strToU8(
      `<html xmlns="http://www.w3.org/1999/xhtml"><body><h1>${title}</h1><p>${'甲國與乙國會談，雙方同意恢復部長級對話。'.repeat(6)}</p></body></html>`,
    )
  const opf = `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
    <dc:title>書名</dc:title><dc:creator>某人</dc:creator><dc:publisher>某社</dc:publisher><dc:date>2025-03-01</dc:date></metadata>
    <manifest><item id="b" href="b.xhtml"/><item id="a" href="a%20one.xhtml"/><item id="c" href="cover.xhtml"/></manifest>
    <spine><itemref idref="c"/><itemref idref="a"/><itemref idref="b"/></spine></package>`
  test('is one document a chapter, in the order of reading', async () => {
    const bytes = zipSync({
      'OEBPS/content.opf': strToU8(opf),
      'OEBPS/b.xhtml': chapter('第二章'),
      'OEBPS/a one.xhtml': chapter('第一章'),
      'OEBPS/cover.xhtml': strToU8('<html><body>封面</body></html>'),
    })
    expect(await read('book.epub', bytes)).toMatchObject([
      { doc: 'book.epub:2', title: '第一章', author: '某人', outlet: '某社', published: '2025-03-01', format: 'epub' },
      { doc: 'book.epub:3', title: '第二章' },
    ])
  })
  test('without its table, or that is none, is a fault', async () => {
    expect(await read('book.epub', zipSync({ 'a.xhtml': chapter('章') }))).toMatchObject([{ fault: 'damaged' }])
    expect(await read('book.epub', strToU8('no book'))).toMatchObject([{ fault: 'damaged' }])
  })
})
