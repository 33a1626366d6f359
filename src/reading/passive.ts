import { CUE } from '../lexicon/cues.ts'
import { KIND } from '../lexicon/kinds.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import { entry } from '../text/entry.ts'
import { type Clause, cuesOf, endsPassive, hasKindIn, rolesOf } from './clause.ts'
import { isOrganisation, type Party } from './discourse.ts'
import { headOf } from './doer.ts'
import { type Filled, type Filling, marked, NOBODY, others, partyOf } from './filling.ts'
import type { Mention } from './mention.ts'
import { harmerOf, refuserOf, struckBy } from './rivals.ts'
import type { Token } from './token.ts'
import type { Trigger } from './trigger.ts'

/** 遭 A 制裁的 B 起訴 C, 將被俘的 B 士兵送回: the passive ends with the noun that its clause modifies. */
export function isOver(clause: Clause, trigger: Trigger): boolean {
  const head = clause.mentions.find(
    ({ mention, mark }) =>
      (mark === 'free' || mark === 'ba') &&
      mention.last <= trigger.verb &&
      mention.first > clause.passive + 1 &&
      (rolesOf(clause.tokens[mention.first - 1]) & ROLE.de) !== 0,
  )
  if (!head) return false
  const de = head.mention.first - 1
  if (de === clause.passive + 1) return endsPassive(clause.tokens, clause.passive, de)
  if (hasKindIn(clause.tokens, clause.passive + 1, head.mention.first, KIND.verb)) return true
  if (isOfHim(clause, de)) return true
  // 補給線被切斷的 B 撤回…: nor need what was done to something of his be an act of states.
  return isDeed(entry(clause.tokens, de - 1))
}

/** 被 A 視為盟友的 B, 被視為 A 代理人的 B: more than whose he is who suffers stands between the mark, the one named and the 的 at `de`. */
function isOfHim({ tokens, mentions, passive }: Clause, de: number): boolean {
  const by = mentions.find(
    ({ mark, mention }) => mark === 'by' && mention.first > passive && mention.last <= de,
  )?.mention
  if (!by) return false
  const isThing = ({ word }: Token) => !!word && (word.noun || word.offices.length > 0)
  const between = tokens.slice(by.last, de)
  if (by.first > passive + 1 && !tokens.slice(passive + 1, by.first).every(isThing)) return true
  return between.length === 0 ? (tokens[de]?.glue ?? 0) > 1 : !between.every(isThing)
}

const isDeed = (token: Token | undefined): boolean =>
  token !== undefined && ((token.kinds & KIND.act) !== 0 || (cuesOf(token) & CUE.transitive) !== 0)

/** A 對 B 的制裁被取消: what suffers it is the measure, which names both sides; who takes it back is not said to be another. */
export const isOfMeasure = ({ mentions, passive }: Clause, { noun, verb }: Trigger): boolean =>
  noun >= 0 &&
  noun < passive &&
  passive < verb &&
  mentions.some(({ mark, mention }) => mark === 'to' && mention.codes.length > 0 && mention.last <= noun) &&
  !mentions.some(({ mention }) => mention.first > passive && mention.last <= verb)

/** 拘捕一名被 A 通緝的頭目: behind another verb, before the 的 of somebody who is not named, the passive says who he is. */
function saysWho({ tokens, mentions, from, to, passive }: Clause, { verb }: Trigger): boolean {
  if (mentions.some(({ mark, mention }) => mark === 'free' && mention.first > verb)) return false
  const next = tokens[verb + 1]
  if (verb + 1 >= to || next?.glue !== 0 || !(rolesOf(next) & ROLE.de)) return false
  return hasKindIn(tokens, from, passive, KIND.verb)
}

/** B 公民在 A 首都被拘留: where nobody is named who holds them, it is the state where they are held. */
function heldIn(f: Filling, patient: Party): Mention | null {
  const { type, mode } = f.trigger.sense.frame
  if ((type !== 'COERCE' && mode !== 'convict') || patient.codes.length !== 1) return null
  return others(marked(f, 'at', 'before', true), patient)
}

/** A 驅趕 B 的漁船，B …，事件引來 C 譴責: what happened is minded for the sake of the one to whom it was done, and whoever did it is blamed. */
function blamedFor({ trigger, clause, discourse, subjectRule }: Filling, patient: Party): readonly string[] {
  const { word } = clause.tokens[clause.from] ?? {}
  if (trigger.sense.frame.type !== 'ACCUSE' || subjectRule !== 'topic-chain' || !word) return []
  const isThing = word.roles === 0 && !word.verbs.length && !word.pairs.length
  return isThing ? harmerOf(discourse, patient.codes) : []
}

/** A 司法部門說，兩名 B 公民被判處徒刑: where nobody is named who judges or holds them, it is the state whose organs tell of it. */
function judgeOf({ clause, discourse, official }: Filling, patient: Party): readonly string[] {
  if (official?.codes.length !== 1 || !patient.codes.length) return []
  if (clause.mentions.some(({ mark }) => mark === 'at')) return []
  const [code = ''] = official.codes
  return patient.codes.includes(code) || isOrganisation(discourse, code) ? [] : official.codes
}

/** What one says was done whose own act it was. */
const HURTS: ReadonlySet<string> = new Set(['ASSAULT', 'SANCTION', 'COERCE'])

/** A軍方說，B 的士兵被擊斃: where nobody is named who struck, it is the one who tells of it, if the two have fought. */
function foeOf({ trigger, discourse, speaker }: Filling, patient: Party): readonly string[] {
  if (!HURTS.has(trigger.sense.frame.type) || !speaker) return []
  return struckBy(discourse, patient.codes).filter((code) => speaker.codes.includes(code))
}

/** Who elsewhere only looks on, and where something is. */
const PASSIVE: ReadonlySet<string> = new Set(['observer', 'place'])

/** 一名 B 籍記者被判刑, B 港漁船遭扣: who else only looks on suffers what is done to him, and what belongs to a place is its state's. */
const reporterIn = ({ clause, trigger }: Filling): Mention | undefined =>
  HURTS.has(trigger.sense.frame.type)
    ? clause.mentions.find(
        ({ mark, mention }) =>
          mark === 'free' && PASSIVE.has(mention.kind) && mention.codes.length > 0 && mention.last <= clause.passive,
      )?.mention
    : undefined

/** Who suffers it: whom the passive describes, else the subject, else whoever the text is about. */
function patientOf(f: Filling, hasAgent: boolean): Party {
  const head = headOf(f.clause, f.trigger)
  if (head) return partyOf(head)
  if (saysWho(f.clause, f.trigger)) return NOBODY
  if (f.subject) return f.subject
  const reporter = reporterIn(f)
  if (reporter) return partyOf(reporter)
  return (hasAgent && f.subjectRule === 'unknown' ? f.discourse.topic : null) ?? NOBODY
}

/** B 遭 A 制裁: the one behind 遭 acts, and the subject suffers it. Nobody acts where no one is named, but he who refuses what he was asked. */
export function fillPassive(f: Filling): Filled {
  // 必將招致 A 反制: inside the pair.
  const agent = marked(f, 'by', f.clause.passive > f.trigger.verb ? 'any' : 'before') ?? marked(f, 'agent', 'before')
  const patient = patientOf(f, agent !== null)
  // 在 A 首都遭警方拘留: the police of the place.
  const held = agent?.codes.length && agent.kind !== 'office' ? null : heldIn(f, patient)
  const unnamed = !agent?.codes.length && f.trigger.sense.frame.type === 'REJECT'
  const refuser = unnamed ? refuserOf(f.discourse, patient.codes) : []
  const named = agent ? partyOf(held ?? agent) : held ? partyOf(held) : NOBODY
  const fighter = agent ? [] : [...foeOf(f, patient), ...judgeOf(f, patient)]
  const source = refuser.length || fighter.length ? { codes: [...refuser, ...fighter], people: [] } : named
  const blamed = blamedFor(f, patient)
  const target = blamed.length ? { codes: blamed, people: [] } : patient
  return {
    source,
    target: { codes: target.codes.filter((code) => !source.codes.includes(code)), people: target.people },
    mutual: false,
    rules: ['passive', f.subjectRule],
    mentions: [agent, f.subjectMention].filter((mention) => mention !== null),
    explicit: true,
    partner: false,
  }
}
