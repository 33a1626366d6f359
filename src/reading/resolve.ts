import { KIND } from '../lexicon/kinds.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import { entry } from '../text/entry.ts'
import { type Clause, type Marked, plays, rolesOf } from './clause.ts'
import { counterpart, hear, keyOf, type Party } from './discourse.ts'
import type { Mention } from './mention.ts'
import { openedBy } from './opened-by.ts'
import { noteOwn, organOf } from './organs.ts'
import { attendingIn } from './plenary.ts'
import { resolved } from './pronouns.ts'
import { leftOpen, opensQuotation } from './quotation.ts'
import { HOSTILE } from './recast.ts'
import type { Scene } from './scene.ts'
import type { Token } from './token.ts'
import { ownedBy } from './whose.ts'

/** Whom a coverb of place or ground only brings in is no party to what follows. */
const HEARD: ReadonlySet<string> = new Set(['free', 'to', 'with', 'by', 'agent', 'ba', 'answer'])

/** Pronouns that may be the subject themselves: only a subject within their own clause is another. */
const LOCAL: ReadonlySet<string> = new Set(['he', 'both', 'three', 'same', 'former', 'latter'])

const isOther = (codes: readonly string[], own: readonly string[]): boolean =>
  codes.length > 0 && !codes.some((code) => own.includes(code))

/** 對其產品, 敦促其停止, 感謝其協助: behind a coverb or a verb of demand or thanks 其 is the other one, of the ground that was named or of what went before. */
function grounded(
  { carry, discourse, sets }: Scene,
  clause: Clause,
  { mark, mention }: Marked,
  subject: Party | null,
): readonly string[] {
  if (mention.pronoun !== 'its') return []
  const before = entry(clause.tokens, mention.first - 1)
  const isThanked = before?.word?.verbs.some(({ frame }) => sets.wishes.has(frame.frame)) === true
  if (mark !== 'to' && mark !== 'ba' && !(mark === 'free' && (isThanked || isAddressed(before)))) return []
  const own = (subject ?? carry.subject)?.codes ?? []
  // 就 B 的言論召見其大使: the one of whom the clause has just spoken.
  const topic = clause.mentions.find(
    (one) => one.mark === 'about' && one.mention.first < mention.first && isOther(one.mention.codes, own),
  )
  return topic?.mention.codes ?? carry.ground?.codes ?? counterpart(discourse, own)
}

/** A 要求引渡 B 人，C 警方將他拘留: whom one brings forward by 他 is the last other one named in the sentence. */
function brought({ carry, discourse }: Scene, { mark, mention }: Marked, subject: Party | null): readonly string[] {
  if (mention.pronoun !== 'he' || mark !== 'ba') return []
  const own = (subject ?? carry.subject)?.codes ?? []
  const isOther = (codes: readonly string[]) => codes.length === 1 && !own.includes(codes[0] as string)
  const last = discourse.heard.findLast(({ codes, sentence }) => sentence === discourse.sentence && isOther(codes))
  return last?.codes ?? []
}

const isAddressed = (before: Token | undefined) =>
  !!before?.word &&
  [...before.word.verbs, ...before.word.pairs].some(
    ({ roles, frame }) => roles === 'content' || HOSTILE.has(frame.type) || frame.type === 'ACCUSE',
  )

/** A與B通話後致電 C 和 D，敦促雙方克制: whom the subject that goes on urges are two others. */
function isUrged({ discourse, carry }: Scene, { tokens }: Clause, { mention }: Marked): boolean {
  if (mention.pronoun !== 'both') return false
  if (!entry(tokens, mention.first - 1)?.word?.verbs.some(({ frame }) => frame.type === 'REQUEST')) return false
  const isSubject = (code: string) => carry.subject?.codes.includes(code) === true
  return discourse.heard.some(
    ({ codes, sentence }) => sentence === discourse.sentence && codes.length === 2 && !codes.some(isSubject),
  )
}

/** A clause that ends in a verb of announcing. */
const announcesAt = (clause: Clause | undefined): boolean =>
  clause !== undefined && clause.to > clause.from && (rolesOf(clause.tokens[clause.to - 1]) & ROLE.announce) !== 0

/** A 政府發布公報，宣布該國已戒備: right behind the verb of announcing that opens the clause, with a verb or an adverb behind it. */
function announcesRightBefore({ tokens, from, to }: Clause, first: number): boolean {
  const next = tokens[first + 1]
  if (first !== from + 1 || first + 1 >= to || !(rolesOf(tokens[from]) & ROLE.announce)) return false
  return next?.glue === 0 && (rolesOf(next) & (ROLE.adverb | ROLE.aspect)) !== 0
}

/** 總理指出，該國軍隊將…; 外交部說，它召見了…: at the head of what an official says, 該國 and 它 are his own. */
function ownState(
  { carry, discourse, clauses }: Scene,
  clause: Clause,
  { mark, mention }: Marked,
): readonly string[] | null {
  const { from, index, mentions } = clause
  if (mention.pronoun !== 'it' && mention.pronoun !== 'same' && mention.pronoun !== 'its') return null
  // A 召回該國駐 B 大使: whose envoy it is.
  const own = mention.postedAt.length
    ? mentions.findLast(({ mark: held, mention: one }) => held === 'free' && one.last < mention.first)
    : null
  if (own?.mention.codes.length === 1) return own.mention.codes
  if (mark === 'free' && announcesRightBefore(clause, mention.first)) {
    const by = carry.subject?.codes ?? []
    return by.length === 1 && discourse.states.has(by[0] as string) ? by : null
  }
  if (mark !== 'free' || mention.first !== from || index === 0) return null
  // 政府昨天宣布，該國已關閉…: so it is behind what one announces.
  const codes = carry.speaker?.codes ?? (announcesAt(clauses[index - 1]) ? carry.subject?.codes : null) ?? []
  return codes.length === 1 && discourse.states.has(codes[0] as string) ? codes : null
}

/** A 外長在 B 首都，與該國總理會談: where the act takes place, in this clause or the one before. */
function placeOf({ carry, clauses }: Scene, { index, mentions }: Clause, { mention }: Marked): readonly string[] {
  if (mention.pronoun !== 'it') return []
  const own = carry.subject?.codes ?? []
  const places = [...(clauses[index - 1]?.mentions ?? []), ...mentions].filter(
    ({ mark, mention: one }) => mark === 'at' && one.last <= mention.first && isOther(one.codes, own),
  )
  return places.at(-1)?.mention.codes ?? []
}

const NO_PARTY: ReadonlySet<string> = new Set(['observer', 'media', 'place'])

/** A 訪 B 也可能促進兩國…: just two that the clause has named before are both of them. */
function bothIn({ mentions }: Clause, { first }: Mention): readonly string[] {
  const before = mentions.filter(
    ({ mark, mention }) => mention.first < first && mark !== 'apart' && !NO_PARTY.has(mention.kind),
  )
  // A與B外長前往兩國斡旋: where both stand in one phrase, the pronoun is for others.
  if (before.some(({ mention }) => mention.codes.length > 1)) return []
  const codes = new Set(before.flatMap(({ mention }) => mention.codes))
  return codes.size === 2 ? [...codes] : []
}

/**
 * 商務部就 B 的決定表示, 外交部對 B 提出抗議, 外交部痛斥 B 干預: with whom a bare office deals, behind the coverb right behind it or the
 * verb by which it turns against him.
 */
function dealtWith({ mentions, tokens }: Clause, { first, last }: Mention): readonly string[] {
  const next = mentions.find(({ mention }) => mention.first >= last)
  if (!next) return []
  if (next.mention.first === last + 1 && (next.mark === 'about' || next.mark === 'to')) return next.mention.codes
  const opens = mentions[0]?.mention.first === first
  return opens && next.mark === 'free' && isAddressed(tokens[next.mention.first - 1]) ? next.mention.codes : []
}

/** 發言人譴責警方對示威者動武: whose police it is that a government minds or does not recognise, its own it is not; a party's (國民黨立委) may be. */
function minded({ mentions, tokens }: Clause, { first }: Mention): readonly string[] {
  const [head] = mentions
  if (head?.mark !== 'free' || head.mention.first >= first) return []
  const { official, kind } = head.mention
  if (kind !== 'capital' && kind !== 'seat' && (!official || kind === 'body')) return []
  return minds(tokens[first - 1]) ? head.mention.codes : []
}

const MINDS: ReadonlySet<string> = new Set(['ACCUSE', 'REJECT'])

const minds = (before: Token | undefined) =>
  !!before?.word &&
  [...before.word.verbs, ...before.word.pairs].some(({ roles, frame }) => roles === 'content' && MINDS.has(frame.type))

/** 訪問 B，與外長會談: the partner of one who is with B in this sentence is none of his own. */
function visiting({ discourse, carry }: Scene, { mark, mention }: Marked): readonly string[] {
  if (mark !== 'with' || mention.codes.length || !carry.subject) return []
  const { codes } = carry.subject
  return discourse.partners.get(keyOf(codes))?.sentence === discourse.sentence ? codes : []
}

/** 波恩的非洲問題研究者認為: where an onlooker comes from is not spoken of. */
function isHomeOfObserver(clause: Clause, { last, official, people }: Mention): boolean {
  const { mentions, tokens } = clause
  if (official || people.length || !plays(clause, ROLE.say | ROLE.predicted)) return false
  const next = mentions.find(({ mention }) => mention.first >= last)
  if (next?.mention.kind !== 'observer' || next.mention.codes.length) return false
  for (let i = last; i < next.mention.first; i++) if ((tokens[i] as Token).kinds & KIND.act) return false
  return true
}

/** Pronouns and offices name nobody by themselves. */
const isOpen = ({ pronoun, kind }: Mention) => pronoun !== null || kind === 'office'

/** A sentence that is a quotation from its beginning: 我們 in it are those of whom the sentence before spoke. */
const opensQuoted = ({ text, sentence }: Scene): boolean => opensQuotation(text.clean, sentence.start)

/** 發言人表示，…。…。我們敦促…: who has spoken in the paragraph goes on where 我們 ask or blame; null elsewhere. */
function stillSaying({ discourse, sentence }: Scene, { tokens }: Clause, { last, pronoun }: Mention): Party | null {
  const { saying } = discourse
  if (pronoun !== 'ourselves' || saying?.block !== sentence.block) return null
  const speaks = (i: number) => isAddressed(entry(tokens, i)) || minds(entry(tokens, i))
  return speaks(last) || speaks(last + 1) ? saying.party : null
}

/** 主任再度恐嚇，「我們將採取行動」: inside marks that its sentence has opened 我們 are he who acts in it. */
function quotedHere({ carry, sentence, text }: Scene, { pronoun, start }: Mention): Party | null {
  if (pronoun !== 'ourselves' && pronoun !== 'we') return null
  return leftOpen(text.clean, sentence.start + 1, start) >= 0 ? carry.subject : null
}

/** 總理稱雙方已經談妥: at the head of his words 雙方 may be he and another one. */
const opensWords = ({ tokens }: Clause, { first, pronoun }: Mention): boolean =>
  (pronoun === 'both' || pronoun === 'three') && (rolesOf(tokens[first - 1]) & ROLE.say) !== 0

/** Whom such a mention stands for behind the `subject` of its clause, where that has one. */
function standIn(scene: Scene, clause: Clause, marked: Marked, subject: Party | null): Mention {
  const { discourse, carry } = scene
  const { mention } = marked
  const isLocal = LOCAL.has(mention.pronoun ?? '') && !isUrged(scene, clause, marked)
  const beside = isLocal ? subject : (subject ?? carry.subject)
  return resolved(
    discourse,
    mention,
    opensWords(clause, mention) ? null : beside,
    carry.speaker ??
      quotedHere(scene, mention) ??
      (opensQuoted(scene) ? discourse.topic : stillSaying(scene, clause, mention)),
    mention.pronoun === 'both'
      ? bothIn(clause, mention)
      : (ownState(scene, clause, marked) ?? [
          ...placeOf(scene, clause, marked),
          ...openedBy(scene.clauses, clause, marked),
          ...grounded(scene, clause, marked, subject),
          ...brought(scene, marked, subject),
        ]),
    mention.kind === 'office'
      ? [...dealtWith(clause, mention), ...minded(clause, mention), ...visiting(scene, marked)]
      : [],
  )
}

/** The mention as the organisation whose members it means; null where it means none. */
function attending(scene: Scene, clause: Clause, mention: Mention): Mention | null {
  const codes = attendingIn(scene, clause, mention)
  return codes.length ? { ...mention, codes } : null
}

/** The clause with its pronouns and bare offices resolved; whom it names is remembered. */
export function resolveClause(scene: Scene, clause: Clause): Clause {
  const { discourse } = scene
  let changed = false
  let subject: Party | null = null
  discourse.opens = clause.index === 0
  const mentions = clause.mentions.map((marked) => {
    const organ = organOf(scene, clause, marked.mention)
    const mention = isOpen(marked.mention)
      ? (ownedBy(clause, marked) ??
        (subject ? null : organ) ??
        attending(scene, clause, marked.mention) ??
        standIn(scene, clause, marked, subject))
      : marked.mention
    if (marked.mention.kind === 'office' && subject) noteOwn(scene, mention, subject.codes)
    if (HEARD.has(marked.mark) && mention.kind !== 'abbr' && !isHomeOfObserver(clause, mention))
      hear(discourse, mention, marked.mark === 'at')
    if (!subject && marked.mark === 'free' && mention.codes.length && !mention.modifies) {
      subject = { codes: mention.codes, people: mention.people }
    }
    if (mention === marked.mention) return marked
    changed = true
    return { mention, mark: marked.mark }
  })
  return changed ? { ...clause, mentions } : clause
}
