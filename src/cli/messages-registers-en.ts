import { thousands } from '../words/thousands.ts'
import type { RegisterMessages } from './messages-registers.ts'

const counted = (n: number, one: string, many = `${one}s`) => `${thousands(n)} ${n === 1 ? one : many}`

export const registersEn: RegisterMessages = {
  heads: {
    visits: ['when', 'who', 'kind', 'level', 'where', 'status', 'id'],
    agreements: ['signed', 'parties', 'kind', 'how many', 'status', 'fields'],
    channels: ['parties', 'channel', 'state', 'opened', 'suspended', 'resumed', 'level'],
    positions: ['who', 'issue', 'stands', 'since', 'told'],
    figures: ['of', 'whose', 'unit', 'points'],
    people: ['who', 'for', 'office', 'told', 'incidents'],
  },
  totals: {
    visits: (n) => counted(n, 'visit or meeting', 'visits and meetings'),
    agreements: (n) => counted(n, 'agreement'),
    channels: (n) => counted(n, 'channel'),
    positions: (n) => counted(n, 'position'),
    figures: (n) => counted(n, 'series of figures', 'series of figures'),
    people: (n) => counted(n, 'person', 'people'),
  },
  visitKinds: { visit: 'visit', summit: 'summit', meeting: 'meeting' },
  before: (when, level) => `last before: ${when}${level ? ` (${level})` : ''}`,
  claimed: (verdict, words) => `${verdict}: ${words}`,
  partOf: (visit) => `part of ${visit}`,
  channelStates: { open: 'open', suspended: 'suspended' },
  planned: 'planned',
  round: (n) => `round ${n}`,
  shift: (day, from, to) => `shift ${day}: ${from} → ${to}`,
  split: (day) => `${day}: sources say different things`,
  disputed: 'disputed',
  notKnown: 'not an office that the packs know of in that time',
  more: (n) => `and ${n} more (--explain)`,
  writes: (when) => `writes ${when}`,
  undecided: (what) => `of this one or another: ${what}`,
  inForce: (since) => `in force since ${since}`,
  views: {
    teller: 'source',
    unnamed: 'unnamed source',
    leftOut: 'left out',
    early: 'not yet',
    told: (n, all) => `${n} of ${all}`,
    toldBy: 'told by',
    signs:
      'A number: in which place the source comes to it. «CODE»: told as said by it. !: unlike what is known or what most tell (place, status or stance).',
    total: (tellers, topics) => `${counted(tellers, 'source')} on ${counted(topics, 'matter')}`,
    noIncident: (given) => `no single incident begins with ${given}; chancery incidents lists their ids`,
    differs: { status: 'status', order: 'place', stance: 'stance' },
  },
}
