import { dayOf, type Feed, words } from './arrival.ts'
import { decoded } from './text.ts'

/** `key: value` lines between two lines of ---, as most note-takers write them; quotes around a value are dropped. */
const FRONT = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/

function frontMatter(block: string): ReadonlyMap<string, string> {
  const entries = block.split(/\r?\n/).flatMap((line) => {
    const found = /^([A-Za-z_-]+):\s*(.*?)\s*$/.exec(line)
    return found
      ? [[(found[1] as string).toLowerCase(), (found[2] as string).replace(/^(["'])(.*)\1$/, '$2')] as const]
      : []
  })
  return new Map(entries)
}

/**
 * Marks that are no words: emphasis, code, headings, list marks, links and images keep what stands in them. What two marks may hold between
 * them is bounded, so that a file of nothing but marks takes no longer than its size.
 */
function plain(markdown: string): string {
  return markdown
    .replace(/^(`{3,}|~{3,})[^\n]*$/gm, '')
    .replace(/^#{1,6}[ \t]+(.*?)[ \t]*#*$/gm, '$1')
    .replace(/^[ \t]*>[ \t]?/gm, '')
    .replace(/^[ \t]*(?:[-*+]|\d+[.)])[ \t]+/gm, '')
    .replace(/^[ \t]*(?:[-*_][ \t]*){3,}$/gm, '')
    .replace(/!?\[([^\]\n]{0,400})\]\([^()\n]{0,2000}\)/g, '$1')
    .replace(/!?\[([^\]\n]{0,400})\]\[[^\]\n]{0,400}\]/g, '$1')
    .replace(/(\*\*|__|~~|`)(?=\S)([^\n]{0,400}?\S)\1/g, '$2')
    .replace(/(^|[^\w*])\*(?=\S)([^*\n]{0,400}\S)\*/gm, '$1$2')
    .replace(/<(https?:\/\/[^>\s]+)>/g, '$1')
    .trim()
}

/** Markdown: one file, one document; front matter gives title, author, outlet or source, date or published, url. */
export const markdown: Feed = (doc, bytes) => {
  const found = decoded(bytes)
  if (typeof found !== 'string') return [found]
  const front = FRONT.exec(found)
  const known = frontMatter(front?.[1] ?? '')
  const body = plain(front ? found.slice(front[0].length) : found)
  if (body === '') return [{ fault: 'empty', place: '', detail: '' }]
  const given = (...keys: readonly string[]) => words(keys.map((key) => known.get(key)).find((value) => value))
  return [
    {
      doc,
      format: 'markdown',
      bytes,
      text: body,
      title: given('title'),
      author: given('author', 'authors'),
      outlet: given('outlet', 'source', 'publisher'),
      url: given('url', 'link'),
      published: dayOf(given('published', 'date')),
    },
  ]
}
