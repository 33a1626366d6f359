import mammoth from 'mammoth'
import { type Arrival, type FeedFault, UNKNOWN } from './arrival.ts'
import { fragmentText } from './html-text.ts'

/** A Word document as one document: its paragraphs, lists and tables, without comments and tracked deletions. */
export async function docx(doc: string, bytes: Uint8Array): Promise<readonly (Arrival | FeedFault)[]> {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { externalFileAccess: false })
  const text = fragmentText(value)
  if (text === '') return [{ fault: 'empty', place: '', detail: '' }]
  return [{ doc, format: 'docx', bytes, text, ...UNKNOWN }]
}
