import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { CROSS, crossScores } from '../app/cross.ts'
import { type GoldDocument, GoldError, goldDocuments } from '../app/gold.ts'
import { type Prepared, prepare } from '../app/packs.ts'
import { type Rates, type Score, score as scoreOf } from '../app/score.ts'
import { type FindingsScore, scoreFindings } from '../app/score-findings.ts'
import type { Asked } from './arguments.ts'
import { ALL_FAILED, type Caller, type ExitCode, GOOD, packsAsked } from './caller.ts'

const percent = (share: number) => (100 * share).toFixed(1).padStart(5)
const count = (n: number) => String(n).padStart(4)

/** `chancery score`: the figures are named in English whatever the language, so that they can be compared. */
export async function score(asked: Asked, caller: Caller): Promise<ExitCode> {
  const dir = asked.operands[0] as string
  const prepared = prepare(packsAsked(asked, caller))
  if (existsSync(join(dir, CROSS))) return incidents(dir, asked.values.get('texts') ?? dir, prepared, asked, caller)
  const { read } = prepared
  let documents: readonly GoldDocument[]
  try {
    documents = [...goldDocuments(dir, asked.values.get('texts') ?? dir, read)]
  } catch (error) {
    if (!(error instanceof GoldError)) throw error
    caller.complain(error.message)
    return ALL_FAILED
  }
  const { misses, ...events } = scoreOf(documents)
  const { misses: others, perKind } = scoreFindings(documents.map(({ findings }) => findings))
  const all = asked.on.has('misses') ? [...misses, ...others] : []
  if (asked.on.has('json')) {
    const more = asked.on.has('misses') ? { misses: all } : {}
    await caller.out.add(`${JSON.stringify({ ...events, findings: perKind, ...more })}\n`)
  } else {
    await caller.out.add(figures(events, perKind))
    for (const miss of all) await caller.out.add(`${JSON.stringify(miss)}\n`)
  }
  await caller.out.flush()
  return GOOD
}

const NAMES = {
  gold: 'gold events',
  goldStrict: 'gold events, strict',
  reader: "reader's events",
  apart: 'nothing joined',
} as const

/** A folder that says which events are one: how well incidents are joined. */
async function incidents(
  dir: string,
  texts: string,
  prepared: Prepared,
  asked: Asked,
  { out, complain }: Caller,
): Promise<ExitCode> {
  try {
    const scores = crossScores(dir, texts, prepared)
    const line = (name: keyof typeof NAMES) => {
      const { precision, recall, f1 } = scores[name]
      return `${NAMES[name].padEnd(20)} precision ${percent(precision)}  recall ${percent(recall)}  F1 ${percent(f1)}`
    }
    const head = `B³ of incidents: ${scores.mentions} mentions in ${scores.documents} documents`
    const lines = [head, ...(Object.keys(NAMES) as (keyof typeof NAMES)[]).map(line)]
    await out.add(asked.on.has('json') ? `${JSON.stringify(scores)}\n` : `${lines.join('\n')}\n`)
  } catch (error) {
    if (!(error instanceof GoldError)) throw error
    complain(error.message)
    return ALL_FAILED
  }
  await out.flush()
  return GOOD
}

function figures(events: Omit<Score, 'misses'>, findings: FindingsScore['perKind']): string {
  const { documents, unread, gold, found, badSpans, strict, relaxed, onMatched, perType } = events
  const line = (name: string, { precision, recall, f1 }: Rates) =>
    `${name.padEnd(9)} precision ${percent(precision)}  recall ${percent(recall)}  F1 ${percent(f1)}`
  const types = Object.entries(perType).sort(([, a], [, b]) => b.gold - a.gold)
  return `${[
    `documents ${documents} (unread ${unread}) · gold events ${gold} · found ${found} · events without a valid span ${badSpans}`,
    line('strict', strict),
    line('relaxed', relaxed),
    `matched   actors exact ${percent(onMatched.actors)}  date ${percent(onMatched.date)}  status ${percent(onMatched.status)}`,
    ...types.map(
      ([type, row]) => `  ${type.padEnd(10)} gold ${count(row.gold)}  found ${count(row.found)}  hit ${count(row.hit)}`,
    ),
    ...Object.entries(findings).map(
      ([kind, row]) => `${line(kind, row)}  gold ${count(row.gold)}  found ${count(row.found)}  hit ${count(row.hit)}`,
    ),
  ].join('\n')}\n`
}
