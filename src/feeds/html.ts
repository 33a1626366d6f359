import { Readability } from '@mozilla/readability'
import { JSDOM, VirtualConsole } from 'jsdom'
import { type Arrival, dayOf, type FeedFault, words } from './arrival.ts'
import { DEEPEST, isHostile, isTooDeep, textOf } from './html-text.ts'
import { decoded } from './text.ts'

/** Readability's own least length is for English; a Chinese report of this many characters is whole. */
const LEAST = 80
/** Elements, above which a page is taken for hostile rather than long. */
const MOST_ELEMENTS = 200_000
/** The articles of a page's JSON-LD (schema.org). */
function linkedData(document: Document): readonly Record<string, unknown>[] {
  return [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) => {
    try {
      const value: unknown = JSON.parse(script.textContent ?? '')
      const graph = (value as { '@graph'?: unknown })?.['@graph']
      const all = [value, graph]
        .flat()
        .filter((one): one is Record<string, unknown> => typeof one === 'object' && one !== null)
      return all.filter((one) => /Article|Posting|Report/.test(String(one['@type'])))
    } catch {
      return []
    }
  })
}

const nameOf = (value: unknown): string | null => {
  const one = Array.isArray(value) ? value[0] : value
  return words(one) ?? words((one as { name?: unknown } | undefined)?.name)
}

function metadata(
  document: Document,
  address: string | null,
): Pick<Arrival, 'author' | 'outlet' | 'url' | 'published'> {
  const meta = (...names: readonly string[]) => {
    for (const name of names) {
      const found = document.querySelector(
        `meta[property="${name}" i], meta[name="${name}" i], meta[itemprop="${name}" i]`,
      )
      const value = words(found?.getAttribute('content'))
      if (value) return value
    }
    return null
  }
  const [article] = linkedData(document)
  const canonical =
    words(document.querySelector('link[rel="canonical" i]')?.getAttribute('href')) ?? meta('og:url') ?? address
  return {
    author: nameOf(article?.['author']) ?? meta('author', 'article:author', 'dc.creator'),
    outlet: nameOf(article?.['publisher']) ?? meta('og:site_name', 'application-name', 'dc.publisher'),
    url: canonical && /^https?:\/\//.test(canonical) ? canonical : address,
    published:
      dayOf(article?.['datePublished']) ??
      dayOf(
        meta('article:published_time', 'datePublished', 'pubdate', 'publishdate', 'date', 'dc.date', 'dcterms.created'),
      ) ??
      dayOf(document.querySelector('time[datetime]')?.getAttribute('datetime')),
  }
}

/** The charset that a page declares in its first bytes, where content alone would not tell. */
function declared(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  return /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1]?.toLowerCase() ?? null
}

function pageText(bytes: Uint8Array): string | FeedFault {
  const found = decoded(bytes)
  if (typeof found === 'string') return found
  const label = declared(bytes)
  if (!label || found.fault !== 'encoding') return found
  try {
    return new TextDecoder(label).decode(bytes)
  } catch {
    return found
  }
}

/**
 * A web page as one document: its article without navigation, with title, author, outlet, day and canonical address as the page
 * declares them. Scripts are not run and nothing is fetched. `address` is where the page came from, where that is known.
 */
export function html(doc: string, bytes: Uint8Array, address: string | null = null): readonly (Arrival | FeedFault)[] {
  const source = pageText(bytes)
  if (typeof source !== 'string') return [source]
  const tooDeep = { fault: 'no-article', place: '', detail: `nested deeper than ${DEEPEST} elements` } as const
  if (isHostile(source)) return [tooDeep]
  const dom = new JSDOM(source, { virtualConsole: new VirtualConsole(), ...(address ? { url: address } : {}) })
  const { document } = dom.window
  try {
    if (isTooDeep(document.documentElement)) return [tooDeep]
    const known = metadata(document, address)
    const article = new Readability(document, { charThreshold: LEAST, maxElemsToParse: MOST_ELEMENTS }).parse()
    const body = article?.content ? new JSDOM(article.content).window.document.body : null
    const text = body ? textOf(body) : ''
    if (text === '') return [{ fault: 'no-article', place: '', detail: '' }]
    const title = words(article?.title)
    return [{ doc, format: 'html', bytes, text, title, ...known }]
  } catch (error) {
    return [{ fault: 'no-article', place: '', detail: (error as Error).message }]
  } finally {
    dom.window.close()
  }
}
