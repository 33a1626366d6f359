import { keepPreviousData, QueryClient, useQuery } from '@tanstack/react-query'
import type { Long } from './types.ts'

/** What the server says is wrong, and what to do about it (RFC 9457 with `remedy`). */
export class Problem extends Error {
  readonly status: number
  readonly remedy: string
  constructor(title: string, status: number, remedy: string) {
    super(title)
    this.status = status
    this.remedy = remedy
  }
}

export type Params = Readonly<Record<string, string | number | null | undefined>>

/** The address of a verb with its flags; flags that are null or empty are left out. */
export function address(verb: string, params: Params = {}): string {
  const flags = new URLSearchParams()
  for (const [name, value] of Object.entries(params))
    if (value !== null && value !== undefined && value !== '') flags.set(name, String(value))
  const text = flags.toString()
  return `/api/v1/${verb}${text && `?${text}`}`
}

const token = () => document.querySelector<HTMLMetaElement>('meta[name="chancery-token"]')?.content ?? ''

/** The answer of the server as JSON. Throws `Problem`, with status 0 where there was no answer at all. */
export async function call<T>(url: string, init: RequestInit = {}): Promise<T> {
  return (await (await fresh(url, init)).json()) as T
}

async function fresh(url: string, init: RequestInit): Promise<Response> {
  const response = await send(url, init)
  // The server answers at once from what it knows and counts anew meanwhile: ask again for what is behind.
  if (response.headers.get('x-chancery-behind') === '1')
    setTimeout(() => void answers.invalidateQueries({ queryKey: [url] }), SOON)
  return response
}

/** Milliseconds until an answer that was behind is asked for again. */
const SOON = 300

async function send(url: string, init: RequestInit): Promise<Response> {
  let response: Response
  const headers = { accept: 'application/json', 'accept-language': document.documentElement.lang, ...init.headers }
  try {
    response = await fetch(url, { ...init, headers })
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new Problem('unreachable', 0, '')
  }
  if (response.ok) return response
  const told = (await response.json().catch(() => ({}))) as Partial<Record<'title' | 'detail' | 'remedy', string>>
  throw new Problem(told.detail || told.title || response.statusText, response.status, told.remedy ?? '')
}

/** Writes: the token of the page goes with it, which no other site can know. */
export async function write<T>(verb: string, body: object | FormData): Promise<T> {
  const isForm = body instanceof FormData
  const headers = { 'x-chancery-token': token(), ...(isForm ? {} : { 'content-type': 'application/json' }) }
  const response = await send(address(verb), { method: 'POST', headers, body: isForm ? body : JSON.stringify(body) })
  return (await response.json()) as T
}

export const answers = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (count, error) => count < 1 && !(error instanceof Problem && error.status >= 400 && error.status < 500),
      placeholderData: keepPreviousData,
    },
  },
})

/** What a verb answers; asked once, kept while it is fresh. A null verb asks nothing. */
export function useAnswer<T>(verb: string | null, params: Params = {}) {
  const url = verb === null ? null : address(verb, params)
  return useQuery({
    queryKey: [url],
    queryFn: ({ signal }) => call<T>(url as string, { signal }),
    enabled: url !== null,
  })
}

/** What a verb answers that is text of another kind, such as a drawing. */
export function useText(verb: string, params: Params = {}) {
  const url = address(verb, params)
  return useQuery({
    queryKey: [url],
    queryFn: async ({ signal }) => (await fresh(url, { signal, headers: { accept: '*/*' } })).text(),
  })
}

/** A long answer, whole. */
export function useLong<T>(verb: string | null, params: Params = {}) {
  return useAnswer<Long<T>>(verb, params)
}

/** After a write: whatever was answered may be untrue now. */
export const forget = () => answers.invalidateQueries()
