import { KIND } from '../lexicon/kinds.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import { type Clause, hasKindIn, hasRole, type Mark, rolesOf } from './clause.ts'
import { type Discourse, isOrganisation, isUsual, type Party, partnerOf } from './discourse.ts'
import { isActor } from './doer.ts'
import { foregoneIn } from './foregone.ts'
import type { Mention } from './mention.ts'
import type { Series } from './series.ts'
import type { Token } from './token.ts'
import { firstOf, type Trigger } from './trigger.ts'

/** Who did it to whom, and how that was found. */
export interface Filled {
  readonly source: Party
  readonly target: Party
  readonly mutual: boolean
  /** Names of the rules that found source and target (`subject`, `topic`, `coverb:to`, `object`, `counterpart` …). */
  readonly rules: readonly string[]
  readonly mentions: readonly Mention[]
  /** False where the target was only supposed from what went before. */
  readonly explicit: boolean
  /** The supposed target is one with whom the source was just told to have to do. */
  readonly partner: boolean
}

export const NOBODY: Party = { codes: [], people: [] }

/** The party that a mention names. */
export const partyOf = (mention: Mention): Party => ({ codes: mention.codes, people: mention.people })

/** 把 A 公司、B 銀行列入…: of several things in a list, whose each of them is; the one mention alone where there is no list. */
export function listedFrom({ clause, lists }: Filling, first: Mention, mark: Mark): Party {
  const { tokens, mentions } = clause
  let { last } = first
  const codes = [...first.codes]
  for (const { mention, mark: held } of mentions) {
    if (mention.first < last || held !== mark || !mention.codes.length) continue
    const between = tokens.slice(last, mention.first)
    if (!between.some(({ word }) => lists.has(word?.form ?? '')) || between.some(({ kinds }) => kinds & KIND.verb))
      break
    codes.push(...mention.codes)
    last = mention.last
  }
  return { codes: [...new Set(codes)], people: first.people }
}

/** A trigger and the stretch of its clause that it may draw on. */
export interface Around {
  readonly clause: Clause
  readonly trigger: Trigger
  /** The stretch `[from, to)` of tokens that the trigger may draw on. */
  readonly from: number
  readonly to: number
}

/** The first mention of an actor with a mark on one side of the trigger; `places` lets places in. */
export function marked(around: Around, mark: Mark, side: 'before' | 'after' | 'any', places = false): Mention | null {
  const { clause, trigger, from, to } = around
  const low = side === 'after' ? trigger.verb + 1 : from
  const high = side === 'before' ? trigger.verb : to
  let found: Mention | null = null
  for (const one of clause.mentions) {
    const { mention } = one
    if (one.mark !== mark || mention.first < low || mention.first >= high) continue
    if (isNamed(mention, places) && !found) found = mention
  }
  return found
}

/** Toward whom the act is done by its own coverb; he whom one that only says when brings in, where the clause names nobody behind it. */
export function toWhom(f: Filling, places: boolean): Mention | null {
  const held = heldLast(f, 'to', places)
  return held && isAside(f, held) && objectAfter(f, places) ? null : held
}

/** An actor, or, where `places` lets them in, a place. */
const isNamed = (mention: Mention, places: boolean): boolean =>
  isActor(mention) || (places && mention.codes.length > 0 && (mention.kind === 'place' || mention.kind === 'observer'))

/**
 * 與 A 斷交、轉和 B 建交: of several behind the same coverb before the verb the nearest one, where another act stands between, or the
 * one before has to do with something else (與 A 接壤的 C 與 B 斷交).
 */
export function nearest(f: Filling, mark: Mark, places = false): Mention | null {
  const { clause, trigger, from } = f
  const held = clause.mentions.filter(
    (one) =>
      one.mark === mark &&
      isNamed(one.mention, places) &&
      one.mention.first >= from &&
      one.mention.last <= trigger.verb,
  )
  const [before, last] = held.slice(-2).map(({ mention }) => mention)
  if (!before || !last) return null
  const isOther = isAside(f, before) && !isAside(f, last)
  return isOther || hasKindIn(clause.tokens, before.last, last.first, KIND.verb) ? last : null
}

/** The nearest of several behind the same coverb before the verb, as above, else the first. */
export const heldLast = (f: Filling, mark: Mark, places = false): Mention | null =>
  nearest(f, mark, places) ?? marked(f, mark, 'before', places)

/**
 * 與 A 接壤的 C 會見 B, C 在與 A 通話後會見 B: whom a coverb names in what describes the subject, or in what only says when, has to do with that
 * and not with the act.
 */
export function isAside({ clause, trigger, subjectMention, isAfter }: Filling, { last }: Mention): boolean {
  const { tokens } = clause
  if (subjectMention && last <= subjectMention.first && rolesOf(tokens[subjectMention.first - 1]) & ROLE.de) return true
  for (let i = last; i + 1 < firstOf(trigger); i++)
    if ((tokens[i] as Token).kinds & KIND.act && isAfter(tokens[i + 1])) return true
  const setting = foregoneIn(clause, firstOf(trigger))
  return setting !== null && setting.from < last && last < setting.to
}

/** Acts whose noun is itself aimed at somebody (對 B 的制裁). */
const MEASURES: ReadonlySet<string> = new Set(['SANCTION', 'CONCEDE', 'AID', 'COERCE'])

/** 延長 B 採購 C 能源的豁免: right behind the verb, with an act of his own and its 的 before the noun. */
function doesItsAct({ tokens }: Clause, { verb, noun }: Trigger, { first, last, modifies }: Mention): boolean {
  const own = tokens[last]
  // 延長了 B 採購…的豁免.
  const isNext = first === verb + 1 || (first === verb + 2 && (rolesOf(tokens[verb + 1]) & ROLE.aspect) !== 0)
  if (modifies || !isNext || !own || own.glue > 0 || !(own.kinds & KIND.act)) return false
  return last + 1 < noun && hasRole(tokens, last + 1, noun, ROLE.de)
}

/** 重啟聯合國制裁: an organisation right before the noun of a measure is whose measure it is. */
export const isImposer = ({ clause, trigger, discourse }: Filling, { last, codes }: Mention): boolean =>
  trigger.sense.frame.type === 'SANCTION' &&
  last === trigger.noun &&
  clause.tokens[last]?.word?.nominals.some(({ frame }) => frame.type === 'SANCTION') === true &&
  codes.every((code) => isOrganisation(discourse, code))

/** What is done to the noun of a pair is done to the one named right before it (出席 … APEC 峰會). */
export function ownerOfNoun(f: Filling): Mention | null {
  const { clause, trigger, isAuthor, subject } = f
  if (trigger.noun < trigger.verb) return null
  const between = clause.mentions.filter(
    ({ mention, mark }) =>
      mark === 'free' &&
      mention.first > trigger.verb &&
      mention.last <= trigger.noun &&
      !isImposer(f, mention) &&
      !isAskedByNoun(clause, trigger, mention),
  )
  // 恢復 A 對 B 的制裁: whom a measure is aimed at stands behind its coverb.
  const aimed = MEASURES.has(trigger.sense.frame.type)
    ? clause.mentions.find(
        ({ mention, mark }) =>
          mark === 'to' && isActor(mention) && mention.first > trigger.verb && mention.last <= trigger.noun,
      )
    : undefined
  if (aimed) return aimed.mention
  // 接受由 B 提出的方案: whom 由 brings in as the author of the noun.
  const maker = clause.mentions.find(
    ({ mention, mark }) =>
      mark === 'agent' && mention.first > trigger.verb && mention.last <= trigger.noun && isAuthor(mention),
  )
  if (maker) return maker.mention
  // 呼籲 B 加強對 C 制裁: who is asked stands right behind the verb.
  const asked = trigger.sense.roles === 'content' ? between[0]?.mention : undefined
  if (asked?.first === trigger.verb + 1 && !asked.modifies && isActor(asked)) return asked
  // 否決 B 所提制裁 C 的決議, 延長 B 採購 C 能源的豁免: whose it is, or who is to do it, comes before what it is about.
  const author = between.find(
    ({ mention }) => isActor(mention) && (isAuthor(mention) || doesItsAct(clause, trigger, mention)),
  )
  // A 停辦 B 航空飛往 A 的航班: whoever does it has it done to another one.
  const isOther = (mention: Mention) => mention.codes.some((code) => !subject?.codes.includes(code))
  const other = between.findLast(({ mention }) => isActor(mention) && isOther(mention))
  return (author ?? other ?? between.findLast(({ mention }) => isActor(mention)))?.mention ?? null
}

/** 暫停從 B 進口: from where the noun of the pair comes. */
export function startOfNoun({ clause, trigger }: Filling): Mention | null {
  const start = clause.mentions.find(
    ({ mark, mention }) => mark === 'at' && mention.first > trigger.verb && mention.last <= trigger.noun,
  )
  return start && isActor(start.mention) ? start.mention : null
}

/** 制裁涉台惡劣的 B 官員: one character that only says what about is no object where the 的 behind it has a head. */
function headBehind({ clause, to }: Around, bound: Mention): Mention {
  const head = clause.mentions.find(({ mention, mark }) => {
    if (mark !== 'free' || mention.first <= bound.last || mention.first >= to || !isActor(mention)) return false
    return (rolesOf(clause.tokens[mention.first - 1]) & ROLE.de) !== 0
  })
  return head?.mention ?? bound
}

/** 擋下要求 B 停火的決議案: what is turned down asks something of B, and is not his. */
function isAskedByNoun({ tokens }: Clause, { verb, noun, sense }: Trigger, { first, last }: Mention): boolean {
  if (sense.frame.type !== 'REJECT' || noun < last || first < verb + 2 || !hasRole(tokens, last, noun, ROLE.de))
    return false
  return tokens.slice(verb + 1, first).some(({ word }) => word?.verbs[0]?.frame.type === 'REQUEST')
}

/** The actor that stands behind the trigger as its object. */
export function objectAfter(around: Filling, places: boolean): Mention | null {
  const owner = ownerOfNoun(around)
  if (owner && !isSent(around, owner)) return owner
  const behind = owner && marked({ ...around, from: around.trigger.noun + 1 }, 'free', 'any', places)
  const after = behind ?? owner ?? marked(around, 'free', 'after', places)
  const isOther = after && (isImposer(around, after) || isAskedByNoun(around.clause, around.trigger, after))
  const named = isOther ? null : after
  const meant = (named && (backedBy(around, named) ?? standsThere(around, named))) ?? named
  return (meant?.bound ? headBehind(around, meant) : meant) ?? marked(around, 'to', 'after', places)
}

/** 派出軍艦監視 B 船隊: between the verb and the noun of a pair stands his own, by which he does it. */
const isSent = ({ subject }: Filling, { codes }: Mention): boolean =>
  codes.length > 0 && codes.every((code) => subject?.codes.includes(code))

/** 攻擊 A 支持的 B: behind the one named, a verb and its 的 stands who is meant. */
function backedBy({ clause: { tokens, mentions } }: Around, { last }: Mention): Mention | null {
  const [verb, de] = [tokens[last], tokens[last + 1]]
  if (!verb || verb.glue > 0 || !(verb.kinds & KIND.verb) || !(rolesOf(de) & ROLE.de)) return null
  const head = mentions.find(({ mention }) => mention.first >= last + 2 && mention.first <= last + 2 + BACKED)
  return head && isActor(head.mention) ? head.mention : null
}

/** What is done to what stands somewhere. */
const HITS: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE'])

/** 空襲大馬士革的 B 領事館, 襲擊某城一座 B 營地: whose house or men stand in the city that is named is hit, and not whose city it is. */
function standsThere({ clause: { tokens, mentions }, trigger }: Around, city: Mention): Mention | null {
  if (!HITS.has(trigger.sense.frame.type) || (city.kind !== 'capital' && city.kind !== 'place')) return null
  const next = mentions.find(({ mention }) => mention.first >= city.last)
  if (next?.mark !== 'free' || !isActor(next.mention) || next.mention.first - city.last > BACKED) return null
  const between = tokens.slice(city.last, next.mention.first + 1)
  return between.some(({ kinds, roles, glue }) => glue > 0 || (roles & ROLE.de && !(kinds & KIND.act)))
    ? next.mention
    : null
}

/** How many tokens may say of which kind he is who is backed. */
const BACKED = 1

/** All that the search for source and target may use. */
export interface Filling extends Around {
  readonly subject: Party | null
  readonly subjectMention: Mention | null
  readonly subjectRule: string
  readonly discourse: Discourse
  /** The clauses behind this one in the sentence. */
  readonly following: readonly Clause[]
  /** Who tells of the act, where it is told of somebody (A 抗議 B 扣押…): A is the target that is not named. */
  readonly teller: Party | null
  /** Who tells of what courts and police do, which their own state does; null for other acts, and where nobody tells of it. */
  readonly official: Party | null
  /** The one who speaks; null where nobody or a forecaster does. */
  readonly speaker: Party | null
  /** At whom the frame is aimed by itself (尊重一中: CHN); null for most. */
  readonly toward: string | null
  /** Around whom the noun says that it is held (環台軍演); null where around nobody. */
  readonly encircled: Mention | null
  /** Whose act was named as the ground (以 B 傾銷為由); null where none was. */
  readonly ground: Mention | null
  /** Of whom the condition speaks from which the act follows; null where there is none. */
  readonly conditioned: Party | null
  /** The act is a duty on goods, or its end. */
  readonly dutiable: boolean
  /** Right before a mention stands a verb of selling to it (輸美). */
  readonly isMarket: (mention: Mention) => boolean
  /** A vote is cast, against whatever body votes. */
  readonly votes: boolean
  /** A case is brought: an organisation only hears it. */
  readonly sues: boolean
  /** To whom the clause before turned (致函 B，要求…); null where to nobody. */
  readonly addressed: Mention | null
  /** Frames of what is done to somebody with whom one has long had to do (批准條約). */
  readonly lasting: ReadonlySet<string>
  /** Frames that end a measure, to those of the measures that they end. */
  readonly ended: ReadonlyMap<string, readonly string[]>
  /** What the clause says in the passive only says when (遭 A 制裁後…). */
  readonly isPast: boolean
  /** Frames of papers that both sign. */
  readonly papers: ReadonlySet<string>
  /** Frames by which one asks for help. */
  readonly appeals: ReadonlySet<string>
  /** Frames by which one asks for those whom another one holds. */
  readonly releases: ReadonlySet<string>
  /** Frames by which one who was asked answers. */
  readonly replies: ReadonlySet<string>
  /** Measures that somebody takes in a row in this sentence, where the act may be one of them; null where none was told of. */
  readonly series: Series | null
  /** Words for getting something in return. */
  readonly exchanges: ReadonlySet<string>
  /** The verb backs what another one has said. */
  readonly seconds: boolean
  /** Whom the words of the clause mean by a side (對北廣播, by the South: the North); null where none. */
  readonly side: (codes: readonly string[]) => string | null
  /** Right behind the verb stand people of one's own who belong to nobody (呼籲民眾…, 要求企業…). */
  readonly asksOwn: boolean
  /** The act is called what somebody suffers (在 A 的制裁下). */
  readonly isBorne: () => boolean
  /** The verb is one of saying, too (稱讚說, 批評稱). */
  readonly quotes: () => boolean
  /** The words behind a mention say that it made what follows (B 所提…的決議). */
  readonly isAuthor: (mention: Mention) => boolean
  /** The clause says that each does it to the other (互相). */
  readonly mutually: () => boolean
  /** The clause says before the act that they do it together (聯手). */
  readonly jointly: () => boolean
  /** Marks between the members of a list (、). */
  readonly lists: ReadonlySet<string>
  /** The words say of their subject that what it said is untrue. */
  readonly belies: boolean
  /** The words are a predicate of untruth (毫無根據), and nothing that somebody does (否認). */
  readonly isFalsity: () => boolean
  /** The verb discusses what stands behind it (電話討論 C 的試射). */
  readonly discusses: boolean
  /** What stands behind the verb is what a talk is about (國會討論對 B 的政策): none that takes part. */
  readonly debates: boolean
  /** Behind this mention stands a word for the edge of a state (邊境, 外海, 上空). */
  readonly isEdge: (mention: Mention) => boolean
  /** The coverb says from where (從, 自), not where. */
  readonly starts: (coverb: Token | undefined) => boolean
  /** Codes of those who only take people from the one and hand them to the other. */
  readonly goBetweens: ReadonlySet<string>
  /** The coverb says where a thing stands (位於). */
  readonly locates: (coverb: Token | undefined) => boolean
  /** The word says that what stands before it was done first (後). */
  readonly isAfter: (token: Token | undefined) => boolean
  /** The clause points back at what was told (稱之為侵略, 痛罵這是…). */
  readonly refers: () => boolean
  /** The act is done to a measure that keeps goods out (進口禁令). */
  readonly barsGoods: boolean
  /** The act is an intrusion into what is another's. */
  readonly intrudes: boolean
  /** Right behind whom stands a noun for what he does (A 做法毫無根據). */
  readonly isDoingOf: (mention: Mention) => boolean
  /** Of whom the clause before spoke, or the sentence before; null where of nobody. */
  readonly prior: Party | null
  /** Whom the next clause says to be on the list (名單包含三家 B 公司). */
  readonly listed: () => readonly Mention[]
  /** The subject is to blame by the word of him who judges. */
  readonly blames: boolean
  /** The clause says before the mention that something is given for it (供, 支付). */
  readonly serves: (clause: Clause, mention: Mention) => boolean
  /** The act is one that states do to states: no organisation or movement is meant where nobody is named (關閉邊境). */
  readonly amongStates: boolean
  /** Who judges what somebody said: the speaker, else the spokesman whose answers the document holds; null where nobody is known. */
  readonly judge: () => Party | null
}

/** The mention, if it names anybody who is not of `not`. */
export const others = (mention: Mention | null, not: Party): Mention | null =>
  mention?.codes.some((code) => !not.codes.includes(code)) ? mention : null

/** 派出戰機攔截 B 軍機: one's own forces between the verbs of a pair are by what it is done. */
function isMeans({ tokens }: Clause, { kind, noun, sense }: Trigger, { last }: Mention): boolean {
  if (kind !== 'pair' || sense.frame.type !== 'MOBILIZE' || last > noun) return false
  return ((tokens[noun]?.kinds ?? 0) & KIND.verb) !== 0 || (rolesOf(tokens[noun]) & ROLE.governs) !== 0
}

/** 派出戰機攔截 B 軍機: against whom one's own forces are sent, behind the second verb. */
export function behindMeans({ clause, trigger }: Filling, self: Party): Mention | null {
  const own = clause.mentions.some(({ mention }) => mention.first > trigger.verb && isMeans(clause, trigger, mention))
  const next = own ? clause.mentions.find(({ mention }) => mention.first > trigger.noun) : undefined
  return next?.mark === 'free' && isActor(next.mention) ? others(next.mention, self) : null
}

/** 反對黨要求總理辭職 after the state's name: what stands right behind the verb is the source's own. */
export function ownObject({ clause, trigger }: Filling, self: Party): Mention | null {
  const found = clause.mentions.find(({ mark, mention }) => {
    // 派遣特種部隊: what the pair itself names is no party.
    if (trigger.noun >= mention.first && trigger.noun < mention.last) return false
    if (isMeans(clause, trigger, mention)) return false
    return (
      mark === 'free' &&
      mention.first === trigger.verb + 1 &&
      isActor(mention) &&
      mention.codes.every((code) => self.codes.includes(code))
    )
  })
  return found?.mention ?? null
}

/** Rules by which a target is only supposed. */
const SUPPOSED: ReadonlySet<string> = new Set(['counterpart', 'none', 'focus', 'harm', 'helped', 'hailed'])

/** What was found; `targetRule` says how, `counterpart` and `none` that the target was not named. */
export function result(
  f: Filling,
  source: Party,
  target: Party,
  targetRule: string,
  mentions: readonly (Mention | null)[],
  mutual = false,
): Filled {
  return {
    source,
    target: { codes: target.codes.filter((code) => !source.codes.includes(code)), people: target.people },
    mutual,
    rules: [f.subjectRule, targetRule],
    mentions: [f.subjectMention, ...mentions].filter((mention) => mention !== null),
    explicit: !SUPPOSED.has(targetRule),
    partner:
      targetRule === 'counterpart' &&
      (partnerOf(f.discourse, source.codes) !== null || isUsual(f.discourse, source.codes, target.codes)),
  }
}
