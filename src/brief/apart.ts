import { differences as differencesIn } from '../books/disagreements.ts'
import { sizeOf } from '../resolve/joining.ts'
import { citesOfAll, namedIn } from './cite.ts'
import { actSaid, JOURNEYS, leading } from './happened.ts'
import type { DifferenceSaid, Line, Section } from './line.ts'
import { type Happening, isWithin, type Known, type Scope } from './scope.ts'
import { viewLines } from './views.ts'

/** Incidents whose accounts are held against each other, those that most tell of: of the others a brief says nothing here. */
const MOST_WEIGHED = 30
/** Sources that are named for one value, at most. */
const VOICES = 2

function differenceLines(happening: Happening, known: Pick<Known, 'people' | 'issuesIn'>): readonly Line[] {
  return differencesIn(happening.incident).flatMap(({ what, values, reconciled }) => {
    // A journey has many days, and each account may speak of another one.
    if (what === 'day' && JOURNEYS.has(happening.digest.frame)) return []
    // Intervals and slips within one document are told by the register of disagreements alone.
    if (what === 'interval' || what === 'document') return []
    const voices = values.map(({ value, accounts }) => ({ value, accounts: accounts.slice(0, VOICES) }))
    const sides = voices.map(({ value, accounts }) => ({
      value,
      outlets: [...new Map(accounts.map(({ telling }) => [telling.outlet ?? telling.id, namedIn(telling)])).values()],
    }))
    const said: DifferenceSaid = {
      kind: 'difference',
      what,
      act: bare(actSaid(happening, known)),
      values: sides,
      reconciled,
    }
    // Each value by those who are named for it; then whoever names the act.
    const accounts = [...voices.flatMap(({ accounts: own }) => own), ...leading(happening)]
    const cites = citesOfAll(accounts)
    return cites ? [{ said, cites }] : []
  })
}

/** The act of which sources differ; whether it happened may be what they differ on. */
const bare = (act: DifferenceSaid['act']): DifferenceSaid['act'] => ({
  ...act,
  ...{ quote: null, people: [], status: act.status === 'denied' ? 'occurred' : act.status },
})

/** Where sources disagree, then who leaves out or tells otherwise what others tell. */
export function apart(scope: Scope, known: Pick<Known, 'people' | 'issuesIn' | 'parts'>): Section {
  const own = scope.happenings.filter(
    ({ incident, digest }) => sizeOf(incident) > 1 && (digest.days === null || isWithin(digest.days, scope.window)),
  )
  const weighed = own.toSorted((a, b) => sizeOf(b.incident) - sizeOf(a.incident)).slice(0, MOST_WEIGHED)
  const compared = new Set(weighed)
  const differences = own.filter((one) => compared.has(one)).flatMap((happening) => differenceLines(happening, known))
  const views = viewLines(scope, known)
  const some = views.slice(0, Math.max(Math.ceil(scope.lines / 2), scope.lines - differences.length))
  const kept = differences.slice(0, scope.lines - some.length)
  return {
    id: 'apart',
    lines: [...kept, ...some],
    more: differences.length + views.length - kept.length - some.length,
  }
}
