import type { Mention } from './mention.ts'
import type { PersonRef, When } from './reading.ts'

/** Somebody who can act: the codes and the persons named. */
export interface Party {
  readonly codes: readonly string[]
  readonly people: readonly PersonRef[]
}

/** What the reader remembers from one sentence to the next, so that pronouns and left-out subjects find their states. */
export interface Discourse {
  /** The last subject. */
  topic: Party | null
  /** Distinct codes, the last mentioned last; at most eight. */
  recent: string[]
  /** The last two or more that stood in one relation. */
  pair: readonly string[]
  /** The last person named. */
  person: Party | null
  /** When the last meeting or visit was. */
  meeting: When | null
  /** The code of the country that 我國 means, where the document tells. */
  readonly home: string | null
}

export function newDiscourse(home: string | null): Discourse {
  return { topic: null, recent: [], pair: [], person: null, meeting: null, home }
}

/** Notes a mention: its codes become the most recent ones; a group of states becomes the pair. */
export function hear(discourse: Discourse, mention: Mention): void {
  if (mention.kind === 'observer' || mention.kind === 'media' || mention.kind === 'place') return
  for (const code of mention.codes) {
    const at = discourse.recent.indexOf(code)
    if (at >= 0) discourse.recent.splice(at, 1)
    discourse.recent.push(code)
    if (discourse.recent.length > 8) discourse.recent.shift()
  }
  if (mention.codes.length >= 2) discourse.pair = mention.codes
  if (mention.people.length) discourse.person = { codes: mention.codes, people: mention.people }
}

const isState = (code: string) => /^[A-Z]{3}$/.test(code)

function lastTwo(discourse: Discourse, count: number): readonly string[] {
  if (discourse.pair.length === count) return discourse.pair
  if (count === 2 && discourse.pair.length > count) return discourse.pair
  const states = discourse.recent.filter(isState)
  return states.length >= count ? states.slice(-count) : discourse.recent.slice(-count)
}

/** The other one of the pair, seen from `codes`; empty where there is none. */
export function counterpart(discourse: Discourse, codes: readonly string[]): readonly string[] {
  const others = discourse.pair.filter((code) => !codes.includes(code))
  if (others.length && others.length < discourse.pair.length) return others
  return discourse.recent.filter((code) => !codes.includes(code)).slice(-1)
}

/** The mention with the codes that a pronoun or a bare office stands for here; unchanged where it names somebody itself. */
export function resolved(discourse: Discourse, mention: Mention, subject: Party | null): Mention {
  const stand = standsFor(discourse, mention, subject)
  return stand ? { ...mention, codes: stand.codes, people: mention.people.length ? mention.people : stand.people } : mention
}

function standsFor(discourse: Discourse, mention: Mention, subject: Party | null): Party | null {
  const codes = (list: readonly string[]): Party => ({ codes: list, people: [] })
  if (mention.kind === 'office' && mention.codes.length === 0) {
    const last = subject?.codes.length === 1 ? subject : discourse.topic?.codes.length === 1 ? discourse.topic : null
    return last ? codes(last.codes) : discourse.home ? codes([discourse.home]) : null
  }
  switch (mention.pronoun) {
    case 'both':
      return codes(lastTwo(discourse, 2))
    case 'three':
      return codes(lastTwo(discourse, 3))
    case 'it':
      return codes(discourse.recent.filter(isState).slice(-1))
    case 'he':
      return discourse.person
    case 'its':
      return subject ?? discourse.topic
    case 'other':
      return codes(counterpart(discourse, subject?.codes ?? discourse.topic?.codes ?? []))
    case 'we':
      return discourse.home ? codes([discourse.home]) : null
    default:
      return null
  }
}
