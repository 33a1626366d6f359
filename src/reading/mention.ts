import { KIND } from '../lexicon/kinds.ts'
import { type Lexicon, type Pronoun, ROLE, type Word } from '../lexicon/lexicon.ts'
import type { ActorKind, ActorRow } from '../lexicon/pack.ts'
import { isIdeograph } from '../text/chars.ts'
import { entry } from '../text/entry.ts'
import type { Span } from '../text/span.ts'
import { coordinated, withoutHomes } from './coordination.ts'
import { loneAbbreviation } from './lone-abbreviation.ts'
import { personOf, personOn } from './person.ts'
import {
  actorOf,
  DOT,
  DOTS,
  lengthened,
  NONE,
  newPhrase,
  type Phrase,
  type PhraseScene,
  phraseRules,
  posted,
} from './phrase.ts'
import type { PersonRef } from './reading.ts'
import { relatedTo } from './relation.ts'
import type { ShortForms } from './short.ts'
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
  /** Where the one it names is posted (其駐 B 大使); empty where nothing says so. */
  readonly postedAt: readonly string[]
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
      const named = ((tokens[i] as Token).kinds & KIND.party) === 0 ? null : phraseAt(scene, i)
      const phrase = named && asRelated(scene, named)
      if (phrase) singles.push(isForerunner(scene, phrase) ? { ...phrase, bound: true } : phrase)
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

/** A 的盟友: whoever that is, it is not A. */
function asRelated(scene: PhraseScene, phrase: Phrase): Phrase {
  if (!phrase.codes.length || phrase.people.length) return phrase
  const last = relatedTo(scene, phrase)
  if (last < 0) return phrase
  const related = ofPronoun(scene, scene.tokens[last - 1] as Token, 'all', phrase.first)
  return { ...related, start: phrase.start, last }
}

function isModifier(tokens: readonly Token[], draft: Phrase): boolean {
  const next = tokens[draft.last]
  return !!next?.word && (next.word.roles & ROLE.de) !== 0 && next.glue === 0
}

/** A 繼 B 之後制裁 C: who did it first does not do it here. */
function isForerunner({ rules, clean, tokens }: PhraseScene, { first, last }: Phrase): boolean {
  const { glue, start } = tokens[first] as Token
  if (glue === 0 || !rules.succeeding.has(clean[start - 1] ?? '')) return false
  return tokens[last]?.glue === 0 && rules.afterwards.has(tokens[last]?.word?.form ?? '')
}

/** 北約盟國土耳其, 輪值主席國 A 的外交部長: an organisation or class right before the state that belongs to it. */
function standsBefore(tokens: readonly Token[], draft: Phrase, next: Phrase | undefined): boolean {
  if (!next || next.first !== draft.last || next.clause !== draft.clause || draft.parts || next.pronoun) return false
  const states = next.kind === 'name' || next.kind === 'person' || next.kind === 'force'
  const isOne = draft.kind === 'name' || (draft.kind === 'group' && draft.codes.length === 1)
  return isOne && states && tokens[next.first]?.glue === 0 && draft.codes[0] !== next.codes[0]
}

/** 「西方-2025」: with a number behind its hyphen the word is the name of an exercise or a project. */
const NUMBERED = /^[-\u2010-\u2015\uff0d]\d{2}/
const NUMBER = 3

/** The noun phrase that begins at token `i`: a state, its organs and offices, and a person's name. */
function phraseAt(scene: PhraseScene, i: number): Phrase | null {
  const { tokens, day, rules } = scene
  const token = tokens[i] as Token
  const { word, run } = token
  if (run) return isNameOf(scene, i) ? null : lengthened(scene, ofRun(scene, token, run, i))
  if (!word) return null
  if (word.pronoun) return posted(scene, ofPronoun(scene, token, word.pronoun, i))
  if (NUMBERED.test(scene.clean.slice(token.end, token.end + NUMBER))) return null
  const actor = actorOf(word, day)
  const isShort = actor?.kind === 'name' && word.form.length === 2
  const isCity = actor?.kind === 'capital' || actor?.kind === 'place'
  if ((isShort || isCity) && isNameOf(scene, i) && goesOnAsName(tokens[i + 1])) return null
  if ((actor?.kind === 'body' || actor?.kind === 'force') && rules.shared.has(word.form)) {
    const phrase = newPhrase(token, i, 'office', NONE, true, [actor.id])
    phrase.otherwise = actor.codes
    return lengthened(scene, phrase)
  }
  if (actor && token.glue > 0 && rules.leanings.has(scene.clean[token.start - 1] ?? '')) {
    // 親克里姆林宮總理: what he leans to is not whose he is.
    // A 的親 B 政府: nor is the office behind it his.
    const isOffice =
      (tokens[i + 1]?.word?.offices.length ?? 0) > 0 && ((tokens[i - 1]?.word?.roles ?? 0) & ROLE.de) !== 0
    const phrase = newPhrase(token, i, actor.kind, isOffice ? NONE : actor.codes, false, [actor.id])
    phrase.bound = true
    return phrase
  }
  if (actor?.kind === 'group' && isSomeOf(scene, token)) return ofPronoun(scene, token, 'all', i)
  if (actor?.kind === 'group' && isThatOne(scene, token)) return ofPronoun(scene, token, 'it', i)
  if (actor) {
    const codes = localCodes(scene, word, actor)
    return lengthened(scene, newPhrase(token, i, actor.kind, codes, actor.kind === 'body', [actor.id]))
  }
  if (word.people.length && !isNamesake(scene.clean, token, word) && !isNamedAfter(scene, i))
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

/** How many signs of states in a row behind an office are the syllables of a name. */
const NAME = 3

/** 外交大臣巴德爾, 情報首長馬里克: right behind an office, with more behind that no word covers, what would be states is a name. */
function isNameOf({ tokens, clean }: PhraseScene, i: number): boolean {
  const [before, token, next] = [entry(tokens, i - 1), tokens[i] as Token, tokens[i + 1]]
  // 總理馬伊加: of signs in a row the first one may stand for itself.
  const isInName = !!before && !!token.run && token.glue === 0 && isOneState(before) && before.glue === 0
  const office = isInName ? entry(tokens, i - 2) : before
  if (!office?.word?.offices.length || office.clause !== token.clause) return false
  // 總理韋伊加: one syllable alone is no name, so the signs behind it belong to it.
  if (token.run && token.glue === 1 && isIdeograph(clean.charCodeAt(office.end))) return true
  if (token.glue > 0) return false
  // 發言人巴加埃: three signs in a row.
  if (isInName || (token.run && token.run.length >= NAME)) return true
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

function ofPronoun({ clean, rules }: PhraseScene, token: Token, pronoun: Pronoun, i: number): Phrase {
  const phrase = newPhrase(token, i, 'pronoun', NONE, false, NONE)
  phrase.pronoun = pronoun
  // 兩國, 三國: the word itself says that they are states.
  const said = clean.slice(token.start, token.end)
  const isStates = (pronoun === 'both' || pronoun === 'three') && rules.statehood.some((word) => said.includes(word))
  phrase.official = pronoun === 'both' && rules.heads.some((word) => said.endsWith(word))
  if (pronoun === 'many' || isStates) phrase.count = numeralAt(clean, token.start).value
  return phrase
}

/** 多個非洲國家, 部分歐盟成員國: some of those of a group, and nobody says which. */
const isSomeOf = ({ rules, clean }: PhraseScene, { start }: Token): boolean =>
  rules.some.some((word) => clean.endsWith(word, start))

/** 這個非洲國家: one of a group, of which the text has told. */
const isThatOne = ({ rules, clean }: PhraseScene, { start, end }: Token): boolean =>
  rules.thatOne.some((word) => clean.endsWith(word, start)) &&
  rules.statehood.some((word) => clean.slice(start, end).includes(word))

/** 阿方 in a text on Afghanistan. */
function localCodes({ short }: PhraseScene, word: Word, actor: ActorRow): readonly string[] {
  const isShort = word.form.length === 2 && (word.abbrBuilt || actor.kind === 'adj')
  const local = isShort ? short.get(word.form.charCodeAt(0)) : undefined
  return local && !actor.codes.includes(local) ? [local] : actor.codes
}

/** 哈里斯村, 曼德拉口岸: a place that is called like a person; one character more may as well begin another word. */
function isNamedAfter({ rules, clean, tokens }: PhraseScene, i: number): boolean {
  const { end } = tokens[i] as Token
  if (!rules.places.startAt(clean, end)) return false
  return (
    (tokens[i + 1]?.glue ?? 1) > 0 || rules.places.words.some((word) => word.length > 1 && clean.startsWith(word, end))
  )
}

/** Joins the parts of a double surname (加西亞-培尼亞). */
const HYPHEN = '-'

/** 薩利富·莫迪: a surname behind another first name than the one that the pack knows. */
const isNamesake = (clean: string, { start }: Token, { people }: Word) =>
  (DOTS.startAt(clean, start - 1) || clean[start - 1] === HYPHEN) &&
  people.every(({ forms }) => forms.some((form) => form.includes(DOT)))

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
