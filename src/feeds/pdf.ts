import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { getDocument, PasswordException, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { type Arrival, dayOf, type FeedFault, words } from './arrival.ts'
import { type Piece, pageLines } from './pdf-lines.ts'
import { withoutRadicals } from './radicals.ts'

/** Pages, above which a file is left out. */
const MOST_PAGES = 3000
/** Characters of a file, above which it is hostile rather than long. */
const MOST_CHARACTERS = 20_000_000

const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
/** Without these tables, text in fonts that are not embedded would be lost without a word. */
const tables = (name: string) => `${join(home, name)}/`

/**
 * A PDF as one document: its text in the order of reading, column after column, a form feed between pages; page numbers and running
 * heads stay, for the reader of text knows them. Scripts are not run, nothing is drawn and nothing is fetched.
 */
export async function pdf(doc: string, bytes: Uint8Array): Promise<readonly (Arrival | FeedFault)[]> {
  const task = getDocument({
    // A copy: the library takes the buffer away.
    data: new Uint8Array(bytes),
    cMapUrl: tables('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: tables('standard_fonts'),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: false,
  } as Parameters<typeof getDocument>[0])
  try {
    const file = await task.promise
    if (file.numPages > MOST_PAGES)
      return [{ fault: 'too-large', place: '', detail: `${file.numPages} pages; at most ${MOST_PAGES} are read` }]
    const text = await textOf(file)
    if (text.trim() === '') return [{ fault: 'scanned', place: '', detail: '' }]
    return [{ doc, format: 'pdf', bytes, text, outlet: null, url: null, published: null, ...(await known(file)) }]
  } catch (error) {
    if (error instanceof PasswordException) return [{ fault: 'protected', place: '', detail: '' }]
    return [{ fault: 'damaged', place: '', detail: (error as Error).message }]
  } finally {
    await task.destroy()
  }
}

async function textOf(file: PDFDocumentProxy): Promise<string> {
  const pages: string[] = []
  let length = 0
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number)
    const { items } = await page.getTextContent()
    const lines = pageLines(items.flatMap((item) => ('str' in item ? pieceOf(item) : [])))
    page.cleanup()
    const text = withoutRadicals(lines.join('\n'))
    length += text.length
    if (length > MOST_CHARACTERS) throw new Error(`more than ${MOST_CHARACTERS} characters`)
    pages.push(text)
  }
  return pages.join('\n\f')
}

/** Text that stands upright; a mark that is laid across the page is none. */
function pieceOf({ str, transform, width }: { str: string; transform: number[]; width: number }): readonly Piece[] {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform
  const size = Math.hypot(c, d)
  const isLevel = Math.abs(b) <= Math.abs(a) * 0.05
  return isLevel && size > 0 ? [{ text: str, x, y, width, size }] : []
}

/** Names of files and programs, which many programs put where the title should be. */
const NO_TITLE =
  /^(?:microsoft (?:word|powerpoint)|untitled|about:|https?:|file:)|\.(?:docx?|odt|html?|indd|pdf|tmp|rtf)$/i

async function known(file: PDFDocumentProxy): Promise<Pick<Arrival, 'title' | 'author' | 'made'>> {
  const { info, metadata } = await file.getMetadata().catch(() => ({ info: {}, metadata: null }))
  const fields = info as Record<string, unknown>
  const title = words(fields['Title']) ?? words(metadata?.get('dc:title'))
  return {
    title: title && !NO_TITLE.test(title) ? withoutRadicals(title) : null,
    author: words(fields['Author']),
    made: dayOf(metadata?.get('xmp:createdate')) ?? dayOfPdf(fields['CreationDate']),
  }
}

/** `D:20260105…` */
function dayOfPdf(value: unknown): string | null {
  const [, year, month, day] = /^(?:D:)?(\d{4})(\d\d)(\d\d)/.exec(String(value)) ?? []
  return dayOf(`${year}-${month}-${day}`)
}
