import { CUE } from '../lexicon/cues.ts'
import { KIND } from '../lexicon/kinds.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import { entry } from '../text/entry.ts'
import { type Clause, cuesOf, findRole, hasKind, hasKindIn, hasRole, type Mark, rolesOf } from './clause.ts'
import { bothSides, type Party } from './discourse.ts'
import { headOf, isActor, isOfBacked, namedAtNoun, subjectIn } from './doer.ts'
import { doneThen } from './done-then.ts'
import { encircledBy, encircledIn } from './encircled.ts'
import { causer, inCause } from './in-cause.ts'
import { doesAct, matterOf, openingMatter } from './matter.ts'
import type { Mention } from './mention.ts'
import { whoseWord } from './own-word.ts'
import { subjectAhead } from './prelude.ts'
import type { Scene } from './scene.ts'
import { firstListed } from './series.ts'
import { isWords } from './speech.ts'
import { isStranger } from './stranger.ts'
import { isTrigger, type Token } from './token.ts'
import { firstOf, lastOf, type Trigger } from './trigger.ts'
import { backToSpeaker, holdsOut, judgedBefore, speaksOn, turnedAgainst } from './turned.ts'
import { hasUnknownSubject, isOfThing, isToldThing, isUnnamedMany, opensWithThing } from './unknown-subject.ts'

/** The subject of a trigger and the rule that found it: around, told, subject, relative, topic-chain, ahead, topic; unknown has no party. */
export interface Subject {
  readonly party: Party | null
  readonly mention: Mention | null
  readonly rule:
    | 'around'
    | 'told'
    | 'subject'
    | 'relative'
    | 'talks'
    | 'paper'
    | 'topic-chain'
    | 'ahead'
    | 'topic'
    | 'unknown'
}

/** 由 A 與 B 斡旋的協議: who brought it about. */
const brokersIn = ({ mentions }: Clause): readonly string[] =>
  mentions.find(({ mark }) => mark === 'agent')?.mention.codes ?? []

/** Acts of governments: travellers or companies of a state do not do them. */
const DIPLOMATIC: ReadonlySet<string> = new Set(['CONSULT', 'AGREE'])

/** 中國旅客訪日: the state's name stands before a noun that is none of its organs. */
function onlyModifies(clause: Clause, mention: Mention): boolean {
  if (
    mention.official ||
    mention.people.length ||
    mention.parts ||
    mention.pronoun !== null ||
    mention.kind === 'group'
  )
    return false
  const next = clause.tokens[mention.last]
  if (!next || mention.last >= clause.to) return false
  return (
    next.glue === 0 &&
    next.word?.noun === true &&
    next.word.verbs.length === 0 &&
    next.word.offices.length === 0 &&
    next.word.roles === 0
  )
}

/** Where a verb of saying begins a new stretch before `verb`: the token behind it, else the clause's first. */
export function stretchFrom(clause: Clause, verb: number): number {
  for (let i = verb - 1; i >= clause.from; i--)
    if (rolesOf(clause.tokens[i]) & ROLE.say && !isWords(clause, i)) return i + 1
  return clause.from
}

/** Behind 在 B 入侵後 what follows in the clause is another act's: the token behind its word of time, else the clause's last. */
export function endOfStretch({ sets }: Scene, { tokens, to }: Clause, trigger: Trigger): number {
  const last = lastOf(trigger)
  const next = tokens[last + 1]
  if (trigger.kind === 'pair' || last + 1 >= to || next?.glue !== 0) return to
  return sets.afterwards.has(next.word?.form ?? '') ? last + 1 : to
}

/** 遭 A 制裁後批評 B: between the mark of the passive and the act a word of time ends what was suffered. */
export function endsBefore({ sets }: Scene, { tokens, passive }: Clause, trigger: Trigger): boolean {
  if (passive < 0) return false
  for (let i = passive + 2; i < firstOf(trigger); i++)
    if (tokens[i]?.glue === 0 && sets.afterwards.has(tokens[i]?.word?.form ?? '')) return true
  return false
}

const REACTS: ReadonlySet<string> = new Set(['ACCUSE', 'SUPPORT', 'REJECT'])

const EMBEDDED: ReadonlySet<Mark> = new Set(['to', 'about'])

/** 從 A 艦起飛的戰機: those who name no state of their own are his from whose ship or base they started. */
function startedFrom({ sets, text }: Scene, clause: Clause, head: Mention | null): Mention | null {
  const from = clause.tokens[clause.from]
  if (head?.kind !== 'office' || !from || !sets.starting.has(text.clean.slice(from.start, from.end))) return null
  const [own] = clause.mentions
  if (own?.mark !== 'at' || own.mention.first !== clause.from + 1 || own.mention.last >= head.first) return null
  return rolesOf(clause.tokens[head.first - 1]) & ROLE.de ? own.mention : null
}

/** 譴責襲擊商船的 A, 譴責打死 B 員工的襲擊: a deed right behind the word of blame is its head's, else nobody's who is known. */
function blamedDeed({ sets }: Scene, clause: Clause, verb: number): Subject | null {
  const before = verb > clause.from ? clause.tokens[verb - 1] : undefined
  const frame = before?.word?.verbs[0]?.frame
  if (clause.tokens[verb]?.glue !== 0 || frame?.type !== 'ACCUSE' || !sets.factive.has(frame.frame)) return null
  // 對 B 的批評置若罔聞: a noun blames nobody.
  if (rolesOf(clause.tokens[verb - 2]) & ROLE.de) return null
  const head = clause.mentions.find(({ mention }) => {
    return mention.first > verb + 1 && isActor(mention) && (rolesOf(clause.tokens[mention.first - 1]) & ROLE.de) !== 0
  })?.mention
  return head
    ? { party: { codes: head.codes, people: head.people }, mention: head, rule: 'relative' }
    : { party: null, mention: null, rule: 'unknown' }
}

/** 聲明要求 B 撤軍, 公報並呼籲…: a paper that asks or blames speaks for those who issued it. */
function isPaper({ sets }: Scene, clause: Clause, verb: number): boolean {
  for (let i = verb - 1; i >= clause.from; i--) {
    const token = clause.tokens[i] as Token
    if (sets.papersOf.has(token.word?.form ?? '')) return i < 1 || !(rolesOf(clause.tokens[i + 1]) & ROLE.de)
    if (token.glue > 0 || !(rolesOf(token) & (ROLE.also | ROLE.adverb | ROLE.aspect))) return false
  }
  return false
}

/** 就 A 向 B 發射水砲提出抗議, 針對 A 對 B 發出的威脅: a coverb before the verb's own one holds the subject of the verb. */
function opensEmbedded({ sets, text }: Scene, clause: Clause, trigger: Trigger): Mention | null {
  if (REACTS.has(trigger.sense.frame.type)) return null
  const held = clause.mentions.filter(({ mention }) => mention.last <= trigger.verb)
  const own = held.at(-1)
  const outer = held.at(-2)
  if (own?.mark !== 'to' || !outer || !EMBEDDED.has(outer.mark) || !isActor(outer.mention)) return null
  const [coverb, second] = [clause.tokens[outer.mention.first - 1], clause.tokens[own.mention.first - 1]]
  if (!coverb || !sets.embedding.has(text.clean.slice(coverb.start, coverb.end))) return null
  if (!second || !(rolesOf(second) & ROLE['prep.to'])) return null
  // 針對 A 宣布對 B 實施管制: what is announced is done by him as well.
  const between = clause.tokens.slice(outer.mention.last, own.mention.first - 1)
  if (!between.every(({ roles }) => roles & ROLE.announce)) return null
  return outer.mention
}

/** 利用 A 去年出席峰會的契機: the occasion that a coverb brings in is an act of the one right behind it. */
function onOccasion({ sets, text }: Scene, clause: Clause, { verb }: Trigger): Mention | null {
  const end = (clause.tokens[verb] as Token).end
  const held = clause.mentions.find(
    ({ mark, mention }) => mark === 'about' && mention.last <= verb && mention.codes.length > 0,
  )
  if (!held || !isActor(held.mention) || !sets.occasion.standIn(text.clean, end, clause.end)) return null
  for (let i = held.mention.last; i < verb; i++) {
    const token = clause.tokens[i] as Token
    if (!token.time && !(rolesOf(token) & (ROLE.adverb | ROLE.aspect))) return null
  }
  return held.mention
}

/** 以 B 傾銷為由; 由於 A 關閉邊境，B 召回大使; 關於 A 指控 B，B 反駁: who gave the ground of what follows. */
export function groundIn(scene: Scene, clause: Clause): Mention | null {
  const { sets } = scene
  const about = clause.mentions.filter(({ mark }) => mark === 'about')
  if (hasKind(clause, KIND.ground)) return about.find(({ mention }) => mention.codes.length > 0)?.mention ?? null
  const held = about[0]?.mention ?? null
  const matter = openingMatter(scene, clause)
  if (matter || !held || !isActor(held) || held.modifies) return matter
  const coverb = clause.tokens[held.first - 1]?.word?.form ?? ''
  return sets.causes.has(coverb) || (sets.embedding.has(coverb) && doesAct(clause, held)) ? held : null
}

/** Acts that are done from afar: 在 A 制裁後 says when, not where. */
const AFAR: ReadonlySet<string> = new Set(['SANCTION', 'THREATEN', 'ACCUSE', 'REJECT'])

/** What an organ of state does, and what may as well take place where it is. */
const PLACED: ReadonlySet<string> = new Set(['CONSULT', 'COOPERATE', 'AGREE', 'PROTEST'])
/** How many tokens the act's object may take before 後. */
const TIMED = 6

/**
 * B 在 A 制裁後…, B 在 A 入侵 C 後…, B 在 A 軍方奪權後…: before such an act that only says when, a state behind a coverb of place has done it;
 * any act, where its forces or somebody who holds an office stand there.
 */
function inTime({ sets }: Scene, clause: Clause, trigger: Trigger): Mention | null {
  const { kind, sense } = trigger
  const held = clause.mentions.find(({ mark, mention }) => mark === 'at' && mention.last === firstOf(trigger))?.mention
  if (!held || kind === 'nominal' || !isActor(held) || held.modifies) return null
  // 在 A 軍演期間, 在兩國軍演之際: nor is a show of force somebody's whom the next clause names.
  if (sense.roles === 'self' && cuesOf(clause.tokens[clause.to - 1]) & CUE.meanwhile) return held
  // 在 A 居中協調於週三達成…: nobody mediates at a state.
  if (kind === 'verb' && sense.frame.mode === 'third-party') return held
  const isHolder = held.people.length > 0 || ((held.official || held.kind === 'force') && !PLACED.has(sense.frame.type))
  if (!isHolder && !AFAR.has(sense.frame.type) && !sets.afar.has(sense.frame.frame)) return null
  for (let i = lastOf(trigger) + 1; i < clause.to && i <= lastOf(trigger) + TIMED; i++) {
    const token = clause.tokens[i] as Token
    if (sets.afterwards.has(token.word?.form ?? '')) return held
    if (token.kinds & KIND.act) return null
  }
  return null
}

/**
 * Toward whom an act is done that is only told of as a ground or a time: whoever the clause, or the sentence, is about; null where that
 * is nobody else.
 */
export function mindedBy(scene: Scene, clause: Clause, { mention, rule }: Subject): Party | null {
  if (rule !== 'told' || !mention || scene.carry.told) return null
  const isGround = causer(scene, clause) === mention
  const outer = subjectIn(clause, clause.from, mention.first)?.mention
  const party = outer ? { codes: outer.codes, people: outer.people } : isGround ? scene.carry.subject : null
  const isTime = clause.mentions.some(({ mark, mention: one }) => one === mention && mark === 'at')
  const isWord = mention.last === clause.to - 1
  if (!party?.codes.length || (!isGround && !isTime && !isWord)) return null
  return party.codes.some((code) => mention.codes.includes(code)) ? null : party
}

/** The one whose act the clause before brought in as a ground. */
function groundBefore(scene: Scene, { index }: Clause): Mention | null {
  const before = entry(scene.clauses, index - 1)
  return before ? causer(scene, before) : null
}

/** 作為對 B 關閉使館的回應, 為報復 B 打死軍人的行動: what is answered is done by the one whom the coverb brings in. */
function inAnswered({ sets, text }: Scene, clause: Clause, trigger: Trigger): Mention | null {
  const last = lastOf(trigger)
  const de = clause.tokens[last + 1]
  if (!de || last + 1 >= clause.to || !(rolesOf(de) & ROLE.de) || !sets.responses.startAt(text.clean, de.end))
    return null
  const held = clause.mentions.find(({ mark, mention }) => mark === 'to' && mention.last <= firstOf(trigger))?.mention
  if (!held || !isActor(held) || held.modifies) return null
  const isFirst = !hasKindIn(clause.tokens, held.last, firstOf(trigger), KIND.act)
  return isFirst ? held : null
}

/** 將 B 提出的方案退回: of what is brought forward, with a verb behind it, B does what describes it. */
function inBrought({ tokens, mentions, ba, to }: Clause, trigger: Trigger): Mention | null {
  if (ba < 0) return null
  const held = mentions.find(({ mark, mention }) => mark === 'ba' && mention.first === ba + 1)?.mention
  if (held?.last !== trigger.verb || !isActor(held)) return null
  const de = findRole(tokens, trigger.verb + 1, to, ROLE.de)
  return de >= 0 && tokens.slice(de + 1, to).some(isTrigger) ? held : null
}

/** 就 B 無人機闖入…: nothing but a noun of what is B's stands between. */
function reaches({ tokens }: Clause, { last }: Mention, verb: number): boolean {
  if (last === verb) return true
  const own = tokens[last] as Token
  return last === verb - 1 && own.glue === 0 && (own.kinds & (KIND.pairNoun | KIND.act)) === KIND.pairNoun
}

/** 對 B 發射飛彈表示遺憾: a verb inside a phrase that another verb of the clause governs has B for its subject. */
function insideCoverb(scene: Scene, clause: Clause, trigger: Trigger, later: readonly Trigger[]): Mention | null {
  const { sets, text } = scene
  // 對 B 空襲造成平民喪生表示譴責: whom the deed harmed is part of what is minded.
  const next = later.find(({ sense }) => sense.frame.type !== 'ASSAULT')
  const about = clause.mentions.findLast(
    ({ mark, mention }) => mark === 'about' && mention.codes.length > 0 && reaches(clause, mention, trigger.verb),
  )
  // 就 B 加稅答記者問: what the coverb brings in ends at the verb of saying.
  if (about && (later.length || hasRole(clause.tokens, trigger.verb + 1, clause.to, ROLE.say))) return about.mention
  const first =
    matterOf(scene, clause, trigger) ??
    opensEmbedded(scene, clause, trigger) ??
    onOccasion(scene, clause, trigger) ??
    inCause(scene, clause, trigger) ??
    doneThen(scene, clause, trigger) ??
    inAnswered(scene, clause, trigger) ??
    inBrought(clause, trigger) ??
    inTime(scene, clause, trigger) ??
    whoseWord(scene, clause, trigger)
  if (first) return first
  if (!next || next.verb <= trigger.verb || next.kind === 'nominal' || !REACTS.has(next.sense.frame.type)) return null
  // A 對 B 發射水砲的行為遭 C 批評: the deed is the subject of what is suffered, and its coverb its own.
  if (clause.passive > trigger.verb && clause.passive < next.verb) return null
  // 對 B 出兵強烈不滿、堅決反對, 對 B 的措施表達遺憾與抗議: both are said by the one before the coverb.
  const joint = firstOf(next) === lastOf(trigger) + 2 ? clause.tokens[lastOf(trigger) + 1] : undefined
  const isOne = ((joint?.kinds ?? 0) & KIND.joining) !== 0 || (rolesOf(joint) & ROLE['prep.with']) !== 0
  if (REACTS.has(trigger.sense.frame.type) && isOne) return null
  const held = clause.mentions.findLast(({ mark, mention }) => mark === 'to' && mention.last <= trigger.verb)
  if (!held || held.mention.codes.length === 0) return null
  const coverb = clause.tokens[held.mention.first - 1]
  if (!coverb || !sets.embedding.has(text.clean.slice(coverb.start, coverb.end))) return null
  const free = clause.mentions.some(
    ({ mark, mention }) => mark === 'free' && mention.first > held.mention.first && mention.last <= trigger.verb,
  )
  return free ? null : held.mention
}

/** 柏林之行告吹, 美俄總統的布達佩斯會晤取消: where the visit goes or the two meet is no subject. */
function placeOfNoun(clause: Clause, trigger: Trigger): Mention | null {
  const named = namedAtNoun(clause, trigger)
  if (!named || trigger.sense.roles === 'goal') return named
  const both = clause.mentions.some(
    ({ mark, mention }) => mark === 'free' && mention.last < named.first && mention.codes.length >= 2,
  )
  return trigger.sense.roles === 'mutual' && named.kind === 'capital' && both ? named : null
}

/** 下屆峰會在 A 舉行: of the organisation whose meeting was told. */
const isNextOne = ({ sets, text, discourse }: Scene, { tokens, start }: Clause, { noun }: Trigger): boolean =>
  discourse.conference.length > 0 && sets.next.standIn(text.clean, start, (tokens[noun] as Token).start)

/**
 * Who acts. In this order: the one told of, the free mention before the verb, the head of a relative clause, both sides where talks
 * or an accord are the subject (下一輪磋商將舉行), the subject that the sentence carries on, the one of the clause behind it where it
 * only says when, the topic of the sentence before. Where the clause has a subject that is no known actor: nobody. Whoever is found, a
 * show of force around somebody is by the one who alone holds them there.
 */
export function subjectOf(
  scene: Scene,
  clause: Clause,
  from: number,
  trigger: Trigger,
  later: readonly Trigger[],
): Subject {
  const found = foundSubject(scene, clause, from, trigger, later)
  const around = encircledBy(scene, encircledIn(scene, clause, trigger))
  if (!around || found.party?.codes.includes(around)) return found
  return { party: { codes: [around], people: [] }, mention: null, rule: 'around' }
}

function foundSubject(
  scene: Scene,
  clause: Clause,
  from: number,
  trigger: Trigger,
  later: readonly Trigger[],
): Subject {
  const { carry, discourse } = scene
  const { verb } = trigger
  // 譴責 B 並制裁 C: behind 並 the one who blamed goes on.
  const ended = carry.told !== null && (rolesOf(clause.tokens[carry.told.doer.last]) & ROLE.also) !== 0
  const told =
    carry.told && !ended && carry.told.doer.last <= verb ? carry.told.doer : insideCoverb(scene, clause, trigger, later)
  if (told) return { party: { codes: told.codes, people: told.people }, mention: told, rule: 'told' }
  const deed = blamedDeed(scene, clause, verb)
  if (deed) return deed
  const listed = firstListed(scene, clause, verb)
  const visited = placeOfNoun(clause, trigger)
  const own =
    subjectIn(clause, from, listed >= 0 ? listed : (visited?.first ?? verb)) ??
    (from > clause.from ? subjectIn(clause, clause.from, from) : null)
  if (own && (isOfBacked(clause, own.mention, trigger) || isOfThing(scene, clause, firstOf(trigger))))
    return { party: null, mention: null, rule: 'unknown' }
  if (own && DIPLOMATIC.has(trigger.sense.frame.type) && onlyModifies(clause, own.mention))
    return { party: null, mention: null, rule: 'unknown' }
  if (own) {
    const { codes, people } = startedFrom(scene, clause, own.mention) ?? own.mention
    return { party: { codes, people }, mention: own.mention, rule: 'subject' }
  }
  const described = headOf(clause, trigger)
  // 暴徒焚燒首都的 B 使館: a house does nothing.
  const house = described && clause.passive < clause.from ? clause.tokens[described.last - 1] : undefined
  if (house && scene.sets.legations.is(scene.text.clean, house.start, house.end))
    return { party: null, mention: null, rule: 'unknown' }
  const head = startedFrom(scene, clause, described) ?? described
  // 訪 B 的 A 國遊客: of a state's people, as before the verb.
  if (head && DIPLOMATIC.has(trigger.sense.frame.type) && onlyModifies(clause, head))
    return { party: null, mention: null, rule: 'unknown' }
  if (head?.codes.length) return { party: { codes: head.codes, people: head.people }, mention: head, rule: 'relative' }
  const talks =
    trigger.noun >= 0 && trigger.noun < verb && trigger.sense.roles === 'mutual'
      ? isNextOne(scene, clause, trigger)
        ? discourse.conference
        : bothSides(discourse, brokersIn(clause))
      : []
  if (talks.length) return { party: { codes: talks, people: [] }, mention: null, rule: 'talks' }
  const issuers = isPaper(scene, clause, verb) ? (carry.subject ?? discourse.topic) : null
  if (issuers) return { party: issuers, mention: null, rule: 'paper' }
  if (isStranger(scene, clause, from, trigger)) return { party: null, mention: null, rule: 'unknown' }
  const isUnknown = isUnnamedMany(clause, from, verb) || (listed < 0 && hasUnknownSubject(clause, from, verb))
  if (isUnknown || isToldThing(scene, clause, trigger)) return { party: null, mention: null, rule: 'unknown' }
  // 由於 A 表示將加稅，並停止援助，B…: what is added to the ground is done by whom it names.
  const grounds = rolesOf(clause.tokens[clause.from]) & ROLE.also ? groundBefore(scene, clause) : null
  if (grounds) return { party: { codes: grounds.codes, people: grounds.people }, mention: grounds, rule: 'topic-chain' }
  const turned = turnedAgainst(scene, clause) ?? judgedBefore(scene, clause, trigger)
  if (turned) return { party: { codes: turned.codes, people: turned.people }, mention: turned, rule: 'topic-chain' }
  const again = backToSpeaker(scene, clause, trigger) ?? holdsOut(scene, clause, trigger)
  if (again) return { party: again, mention: null, rule: 'topic-chain' }
  if (carry.subject) return { party: carry.subject, mention: carry.subjectMention, rule: 'topic-chain' }
  // 演習結束後，A…: the noun of an act is the subject itself.
  const isNoun = trigger.kind === 'nominal' || (trigger.noun >= 0 && trigger.noun < verb)
  const ahead = isNoun ? null : subjectAhead(scene, clause, verb)
  if (ahead) return { party: { codes: ahead.codes, people: ahead.people }, mention: ahead, rule: 'ahead' }
  if (opensWithThing(clause, from, trigger)) return { party: null, mention: null, rule: 'unknown' }
  const spoken = speaksOn(scene, clause, trigger)
  if (spoken) return { party: spoken, mention: null, rule: 'topic-chain' }
  return { party: discourse.topic, mention: null, rule: 'topic' }
}
