import { extname } from 'node:path'
import type { Arrival, FeedFault } from './arrival.ts'
import { text } from './text.ts'

/** A whole file's documents, by the reader that fits; readers with libraries are loaded when they are first needed. */
export async function arrivals(doc: string, bytes: Uint8Array): Promise<Iterable<Arrival | FeedFault>> {
  const extension = extname(doc).toLowerCase()
  if (extension === '.md' || extension === '.markdown') return (await import('./markdown.ts')).markdown(doc, bytes)
  if (extension === '.json') return (await import('./json.ts')).json(doc, bytes)
  if (extension === '.csv' || extension === '.tsv') return (await import('./csv.ts')).csv(doc, bytes)
  if (/^\.x?html?$/.test(extension) || looksLikePage(bytes)) return (await import('./html.ts')).html(doc, bytes)
  return text(doc, bytes)
}

/** Files that a folder is searched for. */
export const EXTENSIONS: readonly string[] = [
  ...['.txt', '.text', '.md', '.markdown', '.html', '.htm', '.xhtml'],
  ...['.json', '.jsonl', '.ndjson', '.csv', '.tsv'],
]

/** Whether a file holds a document a line, and is to be streamed. */
export const isLines = (name: string): boolean => /\.(?:jsonl|ndjson)$/i.test(name)

function looksLikePage(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 512)).toString('latin1').trimStart().toLowerCase()
  return head.startsWith('<!doctype html') || head.startsWith('<html')
}
