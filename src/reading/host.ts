import { ROLE } from '../lexicon/lexicon.ts'
import { freedIn, freedPeople } from './captivity.ts'
import { rolesOf } from './clause.ts'
import { counterpart, type Party } from './discourse.ts'
import { isBacker } from './doer.ts'
import { type Filled, type Filling, marked, NOBODY, objectAfter, others, partyOf, result } from './filling.ts'
import type { Mention } from './mention.ts'
import { refuserOf } from './rivals.ts'

/** 要求遭拒: the one who refused need not be named. */
const ANSWERED: ReadonlySet<string> = new Set(['REJECT', 'ACCUSE', 'CONCEDE'])

/** B 從 A 採購無人機: from where it comes. */
function sellerOf(f: Filling): Mention | null {
  const from = marked(f, 'at', 'before')
  return from && f.starts(f.clause.tokens[from.first - 1]) ? from : null
}

/** 被 A 關押的 B 公民獲釋, 在 A 被捕的 B 記者獲釋, B 牛肉重返 A 市場: he who held them lets them go, whose market it is lets it in. */
function holderOf(f: Filling): Mention | null {
  const { trigger, clause } = f
  if (trigger.sense.frame.type === 'AID') return sellerOf(f)
  // B 記者在 A 首都被捕, B 卡車被扣在 A 的停車場: where they are held.
  if (trigger.sense.frame.type === 'COERCE')
    return marked(f, 'by', 'before') ?? marked(f, 'at', 'before', true) ?? marked(f, 'at', 'after', true)
  if (trigger.sense.frame.type !== 'CONCEDE') return null
  const market = clause.mentions.find(
    ({ mention: { kind, codes, first } }) => kind === 'observer' && codes.length > 0 && first > trigger.verb,
  )
  return marked(f, 'by', 'before') ?? marked(f, 'at', 'before') ?? market?.mention ?? null
}

/** 放走被扣的 B 補給船: those who are held stand behind the verb, and nobody says by whom. */
function heldOf({ clause, trigger }: Filling): Mention | null {
  // 被扣三週的: for how long may stand between.
  const de = clause.tokens[trigger.verb + 1]?.time ? trigger.verb + 2 : trigger.verb + 1
  if (trigger.sense.frame.type !== 'COERCE' || !(rolesOf(clause.tokens[de]) & ROLE.de)) return null
  return clause.mentions.find(({ mention }) => mention.first > de)?.mention ?? null
}

/** A 將令 B 承擔後果, A說，B 必付代價: who says or sees to it that he pays, named before him in the clause, else who speaks, else whom the text goes on with. */
function makerOf({ clause, discourse, subject, subjectMention, judge }: Filling): Party | null {
  if (!subject || !subjectMention) return null
  const before = clause.mentions.find(({ mark, mention }) => mark === 'free' && mention.last <= subjectMention.first)
  const maker = before ? partyOf(before.mention) : (judge() ?? discourse.topic)
  return maker?.codes.length && !maker.codes.some((code) => subject.codes.includes(code)) ? maker : null
}

/** A說，B 才是亂源: who is to blame is so by the word of the one who speaks; of nobody's, it is the author's view. */
function blamedIn(f: Filling, blamed: Party): Filled {
  const judge = f.judge()
  const isOther = judge !== null && !judge.codes.some((code) => blamed.codes.includes(code))
  return isOther ? result(f, judge, blamed, 'made', []) : result(f, NOBODY, NOBODY, 'none', [])
}

/** Roles of verbs whose subject is the one to whom it is done (接待, 獲釋, 付出代價): the guest, the holder or who sees to it is the source. */
export function fillHost(f: Filling): Filled {
  const held = heldOf(f)
  if (held) return { ...result(f, NOBODY, partyOf(held), 'held', [held]), rules: ['held', f.subjectRule] }
  const host = f.subject ?? freedPeople(f) ?? NOBODY
  if (f.blames) return blamedIn(f, host)
  const maker = f.trigger.sense.frame.type === 'THREATEN' ? makerOf(f) : null
  if (maker) return result(f, maker, host, 'made', [])
  const guest =
    others(holderOf(f) ?? objectAfter(f, false), host) ??
    others(marked(f, 'with', 'any') ?? marked(f, 'to', 'before'), host)
  // 引發 A 支持的民兵不滿: who minds it is not known.
  if (guest && isBacker(f.clause, guest)) return result(f, NOBODY, NOBODY, 'none', [])
  // 沒有得到議會批准: the parliament is one's own.
  const isOwn = f.clause.mentions.some(({ mention }) => {
    return mention.kind === 'office' && mention.first > f.trigger.verb && mention.last <= f.trigger.noun
  })
  if (isOwn && f.trigger.sense.frame.type === 'REJECT') return result(f, host, NOBODY, 'own', [])
  const freed = guest ? null : freedIn(f, host)
  if (freed) return { ...result(f, ...freed, 'captivity', []), rules: ['captivity', f.subjectRule] }
  // A 要求 B 撤軍，遭到拒絕: B, who was asked.
  const refuser = guest || f.trigger.sense.frame.type !== 'REJECT' ? [] : refuserOf(f.discourse, host.codes)
  if (refuser.length)
    return { ...result(f, { codes: refuser, people: [] }, host, 'asked', []), rules: ['asked', f.subjectRule] }
  if (!guest && ANSWERED.has(f.trigger.sense.frame.type)) {
    const other = counterpart(f.discourse, host.codes)
    return {
      ...result(f, { codes: other, people: [] }, host, other.length ? 'counterpart' : 'none', []),
      rules: ['counterpart', f.subjectRule],
    }
  }
  return {
    ...result(f, guest ? partyOf(guest) : NOBODY, host, guest ? 'object' : 'none', [guest]),
    rules: ['object', f.subjectRule],
  }
}
