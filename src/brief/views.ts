import { type Teller, type Topic, type View, views } from '../books/views.ts'
import type { Account, Telling } from '../resolve/account.ts'
import { daysOf, gap, intervalDays } from '../resolve/days.ts'
import { sizeOf, tellersOf } from '../resolve/joining.ts'
import { holdersOf } from '../resolve/told.ts'
import { citeAccount, citeFinding, namedIn } from './cite.ts'
import { actSaid, JOURNEYS, leading, whenOf } from './happened.ts'
import type { Cite, Cites, Differing, Line, ViewSaid, Voice, Voices } from './line.ts'
import { type Happening, isOfTime, isWithin, type Known, type Scope } from './scope.ts'

/** Days after the first report within which others would have told of it too. */
const SOON = 7
/** Incidents that are held against each other, those that most documents tell; and stands, those that most do. */
const MOST_INCIDENTS = 12
const MOST_STANDS = 4
/** Documents whose points of view are compared, the latest. */
const MOST_DOCUMENTS = 1000
/** Voices that are named for one thing, at most. */
const NAMED = 3

const documentsOf = ({ accounts }: Happening['incident']) => new Set(accounts.map(({ telling }) => telling.id)).size

/** The incidents of the time of the brief that at least two documents tell, those that most tell first. */
function toldByMany({ happenings, window }: Scope): readonly Happening[] {
  const many = happenings.flatMap((one, at) => {
    const length = sizeOf(one.incident)
    return length > 1 && (one.digest.days === null || isWithin(one.digest.days, window)) ? [{ one, at, length }] : []
  })
  let most: { readonly one: Happening; readonly at: number; readonly documents: number }[] = []
  // Documents are no more than accounts: most need not be counted.
  for (const { one, at, length } of many.sort((a, b) => b.length - a.length)) {
    const least = most[MOST_INCIDENTS - 1]?.documents ?? 2
    if (length < least) break
    const documents = documentsOf(one.incident)
    if (documents < least) continue
    most = [...most, { one, at, documents }]
      .sort((a, b) => b.documents - a.documents || a.at - b.at)
      .slice(0, MOST_INCIDENTS)
  }
  return most.map(({ one }) => one)
}

/** A stand with the ids of the documents that tell of it. */
interface Stands {
  readonly topic: Extract<Topic, { kind: 'position' }>
  readonly ids: Set<string>
}

/** The stands of those whom the brief is about that at least two documents tell, by issue and holder, those that most tell first. */
function standsOfMany({ actors, subject }: Scope, tellings: readonly Telling[]): readonly Stands[] {
  const found = new Map<string, Stands>()
  for (const { id, findings } of tellings)
    for (const position of findings?.positions ?? []) {
      const { issue } = position
      if (issue === null || (subject.kind === 'issue' && issue !== subject.issue)) continue
      for (const one of holdersOf(position)) {
        if (actors.length > 0 && !actors.includes(one)) continue
        const key = `${issue} ${one}`
        const kept = found.get(key) ?? { topic: { kind: 'position', holder: one, issue }, ids: new Set<string>() }
        kept.ids.add(id)
        found.set(key, kept)
      }
    }
  return [...found]
    .filter(([, { ids }]) => ids.size > 1)
    .sort(([a, one], [b, other]) => other.ids.size - one.ids.size || (a < b ? -1 : 1))
    .slice(0, MOST_STANDS)
    .map(([, stands]) => stands)
}

interface Seen {
  readonly topics: readonly Topic[]
  readonly tellers: readonly Teller[]
  readonly tellings: ReadonlyMap<string, Telling>
  /** Of each topic the documents that tell of a part of it. */
  readonly partly: readonly ReadonlySet<string>[]
  /** Of each topic that is an incident, by the id of a document its last account there. */
  readonly accounts: readonly ReadonlyMap<string, Account>[]
}

const lastAccounts = (topic: Topic): ReadonlyMap<string, Account> =>
  new Map(topic.kind === 'incident' ? topic.incident.accounts.map((one) => [one.telling.id, one]) : [])

/** The words in which a document tells a topic; null where it does not. */
function citeOf({ topics, accounts }: Seen, k: number, telling: Telling): Cite | null {
  const topic = topics[k] as Topic
  if (topic.kind === 'incident') {
    const own = accounts[k]?.get(telling.id)
    return own ? citeAccount(own) : null
  }
  const { issue, holder } = topic
  const all = telling.findings?.positions ?? []
  const at = all.findIndex((one) => one.issue === issue && (one.holder === holder || one.with.includes(holder)))
  const evidence = all[at]?.evidence
  return evidence ? citeFinding(telling, 'positions', at, evidence) : null
}

/** What one teller says of a topic, as a voice with its words; of several documents the last speaks. */
interface Spoken {
  readonly voice: Voice
  readonly cite: Cite
}

function spoken(seen: Seen, { genre }: Teller, { sources }: View, k: number): Spoken | null {
  const telling = seen.tellings.get(sources.at(-1)?.id ?? '')
  const cite = telling && citeOf(seen, k, telling)
  if (!telling || !cite) return null
  return { voice: { ...namedIn(telling), country: telling.country, genre }, cite }
}

/** Whether he tells what was done on the visit that is the topic, or when it is to be: who tells of a part does not leave out the whole. */
const tellsPart = ({ partly }: Seen, { docs }: Teller, k: number): boolean =>
  docs.some((doc) => partly[k]?.has(doc) === true)

/** Whether two topics are of one matter: of the same two, or on one issue. */
function isKindred(one: Topic, other: Topic): boolean {
  if (one.kind === 'position') return other.kind === 'position' && other.issue === one.issue
  if (other.kind === 'position') return false
  const parties = new Set([...one.digest.source, ...one.digest.target])
  const shared = new Set([...other.digest.source, ...other.digest.target]).intersection(parties)
  return shared.size >= Math.min(2, parties.size)
}

/** Who wrote of another topic of the same matter within days of the first report of this one. */
function silentOn(seen: Seen, teller: Teller, k: number, from: number): Spoken | null {
  for (const [other, { sources }] of teller.views.entries()) {
    if (other === k || !isKindred(seen.topics[k] as Topic, seen.topics[other] as Topic)) continue
    const near = sources.filter(({ published }) => {
      const day = published === null ? Number.NaN : daysOf(published).first
      return day >= from && day <= from + SOON
    })
    const one = spoken(seen, teller, { ...(teller.views[other] as View), sources: near }, other)
    if (one) return one
  }
  return null
}

const voicesOf = (all: readonly Spoken[]): Voices => ({
  named: all.slice(0, NAMED).map(({ voice }) => voice),
  isMore: all.length > NAMED,
})

/** One voice of each country first, so that few names show who is for and who is against telling it. */
function byCountry(all: readonly Spoken[]): readonly Spoken[] {
  const firsts = new Map<string | null, Spoken>()
  for (const one of all) if (!firsts.has(one.voice.country)) firsts.set(one.voice.country, one)
  const first = new Set(firsts.values())
  return [...first, ...all.filter((one) => !first.has(one))]
}

/** In what he tells it otherwise; the place in which he does is for the points of view, and no news. */
function differingIn({ differs, status, stances }: View, voice: Voice, topic: Topic): readonly Differing[] {
  if (differs.includes('status') && status !== null) return [{ voice, what: 'status', status }]
  const held = topic.kind === 'position' ? stances.find(({ holder }) => holder === topic.holder) : undefined
  return differs.includes('stance') && held ? [{ voice, what: 'stance', stance: held.stance }] : []
}

/** The first day on which anybody told of a topic; infinite where none of them has a day. */
function firstTold(tellers: readonly Teller[], k: number): number {
  const days = tellers.flatMap(({ views: own }) =>
    (own[k]?.sources ?? []).flatMap(({ published }) => (published === null ? [] : [daysOf(published).first])),
  )
  return Math.min(...days)
}

function viewLine(
  seen: Seen,
  k: number,
  happening: Happening | null,
  known: Pick<Known, 'people' | 'issuesIn'>,
): Line | null {
  const { topics, tellers } = seen
  const topic = topics[k] as Topic
  const from = firstTold(tellers, k)
  const tell: Spoken[] = []
  const silent: Spoken[] = []
  const otherwise: { readonly differing: Differing; readonly cite: Cite }[] = []
  for (const teller of tellers) {
    const view = teller.views[k] as View
    const own = view.told === 'told' ? spoken(seen, teller, view, k) : null
    if (own) {
      tell.push(own)
      for (const differing of differingIn(view, own.voice, topic)) otherwise.push({ differing, cite: own.cite })
    }
    const isSilent = view.told === 'left out' && !tellsPart(seen, teller, k)
    const quiet = isSilent ? silentOn(seen, teller, k, from) : null
    if (quiet) silent.push(quiet)
  }
  // Of whom nobody knows where he writes or in what, nothing can be said.
  const isNamed = ({ voice: { country }, cite }: Spoken) => country !== null || cite.telling.outlet !== null
  const quiet = byCountry(silent.filter(isNamed))
  const differing = otherwise.slice(0, NAMED)
  if (tell.length === 0 || (quiet.length === 0 && differing.length === 0)) return null
  const telling = byCountry(tell)
  const named = [...telling.slice(0, NAMED), ...quiet.slice(0, NAMED), ...differing].map(({ cite }) => cite)
  const cites = once([...(happening ? leading(happening).map((one: Account) => citeAccount(one)) : []), ...named])
  const said: ViewSaid = {
    kind: 'view',
    topics: [topicSaid(topic, happening, known)],
    ...{ tell: voicesOf(telling), silent: voicesOf(quiet), differing: differing.map((one) => one.differing) },
  }
  return cites && { said, cites }
}

function topicSaid(
  topic: Topic,
  happening: Happening | null,
  known: Pick<Known, 'people' | 'issuesIn'>,
): ViewSaid['topics'][number] {
  if (happening) return { ...actSaid(happening, known), quote: null, people: [] }
  const { holder, issue } = topic as Extract<Topic, { kind: 'position' }>
  return { kind: 'stand', holder, issue }
}

/** Topics of one line, at most. */
const TOGETHER = 3

/** Lines in which the same voices tell and the same are silent are one. */
function together(lines: readonly Line[]): readonly Line[] {
  const made: Line[] = []
  for (const line of lines) {
    const { topics, ...voices } = line.said as ViewSaid
    const key = JSON.stringify(voices)
    const at = made.findIndex(({ said }) => {
      const { topics: own, ...others } = said as ViewSaid
      const areActs = [...own, ...topics].every((topic) => topic.kind === 'act')
      return areActs && own.length < TOGETHER && voices.differing.length === 0 && JSON.stringify(others) === key
    })
    const same = made[at]
    if (!same) made.push(line)
    else {
      const all: ViewSaid['topics'] = [...(same.said as ViewSaid).topics, ...topics]
      made[at] = { said: { ...voices, topics: all }, cites: once([...same.cites, ...line.cites]) ?? same.cites }
    }
  }
  return made
}

function once(all: readonly Cite[]): Cites | null {
  const keyOf = ({ telling, of, spans }: Cite) => `${telling.id} ${of.kind} ${spans[0].start} ${spans[0].end}`
  const [first, ...rest] = new Map(all.map((cite) => [keyOf(cite), cite])).values()
  return first ? [first, ...rest] : null
}

/** The documents that tell of what was done on a visit. */
function partlyTold(topic: Topic, { happenings }: Scope, { parts }: Pick<Known, 'parts'>): ReadonlySet<string> {
  if (topic.kind !== 'incident') return new Set()
  const { incident, digest } = topic
  const stay = JOURNEYS.has(digest.frame) ? intervalDays(whenOf(topic)) : null
  const own = happenings.filter(
    (one) =>
      parts.get(one.incident.id) === incident.id ||
      (stay !== null && one.digest.sides === digest.sides && one.digest.days && gap(one.digest.days, stay) === 0),
  )
  return new Set(own.flatMap(({ incident }) => tellersOf(incident).map(({ doc }) => doc)))
}

/** The documents whose points of view are compared, in the order of publication. */
function latest({ tellings, window }: Scope): readonly Telling[] {
  const timely: Telling[] = []
  for (let i = tellings.length - 1; i >= 0 && timely.length < MOST_DOCUMENTS; i--) {
    const one = tellings[i] as Telling
    if (isOfTime(null, one, window)) timely.push(one)
  }
  return timely.reverse()
}

/**
 * Who leaves out what others tell, and who tells it in another status, place or stand: by outlet, country and kind of document, from the
 * points of view on what most tell. Those lines come first of which most is left out or told otherwise.
 */
export function viewLines(scope: Scope, known: Pick<Known, 'people' | 'issuesIn' | 'parts'>): readonly Line[] {
  const happenings = toldByMany(scope)
  const timely = latest(scope)
  const stands = standsOfMany(scope, timely)
  const topics: readonly Topic[] = [
    ...happenings.map((one): Topic => ({ kind: 'incident', ...one })),
    ...stands.map(({ topic }) => topic),
  ]
  if (topics.length === 0) return []
  const ids = new Set(happenings.flatMap(({ incident }) => incident.accounts.map(({ telling }) => telling.id)))
  for (const stand of stands) for (const id of stand.ids) ids.add(id)
  const tellings = timely.filter(({ id }) => ids.has(id))
  const tellers = views(tellings, topics)
  const byId = new Map(tellings.map((one) => [one.id, one]))
  const partly = topics.map((topic) => partlyTold(topic, scope, known))
  const seen: Seen = { topics, tellers, tellings: byId, partly, accounts: topics.map(lastAccounts) }
  const lines = topics.flatMap((_, k) => viewLine(seen, k, happenings[k] ?? null, known) ?? [])
  const weight = ({ said }: Line) => {
    const { silent, differing } = said as ViewSaid
    return differing.length * 2 + silent.named.length
  }
  return together(lines.toSorted((a, b) => weight(b) - weight(a)))
}
