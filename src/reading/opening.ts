import { KIND } from '../lexicon/kinds.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import { entry } from '../text/entry.ts'
import { type Clause, hasRole, plays, rolesOf } from './clause.ts'
import { subjectIn } from './doer.ts'
import { SPEAKS } from './memory.ts'
import { Phrases } from './phrases.ts'
import { isProvided } from './provision.ts'
import { leftOpen } from './quotation.ts'
import type { Scene } from './scene.ts'
import type { Trigger } from './trigger.ts'

/** Acts that are asked of others rather than done by who asks. */
const YIELDS: ReadonlySet<string> = new Set(['CONCEDE', 'RETREAT'])

/** Acts of words by which others meet what was proposed. */
const RECEPTIONS: ReadonlySet<string> = new Set(['SUPPORT', 'REJECT', 'ACCUSE', 'AGREE'])

/** 提議停火，得到 B 的支持; 提出的方案遭 B 反對: how others take what was proposed is none of its content. */
export function isReceived({ tokens, from, passive, mentions }: Clause, { verb, sense, noun }: Trigger): boolean {
  if (passive < from || verb <= passive || !RECEPTIONS.has(sense.frame.type)) return false
  const next = tokens[Math.max(verb, noun) + 1]
  if (next?.glue === 0 && rolesOf(next) & ROLE.de) return false
  return mentions.some(({ mark, mention }) => mark === 'by' && mention.first > passive && mention.last <= verb)
}

/** Acts that answer a demand. */
const REPLIES: ReadonlySet<string> = new Set(['REJECT', 'AGREE', 'ACCUSE'])
const replies = ([first]: readonly Trigger[]) => first !== undefined && REPLIES.has(first.sense.frame.type)

/** What ends before the words of a speaker: a colon or a comma, or the sentence's own beginning. */
const SPEECH = new Phrases('：:，,')

/** 呼籲「A 撤軍，並開放邊境」: the demand's content goes on to the end of the quotation that the verb itself opens. */
function isQuotedOn({ text, sentence }: Scene, { start }: Clause): boolean {
  const open = leftOpen(text.clean, sentence.start, start)
  return open > sentence.start && !SPEECH.startAt(text.clean, open - 1)
}

/** 指控 B 涉案後，發動攻擊: what was done after the words were spoken is none of their content. */
function followsUp({ clauses, sets }: Scene, { index }: Clause): boolean {
  const before = entry(clauses, index - 1)
  return !!before && sets.followed.has(entry(before.tokens, before.to - 1)?.word?.form ?? '')
}

/** 若 B 撤軍，A 將…，但昨天仍空襲了…: behind 但, what has been done or goes on hangs on no condition. */
function returnsToFacts(clause: Clause, [first]: readonly Trigger[]): boolean {
  if (!first || !(rolesOf(clause.tokens[clause.from]) & ROLE.but)) return false
  if (hasRole(clause.tokens, clause.from, first.verb, ROLE.future | ROLE.condition | ROLE.predicted)) return false
  return hasRole(clause.tokens, clause.from, clause.to, ROLE.aspect)
}

/** 對外不鬆口，私下卻兩度派特使, 沒有點頭，卻撤走了部隊: what has been done all the same is none of what was refused. */
function turnsFrom({ tokens, from, to }: Clause, [first]: readonly Trigger[]): boolean {
  if (!first || !hasRole(tokens, from, Math.min(first.verb, from + TURNS), ROLE.but)) return false
  if (hasRole(tokens, from, first.verb, ROLE.future | ROLE.condition | ROLE.predicted | ROLE.obligation)) return false
  return (rolesOf(tokens[from]) & ROLE.but) === 0 || hasRole(tokens, first.verb, to, ROLE.aspect)
}

/** How many tokens from its head on a clause may say that it turns. */
const TURNS = 3

/** With whom, or to whom. */
const WITH_WHOM = ROLE['prep.with'] | ROLE['prep.to']

/** A clause with a subject of its own, or one that goes on with 並／也／但, ends the content of what was demanded before. */
export function openClause(scene: Scene, clause: Clause, triggers: readonly Trigger[]): void {
  const { carry } = scene
  if (carry.hypothetical && returnsToFacts(clause, triggers)) carry.hypothetical = null
  if (carry.content && isQuotedOn(scene, clause)) return
  const first = clause.tokens[clause.from]
  const subject = subjectIn(clause, clause.from, triggers[0]?.verb ?? clause.to)
  // 請 B 出面，運用其影響力…: what is B's own is no subject of its own.
  const own = subject?.mention.pronoun === 'its' && carry.content ? null : subject
  const turns = turnsFrom(clause, triggers)
  const resumes = turns || (clause.from < clause.to && (rolesOf(first) & (ROLE.also | ROLE.but)) !== 0)
  const speaks =
    triggers[0] !== undefined && SPEAKS.has(triggers[0].sense.frame.type) && triggers[0].sense.roles === 'content'
  // 不會仿效 B，願通過磋商解決: what one is willing to do is none of what he refuses.
  const offers =
    triggers[0]?.verb === clause.from &&
    scene.sets.willing.has(triggers[0].sense.frame.frame) &&
    !!carry.subject &&
    !carry.led
  const done = !!first && clause.from < clause.to && (first.kinds & KIND.perfect) !== 0
  const follows =
    done ||
    first?.time != null ||
    (rolesOf(first) & ROLE.announce) !== 0 ||
    (rolesOf(first) & ROLE.next) !== 0 ||
    // 指責 B 違約，因此召回大使: what one does for it.
    scene.sets.outcomes.startAt(scene.text.clean, clause.start) ||
    followsUp(scene, clause)
  // 要求 B 撤軍，遭到拒絕: the answer to the demand.
  const refused =
    triggers[0]?.sense.frame.type === 'REJECT' && (clause.passive >= 0 || triggers[0].sense.roles === 'host')
  // 要求 B 恢復合作，並准許視察: what one yields is what was asked of him.
  const asked = !turns && !!triggers[0] && YIELDS.has(triggers[0].sense.frame.type)
  if (own || (resumes && !asked) || speaks || offers || follows || refused)
    carry.content = carry.led && !resumes && !speaks && !replies(triggers)
  // 伊朗必須拆除設施，以及放棄…: what is added is as much an obligation.
  if (carry.obliged && resumes && !own && !speaks && !done && first && !(rolesOf(first) & ROLE.but))
    carry.content = true
  carry.obliged = false
  carry.led = false
  if (carry.subject && triggers[0] && clause.passive <= clause.from + 1 && isReceived(clause, triggers[0]))
    carry.content = false
  if (own) carry.promised = false
  // 將訪問 A，會見 B, 將抵達 A，與 B 會談: a clause that opens with its verb, or with whom, goes on with the one before.
  const opens = !!triggers[0] && (triggers[0].verb <= clause.from + 1 || (rolesOf(first) & WITH_WHOM) !== 0)
  // 安排 A 與 B 會面，地點待定，之後再…: what names nobody and tells no act stands beside.
  const isBeside = triggers.length === 0 && clause.mentions.length === 0
  const goesOn = resumes || (opens && first?.time == null) || isNext(clause, triggers[0]) || isBeside
  if (own || done || !goesOn) carry.ahead = null
  if (isByPaper(scene, clause) || isProvided(scene, clause)) carry.ahead = 'pledged'
}

/** 將訪問 A，隨後前往 B, 安排 A 與 B 會面，之後再舉行峰會: the next journey or meeting of what is still to come. */
function isNext({ tokens, from }: Clause, trigger: Trigger | undefined): boolean {
  if (trigger?.sense.frame.type !== 'CONSULT' || trigger.verb <= from) return false
  for (let i = from; i < trigger.verb; i++) {
    const follows = i === from && tokens[i]?.time?.rule === 'follow'
    if (!follows && !(rolesOf(tokens[i]) & ROLE.next)) return false
  }
  return true
}

/** 根據聯合聲明，三國每年舉行演習: what the parties of a paper do by it they undertake, unless the clause has a time. */
function isByPaper({ clauses, sets }: Scene, { index, kinds }: Clause): boolean {
  const before = index > 0 ? clauses[0] : undefined
  if (!before || before.to === before.from || kinds & KIND.time) return false
  const { tokens, from, to } = before
  return (rolesOf(tokens[from]) & ROLE['prep.about']) !== 0 && sets.signed.has(tokens[to - 1]?.word?.form ?? '')
}

/** 有助於提升安全，同時…: what it serves goes on. */
export const isServing = ({ sets, text }: Scene, clause: Clause): boolean =>
  plays(clause, ROLE.purpose) && sets.serving.standIn(text.clean, clause.start, clause.end)
