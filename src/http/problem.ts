import { PdfError } from '../app/brief-pdf.ts'
import { DeskError } from '../app/desk.ts'
import { NoDocument } from '../app/document.ts'
import { JudgingError } from '../app/judging.ts'
import { QueryError } from '../app/query.ts'
import { NoSearch } from '../app/saved.ts'
import { NoIncident } from '../app/views.ts'
import { API_POLICY, HEADERS } from './headers.ts'
import { PROBLEMS, type ProblemCode, type Words } from './words.ts'

/** A fault that is told to whom it concerns, in his language. */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly detail: (words: Words) => string
  readonly more: Readonly<Record<string, unknown>>
  constructor(code: ProblemCode, detail: (words: Words) => string, more: Readonly<Record<string, unknown>> = {}) {
    super(code)
    this.code = code
    this.detail = detail
    this.more = more
  }
}

/** What was thrown anywhere below, as the problem that it is; what is a fault of ours is told without its words. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error
  if (error instanceof NoDocument) {
    const { given, isSeveral } = error
    return isSeveral
      ? new Problem('several-documents', ({ http }) => http.details.several(given))
      : new Problem('no-document', ({ http }) => http.details.document(given))
  }
  if (error instanceof NoIncident) return new Problem('no-incident', ({ http }) => http.details.incident(error.given))
  if (error instanceof NoSearch) return new Problem('no-search', ({ http }) => http.details.search(error.given))
  if (error instanceof JudgingError)
    return new Problem('bad-judgement', ({ incidents }) => incidents.misjudged[error.code](error.given))
  if (error instanceof QueryError)
    return new Problem('bad-query', ({ http }) => http.details.query(error.term, error.allowed))
  if (error instanceof DeskError)
    return new Problem('desk', ({ desk }) => desk.faults[error.code](error.where, error.detail), { fault: error.code })
  if (error instanceof PdfError)
    return new Problem('pdf', ({ briefs }) => briefs.pdf[error.code](error.message), { fault: error.code })
  return new Problem('internal', ({ http }) => http.details.internal)
}

/** The one shape of an error (RFC 9457). */
export function problemResponse(problem: Problem, words: Words): Response {
  const { code, detail, more } = problem
  const status = PROBLEMS[code]
  const { title, remedy } = words.http.problems[code]
  const body = { type: `urn:chancery:problem:${code}`, title, status, detail: detail(words), remedy, ...more }
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      ...HEADERS,
      'content-security-policy': API_POLICY,
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
    },
  })
}
