import * as z from 'zod'
import type { InquiryName, SpokenChart } from '../app/inquiries.ts'
import { VERBS, type Verb } from '../app/verbs.ts'
import { json as jsonAnswer, list as listAnswer } from './answers.ts'
import { csv } from './csv.ts'
import type { Call, Operation } from './operation.ts'
import { flagParameters, MOST, PAGING, parameter } from './parameters.ts'
import type { Words } from './words.ts'

/** Flags that are about files, terminals and folders, and say nothing at this door. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  'json',
  'lang',
  'desk',
  'packs',
  'input',
  'published',
  'explain',
  'ics',
  'table',
])

interface Asked {
  readonly path: string
  /** Operands by the name of their parameter, with what stands for them in help. */
  readonly operands?: Readonly<Record<string, string>>
  /** Parameters that only this door has. */
  readonly more?: Readonly<Record<string, z.ZodType>>
  readonly isOne?: true
  readonly media?: string
}

/** The verbs that ask the record as a whole. A verb that prints several lines answers a list. */
const ASKED: Readonly<Partial<Record<InquiryName, Asked>>> = {
  incidents: {
    path: '/incidents',
    more: {
      id: parameter('ID').optional().meta({ description: 'only the incident with this id, or with this account' }),
      order: z.enum(['time', 'newest']).optional().meta({ description: 'in order of time, or the newest first' }),
    },
  },
  disagreements: { path: '/disagreements' },
  ledger: {
    path: '/ledger',
    more: { ics: z.literal('true').optional().meta({ description: 'the entries as an iCalendar' }) },
  },
  claims: { path: '/claims' },
  register: { path: '/register', operands: { kind: 'KIND' } },
  review: { path: '/review' },
  judge: { path: '/judge' },
  relations: { path: '/relations', operands: { a: 'CODE', b: 'CODE' } },
  triangle: { path: '/triangle', operands: { a: 'CODE', b: 'CODE', c: 'CODE' } },
  balance: { path: '/balance', isOne: true },
  answers: { path: '/answers', operands: { a: 'CODE', b: 'CODE' }, isOne: true },
  chart: { path: '/chart/relations', operands: { a: 'CODE', b: 'CODE' }, media: 'image/svg+xml' },
}

/** Flags of a verb that say nothing where it is only asked. */
const ONLY_WRITTEN: ReadonlySet<string> = new Set(['set', 'by', 'why', 'ask', 'limit'])

function parametersOf(verb: Verb, { operands = {}, more = {}, isOne, media }: Asked): z.ZodType {
  const flags = verb.flags.filter(({ name }) => !ELSEWHERE.has(name) && !ONLY_WRITTEN.has(name))
  return z.strictObject({
    ...Object.fromEntries(Object.entries(operands).map(([name, value]) => [name, parameter(value)])),
    ...flagParameters(flags),
    ...more,
    ...(isOne || media ? {} : PAGING),
  })
}

/** The operations that are verbs about the record as a whole, made from the list of verbs, and the front page. */
export const ASKING: readonly Operation[] = [
  ...Object.entries(ASKED).map(([name, asked]): Operation => {
    const verb = VERBS.find((one) => one.name === name) as Verb
    return {
      method: 'get',
      path: asked.path,
      summary: verb.summary,
      input: parametersOf(verb, asked),
      media: asked.media ?? 'application/json',
      answer: asked.media ? z.string() : asked.isOne ? z.looseObject({}) : listAnswer,
      status: 200,
      run: (call) => ask(name as InquiryName, call, asked.media),
    }
  }),
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
    answer: listAnswer,
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
    answer: z.looseObject({}),
    status: 200,
    run: (call) => ask('today', call),
  },
]

/** Items of one answer in CSV where nothing is said. */
const MOST_CSV = 100_000

async function ask(name: InquiryName, call: Call, media?: string): Promise<Response> {
  const { limit, cursor, format, ics, ...given } = call.given
  const isCsv = format === 'csv'
  const count = Math.min(Number(limit ?? (isCsv ? MOST_CSV : 100)), isCsv ? MOST_CSV : MOST)
  const inquiry = {
    name,
    given,
    today: call.service.now().toISOString().slice(0, 10),
    ...(media ? { chart: spoken(call.words) } : {}),
    ...(ics ? { spoken: { fates: call.words.incidents.fates, language: call.language } } : {}),
  }
  const { body, isBehind } = await call.service.views.ask(inquiry, Number(cursor ?? 0), count)
  const behind = { 'x-chancery-behind': isBehind ? '1' : '0' }
  if (media) return new Response(body, { headers: { 'content-type': `${media}; charset=utf-8`, ...behind } })
  if (ics) return calendarAnswer(body)
  if (isCsv) return tableAnswer((JSON.parse(body) as { readonly items: readonly unknown[] }).items, name, behind)
  return jsonAnswer(body, behind)
}

/** Items as a CSV file, with the mark by which spreadsheets know UTF-8. */
export const tableAnswer = (items: readonly unknown[], name: string, headers: Readonly<Record<string, string>> = {}) =>
  new Response(`\ufeff${csv(items)}`, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}.csv"`,
      ...headers,
    },
  })

const calendarAnswer = (body: string) =>
  new Response(body, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="ledger.ics"',
    },
  })

/** The words of a chart without functions, which do not cross threads. */
function spoken({ measures: { chart } }: Words): SpokenChart {
  return { ...chart, title: chart.title('{a}', '{b}', '{asOf}') }
}
