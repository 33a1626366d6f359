import { type LookupAddress, lookup } from 'node:dns'
import { type IncomingMessage, request as overHttp } from 'node:http'
import { request as overHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import type { Readable } from 'node:stream'
import { createBrotliDecompress, createInflate, createUnzip } from 'node:zlib'
import ipaddr from 'ipaddr.js'
import robotsModule from 'robots-parser'

export type FetchFaultCode =
  | 'not-web'
  | 'private'
  | 'robots'
  | 'redirects'
  | 'status'
  | 'network'
  | 'slow'
  | 'too-large'

/** Why a page was not fetched. `detail` is in English, and may be empty. */
export class FetchFault extends Error {
  readonly code: FetchFaultCode
  constructor(code: FetchFaultCode, detail = '') {
    super(detail)
    this.code = code
  }
}

/** What a fetch may do. */
export interface Policy {
  /** Whether an IP address may be spoken to. */
  readonly isAllowed: (address: string) => boolean
  /** Milliseconds for one page with all its redirects. */
  readonly time: number
  /** Bytes of one page, inflated. */
  readonly size: number
  readonly redirects: number
}

/** Public addresses alone: neither loopback, private, link-local nor any other that is set apart. */
export const POLICY: Policy = {
  isAllowed: (address) => ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast',
  time: 30_000,
  size: 50_000_000,
  redirects: 5,
}

/** Its types speak of another form of module than it has. */
const robotsParser = robotsModule as unknown as typeof robotsModule.default

const AGENT = 'chancery'
const ROBOTS_SIZE = 500_000

/** What servers were asked once is not asked again in one run: what each lets robots read. */
export type Robots = Map<string, Promise<(url: string) => boolean>>

export interface Fetched {
  /** Where the page was found after all redirects. */
  readonly address: string
  /** Media type without parameters, in lower case. */
  readonly type: string | null
  /** Null where the server says that nothing has changed. */
  readonly bytes: Buffer | null
  readonly etag: string | null
  readonly modified: string | null
}

export const isAddress = (name: string): boolean => /^[a-z][a-z0-9+.-]*:\/\//i.test(name)

/**
 * Fetches a page by http or https. Each address, also that of a redirect, is checked after its name was resolved, and the connection
 * goes to the address that was checked. robots.txt is honoured. `known` is what the server said last time; `stop` ends the waiting.
 * @throws FetchFault
 */
export async function fetched(
  url: string,
  known: { readonly etag: string | null; readonly modified: string | null } | null,
  policy: Policy,
  robots: Robots,
  stop?: AbortSignal,
): Promise<Fetched> {
  const slow = AbortSignal.timeout(policy.time)
  const signal = stop ? AbortSignal.any([slow, stop]) : slow
  const headers = {
    ...(known?.etag ? { 'if-none-match': known.etag } : {}),
    ...(known?.modified ? { 'if-modified-since': known.modified } : {}),
  }
  try {
    return await followed(url, headers, policy, signal, async (at) => {
      if (!(await allowedBy(robots, at, policy, signal))(at.href)) throw new FetchFault('robots')
    })
  } catch (error) {
    if (error instanceof FetchFault) throw error
    if (slow.aborted) throw new FetchFault('slow', `more than ${policy.time / 1000} s`)
    throw new FetchFault('network', (error as Error).message)
  }
}

async function followed(
  url: string,
  headers: Record<string, string>,
  policy: Policy,
  signal: AbortSignal,
  check: (at: URL) => Promise<void>,
): Promise<Fetched> {
  let at = webAddress(url)
  for (let hop = 0; hop <= policy.redirects; hop++) {
    await check(at)
    const response = await answer(at, headers, policy, signal)
    const { statusCode: status = 0, headers: told } = response
    const { location } = told
    if (status >= 300 && status < 400 && status !== 304 && location) {
      response.destroy()
      at = webAddress(location, at)
      continue
    }
    if (status !== 304 && (status < 200 || status > 299)) {
      response.destroy()
      throw new FetchFault('status', `${status}`)
    }
    return {
      address: at.href,
      type: told['content-type']?.split(';')[0]?.trim().toLowerCase() ?? null,
      bytes: status === 304 ? null : await body(response, policy.size),
      etag: told.etag ?? null,
      modified: told['last-modified'] ?? null,
    }
  }
  throw new FetchFault('redirects', `${policy.redirects}`)
}

function webAddress(url: string, base?: URL): URL {
  if (!URL.canParse(url, base)) throw new FetchFault('not-web', url)
  const at = new URL(url, base)
  if (at.protocol !== 'http:' && at.protocol !== 'https:') throw new FetchFault('not-web', at.protocol)
  at.username = ''
  at.password = ''
  return at
}

function answer(
  at: URL,
  headers: Record<string, string>,
  policy: Policy,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const host = at.hostname.replace(/^\[|\]$/g, '')
  // Names are checked when they are resolved; an address that stands there already is not resolved.
  if (isIP(host) && !policy.isAllowed(host)) throw new FetchFault('private', host)
  const request = at.protocol === 'https:' ? overHttps : overHttp
  return new Promise((resolve, reject) => {
    request(
      at,
      {
        // A connection of its own: one that is kept would not be checked again.
        agent: false,
        signal,
        lookup: checkedLookup(policy),
        headers: { 'user-agent': AGENT, accept: '*/*', 'accept-encoding': 'gzip, deflate, br', ...headers },
      },
      resolve,
    )
      .on('error', reject)
      .end()
  })
}

/** Resolves a name, and gives none of its addresses where one of them may not be spoken to. */
const checkedLookup =
  ({ isAllowed }: Policy): LookupFunction =>
  (host, options, done) => {
    lookup(host, { ...options, all: true }, (error, found: LookupAddress[]) => {
      const refused = error ? null : found.find(({ address }) => !isAllowed(address))
      const fault = error ?? (refused ? new FetchFault('private', refused.address) : null)
      const [first] = found ?? []
      if (fault || !first) done(fault ?? new Error(`${host} has no address`), [])
      else if (options.all) done(null, found)
      else done(null, first.address, first.family)
    })
  }

async function body(response: IncomingMessage, most: number): Promise<Buffer> {
  const { 'content-encoding': encoding, 'content-length': length } = response.headers
  if (Number(length) > most) {
    response.destroy()
    throw new FetchFault('too-large', `${length}`)
  }
  const parts: Buffer[] = []
  let size = 0
  try {
    for await (const part of inflated(response, encoding)) {
      size += (part as Buffer).length
      if (size > most) throw new FetchFault('too-large', `${size}`)
      parts.push(part as Buffer)
    }
  } finally {
    response.destroy()
  }
  return Buffer.concat(parts)
}

/** A stream without its content encoding. */
export function inflated(stream: Readable, encoding: string | undefined): Readable {
  const through =
    encoding === 'gzip' || encoding === 'x-gzip'
      ? createUnzip()
      : encoding === 'deflate'
        ? createInflate()
        : encoding === 'br'
          ? createBrotliDecompress()
          : null
  if (!through) return stream
  stream.on('error', (error) => through.destroy(error))
  return stream.pipe(through)
}

/** What the server of `at` lets us read (RFC 9309): all, where it has no robots.txt; nothing, where it cannot say. */
function allowedBy(robots: Robots, at: URL, policy: Policy, signal: AbortSignal): Promise<(url: string) => boolean> {
  const known = robots.get(at.origin)
  if (known) return known
  const place = `${at.origin}/robots.txt`
  const asked = followed(place, {}, { ...policy, size: ROBOTS_SIZE }, signal, async () => {}).then(
    ({ bytes }) => {
      const rules = robotsParser(place, bytes?.toString('utf8') ?? '')
      return (url: string) => rules.isAllowed(url, AGENT) !== false
    },
    (error: unknown) => {
      if (error instanceof FetchFault && error.code === 'status') {
        const isThere = Number(error.message) >= 500
        return () => !isThere
      }
      robots.delete(at.origin)
      throw error
    },
  )
  robots.set(at.origin, asked)
  return asked
}
