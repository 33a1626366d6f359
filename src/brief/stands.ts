import type { ToldPosition as Position } from '../resolve/told.ts'
import type { Span } from '../text/span.ts'
import { citeFinding, wordsAt } from './cite.ts'
import type { Cite, Line, PositionSaid, Section } from './line.ts'
import { compared, type Scope } from './scope.ts'

interface Taken {
  readonly position: Position
  readonly issue: string
  readonly holder: string
  readonly cite: Cite
  readonly day: string | null
}

/** Where each of those whom the brief is about stands on each issue, and whether he moved. Undated words come first. */
export function positionsOf(scope: Scope): readonly (readonly Taken[])[] {
  const { tellings, actors, subject } = scope
  const near = actors.length > 1 ? nearActs(scope) : null
  const groups = new Map<string, Taken[]>()
  for (const telling of tellings)
    for (const [n, position] of (telling.findings?.positions ?? []).entries()) {
      const { issue } = position
      if (near && !near(telling.id, position.evidence[0])) continue
      if (issue === null || (subject.kind === 'issue' && issue !== subject.issue)) continue
      for (const holder of [position.holder, ...position.with]) {
        if (actors.length > 0 && !actors.includes(holder)) continue
        const key = `${issue} ${holder}`
        const taken = {
          position,
          issue,
          holder,
          day: telling.published,
          cite: citeFinding(telling, 'positions', n, position.evidence),
        }
        const group = groups.get(key)
        if (group) group.push(taken)
        else groups.set(key, [taken])
      }
    }
  return [...groups]
    .sort(([a], [b]) => compared(a, b))
    .map(([, own]) => own.toSorted((a, b) => compared(a.day ?? '', b.day ?? '')))
}

/** Letters between a stand and an act of those whom the brief is about, at most: further off it is about others. */
const NEAR = 200

/** Whether words of a document stand near an act that the brief is about. */
function nearActs({ happenings }: Scope): (telling: string, at: Span) => boolean {
  const acts = new Map<string, Span[]>()
  for (const { incident } of happenings)
    for (const { telling, event } of incident.accounts) {
      const own = acts.get(telling.id)
      if (own) own.push(...event.evidence)
      else acts.set(telling.id, [...event.evidence])
    }
  return (telling, at) =>
    (acts.get(telling) ?? []).some(({ start, end }) => at.start < end + NEAR && start < at.end + NEAR)
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

function lineOf(taken: readonly Taken[]): Line {
  const last = taken.at(-1) as Taken
  const before = taken.findLast(({ position }) => position.stance !== last.position.stance) ?? null
  const said: PositionSaid = {
    ...{ kind: 'position', holders: [last.holder], issue: last.issue, stance: last.position.stance },
    ...{ manner: last.position.kind, day: last.day, quote: wordsAt(last.cite.telling, last.cite.spans[0]) },
    before: before && { stance: before.position.stance, day: before.day },
  }
  return { said, cites: before ? [last.cite, before.cite] : [last.cite] }
}

/** Where it stands on each issue and who moved: those who moved first. */
export function stands(scope: Scope): Section {
  const { window, lines } = scope
  const current = positionsOf(scope).filter((taken) => {
    const day = taken.at(-1)?.day ?? null
    return day === null || Date.parse(day) / 86_400_000 >= window.first
  })
  const all = together(current.map(lineOf))
  const moved = ({ said }: Line) => Number((said as PositionSaid).before !== null)
  const kept = all.toSorted((a, b) => moved(b) - moved(a)).slice(0, lines)
  return { id: 'stands', lines: kept, more: all.length - kept.length }
}
