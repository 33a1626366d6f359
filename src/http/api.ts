import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { streamSSE } from 'hono/streaming'
import * as z from 'zod'
import { LANGUAGES, type Language } from '../app/flags.ts'
import { ASKING } from './asking.ts'
import { DRAWING } from './drawing.ts'
import { FINDING } from './finding.ts'
import { API_POLICY, HEADERS } from './headers.ts'
import type { JobEvent } from './jobs.ts'
import { BASE, openapi } from './openapi.ts'
import type { Operation, Service } from './operation.ts'
import { parameter } from './parameters.ts'
import { Problem, problemOf, problemResponse } from './problem.ts'
import { admitted, allowed } from './safety.ts'
import type { Words } from './words.ts'
import { WRITING } from './writing.ts'

/** The events of a long errand. Their stream is made in `events`. */
const EVENTS: readonly Operation[] = ['/add/events', '/reread/events'].map((path) => ({
  ...{ method: 'get', path, media: 'text/event-stream', status: 200 },
  summary: 'how a long errand goes, as server-sent events: taken, changed, fault, and done or failed at the end',
  input: z.strictObject({ job: parameter('ID').meta({ description: 'what began it answered this' }) }),
  answer: z.string(),
  run: () => new Response(),
}))

/** All that can be asked of this door. */
export const OPERATIONS: readonly Operation[] = [...FINDING, ...ASKING, ...DRAWING, ...WRITING, ...EVENTS]

export interface ApiOptions {
  readonly service: Service
  readonly token: string
  readonly port: () => number
  readonly version: string
  readonly wordsOf: (language: Language) => Words
  /** Told of faults of ours, for the terminal. */
  readonly complain: (error: unknown) => void
}

/** Bytes that a body may have: a decision, and what is taken in. */
const SMALL_BODY = 1 << 20
const LARGE_BODY = 64 << 20

/**
 * The API. Whatever is asked, in this order: is it meant for us (Host), does it come from us (Origin, Sec-Fetch-Site), may it write
 * (token), is it of a kind and size that we read, is it good. Every refusal has the one shape of an error.
 */
export function api(options: ApiOptions): Hono {
  const { service, token, wordsOf } = options
  const app = new Hono()
  const wordsFor = (request: Request) => wordsOf(languageOf(request))
  const refuse = (error: unknown, request: Request): Response => {
    const problem = problemOf(error)
    if (problem.code === 'internal') options.complain(error)
    return problemResponse(problem, wordsFor(request))
  }
  app.onError((error, c) => refuse(error, c.req.raw))
  app.use(async (c, next) => {
    admitted(c.req.method, (name) => c.req.header(name), options.port())
    await next()
    for (const [name, value] of Object.entries(HEADERS)) c.res.headers.set(name, value)
    if (!c.res.headers.has('content-security-policy')) c.res.headers.set('content-security-policy', API_POLICY)
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store')
  })
  app.get('/openapi.json', () => Response.json(openapi(OPERATIONS, options.version)))
  for (const { path } of EVENTS)
    app.get(`${BASE}${path}`, (c) => {
      const { job = '' } = goodInput(EVENTS[0] as Operation, Object.fromEntries(new URL(c.req.url).searchParams))
      const events = service.jobs.events(job, Number(c.req.header('last-event-id') ?? 0) || 0, c.req.raw.signal)
      return stream(c, events, wordsFor(c.req.raw))
    })
  for (const operation of OPERATIONS.filter((one) => !EVENTS.includes(one))) {
    const path = `${BASE}${operation.path}`
    const answered = async (request: Request): Promise<Response> => {
      const language = languageOf(request)
      const call = { service, request, language, words: wordsOf(language) }
      if (operation.method === 'get') {
        const given = goodInput(operation, parametersOf(new URL(request.url).searchParams))
        return operation.run({ ...call, given, body: null })
      }
      return operation.run({ ...call, given: {}, body: await goodBody(operation, request) })
    }
    if (operation.method === 'get') app.get(path, (c) => answered(c.req.raw))
    else {
      const maxSize = operation.path === '/add' ? LARGE_BODY : SMALL_BODY
      const onError = () => {
        throw new Problem('too-large', ({ http }) => http.details.tooLarge(maxSize))
      }
      app.post(
        path,
        async (c, next) => {
          allowed((name) => c.req.header(name), token)
          media(c.req.raw, operation)
          await next()
        },
        bodyLimit({ maxSize, onError }),
        (c) => answered(c.req.raw),
      )
    }
  }
  app.all(`${BASE}/*`, (c) => {
    const path = new URL(c.req.url).pathname
    const there = OPERATIONS.filter((one) => `${BASE}${one.path}` === path).map(({ method }) => method.toUpperCase())
    if (there.length === 0) throw new Problem('no-path', ({ http }) => http.details.path(path))
    throw new Problem('no-method', ({ http }) => http.details.method(c.req.method, there.join(', ')))
  })
  return app
}

/** A parameter that stands twice is refused rather than half heard. */
function parametersOf(params: URLSearchParams): Record<string, string> {
  for (const name of params.keys())
    if (params.getAll(name).length > 1)
      throw new Problem('bad-input', ({ http }) => http.details.input(name, '× 2'), { parameter: name })
  return Object.fromEntries(params)
}

/** @throws Problem `bad-input`, which names the first parameter that is wrong */
function goodInput({ input }: Operation, { lang: _, ...given }: Record<string, string>): Record<string, string> {
  return parsed(input, given) as Record<string, string>
}

function parsed(input: z.ZodType, given: unknown): unknown {
  const { success, data, error } = input.safeParse(given)
  if (success) return data
  const [issue] = error.issues
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys[0] : null
  const name = unknown ?? issue?.path.join('.') ?? ''
  throw new Problem('bad-input', ({ http }) => http.details.input(name, issue?.message ?? ''), { parameter: name })
}

/** A form of another site can send text/plain without asking; JSON and files it cannot. @throws Problem `media` */
function media({ headers }: Request, { path }: Operation): void {
  const type = (headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  const isFiles = type === 'multipart/form-data' && path === '/add'
  if (type !== 'application/json' && !isFiles) throw new Problem('media', ({ http }) => http.details.media(type))
}

async function goodBody({ input }: Operation, request: Request): Promise<unknown> {
  const isFiles = (request.headers.get('content-type') ?? '').startsWith('multipart/')
  let body: unknown
  try {
    body = isFiles ? await request.formData() : JSON.parse(await request.text())
  } catch (error) {
    if (error instanceof Problem) throw error
    throw new Problem('bad-body', ({ http }) => http.details.body(isFiles ? 'multipart/form-data' : 'JSON'))
  }
  return isFiles ? body : parsed(input, body)
}

/** `lang` in the query, else what the browser prefers. */
export function languageOf(request: Request): Language {
  const asked = new URL(request.url).searchParams.get('lang')
  const given = LANGUAGES.find((one) => one === asked)
  if (given) return given
  const first = (request.headers.get('accept-language') ?? '').split(',')[0]?.trim() ?? ''
  if (!/^zh\b/i.test(first)) return 'en'
  return /^zh-(?:hant|tw|hk|mo)/i.test(first) ? 'zh-Hant' : 'zh-Hans'
}

type Context = Parameters<typeof streamSSE>[0]

function stream(context: Context, events: AsyncGenerator<JobEvent>, words: Words): Response {
  return streamSSE(context, async (sse) => {
    for await (const { n, step } of events)
      await sse.writeSSE({ id: `${n}`, event: step.kind, data: JSON.stringify(told(step, words)) })
  })
}

function told(step: JobEvent['step'], words: Words): unknown {
  if (step.kind === 'fault') {
    const { fault, where, detail } = step
    return { fault, where, detail, message: words.faults[fault](detail) }
  }
  if (step.kind !== 'failed') return step.value
  const { code } = step.problem
  return { type: `urn:chancery:problem:${code}`, ...words.http.problems[code], detail: step.problem.detail(words) }
}
