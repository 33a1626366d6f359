import { parseFeed } from 'feedsmith'
import { type Arrival, dayOf, dayOfMail, type FeedFault, words } from './arrival.ts'
import { fragmentText } from './html-text.ts'
import { decoded } from './text.ts'

type Fields = Record<string, unknown>
const fields = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {})
/** Atom wraps what may be text or HTML. */
const said = (value: unknown) => words(value) ?? words(fields(value)['value'])
const first = (value: unknown): Fields => fields(Array.isArray(value) ? value[0] : value)

/** The first of what the formats give as a time: ISO, or as in mails. */
function day(...values: readonly unknown[]): string | null {
  for (const value of values) {
    const found = dayOf(value) ?? dayOfMail(value)
    if (found) return found
  }
  return null
}

/** One entry of RSS, Atom, RDF or a JSON feed; the fullest of its texts. */
function entryOf(doc: string, outlet: string | null, value: unknown, number: number): Arrival | FeedFault {
  const item = fields(value)
  const [content, dc] = [fields(item['content']), fields(item['dc'])]
  const html = [content['encoded'], item['content_html'], item['content'], item['description'], item['summary']]
    .map(said)
    .find((one) => one !== null)
  const text = words(item['content_text']) ?? (html ? fragmentText(html) : '')
  const place = `:${number}`
  if (text === '') return { fault: 'no-text', place, detail: '' }
  const link = words(item['url']) ?? words(item['link']) ?? words(first(item['links'])['href'])
  const id = words(item['id']) ?? words(fields(item['guid'])['value']) ?? link
  return {
    doc: id ?? `${doc}${place}`,
    format: 'feed',
    bytes: Buffer.from(JSON.stringify(value)),
    text,
    title: said(item['title']),
    author: words(first(item['authors'])['name']) ?? words(first(dc['creators'])) ?? words(dc['creator']),
    outlet,
    url: link,
    published: day(item['date_published'], item['published'], item['pubDate'], dc['date'], item['updated']),
  }
}

/** RSS, Atom, RDF and JSON feeds: one document an entry. Entities that a feed defines itself are not expanded. */
export function feed(doc: string, bytes: Uint8Array): readonly (Arrival | FeedFault)[] {
  const source = decoded(bytes)
  if (typeof source !== 'string') return [source]
  try {
    const { feed: found } = parseFeed(source)
    const all = fields(found)
    const items = [all['items'], all['entries']].find(Array.isArray) as readonly unknown[] | undefined
    return (items ?? []).map((item, i) => entryOf(doc, said(all['title']), item, i + 1))
  } catch (error) {
    return [{ fault: 'no-text', place: '', detail: (error as Error).message }]
  }
}
