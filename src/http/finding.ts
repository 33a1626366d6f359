import * as z from 'zod'
import { actorsNamed, vocabulary } from '../app/actors.ts'
import { documented, documentNamed, encodingOf, printedSource, shown } from '../app/document.ts'
import { parseQuery } from '../app/query.ts'
import { savedSearches, searchFeed } from '../app/saved.ts'
import { snippet } from '../app/snippet.ts'
import { json, list } from './answers.ts'
import {
  documented as documentedAnswer,
  foundSource,
  named,
  savedSearch,
  shown as shownAnswer,
  vocabulary as vocabularyAnswer,
} from './answers-reading.ts'
import { flagsOf, summaryOf, tableAnswer } from './asking.ts'
import { ORIGINAL_POLICY } from './headers.ts'
import type { Call, Operation } from './operation.ts'
import { flagParameters, MOST, PAGING, parameter } from './parameters.ts'

/** Documents that were found; `more`: there are more than were counted. */
const searched = list(foundSource).extend({ more: z.boolean() })
const ID = z.strictObject({ id: parameter('ID').meta({ description: 'its name, or the beginning of its id' }) })

const get = (path: string, summary: string, input: z.ZodType, answer: z.ZodType, run: Operation['run']): Operation => ({
  ...{ method: 'get', path, summary, input, answer, run },
  media: 'application/json',
  status: 200,
})

/** The operations that look up documents. */
export const FINDING: readonly Operation[] = [
  get('/list', summaryOf('list'), z.strictObject(PAGING), searched, (call) => found(call, '')),
  get('/search', summaryOf('search'), z.strictObject({ q: parameter('QUERY'), ...PAGING }), searched, (call) =>
    found(call, call.given['q'] ?? ''),
  ),
  get(
    '/saved',
    summaryOf('saved'),
    z.strictObject({ ...flagParameters(flagsOf('saved')), ...PAGING }),
    list(savedSearch),
    saved,
  ),
  get('/show', summaryOf('show'), ID, shownAnswer, ({ service: { desk }, given }) =>
    json(shown(desk, documentNamed(desk, given['id'] ?? ''))),
  ),
  get(
    '/document',
    'a document with its text, all that its reading found, and what the rows of the packs say that it rests on',
    ID,
    documentedAnswer,
    ({ service: { desk }, given }) => json(documented(desk, documentNamed(desk, given['id'] ?? ''))),
  ),
  { ...get('/original', 'the bytes of a document as they arrived', ID, z.string(), original), media: '*/*' },
  get(
    '/status',
    summaryOf('status'),
    z.strictObject({}),
    z.object({ sources: z.int(), copies: z.int(), withdrawn: z.int(), events: z.int(), stale: z.int() }),
    ({ service: { desk } }) => {
      const { sources, readings, engine } = desk
      return json({ ...sources.count(), events: readings.countEvents(), stale: readings.countStale(engine()) })
    },
  ),
  get(
    '/vocabulary',
    'names of frames, issues, actors and people in three languages, and the regions of states for maps',
    z.strictObject({}),
    vocabularyAnswer,
    ({ service: { desk } }) => json(vocabulary(desk)),
  ),
  get(
    '/actors',
    'states, organisations and people by code, name or part of a name, in three languages',
    z.strictObject({ q: parameter('QUERY').optional(), ...PAGING }),
    list(named),
    ({ service: { desk }, given }) => {
      const all = actorsNamed(desk, given['q'] ?? '')
      const { from, limit } = partOf(given)
      return listed(all.slice(from, from + limit), all.length, from + limit, given, 'actors')
    },
  ),
]

function partOf({ cursor, limit, format }: Call['given']): { readonly from: number; readonly limit: number } {
  return { from: Number(cursor ?? 0), limit: Math.min(Number(limit ?? (format === 'csv' ? MOST : 100)), MOST) }
}

function listed(
  items: readonly unknown[],
  total: number,
  end: number,
  { format }: Call['given'],
  name: string,
  more: object = {},
): Response {
  if (format === 'csv') return tableAnswer(items, name)
  return json({ items, total, next: end < total ? `${end}` : null, ...more })
}

function found({ service: { desk }, given }: Call, text: string): Response {
  const query = parseQuery(text, desk.fold)
  const { from, limit } = partOf(given)
  const { seqs, count, more } = desk.search.find(query, limit, from)
  const items = seqs.flatMap((seq) => {
    const source = desk.sources.bySeq(seq)
    if (!source) return []
    const runs = query.words.length ? snippet(desk.sources.text(seq), query.words, desk.fold) : []
    return [{ ...printedSource(source), snippet: runs }]
  })
  return listed(items, count, from + limit, given, text === '' ? 'documents' : 'search', { more })
}

/** The searches that are kept, or the feed of one. */
function saved({ service: { desk }, given, request }: Call): Response {
  if (given['atom'] !== undefined)
    return new Response(searchFeed(desk, given['atom'], new URL(request.url).origin), {
      headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
    })
  const all = savedSearches(desk)
  const { from, limit } = partOf(given)
  return listed(all.slice(from, from + limit), all.length, from + limit, given, 'saved')
}

/** Media types under which originals are shown; all else is handed out as a file. */
const TYPES: Readonly<Record<string, string>> = { html: 'text/html', text: 'text/plain', markdown: 'text/plain' }

function original({ service: { desk }, given }: Call): Response {
  const source = documentNamed(desk, given['id'] ?? '')
  const bytes = desk.sources.original(desk.sources.originalOf(source.seq)) ?? new Uint8Array()
  const type = TYPES[source.format]
  // A web page names its own encoding; of plain text a browser would guess it.
  const encoding = type === 'text/plain' ? encodingOf(bytes) : null
  const name = encodeURIComponent((source.doc.split(/[\\/]/).at(-1) || 'document').toWellFormed()).replace(
    /['()*]/g,
    '_',
  )
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': encoding ? `${type}; charset=${encoding}` : (type ?? 'application/octet-stream'),
      'content-disposition': `${type ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`,
      'content-security-policy': ORIGINAL_POLICY,
    },
  })
}
