import { disagreements } from '../books/disagreements.ts'
import type { Account, Telling } from '../resolve/account.ts'
import { isoDay } from '../resolve/days.ts'
import { citesOfAll } from './cite.ts'
import { actSaid, JOURNEYS, leading } from './happened.ts'
import type { DifferenceSaid, Line, Section, SilenceSaid } from './line.ts'
import { type Happening, isWithin, type Known, type People, type Scope } from './scope.ts'

/** Days after the first report within which others would have told of it too. */
const SOON = 7

/** Incidents whose accounts are held against each other, those that most tell of: of the others a brief says nothing here. */
const MOST_WEIGHED = 60
/** Sources that are named for one value, at most. */
const VOICES = 2

const outletOf = ({ outlet, doc }: Telling) => outlet ?? doc

function differenceLines(happening: Happening, people: People): readonly Line[] {
  return disagreements([happening.incident]).flatMap(({ what, values, reconciled }) => {
    // A journey has many days, and each account may speak of another one.
    if (what === 'day' && JOURNEYS.has(happening.digest.frame)) return []
    // Intervals and slips within one document are told by the register of disagreements alone.
    if (what === 'interval' || what === 'document') return []
    const voices = values.map(({ value, accounts }) => ({ value, accounts: accounts.slice(0, VOICES) }))
    const sides = voices.map(({ value, accounts }) => ({
      value,
      outlets: [...new Set(accounts.map(({ telling }) => outletOf(telling)))],
    }))
    const said: DifferenceSaid = {
      kind: 'difference',
      what,
      act: bare(actSaid(happening, people)),
      values: sides,
      reconciled,
    }
    // Each value by those who are named for it; then whoever names the act.
    const accounts = [...voices.flatMap(({ accounts: own }) => own), ...leading(happening)]
    const cites = citesOfAll(accounts)
    return cites ? [{ said, cites }] : []
  })
}

const bare = (act: DifferenceSaid['act']) => ({ ...act, quote: null, people: [] })

/** Who tells of an incident and who, writing of the same matter within days of it, does not: by country of outlet or author. */
function silenceLine(happening: Happening, scope: Scope, people: People): Line | null {
  const { accounts } = happening.incident
  const first = accounts.reduce(
    (least, { published }) => Math.min(least, published?.first ?? least),
    Number.POSITIVE_INFINITY,
  )
  const telling = new Set(accounts.map((account) => account.telling.id))
  if (telling.size < 2) return null
  // Both are written YYYY-MM-DD, and are in the order of their days as they stand.
  const [from, to] = Number.isFinite(first) ? [isoDay(first), isoDay(first + SOON)] : ['', '']
  const near = scope.tellings.filter(
    ({ published, id }) => published !== null && published >= from && published <= to && !telling.has(id),
  )
  const tell = byCountry(accounts.map((account) => account.telling))
  const silent = [...byCountry(near)].filter(([code]) => code !== '' && !tell.has(code))
  const elsewhere = silent.flatMap(([code, one]) => {
    const account = ownAccount(one, scope)
    return account ? [[code, account] as const] : []
  })
  // Of whom nobody knows where he writes, nothing can be said.
  if (elsewhere.length === 0 || [...tell.keys()].every((code) => code === '')) return null
  const voices = [...tell.values()].map((one) => accounts.find((account) => account.telling === one) as Account)
  const cites = citesOfAll([...leading(happening), ...voices, ...elsewhere.map(([, account]) => account)])
  const act = bare(actSaid(happening, people))
  const said: SilenceSaid = { kind: 'silence', act, tell: [...tell.keys()], silent: elsewhere.map(([code]) => code) }
  return cites && { said, cites }
}

/** What a document that is silent on one incident tells of the same matter. */
function ownAccount({ id }: Telling, { happenings }: Scope): Account | null {
  for (const { incident } of happenings) {
    const own = incident.accounts.find(({ telling }) => telling.id === id)
    if (own) return own
  }
  return null
}

/** One document for each country, in the order of the codes; that of those without one last. */
function byCountry(tellings: readonly Telling[]): ReadonlyMap<string, Telling> {
  const by = new Map<string, Telling>()
  for (const one of tellings) if (!by.has(one.country ?? '')) by.set(one.country ?? '', one)
  return new Map([...by].sort(([a], [b]) => (a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1)))
}

/** Where sources disagree, then who leaves out what others tell. */
export function apart(scope: Scope, { people }: Pick<Known, 'people'>): Section {
  const own = scope.happenings.filter(
    ({ incident, digest }) =>
      incident.accounts.length > 1 && (digest.days === null || isWithin(digest.days, scope.window)),
  )
  const weighed = own.toSorted((a, b) => b.incident.accounts.length - a.incident.accounts.length).slice(0, MOST_WEIGHED)
  const compared = new Set(weighed)
  const differences = own.filter((one) => compared.has(one)).flatMap((happening) => differenceLines(happening, people))
  const silences = weighed.flatMap((happening) => silenceLine(happening, scope, people) ?? [])
  const some = silences.slice(0, Math.ceil(scope.lines / 2))
  const kept = differences.slice(0, scope.lines - some.length)
  return {
    id: 'apart',
    lines: [...kept, ...some],
    more: differences.length + silences.length - kept.length - some.length,
  }
}
