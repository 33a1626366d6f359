import type { Account } from '../resolve/account.ts'
import { holdersOf, type ToldPosition as Position } from '../resolve/told.ts'
import { wordsAt } from './cite.ts'
import { citeFound, type Found } from './findings.ts'
import { compared } from './in-turn.ts'
import type { Line, PositionSaid, Section } from './line.ts'
import { nearActs } from './near.ts'
import type { Happening, Scope } from './scope.ts'

/** Letters between a stand and an act of those whom the brief is about, at most: further off it is about others. */
const NEAR = 200

/** A position of one of those who hold it. */
interface Taken extends Found<Position> {
  readonly issue: string
  readonly holder: string
}

/** Where each of those whom the brief is about stands on each issue, and whether he moved. Undated words come first. */
export function positionsOf(scope: Scope): readonly (readonly Taken[])[] {
  const { actors } = scope
  const near = actors.length > 1 ? nearActs(scope.happenings, NEAR) : null
  const groups = new Map<string, Taken[]>()
  for (const { telling, n, one } of scope.findings().positions) {
    const issue = one.issue ?? ''
    const holders = holdersOf(one).filter((holder) => actors.length === 0 || actors.includes(holder))
    if (holders.length === 0 || (near && !near(telling.id, one.evidence[0]))) continue
    for (const holder of holders) {
      const key = `${issue} ${holder}`
      const group = groups.get(key)
      if (group) group.push({ telling, n, one, issue, holder })
      else groups.set(key, [{ telling, n, one, issue, holder }])
    }
  }
  return [...groups].sort(([a], [b]) => compared(a, b)).map(([, own]) => own)
}

/** A stand that others hold in the same words is one line. */
function together(lines: readonly Line[]): readonly Line[] {
  const same = new Map<string, Line>()
  for (const line of lines) {
    const said = line.said as PositionSaid
    const { holders, ...rest } = said
    const key = JSON.stringify(rest)
    const other = same.get(key)
    const all = other ? [...(other.said as PositionSaid).holders, ...holders] : holders
    same.set(key, { said: { ...said, holders: all }, cites: other?.cites ?? line.cites })
  }
  return [...same.values()]
}

function lineOf(taken: readonly Taken[], { issuesIn }: Scope): Line {
  const last = taken.at(-1) as Taken
  const { stance, kind: manner, evidence } = last.one
  const before = taken.findLast(({ one }) => one.stance !== stance) ?? null
  const said: PositionSaid = {
    ...{ kind: 'position', holders: [last.holder], issue: last.issue, stance, manner, day: last.telling.published },
    // Words of stance may stand apart from those that name the issue.
    quote: wordsAt(
      last.telling,
      evidence.find((span) => issuesIn(last.telling, [span]).includes(last.issue)) ?? evidence[0],
    ),
    before: before && { stance: before.one.stance, day: before.telling.published },
  }
  const cite = citeFound(last, 'positions')
  return { said, cites: before ? [cite, citeFound(before, 'positions')] : [cite] }
}

/** Types of acts that are no more than words for or against something. */
const WORDS: ReadonlySet<string> = new Set(['SUPPORT', 'REJECT', 'ACCUSE'])

/** Tells the acts that are told as stands: words for or against something by those who hold it, in the words of one of these. */
export function toldAsStand({ lines }: Section): (happening: Happening) => boolean {
  const byDocument = Map.groupBy(lines, ({ cites: [{ telling }] }) => telling.id)
  const isTold = (account: Account) =>
    (byDocument.get(account.telling.id) ?? []).some(({ said, cites: [{ spans }] }) => {
      const { holders } = said as PositionSaid
      const { source, evidence } = account.event
      const isHis = source.every((code) => holders.includes(code))
      return isHis && spans.some((a) => evidence.some((b) => a.start < b.end && b.start < a.end))
    })
  // What others tell too is more than the words of one source.
  return ({ incident: { accounts }, digest }) => WORDS.has(digest.type) && accounts.every(isTold)
}

/** Where it stands on each issue and who moved: those who moved first. */
export function stands(scope: Scope): Section {
  const { window, lines } = scope
  const current = positionsOf(scope).filter((taken) => {
    const day = taken.at(-1)?.telling.published ?? null
    return day === null || Date.parse(day) / 86_400_000 >= window.first
  })
  const all = together(current.map((taken) => lineOf(taken, scope)))
  const moved = ({ said }: Line) => Number((said as PositionSaid).before !== null)
  const kept = all.toSorted((a, b) => moved(b) - moved(a)).slice(0, lines)
  return { id: 'stands', lines: kept, more: all.length - kept.length }
}
