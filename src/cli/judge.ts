import { createInterface } from 'node:readline'
import type { Desk } from '../app/desk.ts'
import {
  correctionOf,
  JUDGING_WORDS,
  JudgingError,
  judgementsOf,
  judge as judgeOn,
  OF_INCIDENTS,
} from '../app/judging.ts'
import { deskTellings } from '../app/known.ts'
import { printedQuestion } from '../app/printed-incidents.ts'
import { incidentMeant, NoIncident } from '../app/views.ts'
import type { Open as OpenPair } from '../resolve/joining.ts'
import type { Correction, Judged, Judgement } from '../resolve/judgements.ts'
import { type Asked, UsageError } from './arguments.ts'
import { type Caller, type ExitCode, GOOD } from './caller.ts'
import { limitAsked, withDesk } from './desk.ts'
import { accountLine, deskTold, signed } from './known.ts'
import { REGISTER_MESSAGES } from './messages-registers.ts'
import { oneLine } from './page-evidence.ts'

const KINDS: Readonly<Record<string, Judged>> = JUDGING_WORDS

const nowOf = () => new Date().toISOString()
const byOf = (asked: Asked) => asked.values.get('by') ?? process.env['USER'] ?? ''

/** `chancery judge`: writes what a person decided into the record; without operands, what was decided so far. */
export function judge(asked: Asked, caller: Caller): Promise<ExitCode> {
  const [word, ...ids] = asked.operands
  const kind = word === undefined ? null : KINDS[word]
  const { messages } = caller
  if (kind === undefined)
    throw new UsageError(messages.badValue('judge', `${word}`, Object.keys(KINDS).join(' | ')), asked.verb.name)
  return withDesk(asked, caller, async (open) => {
    if (kind === null) return history(open, asked, caller)
    try {
      const judged = { correction: correctionAsked(kind, asked), by: byOf(asked), why: asked.values.get('why') ?? '' }
      const all = [...ids, ...ofIncident(open, kind, asked)]
      const made = judgeOn(open, deskTellings(open), { kind, ids: all, ...judged }, nowOf())
      if (asked.on.has('json')) await caller.out.add(`${JSON.stringify(made)}\n`)
      else {
        await caller.out.add(`${line(made, caller)}\n`)
        if (made.subjects.length > 1) await caller.out.add(`${messages.incidents.judgedAll(made.subjects.length)}\n`)
      }
    } catch (error) {
      if (error instanceof NoIncident)
        throw new UsageError(REGISTER_MESSAGES[caller.language].views.noIncident(error.given), asked.verb.name)
      if (!(error instanceof JudgingError)) throw error
      throw new UsageError(messages.incidents.misjudged[error.code](error.given), asked.verb.name)
    }
    await caller.out.flush()
    return GOOD
  })
}

/** The events of all accounts of the incident that is named; none where none is. */
function ofIncident(open: Desk, kind: Judged, asked: Asked): readonly string[] {
  const start = asked.values.get('incident')
  if (start === undefined) return []
  if (!OF_INCIDENTS.has(kind)) throw new JudgingError('no-incident', asked.operands[0] as string)
  return incidentMeant(deskTold(open, null).incidents, start).accounts.map(({ event }) => event.id)
}

function correctionAsked(kind: Judged, asked: Asked): Correction | null {
  if (kind !== 'corrected') return null
  const fields = (asked.values.get('set') ?? '').split(/\s+/).filter((one) => one !== '')
  if (fields.length === 0) throw new JudgingError('bad-field', '--set')
  return Object.assign({}, ...fields.map(correctionOf)) as Correction
}

function line({ id, kind, subjects, correction, undoes, by, why, at }: Judgement, { messages, style }: Caller): string {
  const about = subjects
    .map(({ event, words }) => `${event.slice(0, 8)} 「${oneLine(words[0] ?? '').trim()}」`)
    .join(' · ')
  const what = [messages.incidents.judged[kind], correction && JSON.stringify(correction), undoes?.slice(0, 8)]
  const who = [by, why].filter((one) => one !== '').join(': ')
  return [style.dim(id.slice(0, 8)), at.slice(0, 10), ...what, about, style.dim(who)].filter((one) => one).join('  ')
}

async function history(open: Desk, asked: Asked, caller: Caller): Promise<ExitCode> {
  const told = deskTold(open, null)
  const [holds, orphans] = [told.holding, told.orphaned].map((some) => new Set(some.map(({ id }) => id)))
  const { incidents } = caller.messages
  for (const one of judgementsOf(open)) {
    const state = orphans?.has(one.id)
      ? 'orphaned'
      : holds?.has(one.id) || one.kind === 'undone'
        ? 'holds'
        : 'withdrawn'
    if (asked.on.has('json')) await caller.out.add(`${JSON.stringify({ ...one, state })}\n`)
    else
      await caller.out.add(
        `${line(one, caller)}${state === 'holds' ? '' : `  ${caller.style.bad(incidents.states[state])}`}\n`,
      )
  }
  await caller.out.flush()
  return GOOD
}

/** `chancery review`: what the engine could not decide, and judgements whose words are gone; with `--ask`, one by one. */
export function review(asked: Asked, caller: Caller): Promise<ExitCode> {
  const limit = limitAsked(asked, caller)
  return withDesk(asked, caller, async (open) => {
    const told = deskTold(open, asked.values.get('as-of') ?? null)
    const { out, messages } = caller
    for (const one of told.orphaned) {
      if (asked.on.has('json')) await out.add(`${JSON.stringify({ orphaned: one })}\n`)
      else await out.add(`${messages.incidents.states.orphaned}  ${line(one, caller)}\n`)
    }
    const all = told.undecided()
    const some = all.slice(0, limit)
    if (asked.on.has('ask')) await ask(open, some, asked, caller)
    else
      for (const one of some)
        await out.add(asked.on.has('json') ? `${JSON.stringify(printedQuestion(one))}\n` : `${question(one, caller)}\n`)
    if (!asked.on.has('json')) await out.add(`${messages.incidents.undecided(some.length, all.length)}\n`)
    await out.flush()
    return GOOD
  })
}

function question({ accounts, weight, reasons }: OpenPair, caller: Caller): string {
  const { messages, style } = caller
  const why = reasons.map((one) => `${messages.incidents.reasons[one.what]} ${signed(one.weight)}`).join(' · ')
  return [...accounts.map((one) => accountLine(one, caller)), style.dim(`  ${signed(weight)}: ${why}`)].join('\n')
}

/** One after the other: s same, d different, anything else leaves it open, q ends. */
async function ask(open: Desk, some: readonly OpenPair[], asked: Asked, caller: Caller): Promise<void> {
  const { out, messages, stdin } = caller
  const answers = createInterface({ input: stdin() })[Symbol.asyncIterator]()
  const tellings = deskTellings(open)
  const judged = { correction: null, by: byOf(asked), why: asked.values.get('why') ?? '' }
  for (const one of some) {
    await out.add(`${question(one, caller)}\n${messages.incidents.ask} `)
    await out.flush()
    const answer = await answers.next()
    const word = answer.done ? 'q' : answer.value.trim().toLowerCase()
    if (word === 'q') return
    const kind = word === 's' ? 'same' : word === 'd' ? 'different' : null
    if (!kind) continue
    const ids = [one.a, one.b].map((key) => key.slice(key.lastIndexOf('#') + 1))
    const made = judgeOn(open, tellings, { kind, ids, ...judged }, nowOf())
    await out.add(`${line(made, caller)}\n`)
  }
}
