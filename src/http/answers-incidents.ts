import * as z from 'zod'
import {
  code,
  codes,
  counts,
  day,
  evidence,
  genre,
  interval,
  likelihood,
  note,
  source,
  stance,
  standKind,
  status,
  words,
} from './answers-reading.ts'

/** What of incidents, the books and judgements stands in answers. */

/** One document's telling of an incident; `account` is unique in the desk: the document's id, `#`, the event's. */
const account = z
  .object({
    account: z.string(),
    event: z.string(),
    doc: z.string(),
    id: z.string(),
    published: day.nullable(),
    outlet: z.string().nullable(),
    country: code.nullable(),
    type: z.string(),
    frame: z.string(),
    source: codes,
    target: codes,
    mutual: z.boolean(),
    status,
    when: interval.nullable(),
    counts,
    evidence,
    words,
  })
  .meta({ id: 'Account' })

/** Two accounts held against each other; weights are log odds, positive for the same, null where a person decided. */
const weighed = z
  .object({
    a: z.string(),
    b: z.string(),
    weight: z.number().nullable(),
    reasons: z.array(z.object({ what: z.string(), weight: z.number().nullable() })),
  })
  .meta({ id: 'Weighed' })

export const incident = z
  .object({
    id: z.string(),
    type: z.string(),
    frame: z.string(),
    source: codes,
    target: codes,
    mutual: z.boolean(),
    when: interval.nullable(),
    status,
    place: z.string().nullable(),
    partOf: z.string().nullable().meta({ description: 'the id of the visit that it is part of' }),
    countries: z.record(z.string(), z.int()).meta({ description: 'how many accounts come from each country' }),
    accounts: z.array(account),
    joins: z.array(weighed),
  })
  .meta({ id: 'Incident' })

const genreOrNone = genre.nullable()
const cited = z
  .object({
    doc: z.string(),
    id: z.string(),
    published: day.nullable(),
    outlet: z.string().nullable(),
    country: code.nullable(),
    genre: genreOrNone,
    evidence,
    words,
    written: interval.nullable(),
  })
  .meta({ id: 'Cited' })
const sources = z.array(cited)

/** Where sources of one incident differ. */
export const difference = z
  .object({
    incident: z.string(),
    type: z.string(),
    frame: z.string(),
    source: codes,
    target: codes,
    what: z.enum(['happened', 'day', 'count', 'parties', 'interval', 'document']),
    note: z.string().nullable(),
    reconciled: z.string().nullable(),
    values: z.array(z.object({ value: z.string(), accounts: z.array(account) })),
  })
  .meta({ id: 'Disagreement' })

/** What does not fit inside one document that tells of no incident. */
export const slip = note.omit({ span: true }).extend({
  incident: z.null(),
  what: z.literal('document'),
  note: z.string(),
  source: cited,
})

export const disagreement = z.union([difference, slip])

const fate = z.enum(['open', 'due', 'met', 'met late', 'broken', 'overdue', 'void', 'superseded'])

export const entry = z
  .object({
    id: z.string(),
    incident: z.string(),
    kind: z.enum(['scheduled', 'pledged', 'predicted', 'threatened']),
    type: z.string(),
    frame: z.string(),
    who: codes,
    toward: codes,
    fate,
    by: interval.nullable(),
    first: day.nullable(),
    last: day.nullable(),
    said: z.array(account),
    decidedBy: z.array(account),
    struckBy: z.array(z.object({ id: z.string(), by: z.string(), why: z.string(), at: z.string() })),
  })
  .meta({ id: 'Entry' })

export const forecaster = z.object({
  kind: z.enum(['author', 'named', 'outlet']),
  name: z.string(),
  n: z.int(),
  decided: z.int(),
  came: z.int(),
  conditional: z.int(),
  brier: z.object({ best: z.number(), worst: z.number(), low: z.number(), high: z.number() }).nullable(),
  forecasts: z.array(
    z.object({
      what: z.string(),
      by: interval.nullable(),
      condition: z.string().nullable(),
      likelihood,
      entry: z.string().nullable(),
      fate: fate.nullable(),
      basis: z.enum(['incident', 'event', 'words']).nullable(),
      decidedBy: z.array(z.string()),
      came: z.boolean().nullable(),
      source: cited,
    }),
  ),
})

export const checkedClaim = z.object({
  verdict: z.enum(['confirmed', 'contradicted', 'cannot say']),
  kind: z.string(),
  n: z.number().nullable(),
  unit: z.string().nullable(),
  actors: codes,
  evidence,
  words,
  since: interval.nullable(),
  of: account,
  decidedBy: z.array(
    incident.pick({ type: true, frame: true, source: true, target: true, when: true }).extend({ incident: z.string() }),
  ),
})

const position = z.object({ kind: z.literal('position'), holder: z.string(), issue: z.string() })

export const topics = z.object({
  topics: z.array(z.union([z.object({ kind: z.literal('incident'), incident }), position])),
})

export const teller = z.object({
  country: code.nullable(),
  outlet: z.string().nullable(),
  title: z.string().nullable(),
  genre: genreOrNone,
  docs: z.array(z.string()),
  views: z.array(
    z.object({
      told: z.enum(['told', 'left out', 'early']),
      status: status.nullable(),
      order: z.int().nullable(),
      stances: z.array(z.object({ holder: z.string(), stance, kind: z.string() })),
      saidBy: codes,
      differs: z.array(z.enum(['status', 'order', 'stance'])),
      turned: z.enum(['earlier', 'later']).nullable(),
      sources,
    }),
  ),
})

/** The topics first, then one for each teller. */
export const view = z.union([topics, teller])

const basis = z.enum(['stated', 'published'])
const visit = z.object({
  id: z.string(),
  kind: z.enum(['visit', 'summit', 'meeting']),
  frame: z.string(),
  who: codes,
  host: codes,
  people: z.array(z.object({ id: z.string().nullable(), name: z.string(), office: z.string().nullable() })),
  place: z.string().nullable(),
  when: interval.nullable(),
  level: z.string().nullable(),
  status,
  before: z.object({ id: z.string(), when: interval.nullable(), level: z.string().nullable() }).nullable(),
  claims: z.array(z.object({ verdict: z.string(), doc: z.string(), words })),
  partOf: z.string().nullable(),
  sources,
})
export const agreementRow = z.object({
  id: z.string(),
  kind: z.string(),
  parties: codes,
  side: z.enum(['states', 'firms']),
  counts: z.array(z.object({ n: z.int(), docs: z.array(z.string()) })),
  fields: z.array(z.string()),
  signed: interval.nullable(),
  inForce: interval.nullable(),
  status: z.string(),
  statuses: z.array(z.object({ status: z.string(), docs: z.array(z.string()) })),
  incident: z.string().nullable(),
  undecided: z.array(z.object({ change: z.string(), when: interval.nullable(), source: cited })),
  sources,
})
export const channelRow = z.object({
  id: z.string(),
  kind: z.string(),
  parties: codes,
  state: z.enum(['open', 'suspended']).nullable(),
  opened: interval.nullable(),
  suspended: interval.nullable(),
  resumed: interval.nullable(),
  held: interval.nullable(),
  level: z.string().nullable(),
  steps: z.array(
    z.object({
      change: z.string(),
      planned: z.boolean(),
      when: interval.nullable(),
      basis,
      round: z.number().nullable(),
      level: z.string().nullable(),
      rested: z.object({ n: z.number(), unit: z.string() }).nullable(),
      sources,
    }),
  ),
  sources,
})
const turn = z.object({ stance, kind: standKind, day: day.nullable() })
const positionRow = z.object({
  id: z.string(),
  holder: z.string(),
  issue: z.string().nullable(),
  about: z.string(),
  stands: z.array(
    turn.extend({ people: z.array(z.string()), until: day.nullable(), about: z.string(), source: cited }),
  ),
  shifts: z.array(z.object({ day, from: turn, to: turn })),
  split: z.array(day),
  sources,
})
const figureRow = z.object({
  id: z.string(),
  unit: z.string(),
  of: z.string(),
  whose: codes,
  points: z.array(
    z.object({
      n: z.number(),
      from: z.number().nullable(),
      bound: z.string(),
      when: interval.nullable(),
      basis,
      scenario: z.string().nullable(),
      disputed: z.boolean(),
      source: cited,
    }),
  ),
  sources,
})
const personRow = z.object({
  id: z.string().nullable(),
  names: z.array(z.string()),
  latin: z.string().nullable(),
  codes,
  terms: z.array(z.object({ code, office: z.string(), from: z.string(), to: z.string() })),
  told: z.array(
    z.object({
      office: z.string(),
      first: day.nullable(),
      last: day.nullable(),
      docs: z.array(z.string()),
      unknown: z.boolean(),
    }),
  ),
  incidents: z.array(z.string()),
  sources,
})

/** Rows of the register that is asked for. */
export const registerRow = z.union([visit, agreementRow, channelRow, positionRow, figureRow, personRow])

export const judgement = z
  .object({
    id: z.string(),
    kind: z.enum(['same', 'different', 'corrected', 'rejected', 'confirmed', 'undone']),
    subjects: z.array(
      z.object({ source: z.string(), event: z.string(), type: z.string(), words: z.array(z.string()) }),
    ),
    correction: z
      .object({
        type: z.string().optional(),
        status: status.optional(),
        source: codes.optional(),
        target: codes.optional(),
        mutual: z.boolean().optional(),
        when: interval.nullable().optional(),
      })
      .nullable(),
    undoes: z.string().nullable(),
    by: z.string(),
    why: z.string(),
    at: z.string(),
  })
  .meta({ id: 'Judgement' })

export const judged = judgement.extend({ state: z.enum(['holds', 'withdrawn', 'orphaned']) })

/** Two accounts that could be one, or a judgement whose words are gone. */
export const question = z.union([weighed.extend({ accounts: z.array(account) }), z.object({ orphaned: judgement })])

/** A position as one document tells it; `place` is its place among the positions of that document. */
export const stand = z.object({
  holder: z.string(),
  with: codes,
  people: z.array(z.string()),
  issue: z.string().nullable(),
  about: z.string(),
  stance,
  kind: standKind,
  evidence,
  words,
  place: z.int(),
  id: z.string(),
  doc: z.string(),
  outlet: z.string().nullable(),
  country: code.nullable(),
  published: day.nullable(),
})

const some = <T extends z.ZodType>(item: T) => z.object({ total: z.int(), items: z.array(item) })

export const frontPage = z.object({
  asOf: day,
  days: z.int(),
  from: day,
  latest: day.nullable(),
  documents: some(source).extend({ more: z.boolean() }),
  incidents: some(incident),
  due: some(entry),
  disagreements: some(difference),
  relations: z.array(
    z.object({ source: code, target: code, before: z.number(), after: z.number(), incidents: z.array(z.string()) }),
  ),
})
