import type { Query } from '../store/search.ts'

/** A search that cannot be understood: `term` is what the user wrote, `allowed` what may stand there. */
export class QueryError extends Error {
  readonly term: string
  readonly allowed: string
  constructor(term: string, allowed: string) {
    super(`${term}: ${allowed}`)
    this.term = term
    this.allowed = allowed
  }
}

const FIELDS = ['actor', 'type', 'status', 'frame', 'outlet', 'lang', 'after', 'before'] as const
type Field = (typeof FIELDS)[number]
const STATUSES = ['occurred', 'scheduled', 'pledged', 'predicted', 'denied']

/**
 * Understands a search: words and "quoted phrases" that must all occur, `-word` that must not, and fields: `actor:KOR`,
 * `type:SANCTION`, `status:denied`, `frame:state-visit` (these four of one event; several types, statuses or frames: any of them),
 * `outlet:`, `lang:`, `after:2025-11`, `before:2026-01-05`. A field that there is not is an error; a colon inside other words is none.
 * @param fold what makes the words comparable with the index
 * @throws QueryError
 */
export function parseQuery(text: string, fold: (words: string) => string): Query {
  const fields = new Map<Field, string[]>(FIELDS.map((field) => [field, []]))
  const words: string[] = []
  const without: string[] = []
  for (const [whole, not, name, quoted, plain] of text.matchAll(
    /(-?)(?:([a-z]+):)?(?:["“「『]([^"”」』]*)["”」』]|([^\s\u3000]+))/g,
  )) {
    const value = (quoted ?? plain ?? '').trim()
    if (value === '') continue
    if (name === undefined) (not ? without : words).push(fold(value))
    else if (isField(name) && !not) (fields.get(name) as string[]).push(checked(name, value))
    else throw new QueryError(whole, FIELDS.map((field) => `${field}:`).join(' '))
  }
  const of = (field: Field) => fields.get(field) as readonly string[]
  return {
    words,
    without,
    actors: of('actor').map((code) => code.toUpperCase()),
    types: of('type').map((type) => type.toUpperCase()),
    statuses: of('status'),
    frames: of('frame'),
    outlets: of('outlet'),
    langs: of('lang'),
    after: of('after').at(-1) ?? null,
    before: of('before').at(-1) ?? null,
  }
}

const isField = (name: string): name is Field => (FIELDS as readonly string[]).includes(name)

function checked(field: Field, value: string): string {
  if ((field === 'after' || field === 'before') && !/^\d{4}(-\d{2}(-\d{2})?)?$/.test(value))
    throw new QueryError(`${field}:${value}`, 'YYYY, YYYY-MM, YYYY-MM-DD')
  if (field === 'status' && !STATUSES.includes(value)) throw new QueryError(`${field}:${value}`, STATUSES.join(', '))
  return value
}
