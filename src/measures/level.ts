/**
 * A saturating level from −9 to 9. The FORM is that published for Tsinghua's database of relations (Yan & Zhou 2004), as secondary
 * texts give it; it is not confirmed in a text that we could read. The weights are ours, so the level is ours, never Tsinghua's.
 */
export const LEVEL_LIMIT = 9
export const LEVEL_NAME = 'chancery-saturating-level/1'

export const BANDS = ['confrontation', 'tense', 'discord', 'ordinary', 'good', 'friendly'] as const
export type Band = (typeof BANDS)[number]

/** What an event of base score `base` adds at level `present`: the same sign weighs less the nearer the end of the scale is. */
export function impact(present: number, base: number): number {
  const toward = base >= 0 ? present : -present
  return ((LEVEL_LIMIT - toward) / LEVEL_LIMIT) * base
}

const clamped = (level: number) => Math.min(LEVEL_LIMIT, Math.max(-LEVEL_LIMIT, level))

/** `sequential`: each event meets the level that the one before left, so their order matters. */
export function sequential(present: number, bases: Iterable<number>): number {
  let level = present
  for (const base of bases) level = clamped(level + impact(level, base))
  return level
}

/** `batch`: all events of a month meet the level at its beginning; what leaves the scale is brought back to its end. */
export function batch(present: number, bases: Iterable<number>): number {
  let level = present
  for (const base of bases) level += impact(present, base)
  return clamped(level)
}

/** The name of a level. An edge belongs to the band nearer to zero (3.0 is ordinary), and zero itself is ordinary: our choice. */
export function bandOf(level: number): Band {
  if (level >= 0) return level > 6 ? 'friendly' : level > 3 ? 'good' : 'ordinary'
  return level < -6 ? 'confrontation' : level < -3 ? 'tense' : 'discord'
}
