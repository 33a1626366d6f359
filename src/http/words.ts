import type { PdfError } from '../app/brief-pdf.ts'
import type { ChartsWords } from '../app/charts.ts'
import type { DeskFaultCode } from '../app/desk.ts'
import type { FaultCode } from '../app/documents.ts'
import type { JudgingError } from '../app/judging.ts'
import type { Fate } from '../books/fate.ts'

/** What goes wrong at this door; each has a status, a title and a remedy. */
export const PROBLEMS = {
  'bad-input': 400,
  'bad-query': 400,
  'no-path': 404,
  'no-method': 405,
  'no-document': 404,
  'no-incident': 404,
  'no-search': 404,
  'no-job': 404,
  'several-documents': 409,
  'bad-judgement': 422,
  host: 421,
  origin: 403,
  token: 403,
  media: 415,
  'too-large': 413,
  'bad-body': 400,
  desk: 503,
  thread: 503,
  pdf: 501,
  internal: 500,
} as const satisfies Readonly<Record<string, number>>
export type ProblemCode = keyof typeof PROBLEMS

/** What this door says to people, in one language. */
export interface HttpMessages {
  readonly problems: Readonly<Record<ProblemCode, { readonly title: string; readonly remedy: string }>>
  readonly details: {
    readonly input: (name: string, fault: string) => string
    readonly query: (term: string, allowed: string) => string
    readonly path: (path: string) => string
    readonly method: (method: string, allowed: string) => string
    readonly document: (id: string) => string
    readonly several: (id: string) => string
    readonly incident: (id: string) => string
    readonly search: (id: string) => string
    readonly job: (id: string) => string
    readonly host: (host: string) => string
    readonly origin: (origin: string) => string
    readonly token: string
    readonly media: (type: string) => string
    readonly tooLarge: (bytes: number) => string
    readonly body: (fault: string) => string
    readonly thread: string
    readonly internal: string
  }
  /** The page in the place of a web desk that was not built. */
  readonly unbuilt: { readonly title: string; readonly text: string; readonly command: string; readonly api: string }
}

/** All that this door needs of the tables of messages. */
export interface Words {
  readonly http: HttpMessages
  readonly faults: Readonly<Record<FaultCode, (detail: string) => string>>
  readonly desk: { readonly faults: Readonly<Record<DeskFaultCode, (where: string, detail: string) => string>> }
  readonly incidents: {
    readonly misjudged: Readonly<Record<JudgingError['code'], (given: string) => string>>
    readonly fates: Readonly<Record<Fate, string>>
  }
  readonly charts: ChartsWords
  readonly briefs: { readonly pdf: Readonly<Record<PdfError['code'], (detail: string) => string>> }
}
