import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { docx } from './docx.ts'

const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
const file = (body: string) =>
  zipSync({
    '[Content_Types].xml': strToU8(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ),
  })

test('paragraphs come with a blank line between them, deleted words do not', async () => {
  const deleted =
    '<w:p><w:r><w:t>乙國</w:t></w:r><w:del><w:r><w:delText>不</w:delText></w:r></w:del><w:r><w:t>同意。</w:t></w:r></w:p>'
  expect(await docx('a.docx', file(paragraph('甲國訪問乙國。') + deleted))).toMatchObject([
    { doc: 'a.docx', format: 'docx', text: '甲國訪問乙國。\n\n乙國同意。', title: null, published: null },
  ])
})

test('a document without words is empty', async () => {
  expect(await docx('a.docx', file(''))).toEqual([{ fault: 'empty', place: '', detail: '' }])
})

test('what is no document throws, for the guard to tell', async () => {
  await expect(docx('a.docx', strToU8('no document'))).rejects.toThrow()
})
