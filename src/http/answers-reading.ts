import * as z from 'zod'

/** What of a reading stands in answers. Days are ISO, possibly cut short (`2026`, `2026-01`); offsets are UTF-16 code units. */

export const code = z.string().meta({ description: 'code of an actor', examples: ['CHN'] })
export const codes = z.array(code)
export const day = z.string().meta({ description: 'ISO day, or part of one', examples: ['2026-01-05', '2026-01'] })
export const span = z.object({ start: z.int(), end: z.int() })
export const evidence = z.array(span).meta({ description: 'where the words stand in the text' })
export const words = z.array(z.string()).meta({ description: 'the words themselves, one string for each stretch' })
export const interval = z.object({ start: day.nullable(), end: day.nullable() })
const when = interval.extend({ basis: z.enum(['stated', 'relative', 'published']) })
export const status = z.enum(['occurred', 'scheduled', 'pledged', 'predicted', 'denied'])
export const stance = z.enum(['supports', 'opposes', 'neutral', 'ambiguous'])
export const standKind = z.enum([
  'red-line',
  'not-taking-sides',
  'ambiguity',
  'active-ambiguity',
  'passive-ambiguity',
  'plain',
])
export const genre = z.enum(['news', 'commentary', 'official'])
export const counts = z.array(z.object({ n: z.number(), of: z.string() }))
export const likelihood = z.object({ low: z.number(), high: z.number() })

/** Why something was found: the rule, the words that it rests on, rows of the packs, and what went before. */
const because = z
  .object({
    rule: z.string(),
    at: span,
    rows: z.array(z.string()).optional(),
    get from() {
      return z.array(because).optional()
    },
  })
  .meta({ id: 'Because' })

const found = z.object({ evidence, because })

const person = z.object({ id: z.string().nullable(), name: z.string(), office: z.string().nullable(), span })

const event = found
  .extend({
    id: z.string(),
    frame: z.string(),
    type: z.string(),
    mode: z.string().nullable(),
    contexts: z.array(z.string()),
    cameo: z.string().nullable(),
    weight: z.number().nullable(),
    source: codes,
    target: codes,
    mutual: z.boolean(),
    people: z.array(person),
    place: z.object({ name: z.string(), code: code.nullable(), span }).nullable(),
    when: when.nullable(),
    status,
    counts: z.array(z.object({ n: z.number(), of: z.string(), span })),
    saidBy: code.nullable(),
  })
  .meta({ id: 'Event' })

const position = found.extend({
  holder: z.string(),
  with: codes,
  people: z.array(z.string()),
  issue: z.string().nullable(),
  about: z.string(),
  stance,
  kind: standKind,
})

const figure = found.extend({
  n: z.number(),
  from: z.number().nullable(),
  bound: z.enum(['exactly', 'about', 'nearly', 'over', 'under', 'at-least', 'at-most']),
  unit: z.string(),
  of: z.string(),
  whose: codes,
  when: when.nullable(),
  scenario: span.nullable(),
})

const forecast = found.extend({
  who: z.string(),
  what: z.string(),
  by: when.nullable(),
  condition: span.nullable(),
  likelihood,
})

const claim = found.extend({
  kind: z.string(),
  n: z.number().nullable(),
  unit: z.string().nullable(),
  since: when.nullable(),
  actors: codes,
})

const voice = found.extend({
  kind: z.enum(['quoted', 'reported']),
  who: z.string(),
  speaker: codes,
  person: z.string().nullable(),
  office: z.string().nullable(),
  name: span.nullable(),
  verb: span.nullable(),
  content: span,
})

const agreement = found.extend({
  kind: z.string(),
  state: z.string(),
  parties: codes,
  side: z.enum(['states', 'firms']),
  n: z.number().nullable(),
  fields: z.array(span),
  when: when.nullable(),
  force: z
    .object({
      change: z.enum(['signed', 'ratified', 'in-force', 'terminated', 'withdrawn', 'expired']),
      when: interval.nullable(),
      lasts: z.object({ n: z.number(), unit: z.enum(['years', 'months', 'days']) }).nullable(),
    })
    .nullable(),
})

const channel = found.extend({
  kind: z.string(),
  change: z.string(),
  planned: z.boolean(),
  parties: codes,
  round: z.number().nullable(),
  fromLevel: span.nullable(),
  toLevel: span.nullable(),
  rested: z.object({ n: z.number(), unit: z.string() }).nullable(),
  when: when.nullable(),
})

const link = found.extend({
  kind: z.enum(['cause', 'purpose', 'response', 'condition', 'sequence']),
  words: z.array(span),
  ground: span,
  outcome: span,
  groundEvent: z.string().nullable(),
  outcomeEvent: z.string().nullable(),
  claimant: z.object({ who: z.string(), speaker: codes, name: span.nullable() }),
})

/** What in a document does not fit together. */
export const note = z.object({
  code: z.string(),
  text: z.string().meta({ description: 'what does not fit, in English' }),
  span: span.nullable().optional(),
  readings: z.array(interval).optional(),
  values: z.array(z.string()).optional(),
})

export const reading = z
  .object({
    chancery: z.literal(1),
    doc: z.string(),
    id: z.string(),
    lang: z.string(),
    title: z.string().nullable(),
    published: z.object({ day, basis: z.string() }).nullable(),
    byline: z.object({
      author: z.string().nullable(),
      affiliation: z.string().nullable(),
      outlet: z.string().nullable(),
      country: code.nullable(),
    }),
    genre,
    disclaimer: span.nullable(),
    reprint: span.nullable(),
    events: z.array(event),
    positions: z.array(position),
    figures: z.array(figure),
    forecasts: z.array(forecast),
    claims: z.array(claim),
    voices: z.array(voice),
    agreements: z.array(agreement),
    channels: z.array(channel),
    links: z.array(link),
    notes: z.array(note),
  })
  .meta({ id: 'Reading' })

/** A document as lists give it. */
export const source = z
  .object({
    id: z.string(),
    doc: z.string(),
    format: z.string(),
    title: z.string().nullable(),
    author: z.string().nullable(),
    outlet: z.string().nullable(),
    url: z.string().nullable(),
    lang: z.string(),
    published: day.nullable(),
    publishedBasis: z.string().nullable(),
    arrived: z.string().meta({ description: 'ISO instant' }),
  })
  .meta({ id: 'Source' })

/** A document that was found, with the words around what was asked for. */
export const foundSource = source.extend({
  snippet: z.array(z.object({ text: z.string(), marked: z.boolean() })),
})

const copy = z.object({
  source: z.int(),
  why: z.enum(['bytes', 'text', 'url', 'alike']),
  doc: z.string(),
  format: z.string(),
  original: z.string(),
  outlet: z.string().nullable(),
  url: z.string().nullable(),
  published: day.nullable(),
  arrived: z.string(),
})

export const shown = source.extend({
  text: z.string(),
  copies: z.array(copy),
  withdrawn: z.object({ at: z.string(), why: z.string() }).nullable(),
  reading,
})

export const documented = shown.extend({
  rows: z
    .record(z.string(), z.string())
    .meta({ description: 'what each row of the packs says that a derivation names, by file:line' }),
})

const label = z.object({ 'zh-Hant': z.string(), 'zh-Hans': z.string(), en: z.string() })
const labels = z.record(z.string(), label)

export const vocabulary = z.object({
  frames: labels,
  issues: labels,
  actors: labels,
  regions: z.record(z.string(), z.string()).meta({ description: 'ISO 3166-1 alpha-2 by the code of a state' }),
})

export const named = z.object({
  code: z.string(),
  kind: z.enum(['actor', 'person']),
  of: z.string().nullable(),
  region: z.string().nullable(),
  names: label,
  forms: z.array(z.string()),
})

export const savedSearch = z.object({
  id: z.string(),
  query: z.string(),
  at: z.string(),
  count: z.int(),
  more: z.boolean().meta({ description: 'there are more than were counted' }),
})
