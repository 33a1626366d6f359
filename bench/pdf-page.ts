/** Characters of a line, and points from one line to the next. */
const [PER_LINE, LEADING] = [40, 16]

const hex = (text: string) =>
  Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).padStart(4, '0')).join('')

/** What maps every code of the font to the unit of UTF-16 of the same number. */
const TO_UNICODE = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /u def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
256 beginbfrange
${Array.from({ length: 256 }, (_, high) => {
  const page = high.toString(16).padStart(2, '0')
  return `<${page}00> <${page}FF> <${page}00>`
}).join('\n')}
endbfrange endcmap end end`

const stream = (content: string) => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`

/** A PDF of one page with `text` in lines of equal length, as a word processor sets it; its font is named and not embedded. */
export function pdfPage(text: string): Buffer {
  const lines = text.split('\n').flatMap((paragraph) => paragraph.match(new RegExp(`.{1,${PER_LINE}}`, 'g')) ?? [])
  const shown = lines.map((line) => `<${hex(line)}> Tj 0 -${LEADING} Td`).join('\n')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 ${(lines.length + 8) * LEADING}] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>`,
    stream(`BT /F 12 Tf 57 ${(lines.length + 4) * LEADING} Td\n${shown}\nET`),
    '<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 7 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /FontDescriptor 8 0 R >>',
    stream(TO_UNICODE),
    '<< /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >>',
  ]
  let file = '%PDF-1.7\n'
  const places = objects.map((object, i) => {
    const place = file.length
    file += `${i + 1} 0 obj\n${object}\nendobj\n`
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const size = objects.length + 1
  return Buffer.from(
    `${file}xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`,
    'latin1',
  )
}
