import type * as z from 'zod'
import type { Desk } from '../app/desk.ts'
import type { Language } from '../app/flags.ts'
import type { Given } from '../app/inquiries.ts'
import type { ViewThreads } from '../app/view-threads.ts'
import type { Writing } from '../app/writing.ts'
import type { Jobs } from './jobs.ts'
import type { Words } from './words.ts'

/** What every operation works with. */
export interface Service {
  readonly desk: Desk
  readonly views: ViewThreads
  readonly writing: Writing
  readonly jobs: Jobs
  readonly now: () => Date
}

/** One request, held to be good. */
export interface Call {
  readonly service: Service
  /** Of a GET, the parameters; of a POST, the body. */
  readonly given: Given
  readonly body: unknown
  readonly request: Request
  readonly words: Words
  readonly language: Language
}

/** One thing that can be asked of this door. The OpenAPI document is printed from the list of these, which is made from the list of verbs. */
export interface Operation {
  readonly method: 'get' | 'post'
  /** Under `/api/v1`. */
  readonly path: string
  readonly summary: string
  readonly input: z.ZodType
  readonly media: string
  readonly answer: z.ZodType
  /** What comes as JSON beside the medium, where that is another one. */
  readonly json?: z.ZodType
  readonly status: 200 | 202
  readonly run: (call: Call) => Promise<Response> | Response
}
