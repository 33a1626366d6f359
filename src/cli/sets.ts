import { answersOf, balanceOf, triangleOf } from '../app/standing.ts'
import type { SignedTie } from '../measures/balance.ts'
import type { Clusters } from '../measures/clusters.ts'
import type { Frustration } from '../measures/frustration.ts'
import type { Asked } from './arguments.ts'
import type { Caller, ExitCode } from './caller.ts'
import {
  basisLine,
  incidentLines,
  type Measured,
  number,
  percent,
  spread,
  tableLines,
  withMeasured,
} from './measured.ts'

/** `chancery triangle`: what three are to each other, period by period, and how surely. */
export function triangle(asked: Asked, caller: Caller): Promise<ExitCode> {
  return withMeasured(asked, caller, 3, async (measured, actors) => {
    const periods = triangleOf(measured, actors)
    if (asked.on.has('json')) {
      for (const one of periods) await caller.out.add(`${JSON.stringify({ actors, ...one })}\n`)
      return
    }
    const lines = trianglePage(periods, actors, measured, asked.on.has('explain'), caller)
    for (const line of [...lines, basisLine(measured, caller)]) await caller.out.add(`${line}\n`)
  })
}

const TIES = [
  [0, 1],
  [1, 2],
  [2, 0],
] as const

function trianglePage(
  periods: ReturnType<typeof triangleOf>,
  actors: readonly string[],
  measured: Measured,
  explain: boolean,
  caller: Caller,
): readonly string[] {
  const words = caller.messages.measures
  const told = periods.filter(({ ties }) => ties.some(({ incidents }) => incidents.length > 0))
  if (told.length === 0) return [words.none]
  const tieName = (i: number) => (TIES[i] as readonly number[]).map((end) => actors[end]).join('–')
  const rows = told.map(({ period, ties, type, roles, utilities, chances }) => [
    period,
    ...ties.map(({ score, incidents }) => (score === null ? '—' : `${number(score)} (${incidents.length})`)),
    `${words.types[type ?? 'undecided']} ${percent(chances[type ?? 'undecided'])}`,
    ...actors.map((_, i) => {
      const [role, utility] = [roles?.[i], utilities?.[i]]
      return role && utility !== undefined ? `${words.roles[role]} ${number(utility)}` : '—'
    }),
  ])
  const lines = [...tableLines([[words.heads.period, ...[0, 1, 2].map(tieName), '', ...actors], ...rows])]
  const last = told.findLast(({ elevations }) => elevations !== null)
  for (const [i, flips] of (last?.elevations ?? []).entries())
    for (const { tie, to, consent } of flips)
      lines.push(
        `  ${last?.period}: ${words.raise(actors[i] ?? '', tieName(tie), words.roles[to], consent.map((end) => actors[end]).join(', '))}`,
      )
  if (explain)
    for (const { period, ties } of told)
      lines.push(
        `  ${period}`,
        ...incidentLines(
          ties.flatMap(({ incidents }) => incidents),
          measured,
          caller,
        ),
      )
  return lines
}

/** `chancery balance`: whether a set is in balance, in which blocs, and which ties are out of line. */
export function balance(asked: Asked, caller: Caller): Promise<ExitCode> {
  return withMeasured(asked, caller, 0, async (measured) => {
    const among =
      asked.values
        .get('among')
        ?.toUpperCase()
        .split(/[,\s]+/)
        .filter((one) => one !== '') ?? null
    const found = balanceOf(measured, among, asked.values.get('since') ?? null)
    if (asked.on.has('json')) {
      await caller.out.add(`${JSON.stringify(found)}\n`)
      return
    }
    const words = caller.messages.measures
    const lines = [
      words.triads(found.triads, percent(found.share)),
      words.walk(number(found.walk, 3)),
      ...frustrationLines(found.frustration, caller),
      ...clusterLines(found.clusters, caller),
    ]
    if (asked.on.has('explain'))
      for (const tie of found.ties) lines.push(tieText(tie), ...incidentLines(tie.incidents, measured, caller))
    for (const line of [...lines, basisLine(measured, caller)]) await caller.out.add(`${line}\n`)
  })
}

const tieText = ({ a, b, weight }: SignedTie) => `  ${a}–${b} ${number(weight)}`

function frustrationLines(
  { frustration, isExact, share, parts }: Frustration,
  { messages }: Caller,
): readonly string[] {
  const words = messages.measures
  const lines = [words.frustration(number(frustration, 0), isExact, number(share, 2))]
  for (const { splits } of parts)
    for (const { blocs, outOfLine } of splits) lines.push(...blocLines(blocs, outOfLine, words))
  return lines
}

function clusterLines({ blocs, outOfLine, least, isExact }: Clusters, { messages }: Caller): readonly string[] {
  const words = messages.measures
  return [words.clusters(number(least, 0), isExact), ...blocLines(blocs, outOfLine, words)]
}

function blocLines(
  blocs: readonly (readonly string[])[],
  outOfLine: readonly SignedTie[],
  words: Caller['messages']['measures'],
): readonly string[] {
  const lines = [`  ${words.bloc}: ${blocs.map((bloc) => bloc.join(' ') || '—').join(' | ')}`]
  if (outOfLine.length > 0) lines.push(`    ${words.outOfLine}: ${outOfLine.map(({ a, b }) => `${a}–${b}`).join(', ')}`)
  return lines
}

/** How many of what followed what are shown. */
const SHOWN = 12

/** `chancery answers`: who answers whom in kind, what followed what, and who courted before they met. */
export function answers(asked: Asked, caller: Caller): Promise<ExitCode> {
  return withMeasured(asked, caller, 2, async (measured, [a = '', b = '']) => {
    const found = answersOf(measured, a, b, asked.values.get('third')?.toUpperCase() ?? null)
    if (asked.on.has('json')) {
      await caller.out.add(`${JSON.stringify({ actors: [a, b], within: measured.options.within, ...found })}\n`)
      return
    }
    const lines = answerPage(found, measured, asked.on.has('explain'), caller)
    for (const line of [...lines, basisLine(measured, caller)]) await caller.out.add(`${line}\n`)
  })
}

function answerPage(
  { reciprocity, following, courtships }: ReturnType<typeof answersOf>,
  measured: Measured,
  explain: boolean,
  caller: Caller,
): readonly string[] {
  const words = caller.messages.measures
  const lagText = (lag: readonly number[] | null) => (lag ? lag.map((days) => number(days, 0)).join(' – ') : '')
  const lines: string[] = []
  const pairsOf = (pairs: readonly (readonly string[])[]) =>
    explain ? incidentLines(pairs.flat(), measured, caller) : []
  for (const { by, to, friendly, hostile } of reciprocity) {
    lines.push(caller.style.strong(words.answers(by, to, measured.options.within)))
    for (const [isFriendly, one] of [
      [true, friendly],
      [false, hostile],
    ] as const) {
      const share = spread(one.inKindShare, percent)
      lines.push(`  ${words.answered(isFriendly, one.acts, one.inKind, share, percent(one.base), lagText(one.lag))}`)
      lines.push(...pairsOf(one.pairs))
    }
  }
  for (const { act, follower, acts, followed, share, base, lag, pairs } of following.slice(0, SHOWN)) {
    const name = ({ source, target, type }: typeof act) => `${source} → ${target} ${type}`
    const text = words.followed(
      name(act),
      name(follower),
      followed,
      acts,
      spread(share, percent),
      percent(base),
      lagText(lag),
    )
    lines.push(`  ${text}`, ...pairsOf(pairs))
  }
  if (courtships) {
    const courted = courtships.meetings.filter(({ before }) => before.length > 0)
    lines.push(words.courted(courtships.by, courtships.meetings.length, courted.length, percent(courtships.base)))
    lines.push(
      ...incidentLines(
        courted.flatMap(({ meeting, before }) => [...before, meeting]),
        measured,
        caller,
      ),
    )
  }
  return lines
}
