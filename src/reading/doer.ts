import { CUE } from '../lexicon/cues.ts'
import { KIND } from '../lexicon/kinds.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import { entry } from '../text/entry.ts'
import { type Clause, cuesOf, hasKindIn, hasRole, type Marked, rolesOf } from './clause.ts'
import { cleftHead } from './cleft.ts'
import type { Mention } from './mention.ts'
import type { Token } from './token.ts'
import { lastOf, type Trigger } from './trigger.ts'

/** A place or a city may be gone to or hit; it does not act. */
export const isActor = (mention: Mention) =>
  mention.codes.length > 0 && mention.kind !== 'place' && mention.kind !== 'media' && mention.kind !== 'observer'

/**
 * The subject in `[from, to)`: the last free mention that acts where it opens a phrase of its own (no verb governs it and
 * nothing but adverbs and coverb phrases follow), else the first one that is no modifier, else the last modifier.
 */
export function subjectIn(clause: Clause, from: number, to: number): Marked | null {
  let first: Marked | null = null
  let modifier: Marked | null = null
  let last: Marked | null = null
  for (const marked of clause.mentions) {
    if (marked.mention.first < from || marked.mention.first >= to) continue
    if ((marked.mark !== 'free' && marked.mark !== 'agent') || !isActor(marked.mention)) continue
    if (marked.mention.bound || (marked.mark === 'free' && isGoverned(clause, marked.mention))) continue
    if (marked.mark === 'agent' && describesBy(clause, marked.mention, to)) continue
    if (marked.mention.modifies) modifier = marked
    else {
      first ??= marked
      last = marked
    }
  }
  if (last && last !== first && opensPhrase(clause, last.mention, to) && !isHeldHead(clause, first, last)) return last
  return first ?? modifier
}

/** A 於26日舉行的 B 峰會後會晤 C: behind the coverb of place the noun of a relative clause only says where or when. */
function isHeldHead({ tokens }: Clause, first: Marked | null, { mention }: Marked): boolean {
  if (!first || !(rolesOf(tokens[mention.first - 1]) & ROLE.de)) return false
  return hasRole(tokens, first.mention.last, mention.first, ROLE['prep.at'])
}

/** 由 A 斡旋的協議生效: whom 由 brings into what only describes a noun. */
function describesBy({ tokens }: Clause, { last }: Mention, to: number): boolean {
  for (let i = last; i + 1 < to; i++) {
    const next = tokens[i + 1] as Token
    if ((tokens[i] as Token).kinds & KIND.act && rolesOf(next) & ROLE.de && next.glue === 0) return true
  }
  return false
}

/** Behind these a clause of its own follows (宣布 A 與 B 達成停火). */
const TELLS = ROLE.say | ROLE.announce | ROLE.predicted

/** The mention is the object of a verb right before it, or before its aspect (查封了 A 人的…). */
function isGoverned(clause: Clause, mention: Mention): boolean {
  const at = mention.first - 1
  const isDone =
    at > clause.from && (rolesOf(entry(clause.tokens, at)) & ROLE.aspect) !== 0 && entry(clause.tokens, at)?.glue === 0
  const before = at >= clause.from ? entry(clause.tokens, isDone ? at - 1 : at) : undefined
  const own = clause.tokens[mention.first]
  const tells = mention.kind === 'force' ? ROLE.say : TELLS
  if (!before || own?.glue !== 0 || rolesOf(before) & tells) return false
  return (before.kinds & KIND.act) !== 0 || (cuesOf(before) & (CUE.addressing | CUE.transitive)) !== 0
}

/** Whom a clause is about: its first free mention that acts, no modifier and no verb's object; the next clauses go on with it. */
export function leadIn(clause: Clause, from: number, to: number): Marked | null {
  for (const marked of clause.mentions) {
    const { mention, mark } = marked
    if (mention.first < from || mention.first >= to || mark !== 'free') continue
    if (isActor(mention) && !mention.modifies && !mention.bound && !isGoverned(clause, mention)) return marked
  }
  const subject = subjectIn(clause, from, to)
  // 這讓 B 宣布…: who is made to say something goes on.
  return subject?.mark === 'agent' && !tellsNext(clause, subject.mention) ? null : subject
}

/** How many tokens behind its subject a verb of saying may stand, for its adverbs and time. */
const SAYS = 3

function tellsNext({ tokens, to }: Clause, { last }: Mention): boolean {
  for (let i = last; i < to && i < last + SAYS; i++) if (rolesOf(tokens[i]) & TELLS) return true
  return false
}

const CLOSE_BY = 3

/** 保衛 B 領空任務並撤回了…: behind 並, with a noun of its own before it, the verb is the first one's; so it is behind 、 (召回駐 B 大使、關閉口岸). */
function isJoined({ tokens }: Clause, { last }: Mention, i: number): boolean {
  const { kinds, roles, glue } = tokens[i] as Token
  if (!(kinds & KIND.joining)) return false
  if (roles & ROLE.also) return i > last || glue > 0
  return tokens.slice(last, i).every((token) => token.roles === 0)
}

function opensPhrase(clause: Clause, mention: Mention, to: number): boolean {
  let glue = 0
  for (let i = mention.last; i < to; i++) {
    const token = clause.tokens[i] as Token
    if (token.kinds & KIND.act || isJoined(clause, mention, i)) return false
    glue += token.glue
  }
  return glue <= CLOSE_BY
}

const hasAct = ({ tokens }: Clause, from: number, to: number): boolean => hasKindIn(tokens, from, to, KIND.act)

/** 出動戰機擊落闖入領空的 B 無人機: an act right behind this one, with 的 behind it, has the noun for its object. */
function leadsToAct({ tokens, to }: Clause, trigger: Trigger): boolean {
  const next = tokens[lastOf(trigger) + 1]
  if (!next || lastOf(trigger) + 1 >= to || next.glue > 0 || !(next.kinds & KIND.verb)) return false
  return trigger.noun > trigger.verb && !(rolesOf(next) & (ROLE.aspect | ROLE.adverb))
}

/**
 * The noun that a relative clause modifies: the actor right behind the 的 that follows the verb (遭 A 驅逐的 B 外交官). Behind 並 the
 * verb is the clause's own, and a noun that ends the clause its object.
 */
export function headOf(clause: Clause, trigger: Trigger): Mention | null {
  const cleft = cleftHead(clause, trigger)
  if (cleft) return cleft
  if (rolesOf(clause.tokens[clause.from]) & (ROLE.also | ROLE.but)) return null
  // 遭 A 驅逐的 B 外交官: behind the 的 the pair's noun belongs to the head.
  const suffered = clause.passive >= clause.from && clause.passive < trigger.verb
  const owned = suffered && trigger.noun > trigger.verb && hasRole(clause.tokens, trigger.verb, trigger.noun, ROLE.de)
  const end = owned ? trigger.verb : lastOf(trigger)
  if (!suffered && (leadsToAct(clause, trigger) || goesOnAlone(clause, trigger))) return null
  // 拒絕放行約千輛滯留的 B 貨車: behind how many there are stands the object, and what describes it.
  const counted = entry(clause.tokens, end + 1)
  if (trigger.sense.frame.type === 'REJECT' && counted && end + 1 < clause.to && counted.glue > 0) return null
  for (const { mention } of clause.mentions) {
    const before = entry(clause.tokens, mention.first - 1)
    // 派往 B 作戰的 A 士兵: the pair's noun is the head itself.
    const isNoun = mention.first > trigger.verb + 1 && mention.first <= trigger.noun && trigger.noun < mention.last
    if (
      isNoun &&
      !suffered &&
      !(rolesOf(clause.tokens[trigger.verb + 1]) & ROLE.aspect) &&
      rolesOf(before) & ROLE.de &&
      isActor(mention)
    )
      // 驅逐 A 駐 B 的外交人員: whose they are who are expelled, and where.
      return trigger.sense.frame.type === 'SANCTION' ? null : mention
    if (mention.first <= end || !before || !(rolesOf(before) & ROLE.de) || mention.first - 1 <= trigger.verb) continue
    if (owned && mention.first === trigger.noun) return null
    // 揚言扣押進入 C 的 B 船隻: the 的 belongs to the verb in what is threatened or asked for.
    if (trigger.sense.roles === 'content' && hasAct(clause, end + 1, mention.first)) return null
    // 不支持沒收被凍結的 B 資產: the 的 belongs to the passive behind the verb.
    if (clause.passive > trigger.verb && clause.passive < mention.first) return null
    // 曾驅逐 B 部隊的 A，…: the head may close its clause where another one follows.
    // …，支持 A 的 B 開發計畫，: behind a verb that opens its clause, one with a noun of its own behind it is no head.
    const isWhole = trigger.verb > clause.from || (mention.last === clause.to && clause.end - mention.end <= 1)
    const goesOn = doesMore(clause, mention) || (isWhole && clause.to < clause.tokens.length)
    const suffers = mention.kind === 'place' && mention.codes.length > 0 && suffered
    return (isActor(mention) || suffers) && goesOn ? mention : null
  }
  return null
}

/** A 聲稱，襲擊了紅海上的 B 軍艦; A 升空，攔截並識別了逼近的 B 軍機: behind another clause a verb with 了 or 並 has its object behind it. */
const goesOnAlone = ({ tokens, from }: Clause, { verb }: Trigger): boolean => {
  const next = tokens[verb + 1]
  if (from === 0 || next?.glue !== 0) return false
  return (next.roles & ROLE.aspect) !== 0 || ((next.kinds & KIND.joining) !== 0 && (next.roles & ROLE.also) !== 0)
}

/** 襲擊了紅海上的 B 軍艦編隊: behind the head nothing is done where only its own nouns follow. */
const doesMore = ({ tokens, to }: Clause, { last }: Mention): boolean =>
  last < to && !tokens.slice(last, to).every(({ kinds, roles }) => !(kinds & (KIND.act | KIND.party) || roles & ~PLANS))

/** 柏林之行告吹, 訪美行程推遲: the one named right before the noun of a visit or meeting that stands before its verb. */
export function namedAtNoun(clause: Clause, { noun, verb, sense }: Trigger): Mention | null {
  if (sense.frame.type !== 'CONSULT' || noun < 0 || noun > verb) return null
  const named = clause.mentions.find(
    ({ mark, mention }) => mark === 'free' && mention.last <= noun && noun - mention.last <= 1,
  )
  return named?.mention.codes.length ? named.mention : null
}

/** 美國最久的盟友之一哥倫比亞，: a clause that is a noun phrase and no more is about the one named at its end. */
export function closingName(clause: Clause): Marked | null {
  const last = clause.mentions.at(-1)
  if (!last || clause.mentions.length < 2 || last.mark !== 'free' || last.mention.last !== clause.to) return null
  // Behind the name nothing but the mark that ends the clause.
  if (!isActor(last.mention) || clause.end - last.mention.end > 1) return null
  for (let i = clause.from; i < last.mention.first; i++) {
    const token = clause.tokens[i] as Token
    if (token.kinds & KIND.act || rolesOf(token) & ROLE.say) return null
  }
  return clause.tokens.slice(clause.from, last.mention.first).some((token) => rolesOf(token) & ROLE.de) ? last : null
}

/** How many tokens may say what he is to the one before, on each side of the 的. */
const APPOSED = 4

/** A 在該區的盟友 B 拒絕: behind a noun that says what he is to A stands who it is. */
function namedBehind({ tokens, mentions }: Clause, lead: Mention): Marked | null {
  const next = mentions.find(({ mention }) => mention.first >= lead.last && !mention.pronoun)
  if (next?.mark !== 'free' || !isActor(next.mention) || next.mention.modifies) return null
  const between = tokens.slice(lead.last, next.mention.first)
  const de = between.findIndex(({ roles }) => roles & ROLE.de)
  const isPhrase = de > 0 && de < APPOSED && between.length - de > 1 && between.length - de <= 2
  if (!isPhrase || tokens[next.mention.first]?.glue !== 0) return null
  if (!(rolesOf(between[0]) & ROLE['prep.at'])) return null
  return between.some(({ kinds, roles }) => kinds & KIND.act || roles & ROLE['prep.with']) ? null : next
}

/** True where the verb only says what the one before it is about: 承諾撤出去年占領的土地. For what is planned, promised or denied. */
export function describesObject({ tokens, from, to }: Clause, trigger: Trigger): boolean {
  const de = tokens[lastOf(trigger) + 1]
  if (trigger.kind !== 'verb' || !de || lastOf(trigger) + 1 >= to || de.glue > 0 || !(rolesOf(de) & ROLE.de))
    return false
  return tokens.slice(from, trigger.verb).some(({ kinds, roles }) => kinds & KIND.verb && !(roles & PLANS))
}

/** Words of plans, promises and speech. */
const PLANS = ROLE.intention | ROLE.say | ROLE.announce | ROLE.future | ROLE.scheduled | ROLE.negation

/** What one does for those who act. */
const BACKS: ReadonlySet<string> = new Set(['SUPPORT', 'AID'])

/** A 支持的民兵襲擊 B: right before a verb of backing and its 的, A only says whose friends they are who act; nor do they act for him. */
export function isBacker({ tokens, to }: Clause, { kind, first, last }: Mention): boolean {
  const at = kind === 'office' ? first - 2 : last
  const [verb, de] = [tokens[at], tokens[at + 1]]
  if (!verb || !de || at + 2 > to || verb.glue > 0 || de.glue > 0 || !(rolesOf(de) & ROLE.de)) return false
  return BACKS.has(verb.word?.verbs[0]?.frame.type ?? '')
}

/** A 援助的糧食運抵 B: what is given is given by him who gives it. */
export const isOfBacked = (clause: Clause, mention: Mention, { sense }: Trigger): boolean =>
  sense.frame.type !== 'AID' && isBacker(clause, mention)

/** A 支持的 B 正推進: right behind a verb and its 的 stands whom A only describes. */
function describedBy(clause: Clause, { mention }: Marked): Marked | null {
  const { tokens, mentions, to } = clause
  const [verb, de] = [tokens[mention.last], tokens[mention.last + 1]]
  const friend = namedBehind(clause, mention)
  if (friend) return friend
  if (!verb || !de || mention.last + 2 >= to || !(verb.kinds & KIND.verb) || verb.glue > 0) return null
  if (!(rolesOf(de) & ROLE.de) || de.glue > 0) return null
  return (
    mentions.find((one) => one.mark === 'free' && one.mention.first === mention.last + 2 && isActor(one.mention)) ??
    null
  )
}

/** Whom the next clauses go on with; where the clause opens with a relative one, the noun that it modifies (正出席峰會的 A). */
export function leadOf(clause: Clause, triggers: readonly Trigger[]): Marked | null {
  const [first] = triggers
  const closing = first ? null : closingName(clause)
  if (closing) return closing
  const lead = leadIn(clause, clause.from, first?.verb ?? clause.to)
  const described = lead && describedBy(clause, lead)
  if (described) return described
  if (lead || !first) return lead
  const head = headOf(clause, first)
  return head ? (clause.mentions.find(({ mention, mark }) => mention === head && mark === 'free') ?? null) : null
}

/** A表明，若 B 要求…，將拒絕與 B 會晤: of whom a condition speaks does nothing with himself. */
export const isDealtWith = (next: Clause | undefined, lead: Marked | null): boolean =>
  lead !== null &&
  (next?.mentions ?? []).some(
    ({ mark, mention }) =>
      (mark === 'with' || mark === 'to') && mention.codes.some((code) => lead.mention.codes.includes(code)),
  )
