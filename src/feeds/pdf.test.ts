import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument, StandardFonts } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import { PARAGRAPHS, TITLE } from '../../test/fixtures/pdf/words.ts'
import { PACKS } from '../app/pack-files.ts'
import { prepare } from '../app/packs.ts'
import type { Arrival } from './arrival.ts'
import { guard } from './guarded.ts'
import { pdf } from './pdf.ts'

const made = (name: string) => readFileSync(join(import.meta.dirname, '../../test/fixtures/pdf', `${name}.pdf`))
const one = async (bytes: Uint8Array) => (await pdf('a.pdf', bytes))[0] as Arrival
/** As the reader of texts has it: hanging marks that LibreOffice drops at the end of a line are not asked for. */
const sentences = PARAGRAPHS.join('')
  .split(/(?<=[。」])/)
  .filter((sentence) => sentence !== '')

describe.each(['chromium', 'chromium-columns', 'libreoffice'])('a PDF by %s', (name) => {
  test('holds its sentences in the order of reading, with title and day', async () => {
    const found = await one(made(name))
    expect(found).toMatchObject({ format: 'pdf', title: TITLE, published: null, made: '2026-11-21' })
    expect(found.text).not.toMatch(/[\u2e80-\u2fdf]/)
    const { text } = prepare(PACKS).read({ ...found, published: null })
    const { clean } = prepare(PACKS).read({ ...found, text: [TITLE, ...PARAGRAPHS].join('\n\n') }).text
    const wanted = clean.split(/\n|(?<=。)/).filter((sentence) => sentence.length > 6)
    expect(wanted.length).toBeGreaterThan(sentences.length / 2)
    const lost = wanted.filter((sentence) => !text.clean.includes(sentence))
    expect(lost.length, lost.join('\n')).toBeLessThanOrEqual(name === 'libreoffice' ? 1 : 0)
    const places = wanted.map((sentence) => text.clean.indexOf(sentence)).filter((at) => at >= 0)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })
})

test('radicals, which Chromium writes, are characters again', async () => {
  const { text } = await one(made('chromium'))
  for (const word of ['日本', '長崎', '高市早苗', '馬達', '麥類']) expect(text).toContain(word)
})

/** A file of Latin lines at their places. */
async function drawn(pages: readonly (readonly (readonly [string, number, number])[])[]): Promise<Uint8Array> {
  const file = await PDFDocument.create()
  const font = await file.embedFont(StandardFonts.Helvetica)
  for (const lines of pages) {
    const page = file.addPage([600, 800])
    for (const [text, x, y] of lines) page.drawText(text, { x, y, size: 10, font })
  }
  return file.save()
}

test('a table is read row by row, and pages are divided by a form feed', async () => {
  const rows = ['Seoul', 'Tokyo', 'Paris', 'Rome', 'Lima', 'Cairo'].flatMap(
    (city, i) =>
      [
        [city, 50, 700 - 15 * i],
        [`${i}`, 400, 700 - 15 * i],
      ] as const,
  )
  const { text } = await one(await drawn([rows, [['next', 50, 700]]]))
  expect(text).toMatch(/^Seoul {2}0\nTokyo {2}1\n[\s\S]*Cairo {2}5\n\fnext$/)
})

test('fonts that are not embedded lose nothing: their tables come with the library', async () => {
  const words = '法國總統訪問日本。'
  const hex = [...words].map((sign) => sign.charCodeAt(0).toString(16).padStart(4, '0')).join('')
  const stream = `BT /F1 12 Tf 50 700 Td <${hex}> Tj ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /MSung-Light /Encoding /UniCNS-UCS2-H /DescendantFonts [6 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /MSung-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (CNS1) /Supplement 0 >> /DW 1000 >>',
  ]
  const body = objects.map((object, i) => `${i + 1} 0 obj\n${object}\nendobj\n`).join('')
  expect(await one(Buffer.from(`%PDF-1.4\n${body}trailer << /Root 1 0 R >>\n`))).toMatchObject({ text: words })
})

test('a file without text, a damaged one and a protected one are told apart', async () => {
  expect(await pdf('a.pdf', await drawn([[]]))).toMatchObject([{ fault: 'scanned' }])
  expect(await pdf('a.pdf', Buffer.from('%PDF-1.7\nnothing'))).toMatchObject([{ fault: 'damaged' }])
  expect(await pdf('a.pdf', made('libreoffice').subarray(0, 4000))).toMatchObject([{ fault: expect.any(String) }])
  expect(await pdf('a.pdf', made('protected'))).toMatchObject([{ fault: 'protected' }])
})

test('the guarded thread reads it, by its first bytes too', async () => {
  await using reading = guard()
  expect(await reading.read('-', made('libreoffice'))).toMatchObject([{ format: 'pdf', title: TITLE }])
})
