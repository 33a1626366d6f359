import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseAtomFeed } from 'feedsmith'
import { JSDOM } from 'jsdom'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Desk, desk } from './desk.ts'
import { intake } from './intake.ts'
import { QueryError } from './query.ts'
import { dropSearch, NoSearch, savedSearches, saveSearch, searchFeed } from './saved.ts'

let dir = ''
let open: Desk
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'chancery-saved-'))
  open = desk(join(dir, 'desk'), true)
})
afterEach(() => {
  open[Symbol.dispose]()
  rmSync(dir, { recursive: true })
})

const NOW = '2026-01-18T10:00:00.000Z'
async function add(now: string, ...lines: readonly object[]): Promise<void> {
  const stdin = async function* () {
    for (const line of lines) yield Buffer.from(`${JSON.stringify(line)}\n`)
  }
  const options = { published: null, stdin, now: () => new Date(now), isStopped: () => false }
  for await (const one of intake(open, ['-'], options)) expect(one).toMatchObject({ kind: 'new' })
}
const A = { doc: 'a', published: '2026-01-15', text: '法國宣布制裁伊朗。\u0001 <b>&</b>', title: 'A & <i>B</i> ]]>' }
const B = { doc: 'b', text: '埃及總統1月16日訪問日本。', url: 'https://example.org/b?x=1&y=2' }
const C = { doc: 'c', published: '2020-01-01', text: '德國宣布制裁俄羅斯。', outlet: '某報' }

test('a search is kept once, with what it finds now, and forgotten', async () => {
  await add(NOW, A, B)
  const kept = saveSearch(open, ' 制裁   actor:IRN', NOW)
  expect(kept).toMatchObject({ query: '制裁 actor:IRN', count: 1, more: false })
  expect(saveSearch(open, '制裁 actor:IRN', '2026-02-01').at).toBe(NOW)
  expect(savedSearches(open).map(({ id }) => id)).toEqual([kept.id])
  expect(() => saveSearch(open, 'nonsense:x', NOW)).toThrow(QueryError)
  expect(dropSearch(open, kept.id.slice(0, 6)).id).toBe(kept.id)
  expect(() => dropSearch(open, kept.id)).toThrow(NoSearch)
  expect(savedSearches(open)).toEqual([])
})

test('its feed is Atom: whatever stands in a document, with what RFC 4287 wants of a feed and of each entry', async () => {
  await add(NOW, A, B)
  const { id } = saveSearch(open, '-越南', NOW)
  const text = searchFeed(open, id, 'http://127.0.0.1:4317')
  const { document } = new JSDOM(text, { contentType: 'application/xml' }).window
  const feed = document.documentElement
  expect([feed.namespaceURI, feed.localName]).toEqual(['http://www.w3.org/2005/Atom', 'feed'])
  const kinds = (node: Element) => [...node.children].map(({ localName }) => localName)
  expect(kinds(feed)).toEqual(expect.arrayContaining(['id', 'title', 'updated', 'author', 'link', 'entry']))
  const entries = [...feed.querySelectorAll('entry')]
  expect(entries).toHaveLength(2)
  for (const entry of entries)
    expect(kinds(entry)).toEqual(expect.arrayContaining(['id', 'title', 'updated', 'content']))
  for (const time of feed.querySelectorAll('updated, published'))
    expect(time.textContent).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/)
  // Who does not say his day has none.
  expect(feed.querySelectorAll('published')).toHaveLength(1)
  const told = parseAtomFeed(text)
  expect(told.entries?.map(({ title }) => title?.value)).toEqual(expect.arrayContaining(['A & <i>B</i> ]]>']))
  expect(told.links?.map(({ rel }) => rel)).toEqual(['self', 'alternate'])
  expect(text).toContain('https://example.org/b?x=1&amp;y=2')
})

test('its entries come as they enter the desk, and keep their ids wherever it is served', async () => {
  await add(NOW, A)
  const { id } = saveSearch(open, '制裁', NOW)
  const idsOf = (address: string | null) =>
    (parseAtomFeed(searchFeed(open, id, address)).entries ?? []).map((one) => one.id)
  const [first] = idsOf(null)
  await add('2026-01-19T10:00:00.000Z', C)
  const [newest, ...rest] = idsOf('http://127.0.0.1:9999')
  // Published long ago, but the last to come.
  expect(newest).not.toBe(first)
  expect(rest).toEqual([first])
  expect(parseAtomFeed(searchFeed(open, id, null)).updated).toBe('2026-01-19T10:00:00.000Z')
})
