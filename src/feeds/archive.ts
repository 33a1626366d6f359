import { JSDOM } from 'jsdom'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { type Arrival, dayOf, type FeedFault, words } from './arrival.ts'
import { fragmentText } from './html-text.ts'

/** Bytes that all members of one archive may hold together, and how many members there may be. */
const MOST_BYTES = 200_000_000
const MOST_MEMBERS = 10_000

/** A member that was inflated. Its name is data: nothing is ever written under it. */
interface Member {
  readonly name: string
  readonly bytes: Buffer
}

/** What an archive would inflate to is more than is read. */
export class TooMuch extends Error {}

/** The members that are wanted, in order. yauzl refuses members that inflate to more than they declare. */
export async function* members(bytes: Uint8Array, isWanted: (name: string) => boolean): AsyncGenerator<Member> {
  const zip = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true })
  if (zip.entryCount > MOST_MEMBERS) throw new TooMuch(`${zip.entryCount} members; at most ${MOST_MEMBERS} are read`)
  let sum = 0
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName.endsWith('/') || !isWanted(entry.fileName)) continue
    sum += entry.uncompressedSize
    if (sum > MOST_BYTES) throw new TooMuch(`more than ${MOST_BYTES} bytes inflated`)
    yield { name: entry.fileName, bytes: await inflated(zip, entry) }
  }
}

async function inflated(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of await zip.openReadStreamPromise(entry)) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

/** An archive of files: each by the reader that fits; archives inside are left out, and named. */
export async function* archive(
  doc: string,
  bytes: Uint8Array,
  read: (name: string, bytes: Uint8Array) => Promise<Iterable<Arrival | FeedFault>>,
  isWanted: (name: string) => boolean,
): AsyncGenerator<Arrival | FeedFault> {
  try {
    for await (const { name, bytes: own } of members(bytes, isWanted)) {
      const path = `${doc}/${name}`
      if (own.length === 0) yield { fault: 'empty', place: `/${name}`, detail: '' }
      else
        for (const one of await read(path, own)) yield 'fault' in one ? { ...one, place: `/${name}${one.place}` } : one
    }
  } catch (error) {
    yield broken(error)
  }
}

function broken(error: unknown): FeedFault {
  const { message } = error as Error
  return { fault: error instanceof TooMuch ? 'too-large' : 'damaged', place: '', detail: message }
}

/** Chapters with fewer characters are covers, titles and imprints. */
const CHAPTER = 80

/** A book: one document a chapter, in the order of reading, with what the book says of itself. */
export async function epub(doc: string, bytes: Uint8Array): Promise<readonly (Arrival | FeedFault)[]> {
  try {
    const files = new Map<string, Buffer>()
    for await (const { name, bytes: own } of members(bytes, (name) => /\.(?:x?html?|xml|opf|ncx)$/i.test(name)))
      files.set(name, own)
    const opf = [...files.keys()].find((name) => name.endsWith('.opf'))
    if (!opf) return [{ fault: 'damaged', place: '', detail: 'a book without its table (.opf)' }]
    const { known, chapters } = bookOf(files.get(opf) as Buffer, opf)
    return chapters.flatMap((path, i) => {
      const own = files.get(path)
      const text = own ? fragmentText(own.toString('utf8')) : ''
      if (!own || text.length < CHAPTER) return []
      const heading = text.slice(0, text.indexOf('\n')).slice(0, 80)
      return [
        { doc: `${doc}:${i + 1}`, format: 'epub' as const, bytes: own, text, ...known, title: heading || known.title },
      ]
    })
  } catch (error) {
    return [broken(error)]
  }
}

type Known = Pick<Arrival, 'title' | 'author' | 'outlet' | 'url' | 'published'>

/** What the table of a book says: its title, author, publisher and day, and the paths of its chapters in order. */
function bookOf(opf: Buffer, path: string): { readonly known: Known; readonly chapters: readonly string[] } {
  const dom = new JSDOM(opf.toString('utf8'), { contentType: 'text/xml' })
  const { document } = dom.window
  const told = (name: string) => words(document.getElementsByTagNameNS('*', name)[0]?.textContent)
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : ''
  const items = new Map(
    [...document.getElementsByTagNameNS('*', 'item')].map((item) => [
      item.getAttribute('id'),
      item.getAttribute('href'),
    ]),
  )
  const chapters = [...document.getElementsByTagNameNS('*', 'itemref')].flatMap((item) => {
    const href = items.get(item.getAttribute('idref'))
    return href ? [folder + decodeURIComponent(href.split('#')[0] as string)] : []
  })
  const known = {
    title: told('title'),
    author: told('creator'),
    outlet: told('publisher'),
    url: null,
    published: dayOf(told('date')),
  }
  dom.window.close()
  return { known, chapters }
}
