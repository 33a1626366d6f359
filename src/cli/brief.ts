import { existsSync } from 'node:fs'
import { type BriefOptions, brief as briefOf, markdown, page, tongueOf } from '../app/brief.ts'
import { type Asked, UsageError } from './arguments.ts'
import type { Caller, ExitCode } from './caller.ts'
import { type Told, withTold } from './known.ts'

/** `chancery brief`: what is to be told of some actors, an issue or an incident, as of a day. */
export function brief(asked: Asked, caller: Caller): Promise<ExitCode> {
  const actors = actorsAsked(asked)
  const asOf = asked.values.get('as-of') ?? new Date().toISOString().slice(0, 10)
  const rest = { ...asked, operands: asked.operands.slice(actors.length) }
  return withTold(rest, caller, asOf, async (told) => {
    const options = optionsAsked(asked, actors, asOf, told, caller)
    const found = briefOf(told, told.pack, options)
    await caller.out.add(markdown(page(found, tongueOf(told.pack, told.fold, caller.language))))
  })
}

const CODE = /^[A-Za-z][A-Za-z0-9]{1,19}$/

/** The operands before the first file. A file that is named like an actor is written with its folder: ./CHN. */
function actorsAsked({ operands, verb }: Asked): readonly string[] {
  const end = operands.findIndex((one) => !CODE.test(one) || existsSync(one))
  const actors = operands.slice(0, end < 0 ? operands.length : end).map((one) => one.toUpperCase())
  if (actors.length > 3 || new Set(actors).size < actors.length)
    throw new UsageError(`${actors.join(' ')}: ${verb.operands}`, verb.name)
  return actors
}

function optionsAsked(
  { values, verb }: Asked,
  actors: readonly string[],
  asOf: string,
  { pack, incidents }: Told,
  { messages }: Caller,
): BriefOptions {
  const wrong = (flag: string, value: string, remedy: string) =>
    new UsageError(messages.badValue(flag, value, remedy), verb.name)
  const known = new Set(pack.actors.flatMap(({ codes }) => codes))
  const stranger = actors.find((code) => !known.has(code))
  if (stranger !== undefined) throw wrong('brief', stranger, 'CHN, KOR, JPN, NATO …')
  const issue = values.get('issue') ?? null
  if (issue !== null && !pack.issues.some((row) => row.issue === issue))
    throw wrong(
      'issue',
      issue,
      pack.issues
        .slice(0, 3)
        .map((row) => row.issue)
        .join(', '),
    )
  const id = values.get('incident') ?? null
  const found = id === null ? null : incidents.find((one) => one.accounts.some(({ event }) => event.id.startsWith(id)))
  if (id !== null && !found) throw wrong('incident', id, 'chancery incidents --explain')
  const since = values.get('since') ?? null
  if (since !== null && !/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(since))
    throw wrong('since', since, 'YYYY, YYYY-MM, YYYY-MM-DD')
  const lines = Number(values.get('lines') ?? 8)
  if (!Number.isInteger(lines) || lines < 1) throw wrong('lines', `${values.get('lines')}`, '1, 2 …')
  const subject: BriefOptions['subject'] = found
    ? { kind: 'incident', incident: found.id }
    : issue !== null
      ? { kind: 'issue', issue }
      : actors.length > 0
        ? { kind: 'actors', actors }
        : { kind: 'all' }
  return { subject, since, asOf, newSince: values.get('new-since') ?? null, lines }
}
