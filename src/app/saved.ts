import { hash } from 'node:crypto'
import { generateAtomFeed } from 'feedsmith'
import { attempt, inTransaction } from '../store/open.ts'
import type { SavedRow } from '../store/saved.ts'
import type { Desk, SourceRow } from './desk.ts'
import { parseQuery } from './query.ts'
import { snippet } from './snippet.ts'

/** A saved search with how many documents it finds now; `more` where counting stopped. */
export interface SavedSearch extends SavedRow {
  readonly count: number
  readonly more: boolean
}

/** The beginning of an id that no saved search has, or more than one. */
export class NoSearch extends Error {
  readonly given: string
  constructor(given: string) {
    super(`no single saved search ${given}`)
    this.name = 'NoSearch'
    this.given = given
  }
}

/** Digits of an id: of so many searches as a person keeps no two will have the same. */
const DIGITS = 12

/** Keeps a search. @throws QueryError where it cannot be understood */
export function saveSearch(desk: Desk, query: string, now: string): SavedSearch {
  const asked = query.trim().replace(/\s+/g, ' ')
  parseQuery(asked, desk.fold)
  const id = hash('sha256', asked).slice(0, DIGITS)
  const { store, saved } = desk
  attempt(store.dir, () => inTransaction(store.db, () => saved.put({ id, query: asked, at: now })))
  return counted(desk, searchNamed(desk, id))
}

/** Forgets a search. @throws NoSearch */
export function dropSearch(desk: Desk, given: string): SavedRow {
  const found = searchNamed(desk, given)
  const { store, saved } = desk
  attempt(store.dir, () => inTransaction(store.db, () => saved.drop(found.id)))
  return found
}

/** The searches that are kept, the latest first. */
export const savedSearches = (desk: Desk): readonly SavedSearch[] => desk.saved.all().map((row) => counted(desk, row))

function counted(desk: Desk, row: SavedRow): SavedSearch {
  const { count, more } = desk.search.find(parseQuery(row.query, desk.fold), 1, 0)
  return { ...row, count, more }
}

function searchNamed({ saved }: Desk, given: string): SavedRow {
  const [one, ...more] = given === '' ? [] : saved.all().filter(({ id }) => id.startsWith(given))
  if (!one || more.length > 0) throw new NoSearch(given)
  return one
}

/** Documents of a feed: what a reader of feeds asks for once an hour will not have missed more. */
const ENTRIES = 100

/** Characters that no XML may hold (XML 1.0, 2.2). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const UNFIT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
const clean = (text: string) => text.toWellFormed().replace(UNFIT, ' ').trim()

/**
 * A saved search as an Atom feed (RFC 4287), an entry for each document that it finds, the last to enter the desk first. The ids are made
 * of what the entries are, and stay the same wherever the desk is served.
 * @param address where the desk is served, as `http://127.0.0.1:4317`; null where it is not
 * @throws NoSearch
 */
export function searchFeed(desk: Desk, given: string, address: string | null): string {
  const { id, query, at } = searchNamed(desk, given)
  const asked = parseQuery(query, desk.fold)
  const sources = desk.search.latest(asked, ENTRIES).flatMap((seq) => desk.sources.bySeq(seq) ?? [])
  return generateAtomFeed({
    id: `urn:chancery:search:${id}`,
    title: { value: clean(query) },
    updated: sources[0]?.arrived ?? at,
    authors: [{ name: 'chancery' }],
    ...(address === null
      ? {}
      : {
          links: [
            { rel: 'self', type: 'application/atom+xml', href: `${address}/api/v1/saved?atom=${id}` },
            { rel: 'alternate', type: 'text/html', href: `${address}/documents?q=${encodeURIComponent(query)}` },
          ],
        }),
    entries: sources.map((source) => entryOf(desk, source, asked.words, address)),
  })
}

function entryOf(desk: Desk, source: SourceRow, words: readonly string[], address: string | null) {
  const { seq, id, doc, title, author, outlet, url, published, arrived } = source
  const digest = id.replace('sha256:', '')
  const own = address === null ? [] : [{ rel: 'alternate', type: 'text/html', href: `${address}/document/${digest}` }]
  const origin = url && URL.canParse(url) ? [{ rel: own.length ? 'via' : 'alternate', href: new URL(url).href }] : []
  const text = desk.sources.text(seq)
  const found = snippet(text, words, desk.fold)
  const shown = found.length ? found.map((run) => run.text).join('') : [...text].slice(0, FIRST).join('')
  return {
    id: `urn:chancery:document:${digest}`,
    title: { value: clean(title ?? doc) },
    updated: arrived,
    ...(published?.length === 10 ? { published: `${published}T00:00:00Z` } : {}),
    ...(author || outlet ? { authors: [{ name: clean(author ?? outlet ?? '') }] } : {}),
    links: [...own, ...origin],
    content: { type: 'text', value: clean(shown) },
  }
}

/** Characters of a text that are shown where no word of it was asked for. */
const FIRST = 200
