import { timingSafeEqual } from 'node:crypto'
import { Problem } from './problem.ts'

/** The addresses to which the server may be bound: those that no other machine reaches. */
export const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost'])

/** Headers of every answer. */
export const HEADERS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
}

/** Pages run our own scripts and nothing else, and speak to us alone. */
export const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; " +
  "connect-src 'self'; frame-src 'self'; worker-src 'self'; manifest-src 'self'; object-src 'none'; base-uri 'none'; " +
  "form-action 'self'; frame-ancestors 'none'"

/** Answers of the API are no pages. */
export const API_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox"

/** A document as it arrived: no script, no form, no address of its own, nothing from elsewhere; only our pages may frame it. */
export const ORIGINAL_POLICY =
  "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"

type Header = (name: string) => string | undefined

/**
 * Whether a request is meant for us and comes from us. A name that an attacker lets point to 127.0.0.1 is told by `Host`; a page of
 * another site by `Origin` and `Sec-Fetch-Site`, except where it only leads a reader here.
 * @throws Problem `host`, `origin`
 */
export function admitted(method: string, header: Header, port: number): void {
  const host = header('host') ?? ''
  if (![`127.0.0.1:${port}`, `localhost:${port}`].includes(host))
    throw new Problem('host', ({ http }) => http.details.host(host))
  const origin = header('origin')
  if (origin !== undefined && origin !== `http://${host}`)
    throw new Problem('origin', ({ http }) => http.details.origin(origin))
  const site = header('sec-fetch-site')
  if (site === undefined || site === 'same-origin' || site === 'none') return
  const isLed = method === 'GET' && header('sec-fetch-mode') === 'navigate' && header('sec-fetch-dest') === 'document'
  if (!isLed) throw new Problem('origin', ({ http }) => http.details.origin(site))
}

/** Whether a request writes with leave: the token that only our own pages are given. @throws Problem `token` */
export function allowed(header: Header, token: string): void {
  const [given, wanted] = [Buffer.from(header('x-chancery-token') ?? ''), Buffer.from(token)]
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted))
    throw new Problem('token', ({ http }) => http.details.token)
}

/** Whether a page is asked for by the reader himself or by one of our pages: then it is given the token. */
export const isOwnNavigation = (header: Header): boolean =>
  header('sec-fetch-mode') === 'navigate' &&
  header('sec-fetch-dest') === 'document' &&
  ['none', 'same-origin'].includes(header('sec-fetch-site') ?? '')
