import * as z from 'zod'
import type { Flag } from '../app/flags.ts'
import { REGISTERS } from '../app/registers.ts'

/** Largest part of a list that is given at once. */
export const MOST = 1000

const shape = (pattern: RegExp, example: string) =>
  z
    .string()
    .regex(pattern)
    .meta({ examples: [example] })

/** What may stand for the value of a flag, by the word that stands for it in help. */
const VALUES: Readonly<Record<string, z.ZodType<string>>> = {
  DAY: z.iso.date().meta({ examples: ['2026-01-20'] }),
  DATE: shape(/^\d{4}(-\d{2}(-\d{2})?)?$/, '2026-01'),
  CODE: shape(/^[A-Za-z0-9]{1,12}$/, 'CHN'),
  CODES: shape(/^[A-Za-z0-9]{1,12}(,[A-Za-z0-9]{1,12})*$/, 'CHN,JPN,USA'),
  'A-B': shape(/^[A-Za-z0-9]{1,12}-[A-Za-z0-9]{1,12}$/, 'CHN-KOR'),
  TYPE: shape(/^[A-Za-z]{1,20}$/, 'SANCTION'),
  DAYS: shape(/^[1-9]\d{0,4}(\.\d+)?$/, '14'),
  ISSUE: shape(/^[a-z0-9-]{1,60}$/, 'one-china'),
  KIND: z.enum(REGISTERS),
  N: shape(/^\d{1,6}(\.\d+)?$/, '1'),
  ID: z
    .string()
    .min(1)
    .max(300)
    .meta({ examples: ['sha256:0123'] }),
  TEXT: z.string().max(10_000),
  NAME: z.string().max(200),
  QUERY: z
    .string()
    .max(1000)
    .meta({ examples: ['actor:KOR'] }),
}

/** One value of a parameter by its name in help. @throws RangeError where the list of verbs has a new one that this door does not know */
export function parameter(name: string): z.ZodType<string> {
  const value = VALUES[name]
  if (!value) throw new RangeError(`no parameter is known for ${name}: add it to VALUES`)
  return value
}

/** The query parameters of flags, each under the name of its flag. */
export const flagParameters = (flags: readonly Flag[]): Record<string, z.ZodType> =>
  Object.fromEntries(
    flags.map(({ name, value, choices, doc }) => {
      const schema = choices
        ? z.enum(choices as [string, ...string[]])
        : value === null
          ? z.literal('true')
          : parameter(value)
      return [name, schema.optional().meta({ ...schema.meta(), description: doc })]
    }),
  )

/** How a list is taken in parts. */
export const PAGING: Record<string, z.ZodType> = {
  limit: z
    .string()
    .regex(/^[1-9]\d{0,5}$/)
    .optional()
    .meta({
      description: `how many items at most; default: 100; never more than ${MOST} but in CSV`,
      examples: ['20'],
    }),
  cursor: z
    .string()
    .regex(/^\d{1,9}$/)
    .optional()
    .meta({ description: 'where to go on: `next` of the part before', examples: ['20'] }),
  format: z
    .enum(['json', 'csv'])
    .optional()
    .meta({ description: 'csv: the items as a table, its cells safe from formulas' }),
}
