import { KIND } from '../lexicon/kinds.ts'
import { type Lexicon, type Pronoun, ROLE, type Word } from '../lexicon/lexicon.ts'
import type { ActorKind, ActorRow } from '../lexicon/pack.ts'
import { isIdeograph } from '../text/chars.ts'
import type { Span } from '../text/span.ts'
import type { ShortForms } from './discourse.ts'
import {
  actorOf,
  DOT,
  DOTS,
  lengthened,
  NAME_SLACK,
  NONE,
  newPhrase,
  type Phrase,
  type PhraseRules,
  type PhraseScene,
  personOf,
  personOn,
  phraseRules,
  posted,
} from './phrase.ts'
import type { PersonRef } from './reading.ts'
import { surnamedAt } from './surname.ts'
import { valid } from './tenure.ts'
import { numeralAt } from './time-numbers.ts'
import type { Token } from './token.ts'

/** A noun phrase that names an actor or stands for one; offsets are over `Text.clean`. */
export interface Mention extends Span {
  readonly kind: ActorKind | 'pronoun' | 'observer' | 'office'
  /** Empty while a pronoun or a bare office is unresolved, and for observers. */
  readonly codes: readonly string[]
  readonly people: readonly PersonRef[]
  readonly pronoun: Pronoun | null
  /** Index of the first token and of the one behind the last. */
  readonly first: number
  readonly last: number
  readonly clause: number
  /** The parts of a coordination joined by 與／和 (`with`) or by 、 (`list`), else null. */
  readonly parts: readonly Mention[] | null
  readonly joiner: 'with' | 'list' | null
  /** Followed by 的: it modifies what comes next. */
  readonly modifies: boolean
  /** The phrase goes on with an office or organ, so that it can only act for its state. */
  readonly official: boolean
  readonly rows: readonly string[]
  /** For a bare organ that several states have (國務院): whose it is where nothing else tells. */
  readonly otherwise: readonly string[]
  /** Of how many a pronoun speaks (六國元首); else 0. */
  readonly count: number
  /** One character that a verb or coverb right before it governs (訪美, 抗日): an object, never a subject. */
  readonly bound: boolean
}

/** Builds the mentions of one sentence from its tokens; coordination is joined, pronouns are left open. */
export type MentionReader = (
  clean: string,
  tokens: readonly Token[],
  day: string | null,
  short?: ShortForms,
) => readonly Mention[]

const NO_SHORT: ShortForms = new Map()

/** Makes the reader of mentions of a lexicon. `short` are the document's own short forms of states. */
export function mentionReader(lexicon: Lexicon): MentionReader {
  const rules = phraseRules(lexicon)
  return (clean, tokens, day, short = NO_SHORT) => {
    const scene = { lexicon, rules, clean, tokens, day, short }
    const singles: Phrase[] = []
    for (let i = 0; i < tokens.length; ) {
      const phrase = ((tokens[i] as Token).kinds & KIND.party) === 0 ? null : phraseAt(scene, i)
      if (phrase) singles.push(phrase)
      i = phrase ? phrase.last : i + 1
    }
    const joined = coordinated(scene, withoutHomes(scene, singles))
    for (let i = 0; i < joined.length; i++) {
      const phrase = joined[i] as Phrase
      phrase.modifies = isModifier(tokens, phrase) || standsBefore(tokens, phrase, joined[i + 1])
    }
    return joined
  }
}

function isModifier(tokens: readonly Token[], draft: Phrase): boolean {
  const next = tokens[draft.last]
  return !!next?.word && (next.word.roles & ROLE.de) !== 0 && next.glue === 0
}

/** 北約盟國土耳其, 輪值主席國 A 的外交部長: an organisation or class right before the state that belongs to it. */
function standsBefore(tokens: readonly Token[], draft: Phrase, next: Phrase | undefined): boolean {
  if (!next || next.first !== draft.last || next.clause !== draft.clause || draft.parts || next.pronoun) return false
  const states = next.kind === 'name' || next.kind === 'person' || next.kind === 'force'
  const isOne = draft.kind === 'name' || (draft.kind === 'group' && draft.codes.length === 1)
  return isOne && states && tokens[next.first]?.glue === 0 && draft.codes[0] !== next.codes[0]
}

function begins(clean: string, at: number, forms: readonly string[]): boolean {
  return forms.some((form) => clean.startsWith(form, at))
}

const COVERB = ROLE['prep.with'] | ROLE['prep.to'] | ROLE['prep.by']

/** 與美簽署…, 俄指控…: between a coverb, or the head of its clause, and a verb of two characters and more. */
function standsAsParty(clean: string, previous: Token | undefined, token: Token, next: Token): boolean {
  if (next.glue > 0 || !(next.kinds & KIND.act || next.roles & ROLE.say) || next.end - next.start < 2) return false
  if (!previous || previous.clause !== token.clause)
    return token.start === 0 || !isIdeograph(clean.charCodeAt(token.start - 1))
  return token.glue === 0 && previous.end - previous.start === 1 && (previous.roles & COVERB) !== 0
}

/** 俄對烏…, 美向日…: at the head of its clause, with a coverb and another party right behind it. */
function dealsWith(clean: string, previous: Token | undefined, token: Token, coverb: Token, other?: Token): boolean {
  if (coverb.glue > 0 || coverb.end - coverb.start > 1 || !(coverb.roles & COVERB)) return false
  if (!other || other.glue > 0 || !(other.kinds & KIND.party)) return false
  if (previous && previous.clause === token.clause) return false
  return token.start === 0 || !isIdeograph(clean.charCodeAt(token.start - 1))
}

function loneAbbreviation({ rules, clean, tokens }: PhraseScene, i: number): boolean {
  const token = tokens[i] as Token
  const c = clean[token.start] as string
  const before = clean[token.start - 1] ?? ''
  if (rules.china.has(c)) return rules.chinaBefore.has(before)
  const previous = tokens[i - 1]
  if (rules.before.has(before) && !(previous && previous.end === token.start && previous.end - previous.start > 1))
    return true
  if (rules.initial.has(c) && previous && previous.end === token.start && previous.clause === token.clause) return false
  if (begins(clean, token.end, rules.ambiguous.has(c) ? rules.afterStrict : rules.after)) return true
  const next = tokens[i + 1]
  if (next && !rules.ambiguous.has(c) && dealsWith(clean, previous, token, next, tokens[i + 2])) return true
  if (next && next.glue === 0 && next.word?.offices.length && !rules.ambiguous.has(c)) return true
  if (next && standsAsParty(clean, previous, token, next) && !rules.ambiguous.has(c)) return true
  const isListed = (at: number) => rules.listed.has(clean[at] ?? '')
  return (
    (rules.joinList.has(before) && isListed(token.start - 2)) ||
    (rules.joinList.has(clean[token.end] ?? '') && isListed(token.end + 1))
  )
}

/** The noun phrase that begins at token `i`: a state, its organs and offices, and a person's name. */
function phraseAt(scene: PhraseScene, i: number): Phrase | null {
  const { tokens, day, rules } = scene
  const token = tokens[i] as Token
  const { word, run } = token
  if (run) return isNameOf(scene, i) ? null : lengthened(scene, ofRun(scene, token, run, i))
  if (!word) return null
  if (word.pronoun) return posted(scene, ofPronoun(scene, token, word.pronoun, i))
  const actor = actorOf(word, day)
  const isShort = actor?.kind === 'name' && word.form.length === 2
  const isCity = actor?.kind === 'capital' || actor?.kind === 'place'
  if ((isShort || isCity) && isNameOf(scene, i) && goesOnAsName(tokens[i + 1])) return null
  if (actor?.kind === 'body' && rules.shared.has(word.form)) {
    const phrase = newPhrase(token, i, 'office', NONE, true, [actor.id])
    phrase.otherwise = actor.codes
    return lengthened(scene, phrase)
  }
  if (actor && token.glue > 0 && rules.leanings.has(scene.clean[token.start - 1] ?? '')) {
    // 親克里姆林宮總理: what he leans to is not whose he is.
    const phrase = newPhrase(token, i, actor.kind, actor.codes, false, [actor.id])
    phrase.bound = true
    return phrase
  }
  if (actor) {
    const codes = localCodes(scene, word, actor)
    return lengthened(scene, newPhrase(token, i, actor.kind, codes, actor.kind === 'body', [actor.id]))
  }
  if (word.people.length && !isNamesake(scene.clean, token, word) && !isVillage(scene, i))
    return lengthened(scene, ofPerson(token, word, i, day))
  if (word.abbr && loneAbbreviation(scene, i)) {
    const own = scene.short.get(word.form.charCodeAt(0))
    const phrase = newPhrase(token, i, 'abbr', own ? [own] : word.abbr.codes, false, [word.abbr.id])
    phrase.bound = rules.before.has(scene.clean[token.start - 1] ?? '')
    return lengthened(scene, phrase)
  }
  const office = word.offices[0]
  const surnamed = office ? surnamedAt(rules.surnames, scene.clean, tokens, i, day) : null
  if (surnamed) return lengthened(scene, ofSurname(token, i, surnamed))
  if (office) return lengthened(scene, newPhrase(token, i, 'office', NONE, office.alone, [office.id]))
  return word.roles & ROLE.observer ? newPhrase(token, i, 'observer', NONE, false, NONE) : null
}

/** 外交大臣巴德爾, 情報首長馬里克: right behind an office, with more behind that no word covers, what would be states is a name. */
function isNameOf({ tokens }: PhraseScene, i: number): boolean {
  const [office, token, next] = [tokens[i - 1], tokens[i] as Token, tokens[i + 1]]
  if (!office?.word?.offices.length || token.glue > 0 || office.clause !== token.clause) return false
  return next === undefined || next.clause !== token.clause ? false : next.glue > 0 || isOneState(next)
}

/** One character that may be a state (總統薩伊德). */
const isOneState = ({ start, end, word }: Token) => end - start === 1 && word?.abbr !== null && word?.abbr !== undefined

const goesOnAsName = (next: Token | undefined) => next !== undefined && (next.glue === 1 || isOneState(next))

/** 中日韓; in a text on the Maldives 中馬 is no Malaysia. */
function ofRun({ clean, short }: PhraseScene, token: Token, run: readonly ActorRow[], i: number): Phrase {
  const local = (row: ActorRow, k: number) => {
    const code = short.get(clean.charCodeAt(token.start + k))
    return code && !row.codes.includes(code) ? [code] : row.codes
  }
  const codes = [...new Set(run.flatMap(local))]
  return newPhrase(
    token,
    i,
    'group',
    codes,
    false,
    run.map((row) => row.id),
  )
}

function ofPronoun({ clean }: PhraseScene, token: Token, pronoun: Pronoun, i: number): Phrase {
  const phrase = newPhrase(token, i, 'pronoun', NONE, false, NONE)
  phrase.pronoun = pronoun
  if (pronoun === 'many') phrase.count = numeralAt(clean, token.start).value
  return phrase
}

/** 阿方 in a text on Afghanistan. */
function localCodes({ short }: PhraseScene, word: Word, actor: ActorRow): readonly string[] {
  const isShort = word.form.length === 2 && (word.abbrBuilt || actor.kind === 'adj')
  const local = isShort ? short.get(word.form.charCodeAt(0)) : undefined
  return local && !actor.codes.includes(local) ? [local] : actor.codes
}

/** 哈里斯村: a place that is called like a person. */
const isVillage = ({ rules, clean, tokens }: PhraseScene, i: number): boolean =>
  (tokens[i + 1]?.glue ?? 1) > 0 && rules.villages.has(clean[(tokens[i] as Token).end] ?? '')

/** 薩利富·莫迪: a surname behind another first name than the one that the pack knows. */
const isNamesake = (clean: string, { start }: Token, { people }: Word) =>
  DOTS.has(clean[start - 1] ?? '') && people.every(({ forms }) => forms.some((form) => form.includes(DOT)))

function ofPerson(token: Token, word: Word, i: number, day: string | null): Phrase {
  const row = personOn(word.people, day)
  const phrase = newPhrase(token, i, 'person', [row.code], valid(row, day), [row.id])
  phrase.people = [personOf(row, word, token)]
  return phrase
}

/** 上川外相: the office's token opens the phrase, the surname before it is part of it. */
function ofSurname(token: Token, i: number, { row, name, length }: NonNullable<ReturnType<typeof surnamedAt>>): Phrase {
  const phrase = newPhrase(token, i, 'person', [row.code], true, [row.id])
  phrase.start = token.start - length
  phrase.people = [
    { id: row.person || null, name, office: row.office || null, span: { start: phrase.start, end: token.end } },
  ]
  return phrase
}

const QUOTES = /[「『“"《]$/u

/**
 * 巴勒斯坦武裝組織「哈瑪斯」 is one actor: what a movement is called stands behind whose it is and what it is; and 以色列與黎巴嫩真主黨
 * are two, for the state right before it only says whose it is.
 */
function withoutHomes({ rules, clean, tokens }: PhraseScene, singles: readonly Phrase[]): readonly Phrase[] {
  const kept: Phrase[] = []
  for (const single of singles) {
    const home = kept.at(-1)
    const isNamed = home && single.kind === 'name' && home.clause === single.clause && !home.people.length
    if (isNamed && home.codes.length === 1 && home.codes[0] !== single.codes[0]) {
      const between = clean.slice((tokens[home.first] as Token).end, single.start).replace(QUOTES, '')
      const isNext = home.last === single.first && tokens[single.first]?.glue === 0
      // 與歐盟成員國立陶宛: of a body's members the one that is named.
      const isMember = isNext && home.kind === 'group' && !home.parts
      const isJoined = isNext && home.kind === 'name' && rules.joinWith.has(tokens[home.first - 1]?.word?.form ?? '')
      if (rules.movements.has(between) || isJoined || isMember) {
        kept[kept.length - 1] = {
          ...single,
          start: home.start,
          first: home.first,
          rows: [...home.rows, ...single.rows],
        }
        continue
      }
    }
    kept.push(single)
  }
  return kept
}

/** Joins neighbours divided by 、 or 與／和／及 into one mention with their parts. */
function coordinated(scene: PhraseScene, singles: readonly Phrase[]): readonly Phrase[] {
  if (singles.length < 2) return singles
  const joined: Phrase[] = []
  for (const single of singles) {
    const before = joined.at(-1)
    const joiner = before ? joinerBetween(scene, before, single) : null
    if (!before || !joiner) {
      joined.push(single)
      continue
    }
    // 冰島、丹麥等北歐國家: the class adds nobody to those named.
    if (joiner === 'etc') {
      joined[joined.length - 1] = { ...before, end: single.end, last: single.last }
      continue
    }
    // 十國和 B 領袖: so many who are not named, and those who are.
    if (before.pronoun === 'many') {
      joined[joined.length - 1] = { ...single, start: before.start, first: before.first }
      continue
    }
    const apposition = single.kind === 'pronoun'
    joined[joined.length - 1] = {
      ...before,
      end: single.end,
      last: single.last,
      kind: before.kind === 'observer' ? 'observer' : 'group',
      codes: [...new Set([...before.codes, ...single.codes])],
      people: [...before.people, ...single.people],
      parts: apposition ? before.parts : [...(before.parts ?? [before]), single],
      joiner: joiner === 'with' ? 'with' : (before.joiner ?? 'list'),
      official: before.official || single.official,
      rows: [...before.rows, ...single.rows],
    }
  }
  return joined
}

/** Behind 在 these are where, and 與 opens the next phrase (在青瓦臺與…會談). */
const PLACES: ReadonlySet<string> = new Set(['place', 'capital', 'seat'])

const JOINABLE = new Set<Mention['kind']>([
  'name',
  'abbr',
  'capital',
  'seat',
  'force',
  'body',
  'group',
  'person',
  'office',
  'firm',
  'place',
  'adj',
])

/** How many units may say of which kind they are (等左翼政府). */
const KIND_OF_OFFICE = 2

/** 大使潘恩（…）、: a name, and how it is written elsewhere. */
const BRACKETED = /^[^，。；]{0,8}[（(][^）)，。；]{1,40}[）)]$/u

/** How many tokens may say whose city it is, and what (在丹麥首都哥本哈根). */
const WHOSE_CITY = 2

/** A coverb of place stands before it, or before whose city it is. */
function isWhere(tokens: readonly Token[], { first, clause }: Phrase): boolean {
  for (let i = first - 1; i >= 0 && i >= first - 1 - WHOSE_CITY; i--) {
    const token = tokens[i] as Token
    if (token.clause !== clause) return false
    if (token.roles & ROLE['prep.at']) return true
    if (token.roles !== 0 || token.kinds & KIND.act) return false
  }
  return false
}

/** 西班牙、義大利等多個歐洲國家外交部: whose offices they are is said once more between. */
const isOfMany = ({ members }: PhraseRules, before: Token | undefined, etc: number, office: number): boolean =>
  office > etc + 1 && office <= etc + OF_MANY && members.some((form) => before?.word?.form.endsWith(form))

/** Tokens from 等 to the office, at most. */
const OF_MANY = 4

function joinerBetween({ rules, tokens, clean }: PhraseScene, a: Phrase, b: Phrase): 'with' | 'list' | 'etc' | null {
  const first = tokens[b.first] as Token
  if (a.clause !== b.clause) return null
  const etc = tokens[a.last]
  const isNear = (phrase: Phrase, at: number) =>
    phrase.first <= at + (phrase.kind === 'group' ? 1 : 2) &&
    first.start - (etc?.end ?? 0) <= (phrase.kind === 'group' ? 0 : KIND_OF_OFFICE)
  const isClass = b.kind === 'group' || (b.kind === 'office' && b.codes.length === 0 && b.people.length === 0)
  if (
    (a.parts || (a.kind === 'name' && b.kind === 'group')) &&
    isClass &&
    etc?.glue === 0 &&
    (isNear(b, a.last) || isOfMany(rules, tokens[b.first - 1], a.last, b.first)) &&
    rules.etc.has(etc.word?.form ?? '')
  )
    return 'etc'
  if (b.kind === 'pronoun' && (b.pronoun === 'both' || b.pronoun === 'three' || b.pronoun === 'many')) {
    return a.last === b.first && first.glue === 0 && a.codes.length >= 2 ? 'list' : null
  }
  const many = a.pronoun === 'many' && b.official
  if ((!JOINABLE.has(a.kind) && !many) || !JOINABLE.has(b.kind)) return null
  if ((a.kind === 'place') !== (b.kind === 'place')) return null
  const opening = tokens[a.first - 1]
  if (PLACES.has(a.kind) && !PLACES.has(b.kind) && isWhere(tokens, a)) return null
  // 在總統府與 B 大使會面: a house stands behind a coverb of place.
  const isHouse = opening && (opening.word?.roles ?? 0) & ROLE['prep.at'] && a.last === a.first + 1
  if (isHouse && rules.houses.has(tokens[a.first]?.word?.form ?? '')) return null
  const isActing = (phrase: Phrase) => phrase.official || phrase.kind === 'person'
  // 在 A 首都與 B 外長會談: behind a coverb of place a bare name is where, not who.
  if (opening && (opening.word?.roles ?? 0) & ROLE['prep.at'] && !isActing(a) && isActing(b)) return null
  const slackA = a.official || a.kind === 'person' ? NAME_SLACK : 0
  const joiner = tokens[a.last]
  const bracketed = slackA > 0 && joiner !== undefined && BRACKETED.test(clean.slice(a.end, joiner.start))
  // A 總統、時任 B 總理: a word of tenure opens the second phrase.
  const tenure = tokens[a.last + 1]?.word?.form ?? ''
  const isNext = b.first === a.last + 1 || (b.first === a.last + 2 && rules.between.includes(tenure))
  if (!joiner || !isNext || (joiner.glue > slackA && !bracketed) || first.glue > 0) return null
  const form = joiner.word?.form ?? ''
  if (rules.joinList.has(form)) return 'list'
  return rules.joinWith.has(form) ? 'with' : null
}
