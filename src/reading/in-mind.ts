import { type Discourse, MEMORY, type Party, partnerOf } from './discourse.ts'
import type { Filled, Filling } from './filling.ts'

/** Acts against somebody: a foe may be meant of whom the text spoke long before. */
const AGAINST: ReadonlySet<string> = new Set([
  ...['ACCUSE', 'REJECT', 'THREATEN', 'PROTEST', 'SANCTION'],
  ...['MOBILIZE', 'COERCE', 'ASSAULT', 'RETREAT'],
])

/** What was done to somebody he has in mind, and so have all who help whom they help, and who welcome something whose it is. */
const KEPT: ReadonlySet<string> = new Set(['harm', 'helped', 'hailed'])

/** One of `codes` was named in this sentence or the one before. */
const isNear = ({ heard, sentence }: Discourse, codes: readonly string[]): boolean =>
  heard.some((one) => sentence - one.sentence <= MEMORY && one.codes.some((code) => codes.includes(code)))

/** This sentence or the one before named a state that is neither of these. */
const hasOthers = ({ heard, sentence, states }: Discourse, source: Party, target: Party): boolean =>
  heard.some(
    (one) =>
      sentence - one.sentence <= MEMORY &&
      one.codes.some((code) => states.has(code) && !source.codes.includes(code) && !target.codes.includes(code)),
  )

/**
 * What was found, without a target that is only supposed and out of mind: nobody has named it, or had to do with it, in this sentence
 * or the one before, and others were named there, or the act is not against anybody.
 */
export function inMind({ discourse, trigger, lasting }: Filling, filled: Filled): Filled {
  const { source, target, rules, explicit } = filled
  if (KEPT.has(rules[1] ?? '')) return filled
  if (explicit || target.codes.length === 0 || isNear(discourse, target.codes)) return filled
  if (partnerOf(discourse, source.codes)?.some((code) => target.codes.includes(code))) return filled
  const { type, frame } = trigger.sense.frame
  if ((AGAINST.has(type) || lasting.has(frame)) && !hasOthers(discourse, source, target)) return filled
  return { ...filled, target: { codes: [], people: [] }, rules: [rules[0] as string, 'none'], partner: false }
}
