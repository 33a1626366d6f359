import type { ActorCode } from '../reading/reading.ts'
import { type Account, isPlan } from '../resolve/account.ts'
import { type Days, gap } from '../resolve/days.ts'
import type { Digest } from '../resolve/digest.ts'
import type { Incident } from '../resolve/incidents.ts'
import type { Judgement } from '../resolve/judgements.ts'
import type { Struck } from '../resolve/struck.ts'
import type { Interval } from '../text/day.ts'
import { onceFor } from '../text/once.ts'
import type { Fate } from './fate.ts'

/** Something that was announced, promised, threatened or foretold, with what became of it. */
export interface Entry {
  readonly id: string
  readonly incident: string
  readonly kind: 'scheduled' | 'pledged' | 'predicted' | 'threatened'
  readonly type: string
  readonly frame: string
  readonly who: readonly ActorCode[]
  readonly toward: readonly ActorCode[]
  /** When it is to be; null where nobody said. */
  readonly by: Interval | null
  /** Those who said so, in the order in which it became known. */
  readonly said: readonly Account[]
  readonly fate: Fate
  /** The accounts that decide it; none where nothing does, or a person did. */
  readonly decidedBy: readonly Account[]
  /** The judgements that struck it out, by which it is void; none of one that stands. */
  readonly struckBy: readonly Judgement[]
}

/**
 * The ledger as of a day (days since 1970-01-01) from incidents that were resolved from what was known by then.
 * A plan that was put off is two entries, of which the first is superseded.
 * @param struckBy the judgements by which people struck an incident out: its promises are void
 */
export function ledger(
  incidents: readonly Incident[],
  digests: readonly Digest[],
  asOf: number,
  struckBy: Struck['by'] = () => [],
): readonly Entry[] {
  return incidents.flatMap((incident, i) => entriesOf(incident, digests[i] as Digest, asOf, struckBy(incident)))
}

interface Plan {
  by: Interval | null
  days: Days | null
  readonly said: Account[]
}

/**
 * A day that is over when the plan is told is that of the telling, or of the threat: no time by which it is to be. What is scheduled may be
 * due on the same day (今天中午將會見).
 */
function timeOf({ event, days, published }: Account): { readonly by: Interval | null; readonly days: Days | null } {
  const since = days !== null && published !== null ? published.first - days.last : -1
  const isOver = since > 0 || (since === 0 && event.status !== 'scheduled')
  return isOver || event.type === 'THREATEN' ? { by: null, days: null } : { by: event.when, days }
}

/** Accounts of a plan by the time that they name; one that names none belongs to the plan that was known then. */
function plansOf(said: readonly Account[]): readonly Plan[] {
  const plans: Plan[] = []
  for (const account of said) {
    const { by, days } = timeOf(account)
    const last = plans.at(-1)
    const fits = plans.findLast((plan) => !days || !plan.days || gap(days, plan.days) === 0) ?? null
    const into = days ? fits : (last ?? null)
    if (!into) plans.push({ by, days, said: [account] })
    else {
      into.said.push(account)
      if (days && (!into.days || days.last - days.first < into.days.last - into.days.first)) {
        into.by = by
        into.days = days
      }
    }
  }
  return plans
}

/** What was planned is the same for every day as of which it is asked for. */
const plansIn = onceFor(({ accounts }: Incident) => plansOf(accounts.filter(({ event }) => isPlan(event))))

function entriesOf(incident: Incident, digest: Digest, asOf: number, struckBy: readonly Judgement[]): readonly Entry[] {
  const { accounts } = incident
  const isThreat = digest.type === 'THREATEN'
  if (!isThreat && !digest.isPlanned) return []
  const plans = isThreat
    ? plansOf(accounts.filter(({ event }) => isPlan(event) || event.status === 'occurred'))
    : plansIn(incident)
  return plans.map((plan, i) => {
    const first = plan.said[0] as Account
    const next = plans.slice(i + 1).find(({ days }) => days !== null)
    const { fate, decidedBy } = struckBy.length
      ? { fate: 'void' as const, decidedBy: [] }
      : next && plan.days
        ? { fate: 'superseded' as const, decidedBy: next.said }
        : fateOf(plan, accounts, isThreat, asOf)
    return {
      id: `${incident.id}${i ? `/${i}` : ''}`,
      incident: incident.id,
      kind: isThreat ? 'threatened' : (first.event.status as Entry['kind']),
      ...{ type: digest.type, frame: digest.frame, who: digest.source, toward: digest.target },
      ...{ by: plan.by, said: plan.said, fate, decidedBy, struckBy },
    }
  })
}

function fateOf(
  { days, said }: Plan,
  accounts: readonly Account[],
  isThreat: boolean,
  asOf: number,
): Pick<Entry, 'fate' | 'decidedBy'> {
  const done = isThreat ? [] : accounts.filter(({ event }) => event.status === 'occurred')
  const denied = accounts.filter((one) => one.event.status === 'denied' && !isBefore(one, said[0] as Account))
  if (done.length > denied.length) {
    const late = days !== null && done.every(({ days: at }) => at !== null && at.first > days.last)
    return { fate: late ? 'met late' : 'met', decidedBy: done }
  }
  if (denied.length > 0) return { fate: 'broken', decidedBy: denied }
  if (!days || asOf < days.first) return { fate: 'open', decidedBy: [] }
  return { fate: asOf <= days.last ? 'due' : 'overdue', decidedBy: [] }
}

const isBefore = (one: Account, other: Account): boolean =>
  one.published !== null && other.published !== null && one.published.last < other.published.first
