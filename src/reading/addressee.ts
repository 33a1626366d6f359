import { KIND } from '../lexicon/kinds.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import { entry } from '../text/entry.ts'
import { type Clause, hasKindIn, rolesOf } from './clause.ts'
import type { Party } from './discourse.ts'
import { isActor } from './doer.ts'
import { type Filled, type Filling, others, partyOf, result } from './filling.ts'
import type { Mention } from './mention.ts'
import type { Scene } from './scene.ts'
import type { Token } from './token.ts'
import { firstOf, lastOf } from './trigger.ts'

/** 致函 B，要求…; 向 B 通報，…: to whom a clause turns before it is said what is wanted or comes. */
export function addressedIn({ sets }: Scene, { tokens, mentions }: Clause): Mention | null {
  const turns = (i: number) => sets.addressing.has(entry(tokens, i)?.word?.form ?? '')
  const found = mentions.find(({ mention, mark }) => {
    return (mark === 'free' && turns(mention.first - 1)) || (mark === 'to' && turns(mention.last))
  })
  return found?.mention ?? null
}

/** 通知 B，將停止進口: those who are told of a measure are those whom it hits. */
export const isToldOf = ({ trigger: { sense } }: Filling): boolean =>
  sense.roles === 'obj' && sense.frame.type === 'SANCTION'

/** A方…，B方…: two sides that are set against each other. */
export function oppositeOf({ following, subjectMention, subjectRule, clause }: Filling): Mention | null {
  const first = following[0]?.mentions[0]
  if (subjectRule !== 'subject' || !subjectMention || first?.mark !== 'free') return null
  const isSide = ({ first: at, last }: Mention) => last === at + 1 && clause.tokens[at]?.word?.abbrBuilt === true
  return isSide(subjectMention) && isSide(first.mention) && first.mention.first <= (following[0]?.from ?? 0) + 1
    ? first.mention
    : null
}

/** A 要求解除…，B 只答應…: the one who answers in the next clause is the one who was asked. */
export function answererBehind({ following, replies }: Filling): Mention | null {
  const [next] = following
  const first = next?.mentions[0]
  if (!next || first?.mark !== 'free' || first.mention.first > next.from + 1 || !isActor(first.mention)) return null
  for (let i = first.mention.last; i < next.to; i++) {
    const word = next.tokens[i]?.word
    if (word?.verbs.some(({ frame }) => replies.has(frame.frame))) return first.mention
    if (word?.verbs.length || word?.pairs.length) return null
  }
  return null
}

/** 提供5億歐元，為 B 購買武器, 動用5億歐元，供 B 添購武器: for whom it is given, the next clause says. */
export function servedBehind({ following: [next], serves }: Filling): Mention | null {
  const first = next?.mentions[0]
  if (!next || !first || !isActor(first.mention)) return null
  const isFor = first.mark === 'for' && first.mention.first === next.from + 1
  return isFor || serves(next, first.mention) ? first.mention : null
}

/** 要求協助尋找仍滯留 B 的國民, 提醒處理 B 問題要有耐心: another verb stands between, or a topic is named, so that B belongs to what is asked for. */
export function isDeep({ clause, trigger }: Filling, object: Mention): boolean {
  if (trigger.noun > trigger.verb && trigger.noun < object.first) return true
  const topic = object.last < clause.to ? clause.tokens[object.last] : undefined
  if (topic?.glue === 0 && topic.kinds & KIND.topicEnd) return true
  for (let i = trigger.verb + 1; i < object.first; i++) {
    if ((clause.tokens[i] as Token).kinds & KIND.act) return true
  }
  return false
}

/** 譴責打死 B 員工的襲擊, 譴責轟炸 B 的 A: right behind the verb another one opens what is blamed; its head is the one who did it. */
export function blamedIn({ clause, trigger }: Filling, object: Mention): Mention | null {
  const next = clause.tokens[trigger.verb + 1]
  if (trigger.kind !== 'verb' || next?.glue !== 0 || !next.word?.verbs.length) return object
  const head = clause.mentions.find(({ mention, mark }) => {
    const before = entry(clause.tokens, mention.first - 1)
    return mark === 'free' && mention.first >= object.first && (rolesOf(before) & ROLE.de) !== 0 && isActor(mention)
  })
  return head?.mention ?? null
}

/** 就 B 對 C 加徵關稅提出抗議: B, whose act it is about, and not C, to whom B did it. Null where no act stands between. */
export function mindedIn({ clause, trigger }: Filling): Mention | null {
  if (trigger.sense.frame.type !== 'ACCUSE') return null
  const { mentions, tokens } = clause
  const at = mentions.findIndex(({ mark, mention }) => mark === 'about' && isActor(mention))
  const [about, next] = [mentions[at], mentions[at + 1]]
  if (at < 0 || !about || next?.mark !== 'to' || next.mention.last > trigger.verb) return null
  return hasKindIn(tokens, next.mention.last, firstOf(trigger), KIND.act) ? about.mention : null
}

/** 致函 B，要求…; A與B會談，要求…: to whom the subject has just turned is asked. */
export function turnedTo(f: Filling, self: Party, deep: boolean): Filled | null {
  const { addressed, clause, discourse, subjectMention } = f
  // A 致函 B 要求…: in one clause.
  const isHere = addressed !== null && clause.mentions.some(({ mention }) => mention === addressed)
  if (isHere && addressed.last <= f.trigger.verb && others(addressed, self))
    return result(f, self, partyOf(addressed), 'addressee', [addressed])
  if (f.subjectRule !== 'topic-chain') return null
  if (addressed && others(addressed, self)) return result(f, self, partyOf(addressed), 'addressee', [addressed])
  if (isToldOf(f)) return null
  if (f.trigger.sense.frame.type === 'REQUEST' && subjectMention?.joiner === 'with') {
    const [first, last, more] = subjectMention.parts ?? []
    const met = first && discourse.partners.get(first.codes[0] ?? '')?.sentence === discourse.sentence
    if (met && last && !more) return result(f, partyOf(first), partyOf(last), 'addressee', [last])
  }
  const partner = discourse.partners.get([...self.codes].sort().join())
  if (!partner?.codes.length || partner.sentence !== discourse.sentence || self.codes.length > 1) return null
  return deep ? result(f, self, { codes: partner.codes, people: [] }, 'addressee', []) : null
}

/** 揚言，如果 B 不…: the verb closes its clause, and the next clause names the other one. */
export function aheadOf({ clause, trigger, following }: Filling): Mention | null {
  const last = lastOf(trigger)
  if (clause.to - last > 2) return null
  const [next, after] = following
  const named = next?.mentions.find(({ mention }) => isActor(mention))
  // 警告，若局勢惡化，將撤回對 B 的援助: the condition names nobody.
  const behind =
    !named && opensWithCondition(next)
      ? after?.mentions.find(({ mark, mention }) => mark === 'to' && isActor(mention))
      : named
  return behind?.mention ?? null
}

/** 稱讚說，B 的決定…: what is said follows, and opens with the one it is about. */
export function saysOf({ clause, trigger, quotes }: Filling): boolean {
  if (trigger.verb === clause.to - 1) return quotes()
  return trigger.verb === clause.to - 2 && (rolesOf(clause.tokens[clause.to - 1]) & ROLE.say) !== 0
}

/** 若 B…, B 若…: the condition opens its clause, or stands right behind the one of whom it speaks. */
export function opensWithCondition(clause: Clause | undefined): boolean {
  if (!clause || clause.from >= clause.to) return false
  const lead = clause.mentions[0]?.mention
  const at = lead?.first === clause.from ? lead.last : clause.from
  return (
    (rolesOf(clause.tokens[clause.from]) & ROLE.condition) !== 0 ||
    (at < clause.to && (rolesOf(clause.tokens[at]) & ROLE.condition) !== 0)
  )
}

/** Acts by which one answers him who gave the ground. */
export const ANSWERING: ReadonlySet<string> = new Set([
  'ACCUSE',
  'REJECT',
  'REQUEST',
  'THREATEN',
  'SANCTION',
  'COERCE',
  'MOBILIZE',
  'ASSAULT',
])
