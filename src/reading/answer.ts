import { ROLE } from '../lexicon/lexicon.ts'
import { type Clause, rolesOf } from './clause.ts'
import type { Party } from './discourse.ts'
import { isActor } from './doer.ts'
import { type Filled, type Filling, NOBODY, others, partyOf } from './filling.ts'
import type { Mention } from './mention.ts'

/** 應 A 要求, 應 A 之請. */
function isAskedBy({ tokens }: Clause, mention: Mention, verb: number): boolean {
  return mention.last === verb || (mention.last === verb - 1 && (rolesOf(tokens[mention.last]) & ROLE.de) !== 0)
}

/** 應 A 委員、外長王某邀請，B…: what opens with the coverb and closes with the word of asking only says at whose bidding B does something. */
export const isAtBidding = ({ mentions, from, to }: Clause, verb: number): boolean =>
  verb === to - 1 && mentions.some(({ mark, mention }) => mark === 'answer' && mention.first === from + 1)

/** 應 A 請求，B…: who does what was asked for stands behind it, else it is the one whom the sentence is about. */
function answererOf({ clause, trigger, following, subject, subjectRule }: Filling, asking: Party): Party {
  if (subject && subjectRule === 'subject') return subject
  for (const one of [clause, ...following.slice(0, 1)]) {
    const doer = one.mentions.find(
      ({ mention, mark }) =>
        mark === 'free' &&
        isActor(mention) &&
        others(mention, asking) &&
        (one !== clause || mention.first > trigger.verb),
    )
    if (doer) return partyOf(doer.mention)
  }
  return subject && !subject.codes.every((code) => asking.codes.includes(code)) ? subject : NOBODY
}

/** 應 A 要求，B…: A has asked B. Null where nobody was asked so. */
export function fillAnswer(f: Filling): Filled | null {
  const { clause, trigger } = f
  const asking = clause.mentions.find((one) => one.mark === 'answer' && isAskedBy(clause, one.mention, trigger.verb))
  if (!asking) return null
  const source = partyOf(asking.mention)
  return {
    source,
    target: answererOf(f, source),
    mutual: false,
    rules: ['answer', f.subjectRule],
    mentions: [asking.mention],
    explicit: true,
    partner: false,
  }
}

/** 否認, 表示反對, 稱之為侵略: the words answer what was said or done right before. */
export const isAnswer = ({ replies, refers, trigger: { sense } }: Filling): boolean =>
  sense.frame.type === 'REJECT' || replies.has(sense.frame.frame) || (sense.frame.type === 'ACCUSE' && refers())

/** A 認定 B 有責。B 否認: whom the words before were about is answered. */
export function answeredBy({ prior, discourse, subjectRule }: Filling, self: Party): readonly string[] {
  const last = subjectRule === 'subject' ? prior : discourse.before
  const isOther = last?.codes.length === 1 && !self.codes.includes(last.codes[0] as string)
  return isOther ? last.codes : []
}
