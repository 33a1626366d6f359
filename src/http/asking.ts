import * as z from 'zod'
import type { Flag } from '../app/flags.ts'
import type { Inquiry, InquiryName } from '../app/inquiries.ts'
import { VERBS, type Verb } from '../app/verbs.ts'
import { BRIEF_FORMATS } from '../app/verbs-brief.ts'
import { json as jsonAnswer, list, sendable } from './answers.ts'
import {
  checkedClaim,
  disagreement,
  entry,
  forecaster,
  frontPage,
  incident,
  judged,
  question,
  registerRow,
  stand,
  view,
} from './answers-incidents.ts'
import { answers, balance, brief as briefAnswer, csl, direction, triangle } from './answers-measures.ts'
import { csv } from './csv.ts'
import type { Call, Operation } from './operation.ts'
import { flagParameters, MOST, PAGING, parameter } from './parameters.ts'

/** Flags that are about files, terminals and folders, and say nothing at this door. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  'json',
  'lang',
  'desk',
  'packs',
  'input',
  'published',
  'explain',
  'table',
  'out',
])

interface Asked {
  readonly path: string
  /** What is answered; of a list, each of its items. */
  readonly answer: z.ZodType
  /** Operands by the name of their parameter, with what stands for them in help. */
  readonly operands?: Readonly<Record<string, string>>
  /** Parameters that only this door has. */
  readonly more?: Readonly<Record<string, z.ZodType>>
  readonly isOne?: true
  /** A list that is not taken in parts. */
  readonly isWhole?: true
}

/** The verbs that ask the record as a whole. A verb that prints several lines answers a list. */
const ASKED: Readonly<Partial<Record<InquiryName, Asked>>> = {
  incidents: {
    path: '/incidents',
    answer: incident,
    more: {
      id: parameter('ID').optional().meta({ description: 'only the incident with this id, or with this account' }),
      order: z.enum(['time', 'newest']).optional().meta({ description: 'in order of time, or the newest first' }),
    },
  },
  disagreements: { path: '/disagreements', answer: disagreement },
  ledger: { path: '/ledger', answer: z.union([entry, forecaster]) },
  claims: { path: '/claims', answer: checkedClaim },
  views: {
    path: '/views',
    answer: view,
    isWhole: true,
    more: { limit: parameter('N').optional().meta({ description: 'topics at most; default: 6' }) },
  },
  register: { path: '/register', answer: registerRow, operands: { kind: 'KIND' } },
  review: { path: '/review', answer: question },
  judge: { path: '/judge', answer: judged },
  relations: { path: '/relations', answer: direction, operands: { a: 'CODE', b: 'CODE' } },
  triangle: { path: '/triangle', answer: triangle, operands: { a: 'CODE', b: 'CODE', c: 'CODE' } },
  balance: { path: '/balance', answer: balance, isOne: true },
  answers: { path: '/answers', answer: answers, operands: { a: 'CODE', b: 'CODE' }, isOne: true },
}

/** Flags of a verb that say nothing where it is only asked. */
const ONLY_WRITTEN: ReadonlySet<string> = new Set(['set', 'by', 'why', 'ask', 'limit', 'drop'])

const verbNamed = (name: string) => VERBS.find((one) => one.name === name) as Verb
export const summaryOf = (name: string): string => verbNamed(name).summary
/** Flags that are parameters at this door; what was judged is listed whole. */
export const flagsOf = (name: string): readonly Flag[] =>
  name === 'judge'
    ? []
    : verbNamed(name).flags.filter((flag) => !ELSEWHERE.has(flag.name) && !ONLY_WRITTEN.has(flag.name))

function parametersOf(verb: Verb, { operands = {}, more = {}, isOne, isWhole }: Asked): z.ZodType {
  return z.strictObject({
    ...Object.fromEntries(Object.entries(operands).map(([name, value]) => [name, parameter(value)])),
    ...flagParameters(flagsOf(verb.name)),
    ...more,
    ...(isOne || isWhole ? {} : PAGING),
  })
}

/** The operations that are verbs about the record as a whole, made from the list of verbs, and the front page. */
export const ASKING: readonly Operation[] = [
  ...Object.entries(ASKED).map(([name, asked]): Operation => {
    const verb = verbNamed(name)
    return {
      method: 'get',
      path: asked.path,
      summary: verb.summary,
      input: parametersOf(verb, asked),
      media: 'application/json',
      answer: asked.isOne ? asked.answer : list(asked.answer),
      status: 200,
      run: (call) => ask(name as InquiryName, call),
    }
  }),
  {
    method: 'get',
    path: '/brief',
    summary: summaryOf('brief'),
    input: z.strictObject({
      a: parameter('CODE').optional(),
      b: parameter('CODE').optional(),
      c: parameter('CODE').optional(),
      ...flagParameters(flagsOf('brief').filter(({ name }) => name !== 'format')),
      format: z
        .enum(BRIEF_FORMATS)
        .optional()
        .meta({ description: 'default: json; pdf is printed by a Chromium of the machine of the server' }),
    }),
    media: 'application/json',
    answer: briefAnswer.or(csl),
    status: 200,
    run: brief,
  },
  {
    method: 'get',
    path: '/positions',
    summary: 'who stands where on which issue, as each document tells it, the newest first',
    input: z.strictObject({
      actor: parameter('CODE').optional().meta({ description: 'only those that this actor holds' }),
      issue: parameter('ISSUE').optional().meta({ description: 'only those on this issue of the packs' }),
      'as-of': parameter('DAY').optional().meta({ description: 'from what had been published by this day' }),
      ...PAGING,
    }),
    media: 'application/json',
    answer: list(stand),
    status: 200,
    run: (call) => ask('positions', call),
  },
  {
    method: 'get',
    path: '/today',
    summary:
      'the front page of a day: what is new, what falls due, where sources begin to differ, which relations moved',
    input: z.strictObject({
      'as-of': parameter('DAY').optional().meta({ description: 'the day; default: today' }),
      days: z
        .string()
        .regex(/^[1-9]\d{0,2}$/)
        .optional()
        .meta({ description: 'days that are new, and days ahead; default: 7', examples: ['7'] }),
    }),
    media: 'application/json',
    answer: frontPage,
    status: 200,
    run: (call) => ask('today', call),
  },
]

/** Items of one answer in CSV where nothing is said. */
export const MOST_CSV = 10_000

async function ask(name: InquiryName, call: Call): Promise<Response> {
  const { limit, cursor, format, ics, ...rest } = call.given
  const isCsv = format === 'csv'
  // Of views, the limit is how many topics are asked for, and all that is told of them is given.
  const isWhole = name === 'views'
  const count = isWhole ? MOST_CSV : Math.min(Number(limit ?? (isCsv ? MOST_CSV : 100)), isCsv ? MOST_CSV : MOST)
  const given = isWhole && limit ? { ...rest, limit } : rest
  const spoken = ics ? { given: { ...given, ics }, fates: call.words.incidents.fates, language: call.language } : {}
  const { body, isBehind } = await asked(call, { name, given, ...spoken }, Number(cursor ?? 0), count)
  if (ics) return fileAnswer(body, 'text/calendar', 'ledger.ics')
  return isCsv ? csvAnswer(body, name, isBehind) : jsonAnswer(body, behind(isBehind))
}

/** What a view answers: all of it as text. */
export const asked = (
  { service: { views, now } }: Call,
  inquiry: Omit<Inquiry, 'today'>,
  from: number,
  count: number,
) => views.ask({ ...inquiry, today: now().toISOString().slice(0, 10) }, from, count)

export const behind = (isBehind: boolean) => ({ 'x-chancery-behind': isBehind ? '1' : '0' })
export const csvAnswer = (body: Buffer, name: string, isBehind: boolean) =>
  tableAnswer((JSON.parse(`${body}`) as { readonly items: readonly unknown[] }).items, name, behind(isBehind))

async function brief(call: Call): Promise<Response> {
  const { given, language, words } = call
  const { format = 'json', sources } = given
  const { body } = await asked(call, { name: 'brief', given, language, charts: words.charts }, 0, 1)
  if (sources === 'bibtex') return fileAnswer(body, 'application/x-bibtex', 'brief.bib')
  if (sources === 'csl' || format === 'json') return jsonAnswer(body)
  if (format === 'markdown') return fileAnswer(body, 'text/markdown', 'brief.md')
  if (format === 'html') return fileAnswer(body, 'text/html', 'brief.html')
  const kind = format === 'pdf' ? 'pdf' : 'docx'
  // What makes files is large, and most who ask want none.
  const { briefFile } = await import('../app/brief-files.ts')
  const file = await briefFile(kind, `${body}`)
  return new Response(new Uint8Array(file), {
    headers: { 'content-type': FILES[kind], 'content-disposition': `attachment; filename="brief.${kind}"` },
  })
}

const FILES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const

/** A text that is saved under a name. */
export const fileAnswer = (body: Uint8Array, type: string, name: string): Response =>
  new Response(sendable(body), {
    headers: { 'content-type': `${type}; charset=utf-8`, 'content-disposition': `attachment; filename="${name}"` },
  })

/** Items as a CSV file, with the mark by which spreadsheets know UTF-8. */
export const tableAnswer = (items: readonly unknown[], name: string, headers: Readonly<Record<string, string>> = {}) =>
  new Response(`\ufeff${csv(items)}`, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}.csv"`,
      ...headers,
    },
  })
