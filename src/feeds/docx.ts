import { JSDOM } from 'jsdom'
import mammoth from 'mammoth'
import { members, TooMuch } from './archive.ts'
import { type Arrival, dayOf, type FeedFault, UNKNOWN, words } from './arrival.ts'
import { fragmentText } from './html-text.ts'

/**
 * A Word document as one document: its paragraphs, lists and tables, without comments and tracked deletions; title, author and the day on
 * which it was made as its properties say.
 */
export async function docx(doc: string, bytes: Uint8Array): Promise<readonly (Arrival | FeedFault)[]> {
  let known: Known = {}
  try {
    known = await properties(bytes)
  } catch (error) {
    if (error instanceof TooMuch) return [{ fault: 'too-large', place: '', detail: error.message }]
    throw error
  }
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { externalFileAccess: false })
  const text = fragmentText(value)
  if (text === '') return [{ fault: 'empty', place: '', detail: '' }]
  return [{ doc, format: 'docx', bytes, text, ...UNKNOWN, ...known }]
}

type Known = Partial<Pick<Arrival, 'title' | 'author' | 'made'>>

/** What the core properties say (ECMA-376, part 2, 11). All members count for the limit, for they will all be inflated. */
async function properties(bytes: Uint8Array): Promise<Known> {
  let core: Buffer | null = null
  for await (const { name, bytes: own } of members(bytes, () => true)) if (name === 'docProps/core.xml') core = own
  if (!core) return {}
  const dom = new JSDOM(core.toString('utf8'), { contentType: 'text/xml' })
  const told = (name: string) => words(dom.window.document.getElementsByTagNameNS('*', name)[0]?.textContent)
  const known = { title: told('title'), author: told('creator'), made: dayOf(told('created')) }
  dom.window.close()
  return known
}
