import * as z from 'zod'
import { code, codes, day, interval, span, stance } from './answers-reading.ts'

/** What of measures, charts and briefs stands in answers. */

const ids = z.array(z.string()).meta({ description: 'ids of incidents' })
const spread = z.object({ mean: z.number(), low: z.number(), high: z.number() })

/** One direction of a relation in one period; `quads` counts verbal and material cooperation, verbal and material conflict. */
export const figures = z
  .object({
    period: z.string().meta({ examples: ['2026-01', '2026-W03'] }),
    quads: z.tuple([z.int(), z.int(), z.int(), z.int()]),
    statuses: z.object({
      occurred: z.int(),
      scheduled: z.int(),
      pledged: z.int(),
      predicted: z.int(),
      denied: z.int(),
    }),
    scored: z.int(),
    positive: z.number(),
    negative: z.number(),
    net: z.number(),
    mean: z.number().nullable(),
    rate: spread.nullable(),
    meanInterval: spread.nullable(),
    netInterval: spread.nullable(),
    decayed: z.number(),
    level: z.object({ sequential: z.number(), batch: z.number() }),
    incidents: ids,
  })
  .meta({ id: 'Figures' })

export const direction = z.object({
  source: code,
  target: code,
  asOf: day,
  unit: z.enum(['day', 'week', 'month']),
  halfLife: z.number(),
  weights: z.string(),
  level: z.string(),
  periods: z.array(figures),
  unplaced: ids,
  changes: z.array(z.object({ period: z.string(), before: z.number(), after: z.number(), incidents: ids })),
  contexts: z.record(z.string(), z.array(figures)),
  tension: z.object({ conflict: z.number(), total: z.number(), intensity: z.number() }),
})

const role = z.enum(['pivot', 'friend', 'partner', 'wing', 'enemy', 'outcast'])
const triangleType = z.enum(['ménage-à-trois', 'romantic-triangle', 'stable-marriage', 'unit-veto'])
const roleChances = z.partialRecord(role, z.number())
const flips = z.array(z.object({ tie: z.int(), from: role, to: role, gain: z.number(), consent: z.array(z.int()) }))

/** Of charts, which name the three themselves. */
export const trianglePeriod = z.object({
  period: z.string(),
  ties: z
    .array(z.object({ score: z.number().nullable(), sign: z.number().nullable(), incidents: ids }))
    .meta({ description: 'of A and B, of B and C, of C and A' }),
  type: triangleType.nullable(),
  roles: z.tuple([role, role, role]).nullable(),
  utilities: z.tuple([z.number(), z.number(), z.number()]).nullable(),
  elevations: z.tuple([flips, flips, flips]).nullable(),
  chances: z.record(z.union([triangleType, z.literal('undecided')]), z.number()),
  roleChances: z.tuple([roleChances, roleChances, roleChances]),
})

export const triangle = trianglePeriod.extend({ actors: z.tuple([code, code, code]) })

const tie = z.object({ a: code, b: code, weight: z.number(), incidents: ids.optional() })

const frustration = z
  .object({
    frustration: z.number(),
    isExact: z.boolean(),
    share: z.number().nullable(),
    optima: z.number(),
    parts: z.array(
      z.object({
        actors: codes,
        frustration: z.number(),
        atLeast: z.number(),
        splits: z.array(z.object({ blocs: z.tuple([codes, codes]), outOfLine: z.array(tie) })),
        more: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'Frustration' })

export const balance = z.object({
  actors: z.int(),
  ties: z.array(tie),
  triads: z
    .tuple([z.int(), z.int(), z.int(), z.int()])
    .meta({ description: 'triangles by how many of their ties are of enmity' }),
  share: z.number().nullable(),
  walk: z.number().nullable(),
  frustration,
  weighted: frustration,
  clusters: z
    .object({ blocs: z.array(codes), outOfLine: z.array(tie), least: z.number(), isExact: z.boolean() })
    .meta({ description: 'blocs in any number (weak balance)' }),
})

const lag = z.tuple([z.number(), z.number(), z.number()])
const pairs = z.array(z.tuple([z.string(), z.string()]))
const answered = z.object({
  acts: z.int(),
  inKind: z.int(),
  otherwise: z.int(),
  inKindShare: spread.nullable(),
  base: z.number(),
  lag: lag.nullable(),
  pairs,
})
const kind = z.object({ source: code, target: code, type: z.string() })

export const answers = z.object({
  actors: z.tuple([code, code]),
  within: z.number(),
  reciprocity: z.array(z.object({ by: code, to: code, friendly: answered, hostile: answered })),
  following: z.array(
    z.object({
      act: kind,
      follower: kind,
      acts: z.int(),
      followed: z.int(),
      share: spread,
      base: z.number(),
      lag,
      pairs,
    }),
  ),
  courtships: z.looseObject({ by: code }).nullable(),
})

const part = z.union([z.string(), z.object({ quote: z.string() })])
const parts = z.array(part).meta({ description: 'words of the desk, and words of sources' })

export const brief = z.object({
  chancery: z.literal(1),
  lang: z.string(),
  title: z.string(),
  basis: z.string(),
  nothing: z.string(),
  short: z.string(),
  sections: z.array(
    z.object({
      id: z.string(),
      heading: z.string(),
      more: z.string(),
      lines: z.array(z.object({ text: z.string(), parts, notes: z.array(z.int()) })),
    }),
  ),
  notes: z.array(
    z.object({
      n: z.int(),
      text: z.string(),
      parts,
      link: z.string(),
      doc: z.string(),
      id: z.string(),
      published: day.nullable(),
      outlet: z.string().nullable(),
      spans: z.array(span),
      of: z.looseObject({ kind: z.string() }),
    }),
  ),
})

/** CSL-JSON of citation style languages (https://docs.citationstyles.org). */
export const csl = z.array(z.looseObject({ id: z.string(), type: z.string() }))

export const timelineRow = z.object({
  incident: z.string(),
  first: day,
  last: day,
  when: interval,
  who: codes,
  toward: codes,
  frame: z.string(),
  type: z.string(),
  quad: z.int(),
  status: z.enum(['occurred', 'denied', 'ahead']),
  sources: z.int(),
})

export const positionLine = z.object({
  holder: z.string(),
  issue: z.string(),
  taken: z.array(z.object({ day, stance, doc: z.string(), id: z.string(), words: z.string() })),
})
