import { ROLE } from '../lexicon/lexicon.ts'
import type { Span } from '../text/span.ts'
import { plays } from './clause.ts'
import { trimmed } from './drafting.ts'
import type { ReadClause } from './events.ts'
import type { Channel, ChannelChange } from './finding.ts'
import type { KindReader, Seen } from './findings.ts'
import { Gathered } from './gathered.ts'
import { type Mark, markedClauses } from './marks.ts'
import { between, within } from './note-places.ts'
import { partiesOf } from './parties.ts'
import { numeralAt, startsNumber } from './time-numbers.ts'

interface Scene {
  readonly seen: Seen
  readonly at: number
  readonly read: ReadClause
  readonly marks: readonly Mark[]
}

/** Units between a channel and the word that says what happened to it. */
const REACH = 30
const CLOSE = 8
/** Codes of states; most organisations have others. */
const STATE = /^[A-Z]{3}$/

/** Changes in the order in which one hides another: talks 恢復舉行 are resumed, 定期舉行 regular. */
const CHANGES: readonly ChannelChange[] = [
  'resumed',
  'raised',
  'lowered',
  'regular',
  'suspended',
  'opened',
  'widened',
  'held',
  'kept',
]

/** Words without which a clause tells nothing of a channel. */
const TELLS: ReadonlySet<string> = new Set([
  'channel',
  'next',
  'session',
  'resumed',
  'held',
  'regular',
  'raised',
  'lowered',
])

/** Reads what a document says of the ways in which states talk to each other. */
export const readChannels: KindReader<Channel> = (seen) => {
  const found = new Gathered<Channel>(({ kind, change, parties }) => `${kind} ${change} ${parties.join()}`)
  for (const { at, marks } of markedClauses(seen.clauses, seen.marks['channels'] ?? [], TELLS)) {
    const scene = { seen, at, read: seen.clauses[at] as ReadClause, marks }
    for (const one of channelsIn(scene, found.list)) found.add(one, (other) => isSame(one, other), joined)
  }
  return found.all()
}

const isSame = (one: Channel, other: Channel): boolean =>
  (other.planned === one.planned || one.change === 'regular') &&
  (other.round === null || one.round === null || other.round === one.round)

const joined = (other: Channel, one: Channel): Channel => ({
  ...other,
  round: other.round ?? one.round,
  rested: other.rested ?? one.rested,
  when: other.when ?? one.when,
})

/** What happens to negotiations without a name that makes a channel of them. */
const RESTS: ReadonlySet<ChannelChange> = new Set(['suspended', 'resumed'])

function channelsIn(scene: Scene, found: readonly Channel[]): readonly Channel[] {
  const { marks, read } = scene
  const { clause } = read
  if (plays(clause, ROLE.condition | ROLE.question)) return []
  const named = marks.filter(({ list }) => list === 'channel')
  const all: Channel[] = []
  for (const mark of named) {
    const change = changeOf(scene, mark)
    if (!change) continue
    const one = made(scene, mark.name, mark, change)
    if (mark.name === 'negotiations' && !(RESTS.has(change.kind) && one.parties.length > 1)) continue
    const ofThree =
      one.parties.length === 3 &&
      one.parties.every((code) => STATE.test(code)) &&
      (mark.name === 'summit' || mark.name === 'leaders-meeting')
    if (ofThree || mark.name !== 'summit') all.push(ofThree ? { ...one, kind: 'trilateral-summit' } : one)
  }
  if (named.length) return all
  const last = found.findLast(({ change }) => change === 'held' || change === 'resumed' || change === 'regular')
  return last
    ? [...againIn(scene, last), ...regularIn(scene, found.at(-1)), ...levelIn(scene, found.at(-1))]
    : [...regularIn(scene, found.at(-1)), ...levelIn(scene, found.at(-1))]
}

/** Sentences in which what was told of last is still spoken of. */
const MEMORY = 1

/** 下一次會議, 第十次會議; 時隔四年再次舉行: of the channel that was told of last. */
function againIn(scene: Scene, last: Channel): readonly Channel[] {
  const { marks, seen, read } = scene
  const next = marks.find((mark) => mark.list === 'next' || (mark.list === 'session' && roundOf(scene, mark) !== null))
  const change = next && changeOf(scene, next)
  if (next && change?.mark) return [{ ...made(scene, last.kind, next, change), parties: last.parties }]
  const told = seen.text.sentences[Math.max(0, read.sentence - MEMORY)]
  const again = marks.find(({ list }) => list === 'resumed' || list === 'held')
  if (!again || !told || !restOf(scene) || last.evidence[0].start < told.start) return []
  return [{ ...made(scene, last.kind, again, { kind: 'resumed', mark: again }), parties: last.parties }]
}

interface Change {
  readonly kind: ChannelChange
  readonly mark: Mark | null
}

/** What happened to the channel: by the words around it, or by its number alone (第九次中日韓領導人會議). */
function changeOf(scene: Scene, channel: Mark): Change | null {
  const { marks } = scene
  const near = marks.filter(
    (mark) =>
      (mark.end <= channel.start && channel.start - mark.end <= REACH) ||
      (mark.start >= channel.end && mark.start - channel.end <= REACH) ||
      (mark.start >= channel.start && mark.end <= channel.end && mark !== channel),
  )
  for (const kind of CHANGES) {
    const mark = near.find(({ list }) => list === kind)
    if (!mark || isDenied(scene, mark)) continue
    // 舉行元首會談 far behind is another one's.
    if ((kind === 'raised' || kind === 'lowered') && !near.some(({ list }) => list === 'rank' || list === 'to'))
      continue
    if (kind === 'kept' && Math.max(channel.start - mark.end, mark.start - channel.end) > CLOSE / 2) continue
    if (kind === 'held' && restOf(scene)) return { kind: 'resumed', mark }
    return { kind, mark }
  }
  if (roundOf(scene, channel) === null) return null
  return { kind: 'held', mark: null }
}

const isDenied = ({ marks }: Scene, mark: Mark) =>
  marks.some(({ list, end }) => end <= mark.start && (list === 'denies' || (list === 'not' && mark.start - end <= 1)))

const CHANGED: ReadonlySet<ChannelChange> = new Set(['opened', 'regular', 'resumed'])

/** 元首每年會面一次: to meet again and again is a channel of its own, but behind one that is set up in the same sentence (建立機制，每年會面). */
function regularIn(scene: Scene, last: Channel | undefined): readonly Channel[] {
  const { marks, read, seen } = scene
  const sentence = seen.text.sentences[read.sentence]
  if (last && sentence && last.evidence[0].start >= sentence.start && CHANGED.has(last.change)) return []
  const regular = marks.find(({ list }) => list === 'regular')
  const meet =
    regular && marks.find(({ list, start }) => list === 'meet' && start >= regular.end && start - regular.end <= CLOSE)
  if (!meet) return []
  const one = made(scene, 'leaders-meeting', meet, { kind: 'regular', mark: regular })
  return one.parties.length < 2
    ? []
    : [
        one.parties.length === 3 && one.parties.every((code) => STATE.test(code))
          ? { ...one, kind: 'trilateral-summit' }
          : one,
      ]
}

/** 未來可望從局長級提升至次長的層級: behind a channel, in the same sentence, it is raised. */
function levelIn(scene: Scene, last: Channel | undefined): readonly Channel[] {
  const { marks, read, seen } = scene
  const change = marks.find(({ list }) => list === 'raised' || list === 'lowered')
  const to = change && marks.find(({ list, start }) => (list === 'to' || list === 'rank') && start >= change.start)
  const sentence = seen.text.sentences[read.sentence]
  const isSame =
    last &&
    sentence &&
    within(seen.marks['channels'] ?? [], 'channel', sentence.start, read.clause.start).some(
      ({ name }) => name === last.kind,
    )
  if (!change || !to || !isSame) return []
  return [
    { ...made(scene, last.kind, change, { kind: change.list as ChannelChange, mark: change }), parties: last.parties },
  ]
}

const AHEAD = ROLE.future | ROLE.scheduled | ROLE.intention | ROLE.predicted | ROLE.purpose | ROLE.obligation

function made(scene: Scene, kind: string, channel: Mark, { kind: change, mark }: Change): Channel {
  const { seen, at, read, marks } = scene
  const { clause } = read
  const words = mark ?? channel
  const isAhead = ({ list, end }: Mark) => list === 'wish' && end <= Math.max(words.start, channel.start)
  const planned = plays(clause, AHEAD) || marks.some(isAhead)
  const because = { start: Math.min(channel.start, words.start), end: Math.max(channel.end, words.end) }
  const draft = seen.joint.get(read)
  return {
    kind,
    change,
    planned,
    parties: [...partiesOf(seen, at, channel)].sort(),
    round: roundOf(scene, channel),
    ...levelsOf(scene, words),
    rested: restOf(scene),
    when: draft?.when ?? null,
    evidence: [trimmed(seen.text.clean, clause)],
    because: { rule: `channel:${change}`, at: because, rows: mark ? [channel.row, mark.row] : [channel.row] },
  }
}

/** 第九次, 第三輪 before the channel, with names between at most. */
function roundOf({ seen, marks }: Scene, channel: Mark): number | null {
  const { clean } = seen.text
  const nth = marks.findLast(
    ({ list, end }) => list === 'nth' && end <= channel.start && channel.start - end <= 2 * CLOSE,
  )
  if (!nth || !startsNumber(clean.charCodeAt(nth.end))) return null
  const { end, value } = numeralAt(clean, nth.end)
  return marks.some(({ list, start }) => list === 'turn' && start === end) ? value : null
}

const UNITS = { year: 'years', month: 'months', week: 'weeks', day: 'days', hour: 'hours' } as const

/** How long it had rested: the length of a claim in the clause (時隔四年半, 中斷7年). */
function restOf({ seen, read }: Scene): Channel['rested'] {
  const { start, end } = read.clause
  const time = between(seen.times, start, end).find(
    (one) => one.end <= end && one.length && (one.rule === 'gap' || one.kind === 'duration'),
  )
  const claims = seen.marks['claims'] ?? []
  const rests =
    time &&
    between(claims, start, time.start + 1).some(
      (one) => (one.list === 'rest' || one.list === 'gap') && time.start - one.end <= CLOSE / 2,
    )
  return rests && time.length ? { n: time.length.n, unit: UNITS[time.length.unit] } : null
}

/** 從局長級提升至次長級: the words between 從 and the verb, and those behind 至. */
function levelsOf({ marks, seen, read }: Scene, verb: Span): Pick<Channel, 'fromLevel' | 'toLevel'> {
  const from = marks.findLast(({ list, end }) => list === 'from' && end <= verb.start && verb.start - end <= 2 * CLOSE)
  const rank = marks.findLast(
    ({ list, start, end }) => list === 'rank' && start >= verb.start && end <= read.clause.end,
  )
  const before = marks.find(({ list, end }) => list === 'rank' && end <= verb.start)
  const fromLevel = from ? trimmed(seen.text.clean, { start: from.end, end: verb.start }) : null
  const toLevel = rank ?? (from ? null : (before ?? null))
  return { fromLevel, toLevel: toLevel && { start: toLevel.start, end: toLevel.end } }
}
