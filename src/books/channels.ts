import type { ChannelChange } from '../reading/finding.ts'
import type { ActorCode } from '../reading/reading.ts'
import type { Telling } from '../resolve/account.ts'
import { daysOf, intervalDays } from '../resolve/days.ts'
import type { ToldChannel } from '../resolve/told.ts'
import type { Interval } from '../text/day.ts'
import { byPublished, type Cited, cited, datedBy, wordsAt } from './cited.ts'

/** Something that happened to a channel, or is to. */
export interface ChannelStep {
  readonly change: ChannelChange
  readonly planned: boolean
  /** When; where nobody says, the day on which it became known. */
  readonly when: Interval | null
  readonly basis: 'stated' | 'published'
  /** The n-th round. */
  readonly round: number | null
  /** The level that it was raised or lowered to, in the text's words. */
  readonly level: string | null
  readonly rested: ToldChannel['rested']
  readonly sources: readonly Cited[]
}

/** A way of talking between two or more, with what became of it. */
export interface ChannelRow {
  readonly id: string
  /** A list of `findings/channels.txt`. */
  readonly kind: string
  readonly parties: readonly ActorCode[]
  /** As the last that happened leaves it; null where it is only planned. */
  readonly state: 'open' | 'suspended' | null
  readonly opened: Interval | null
  readonly suspended: Interval | null
  readonly resumed: Interval | null
  readonly held: Interval | null
  readonly level: string | null
  /** In the order of time. */
  readonly steps: readonly ChannelStep[]
  readonly sources: readonly Cited[]
}

interface Item {
  readonly telling: Telling
  readonly channel: ToldChannel
  /** Days since 1970-01-01; last in time where nothing tells it. */
  readonly day: number
}

const dayOf = (telling: Telling, { when }: ToldChannel): number => {
  const days = intervalDays(when)
  if (days) return Number.isFinite(days.first) ? days.first : days.last
  return telling.published === null ? Number.POSITIVE_INFINITY : daysOf(telling.published).first
}

/** The channels of all documents by kind and parties. The order of documents has no effect. */
export function channels(tellings: readonly Telling[]): readonly ChannelRow[] {
  const items = tellings
    .toSorted(byPublished)
    .flatMap((telling): Item[] =>
      (telling.findings?.channels ?? [])
        .filter(({ parties }) => parties.length > 1)
        .map((channel) => ({ telling, channel, day: dayOf(telling, channel) })),
    )
  return [...Map.groupBy(items, ({ channel }) => `${channel.kind} ${channel.parties.toSorted().join()}`).values()].map(
    rowOf,
  )
}

function rowOf(items: readonly Item[]): ChannelRow {
  const { kind, parties } = (items[0] as Item).channel
  const ordered = items.toSorted((a, b) => a.day - b.day)
  const steps = stepsOf(ordered).map(stepOf)
  const last = (...changes: ChannelChange[]) =>
    steps.findLast(({ change, planned }) => !planned && changes.includes(change))?.when ?? null
  const done = steps.filter(({ planned }) => !planned)
  return {
    id: `${kind}:${parties.toSorted().join('-')}`,
    ...{ kind, parties: parties.toSorted() },
    state: done.length === 0 ? null : done.at(-1)?.change === 'suspended' ? 'suspended' : 'open',
    ...{ opened: last('opened'), suspended: last('suspended'), resumed: last('resumed'), held: last('held') },
    level: steps.findLast(({ level, planned }) => level !== null && !planned)?.level ?? null,
    steps,
    sources: ordered.map(({ telling, channel }) => cited(telling, channel.evidence, channel.when)),
  }
}

/** Days within which papers tell of one step, where they do not date it. */
const APART = 3

/** Puts together the tellings of one step: the same change of the same round at nearly the same time. `ordered` by day. */
function stepsOf(ordered: readonly Item[]): readonly (readonly Item[])[] {
  const steps: [Item, ...Item[]][] = []
  for (const item of ordered) {
    const step = steps.findLast((one) => one.every((other) => isStep(item, other)))
    if (step) step.push(item)
    else steps.push([item])
  }
  return steps
}

function isStep({ channel: a, day, telling }: Item, { channel: b, day: at, telling: other }: Item): boolean {
  const isRound = a.round === b.round || ((a.round === null || b.round === null) && telling !== other)
  return a.change === b.change && a.planned === b.planned && isRound && (day === at || day - at <= APART)
}

function stepOf(items: readonly Item[]): ChannelStep {
  const first = items.find((one) => one.channel.when) ?? (items[0] as Item)
  const { telling, channel, day } = first
  const { change, planned, when, toLevel, rested } = channel
  const round = items.find((one) => one.channel.round !== null)?.channel.round ?? null
  const level = toLevel && wordsAt(telling.text, [toLevel])[0]
  const published = Number.isFinite(day) ? telling.published : null
  return {
    ...{ change, planned, round, level: level ?? null },
    ...datedBy(when, published),
    rested: items.find((one) => one.channel.rested)?.channel.rested ?? rested,
    sources: items.map((one) => cited(one.telling, one.channel.evidence, one.channel.when)),
  }
}
