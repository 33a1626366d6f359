import { existsSync } from 'node:fs'
import { type Asked, UsageError } from './arguments.ts'
import type { Caller } from './caller.ts'
import type { Told } from './known.ts'
import { BRIEF_MESSAGES } from './messages-brief.ts'

const CODE = /^[A-Za-z][A-Za-z0-9]{1,19}$/

/** The operands before the first file. A file that is named like an actor is written with its folder: ./CHN. */
export function actorsAsked({ operands, verb }: Asked, { language }: Caller): readonly string[] {
  const end = operands.findIndex((one) => !CODE.test(one) || existsSync(one))
  const actors = operands.slice(0, end < 0 ? operands.length : end).map((one) => one.toUpperCase())
  if (actors.length > 3 || new Set(actors).size < actors.length)
    throw new UsageError(BRIEF_MESSAGES[language].many(actors.join(' ')), verb.name)
  return actors
}

/** So many actors, with which the operands begin. @throws UsageError */
export function actorsBefore({ operands, verb }: Asked, { language }: Caller, n: number): readonly string[] {
  const given = operands.slice(0, n)
  if (given.length < n || given.some((one) => !CODE.test(one) || existsSync(one)))
    throw new UsageError(BRIEF_MESSAGES[language].few(given.join(' '), n), verb.name)
  return given.map((one) => one.toUpperCase())
}

/** @throws UsageError where the packs know no actor of a code */
export function mustBeKnown(
  actors: readonly string[],
  { pack }: Told,
  { verb }: Pick<Asked, 'verb'>,
  language: Caller['language'],
): void {
  const known = new Set(pack.actors.flatMap(({ codes }) => codes))
  const stranger = actors.find((code) => !known.has(code))
  if (stranger !== undefined) throw new UsageError(BRIEF_MESSAGES[language].nobody(stranger), verb.name)
}

/** @throws UsageError where the packs know no such issue */
export function issueMustBeKnown(
  issue: string | null,
  { issues }: Told,
  { verb }: Pick<Asked, 'verb'>,
  { messages }: Caller,
): void {
  if (issue === null || issues.some((row) => row.issue === issue)) return
  const some = issues.slice(0, 3).map((row) => row.issue)
  throw new UsageError(messages.badValue('issue', issue, `${some.join(', ')} …`), verb.name)
}
