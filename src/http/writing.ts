import * as z from 'zod'
import { correctionOf, JUDGING_WORDS, JudgingError, OF_INCIDENTS } from '../app/judging.ts'
import { VERBS } from '../app/verbs.ts'
import { NoIncident } from '../app/views.ts'
import type { Errand, Step, Upload } from '../app/writing.ts'
import { json, list } from './answers.ts'
import { judgement } from './answers-incidents.ts'
import { savedSearch } from './answers-reading.ts'
import { asked } from './asking.ts'
import type { Call, Operation } from './operation.ts'
import { parameter } from './parameters.ts'
import { Problem } from './problem.ts'

const summaryOf = (name: string) => VERBS.find((verb) => verb.name === name)?.summary ?? ''

const day = z.iso.date()
const partialDay = z.string().regex(/^\d{4}(-\d{2}){0,2}$/)
const codes = z.array(z.string().regex(/^[A-Z0-9]{1,12}$/)).max(50)
const by = z.string().max(200).optional().meta({ description: 'who decides' })
const why = z.string().max(10_000).optional().meta({ description: 'the reason, for the record' })

/** What `correct` puts in the place of what was read. */
const correction = z.strictObject({
  type: z
    .string()
    .regex(/^[A-Za-z]{1,20}$/)
    .optional(),
  status: z.enum(['occurred', 'scheduled', 'pledged', 'predicted', 'denied']).optional(),
  source: codes.optional(),
  target: codes.optional(),
  mutual: z.boolean().optional(),
  when: z.strictObject({ start: partialDay.nullable(), end: partialDay.nullable() }).nullable().optional(),
})
type CorrectionBody = z.infer<typeof correction>

type JudgingWord = keyof typeof JUDGING_WORDS

const JUDGE = z.strictObject({
  kind: z.enum(Object.keys(JUDGING_WORDS) as [JudgingWord, ...JudgingWord[]]),
  ids: z
    .array(z.string().min(4).max(300))
    .max(200)
    .default([])
    .meta({ description: 'events, by id or account; of undo, one judgement', examples: [['4cae2472105e11d8']] }),
  incident: parameter('ID')
    .optional()
    .meta({ description: 'of correct, reject and confirm: all accounts of this incident' }),
  set: correction.optional().meta({ description: 'what correct puts' }),
  by,
  why,
})

/** A text or an address that is to be taken in; files come as multipart/form-data under `files`, beside `published`. */
const ADD = z.union([
  z.strictObject({
    text: z.string().min(1).max(10_000_000),
    title: z.string().max(1000).optional(),
    outlet: z.string().max(300).optional(),
    url: z
      .url({ protocol: /^https?$/ })
      .max(4000)
      .optional(),
    published: day.optional(),
  }),
  z.strictObject({ url: z.url({ protocol: /^https?$/ }).max(4000), published: day.optional() }),
])

const IDS = z.strictObject({ ids: z.array(parameter('ID')).min(1).max(1000), why })
/** A search to keep, or the id of one to forget. */
const SAVED = z.union([
  z.strictObject({ query: z.string().trim().min(1).max(1000) }),
  z.strictObject({ drop: parameter('ID') }),
])
const withdrawn = z.object({ kind: z.literal('withdrawn'), id: z.string(), doc: z.string() })
const job = z.object({ job: z.string(), events: z.string() })

const post = (path: string, input: z.ZodType, answer: z.ZodType, run: Operation['run'], status: 200 | 202 = 200) => ({
  ...{ method: 'post' as const, path, summary: summaryOf(path.slice(1)), input, answer, run, status },
  media: 'application/json',
})

/** The operations that write. */
export const WRITING: readonly Operation[] = [
  post('/judge', JUDGE, judgement, judge),
  post('/remove', IDS, list(withdrawn), async ({ service, body }) => {
    const { ids, why: reason = '' } = body as z.infer<typeof IDS>
    const items = (await finished(service.writing.run({ kind: 'remove', ids, why: reason }))) as readonly unknown[]
    return json({ items, total: items.length, next: null })
  }),
  post('/saved', SAVED, savedSearch.partial({ count: true, more: true }), async ({ service, body }) => {
    const asked = body as z.infer<typeof SAVED>
    const errand: Errand = 'drop' in asked ? { kind: 'drop', id: asked.drop } : { kind: 'save', query: asked.query }
    return json(await finished(service.writing.run(errand)))
  }),
  post('/add', ADD, job, add, 202),
  post('/reread', z.strictObject({}), job, (call) => begun(call, { kind: 'reread' }, '/reread'), 202),
]

/** The events of all accounts of an incident. @throws NoIncident */
async function eventsOf(call: Call, incident: string): Promise<readonly string[]> {
  const { body } = await asked(call, { name: 'incidents', given: { id: incident } }, 0, 1)
  const [one] = (
    JSON.parse(`${body}`) as { readonly items: readonly { readonly accounts: readonly { readonly event: string }[] }[] }
  ).items
  if (!one) throw new NoIncident(incident)
  return one.accounts.map(({ event }) => event)
}

async function judge(call: Call): Promise<Response> {
  const { service, body } = call
  const { kind, ids: some, incident, set, by: who = '', why: reason = '' } = body as z.infer<typeof JUDGE>
  if (kind === 'correct' && (!set || Object.keys(set).length === 0)) throw new JudgingError('bad-field', 'set')
  if (incident !== undefined && !OF_INCIDENTS.has(JUDGING_WORDS[kind])) throw new JudgingError('no-incident', kind)
  const ids = incident === undefined ? some : [...some, ...(await eventsOf(call, incident))]
  const judging = {
    kind: JUDGING_WORDS[kind],
    // An account is its document and its event; the event is what is judged.
    ids: ids.map((id) => id.slice(id.lastIndexOf('#') + 1)),
    correction: kind === 'correct' && set ? corrected(set) : null,
    by: who,
    why: reason,
  }
  return json(await finished(service.writing.run({ kind: 'judge', judging })))
}

/** The same checks as on the command line. */
function corrected({ when, source, target, ...rest }: CorrectionBody) {
  const fields = Object.entries(rest).map(([name, value]) => `${name}=${value}`)
  if (source) fields.push(`source=${source.join()}`)
  if (target) fields.push(`target=${target.join()}`)
  if (when !== undefined) fields.push(`when=${when ? `${when.start ?? ''}..${when.end ?? ''}` : ''}`)
  return Object.assign({}, ...fields.map(correctionOf))
}

async function finished(steps: AsyncIterable<Step>): Promise<unknown> {
  for await (const step of steps) if (step.kind === 'done') return step.value
  return null
}

function begun({ service }: Call, errand: Errand, path: string): Response {
  const id = service.jobs.begin(service.writing.run(errand))
  return json({ job: id, events: `/api/v1${path}/events?job=${id}` }, {}, 202)
}

async function add(call: Call): Promise<Response> {
  const { body } = call
  if (body instanceof FormData) return begun(call, await uploaded(body), '/add')
  const given = body as z.infer<typeof ADD>
  const nothing = { kind: 'add', lines: [], files: [], urls: [], published: given.published ?? null } as const
  if (!('text' in given)) return begun(call, { ...nothing, urls: [given.url] }, '/add')
  const { text, title, outlet, url, published } = given
  const line = JSON.stringify({ doc: title ?? firstWords(text), text, title, outlet, url, published })
  return begun(call, { ...nothing, lines: [line] }, '/add')
}

/** Characters of a text that name it where it has no title. */
const NAME_LENGTH = 24
const firstWords = (text: string): string => [...text.trim().replace(/\s+/g, ' ')].slice(0, NAME_LENGTH).join('')

async function uploaded(form: FormData): Promise<Errand> {
  const files: Upload[] = []
  for (const one of form.getAll('files')) {
    if (typeof one === 'string') throw badPart('files')
    files.push({ name: one.name, bytes: new Uint8Array(await one.arrayBuffer()) })
  }
  const published = form.get('published')
  if (published !== null && (typeof published !== 'string' || !day.safeParse(published).success))
    throw badPart('published')
  if (files.length === 0) throw badPart('files')
  return { kind: 'add', lines: [], files, urls: [], published }
}

const badPart = (name: string) =>
  new Problem('bad-input', ({ http }) => http.details.input(name, 'multipart/form-data'), { parameter: name })
