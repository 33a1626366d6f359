import { KIND } from '../lexicon/kinds.ts'
import { hasKindIn } from './clause.ts'
import { isOrganisation, type Party } from './discourse.ts'
import { type Filling, others } from './filling.ts'
import type { Mention } from './mention.ts'

/** Where an organisation meets: the state of the place that the clause names is its host. */
export function venueOf({ clause, trigger }: Filling, self: Party): Mention | null {
  const named = clause.mentions.find(({ mark, mention }) => {
    if (mention.codes.length !== 1 || !VENUES.has(mention.kind) || !others(mention, self)) return false
    // 東協峰會呼籲 B 停火: a state behind the noun of the meeting is no place.
    return mark === 'at' || (mark === 'free' && (mention.kind !== 'name' || mention.last <= trigger.verb))
  })
  return named?.mention ?? null
}

const VENUES: ReadonlySet<string> = new Set(['place', 'capital', 'name'])

/** 前往 B 出席東協峰會: the state of the place to which one goes for an organisation's meeting is its host. */
export function hostOf({ clause, trigger, discourse }: Filling, self: Party, body: Mention): Mention | null {
  const { frame } = trigger.sense
  if (frame.type !== 'CONSULT' || frame.mode !== 'multilateral' || !isOrganisation(discourse, body.codes[0]))
    return null
  const place = clause.mentions.find(
    ({ mark, mention }) =>
      (mark === 'free' || mark === 'at') &&
      mention.last <= body.first &&
      (mention.kind === 'place' || mention.kind === 'capital') &&
      mention.codes.length === 1,
  )
  return place && others(place.mention, self) ? place.mention : null
}

/** 在東協峰會上提出三點建議, 在安理會動用否決權: what is laid before a meeting, or voted on there, is for the organisation that meets. */
export function forumOf({ clause, trigger, discourse, votes }: Filling): Mention | null {
  const { frame, roles } = trigger.sense
  if (!votes && (frame.type !== 'REQUEST' || roles !== 'to')) return null
  const found = clause.mentions.find(
    ({ mark, mention }) => mark === 'at' && mention.last <= trigger.verb && isOrganisation(discourse, mention.codes[0]),
  )
  return found?.mention ?? null
}

/** The body with its host. */
export const withHost = (body: Mention, host: Mention): Party => ({
  codes: [...new Set([...body.codes, ...host.codes])],
  people: body.people,
})

/** Whose border, coast or sky the coverb of place names. */
export const edgeOf = ({ clause, isEdge, trigger }: Filling): Mention | null =>
  clause.mentions.findLast(
    ({ mark, mention }) =>
      mark === 'at' && mention.first < trigger.verb && mention.codes.length === 1 && isEdge(mention),
  )?.mention ?? null

/** 從 A 出動戰機擊落無人機: where forces come from is not what they hit. */
export function isOrigin({ clause, trigger, starts }: Filling, { first, last }: Mention): boolean {
  if (trigger.sense.frame.type !== 'ASSAULT' || !starts(clause.tokens[first - 1])) return false
  return hasKindIn(clause.tokens, last, trigger.verb, KIND.verb)
}
