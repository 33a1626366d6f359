import { BESIDES_VERBS, KIND } from '../lexicon/kinds.ts'
import { type Lexicon, type PairSense, ROLE, type VerbSense, type Word } from '../lexicon/lexicon.ts'
import type { Frame, Roles } from '../lexicon/pack.ts'
import { PairFinder } from '../lexicon/pair-finder.ts'
import { isDigit } from '../text/chars.ts'
import type { Span } from '../text/span.ts'
import { type Clause, hasKind, hasKindIn, hasRole, rolesOf } from './clause.ts'
import { nameIn, opensAny, titleIn, within, wordingIn } from './named-in-marks.ts'
import {
  asksFor,
  closesRegard,
  closesSetting,
  closesTime,
  hasOwnParties,
  holdsOutHelp,
  isBeforeDe,
  isByWhom,
  isGround,
  isInTitle,
  isOfAnother,
  isSaidOn,
  isSaidToBe,
  isWhatItIs,
  isWhere,
  isWholeClause,
  opensName,
} from './pair-limits.ts'
import { DOT } from './phrase.ts'
import { Phrases } from './phrases.ts'
import type { Token } from './token.ts'
import { isNoun, makesNoun, type NounWords, saidOfIn } from './verbal-noun.ts'

/** A trigger found in a clause: the verb's token, the noun's where it is a pair, and what the pack says of them. */
export interface Trigger {
  readonly sense: VerbSense
  readonly verb: number
  /** Token index of the pair's noun, or −1. */
  readonly noun: number
  readonly kind: 'verb' | 'pair' | 'nominal'
}

/**
 * The only maker of triggers. Rules look at them more often than at anything but tokens, and all of a class have one shape; of literals the
 * engine gives the first few each its own, and rules that have met those stay slow.
 */
class Found implements Trigger {
  readonly sense: VerbSense
  readonly verb: number
  readonly noun: number
  readonly kind: Trigger['kind']

  constructor(sense: VerbSense, verb: number, noun: number, kind: Trigger['kind']) {
    this.sense = sense
    this.verb = verb
    this.noun = noun
    this.kind = kind
  }
}

/** The same words as an act of another frame, and with other roles where any are given. */
export const asFrame = ({ sense, verb, noun, kind }: Trigger, frame: Frame, roles: Roles = sense.roles): Trigger =>
  new Found({ row: sense.row, frame, roles }, verb, noun, kind)

/** The first of a trigger's tokens: its noun may stand before its verb. */
export const firstOf = ({ verb, noun }: Trigger): number => (noun < 0 ? verb : Math.min(verb, noun))

/** The last of a trigger's tokens. */
export const lastOf = ({ verb, noun }: Trigger): number => Math.max(verb, noun)

/** How many tokens a verb and its noun may lie apart. */
const PAIR_REACH = 16

export interface TriggerRules extends NounWords {
  /** Verbs that only carry a noun (進行, 表示, 予以). */
  readonly light: ReadonlySet<string>
  /** Frames whose verbs take what follows them for a fact (譴責 B 轟炸 C). */
  readonly factive: ReadonlySet<string>
  /** Frames whose noun stands behind the verb only: 威脅將成為挑戰 defies nobody. */
  readonly behind: ReadonlySet<string>
  /** Frames of which what is adopted may be an act of its own: 通過退出公約的法案. */
  readonly adopting: ReadonlySet<string>
  /** Words for after and before right behind a verb. */
  readonly afterwards: ReadonlySet<string>
  /** Words that close in which regard something is done (方面). */
  readonly regards: ReadonlySet<string>
  /** Words that close a time (時). */
  readonly whenEnds: ReadonlySet<string>
  /** Last words of the names of papers (協議). */
  readonly titled: Phrases
  readonly wordings: Phrases
  readonly pairs: PairFinder
}

export function triggerRules(lexicon: Lexicon): TriggerRules {
  return {
    nounMaker: new Phrases(lexicon.set('nounmaker')),
    saidOf: saidOfIn(lexicon),
    carrying: new Phrases([...lexicon.set('light')].filter(({ length }) => length > 1)),
    determiners: lexicon.set('determiners'),
    light: lexicon.set('light'),
    factive: lexicon.set('frames.factive'),
    behind: lexicon.set('frames.behind'),
    adopting: lexicon.set('frames.adopting'),
    afterwards: lexicon.set('afterwards'),
    regards: lexicon.set('regards'),
    whenEnds: lexicon.set('frame.end'),
    titled: new Phrases(lexicon.set('titled')),
    wordings: new Phrases(lexicon.set('wordings')),
    pairs: new PairFinder(lexicon.words),
  }
}

interface FoundPair {
  readonly pair: PairSense
  readonly noun: number
}

/** 加徵的關稅降為一成: the noun of a relative clause belongs to the verb behind it, if that makes a pair with it. */
function isMainVerbs({ pairs }: TriggerRules, clause: Clause, i: number, noun: number): boolean {
  const { tokens, to } = clause
  if (noun < i || !hasRole(tokens, i + 1, noun, ROLE.de)) return false
  const word = (tokens[noun] as Token).word as Word
  // 示威的青年: right behind it the verb itself only describes.
  const describes = (rolesOf(tokens[i + 1]) & ROLE.de) !== 0
  const isOfNamed = !describes && clause.mentions.some(({ mention }) => mention.first > i && mention.last <= noun)
  const same = isOfNamed ? pairs.find((tokens[i] as Token).word as Word, word)?.frame : undefined
  for (let k = noun + 1; k < to; k++) {
    const own = (tokens[k] as Token).word
    // 捐給 B 的救護車抵達: what arrives was given before.
    const pair = own ? pairs.find(own, word) : null
    // 登上掛 B 旗的油輪檢查: one act, told in two verbs.
    if (!own || !pair || pair.frame === same) continue
    if (!(own.verbs[0]?.roles === 'goal' && ownsObject(own, clause, k))) return true
  }
  return false
}

/** 宣布取消關稅, 宣布把關稅降到15%: a verb between has the noun, not where 的 is right behind it (批准去年簽訂的條約). */
function isOwned({ pairs }: TriggerRules, { tokens, ba, to }: Clause, i: number, k: number, noun: Word): boolean {
  const until = ba > i && ba < k ? to : k
  for (let j = i + 1; j < until; j++) {
    if (j !== k && !(rolesOf(tokens[j + 1]) & ROLE.de) && pairs.has((tokens[j] as Token).word, noun)) return true
  }
  return false
}

/** The noun that makes a pair with the verb at `i`: the first one behind it in the clause that nothing has taken. */
function pairAfter(
  rules: TriggerRules,
  word: Word,
  clause: Clause,
  i: number,
  taken: readonly number[],
): FoundPair | null {
  const { tokens, to } = clause
  // 譴責 B 並制裁 C: behind 並 a verb is one of its own.
  let joined = false
  let owned = false
  for (let k = i + 1; k < to && k - i <= PAIR_REACH; k++) {
    if (rolesOf(tokens[k]) & ROLE.also && !isGround(clause, i, k)) joined = true
    const { word: noun, kinds } = tokens[k] as Token
    // 以打擊走私為名增派軍艦: the ground ends before what is done on it.
    if (kinds & KIND.ground || closesRegard(clause, i, k, rules.regards) || closesSetting(clause, i, k)) return null
    if (!noun || !(kinds & KIND.pairNoun) || taken.includes(k)) continue
    if (rolesOf(tokens[i]) & (ROLE.announce | ROLE.say) && isOwned(rules, clause, i, k, noun)) {
      if (!isBeforeDe(clause, k)) return null
      owned = true
      continue
    }
    if (hasOwnParties(clause, i, k) || closesTime(clause, i, rules.whenEnds)) return null
    const pair = rules.pairs.find(word, noun)
    if (pair && isCarried(rules.light, clause, i, k)) return null
    // 批准向 B 出售武器的協議: only a ban takes away what it is about.
    if (pair && owned && pair.frame.type !== 'SANCTION') return null
    if (pair && (isWholeClause(clause, i, k) || isSaidToBe(clause, i, k) || isByWhom(clause, i, k))) return null
    if (pair && isWhatItIs(clause, i, k)) return null
    if (pair?.frame.type === 'THREATEN' && holdsOutHelp(rules.pairs, clause, i, k)) return null
    if (pair && rules.adopting.has(pair.frame.frame) && isOwned(rules, clause, i, k, noun)) return null
    if (pair && !(joined && noun.verbs.length))
      return headPair(rules, word, clause, k, taken, pair.frame.type) ?? { pair, noun: k }
    if (pair) return null
  }
  return null
}

/** How many tokens the head of a noun phrase may stand behind its 的. */
const HEAD_REACH = 3

/** 取消對 B 航空公司的制裁: behind N 的 the noun that makes a pair as well is the object. */
function headPair(
  { pairs }: TriggerRules,
  word: Word,
  clause: Clause,
  noun: number,
  taken: readonly number[],
  type: string,
): FoundPair | null {
  const { tokens, to } = clause
  const de = tokens[noun + 1]
  // 終止貿易談判: the last of a compound.
  const compound =
    noun + 1 < to && de?.glue === 0 && de.word?.pairNoun && !taken.includes(noun + 1) && pairs.find(word, de.word)
  // 接受停火倡議: an act that only says which plan is meant.
  const isWhich = compound && compound.frame.type === 'AGREE' && (tokens[noun] as Token).word?.verbs.length
  if (compound && (compound.frame.type === type || isWhich || compound.frame.type === 'CONCEDE'))
    return { pair: compound, noun: noun + 1 }
  if (noun + 2 >= to || de?.glue !== 0 || !(rolesOf(de) & ROLE.de)) return null
  for (let k = noun + 2; k < to && k <= noun + 1 + HEAD_REACH; k++) {
    const head = (tokens[k] as Token).word
    const pair = head?.pairNoun && !taken.includes(k) ? pairs.find(word, head) : null
    if (pair) return { pair, noun: k }
  }
  return null
}

/** A verb that is a trigger by itself has its noun before it only in the passive, or where 把 has brought it there. */
const ownsObject = (word: Word, { passive, ba }: Clause, i: number) =>
  word.verbs.length > 0 && passive < 0 && (ba < 0 || ba > i)

/** 派軍機撤走僑民: an object of its own stands right behind the verb, in words that nobody knows. */
const hasObject = ({ tokens, passive, ba, to }: Clause, i: number): boolean =>
  passive < 0 && ba < 0 && i + 1 < to && (tokens[i + 1] as Token).glue >= OWN_OBJECT && !tokens[i + 1]?.time

/** Units of such an object at least. */
const OWN_OBJECT = 2

/** 坦克繼續襲擊: before another verb it only says how that goes on. */
const isAdverb = ({ tokens, to }: Clause, i: number): boolean =>
  (rolesOf(tokens[i]) & ROLE.aspect) !== 0 && hasKindIn(tokens, i + 1, to, KIND.verb)

/** 遭 A 制裁的 B 企業宣布破產: what stands before the 的 of somebody else only says who he is. */
const describesActor = ({ tokens, mentions }: Clause, noun: number, verb: number): boolean =>
  (rolesOf(tokens[noun + 1]) & ROLE.de) !== 0 &&
  mentions.some(({ mark, mention }) => mark === 'free' && mention.first === noun + 2 && mention.last <= verb)

/** Roles of what opens the act that is intended. */
const INTENDS = ROLE.future | ROLE['prep.to'] | ROLE['prep.ba']

/** 對 B 的提議作出積極回應: with a verb that only carries it before the noun, what stands before that verb is a noun itself. */
const isCarried = (light: ReadonlySet<string>, { tokens, from }: Clause, i: number, k: number): boolean =>
  i > from &&
  tokens[i]?.glue === 0 &&
  ((tokens[i - 1] as Token).kinds & (KIND.verb | KIND.nominal)) !== 0 &&
  ((tokens[i] as Token).kinds & KIND.pairNoun) !== 0 &&
  tokens.slice(Math.max(i + 1, k - CARRIED), k).some(({ word, glue }) => glue === 0 && light.has(word?.form ?? ''))

/** 對 B 的襲擊進行譴責, 對 B 的請求作出正面回應: a verb that only carries the act behind it has no noun before it. */
function carriesNext(light: ReadonlySet<string>, { tokens, to }: Clause, i: number): boolean {
  if (!light.has(tokens[i]?.word?.form ?? '')) return false
  for (let k = i + 1; k < to && k <= i + CARRIED; k++) {
    const { glue, roles, kinds } = tokens[k] as Token
    if (glue > 0 || roles & ~ROLE.adverb) return false
    if (kinds & (k === i + 1 ? KIND.verb : ANSWER)) return true
  }
  return false
}

/** How many tokens behind such a verb the act stands at most, with a word for how between. */
const CARRIED = 2
const ANSWER = KIND.verb | KIND.nominal | KIND.pairNoun

/** The noun before the verb (會談將舉行, 把關稅降到): the nearest one in the clause, no other verb's. */
function pairBefore(
  { pairs, behind, afterwards, light }: TriggerRules,
  word: Word,
  clause: Clause,
  i: number,
  taken: readonly number[],
  clean: string,
): FoundPair | null {
  const { tokens, from, mentions } = clause
  if (isAdverb(clause, i) || carriesNext(light, clause, i)) return null
  for (let k = i - 1; k >= from && i - k <= PAIR_REACH; k--) {
    const { word: noun, kinds } = tokens[k] as Token
    if (!noun || !(kinds & KIND.pairNoun) || taken.includes(k)) continue
    // 承諾將做出反擊, 承諾對商品履行責任: a verb of intention with what is intended behind it.
    if (rolesOf(tokens[k]) & ROLE.intention && rolesOf(tokens[k + 1]) & INTENDS) continue
    if (noun.verbs.length && isOfAnother(clause, k, i, afterwards)) continue
    if (describesActor(clause, k, i) || isInTitle(clean, tokens, k, i)) continue
    const pair = pairs.find(word, noun)
    if (pair && isWhere(clause, k, i, afterwards)) continue
    // 警告 B 不要挑戰…: a verb with its object behind it is no noun of the next one.
    if (pair && noun.verbs.length && mentions.some(({ mark, mention }) => mark === 'free' && mention.first === k + 1))
      return null
    if (pair?.frame.type === 'RETREAT' && hasObject(clause, i)) return null
    // 要求立即降低…: a demand right before a verb, with nothing between but adverbs, asks for it.
    if (pair && asksFor(clause, k, i)) return null
    if (pair && behind.has(pair.frame.frame)) continue
    if (pair) return { pair, noun: k }
  }
  return null
}

const DEEDS: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE', 'SANCTION', 'MOBILIZE'])

/** 譴責 B 轟炸 C: the second verb tells of a deed of its own, and is no noun of the first. */
function tellsOfDeed(rules: TriggerRules, clean: string, clause: Clause, i: number, found: FoundPair): boolean {
  const own = (clause.tokens[i] as Token).word?.verbs[0]
  const deed = (clause.tokens[found.noun] as Token).word?.verbs[0]
  if (!own || !deed || !rules.factive.has(own.frame.frame) || !DEEDS.has(deed.frame.type) || found.noun < i)
    return false
  const doer = clause.mentions.some(({ mention }) => mention.first > i && mention.last <= found.noun)
  return (
    doer &&
    clause.mentions.some(({ mention }) => mention.first > found.noun) &&
    !isNoun(rules, clean, clause, found.noun)
  )
}

/** 缺席在紐約舉行的大會: behind a verb, a relative clause without a subject of its own only says which object is meant. */
function describesObject(clause: Clause, before: readonly Trigger[], i: number, noun: number): boolean {
  const last = before.at(-1)
  if (!last || last.noun >= 0 || last.sense.roles !== 'obj' || noun < i) return false
  let relative = false
  for (let k = i + 1; k < noun; k++) if (rolesOf(clause.tokens[k]) & ROLE.de) relative = true
  if (!relative) return false
  for (let k = last.verb + 1; k < i; k++) if (rolesOf(clause.tokens[k]) & (ROLE.also | ROLE.but)) return false
  return !clause.mentions.some(({ mention, mark }) => mark === 'free' && mention.first > last.verb && mention.last <= i)
}

const TELLS = KIND.act | KIND.nominal
/** Adverbs too, where a noun makes an act of them (首次磋商). */
const MAY_TELL = TELLS | KIND.pairNoun
const NONE: readonly Trigger[] = []

const isInMention = ({ mentions }: Clause, i: number) =>
  mentions.some(({ mention }) => mention.first <= i && i < mention.last)

const isInner = ({ inner }: Clause, i: number) => inner.some(({ from, to }) => from <= i && i < to)

/** 法比安·皮卡多: behind the dot of a foreign name, in what no word covers, one character is part of it. */
const isInName = (clean: string, { start, end, glue }: Token) =>
  end - start === 1 && glue > 0 && clean.slice(start - glue, start).includes(DOT)

/** 第41批, 3訪: right behind a digit one character is a measure word. */
const isMeasure = (clean: string, { start, end }: Span) => end - start === 1 && isDigit(clean.charCodeAt(start - 1))

/**
 * The triggers of a clause in order. A pair wins over its verb alone; a noun serves one pair only; tokens inside a
 * mention of an actor are no triggers.
 */
export function triggersOf(rules: TriggerRules, clean: string, clause: Clause): readonly Trigger[] {
  if (!hasKind(clause, MAY_TELL)) return NONE
  const triggers: Trigger[] = []
  const taken: number[] = []
  const isQuoted = opensAny(clean, clause)
  const name = isQuoted ? nameIn(clean, clause) : null
  for (let i = clause.from; name && i < clause.to; i++) if (within(clause.tokens[i] as Token, name)) taken.push(i)
  const title = isQuoted ? (titleIn(rules.titled, clean, clause) ?? wordingIn(rules.wordings, clean, clause)) : null
  // 落實《某某合作展望》: of a title only the last word says what the paper is.
  for (let i = clause.from; title && i < clause.to; i++) {
    const token = clause.tokens[i] as Token
    if (within(token, title) && token.end < title.end) taken.push(i)
  }
  for (let i = clause.from; i < clause.to; i++) {
    const token = clause.tokens[i] as Token
    const word = token.word
    if (title && within(token, title)) continue
    if (!word || !(token.kinds & TELLS || token.roles & BESIDES_VERBS) || taken.includes(i)) continue
    if (isInMention(clause, i) || isInner(clause, i) || opensName(clause, i) || isInName(clean, token)) continue
    if (word.pairs.length) {
      const found =
        pairAfter(rules, word, clause, i, taken) ??
        (ownsObject(word, clause, i) || makesNoun(rules, clean, clause, i)
          ? null
          : pairBefore(rules, word, clause, i, taken, clean))
      if (
        found &&
        !isSaidOn(clean, clause, i, found.noun) &&
        !isMainVerbs(rules, clause, i, found.noun) &&
        !tellsOfDeed(rules, clean, clause, i, found)
      ) {
        taken.push(found.noun)
        for (let k = i + 1; k < found.noun; k++) taken.push(k)
        if (describesObject(clause, triggers, i, found.noun)) continue
        const already = triggers.findIndex((trigger) => trigger.verb === found.noun)
        if (already >= 0) triggers.splice(already, 1)
        // 遭 B 砲擊: the mark of the passive carries the noun, which is the act.
        const verb = rolesOf(token) & ROLE['prep.by'] ? found.noun : i
        triggers.push(new Found(found.pair, verb, verb === i ? found.noun : -1, 'pair'))
        continue
      }
    }
    const verb = word.verbs[0]
    const nominal = word.nominals[0]
    if ((!verb && !nominal) || isMeasure(clean, token)) continue
    const asNoun = isNoun(rules, clean, clause, i)
    if (verb && !asNoun) triggers.push(new Found(verb, i, -1, 'verb'))
    else if (nominal) triggers.push(new Found(nominal, i, -1, 'nominal'))
    else if (verb && asNoun) triggers.push(new Found(verb, i, -1, 'nominal'))
  }
  return triggers
}
