import { KIND } from '../lexicon/kinds.ts'
import { type Lexicon, ROLE, type Word } from '../lexicon/lexicon.ts'
import type { ActorKind, ActorRow } from '../lexicon/pack.ts'
import type { Mention } from './mention.ts'
import { isItsOwn } from './own-organ.ts'
import { holds, namesakeOf, opensWithOffice, personNamed, personOf, personOn } from './person.ts'
import { Phrases } from './phrases.ts'
import { type RelationWords, relationWords } from './relation.ts'
import type { ShortForms } from './short.ts'
import { type Surnames, surnamesOf } from './surname.ts'
import { valid } from './tenure.ts'
import type { Token } from './token.ts'

/** Units of an unknown name that may stand between an office and what follows it. */
export const NAME_SLACK = 4

/** Units that an unknown first name may take before a surname that is known (外長[熱恩別克·]庫魯巴耶夫). */
const FIRST_NAME = 9
/** Between the parts of a foreign name; other such dots are folded to it. */
export const DOT = '·'
export const DOTS = new Phrases([DOT, '.'])

/** The words that build or end a noun phrase, as the grammar of the pack lists them. */
export interface PhraseRules {
  readonly before: ReadonlySet<string>
  readonly after: readonly string[]
  readonly afterStrict: readonly string[]
  readonly ambiguous: ReadonlySet<string>
  /** What states own, and whose people they are, behind one character that no unknown word holds (俄煉油廠). */
  readonly things: readonly string[]
  /** Words of counting that may stand before that character. */
  readonly counters: ReadonlySet<string>
  /** Characters that are words of their own before such things (以軍艦). */
  readonly nothings: ReadonlySet<string>
  /** Function words unless they open a phrase (以外長). */
  readonly initial: ReadonlySet<string>
  readonly listed: ReadonlySet<string>
  readonly china: ReadonlySet<string>
  readonly chinaBefore: ReadonlySet<string>
  readonly between: readonly string[]
  readonly former: ReadonlySet<string>
  readonly posted: ReadonlySet<string>
  /** What a state keeps where its envoys are posted (使館, 代表處). */
  readonly missions: ReadonlySet<string>
  /** Forces that may be called after where they lie (金門的守軍). */
  readonly garrisons: ReadonlySet<string>
  /** Who is sent for the affairs of another state (特使). */
  readonly envoys: ReadonlySet<string>
  /** Offices of which the holder serves the state that is named before them. */
  readonly owned: ReadonlySet<string>
  /** What may stand between that state and such an envoy (問題, 事務). */
  readonly affairs: ReadonlySet<string>
  readonly etc: ReadonlySet<string>
  /** Before a name: what somebody else leans to, or is against (親, 反). */
  readonly leanings: ReadonlySet<string>
  /** The word before whom others did it first (繼 B 之後), and those that close it. */
  readonly succeeding: ReadonlySet<string>
  readonly afterwards: ReadonlySet<string>
  /** Words for states that may stand between that and their offices (等多國外長). */
  readonly members: readonly string[]
  /** Ends of the names of organs that no word knows (漁業局, 緊急情況部). */
  readonly organs: ReadonlySet<string>
  /** Where officials have their seat (在總統府與 B 大使會面). */
  readonly houses: ReadonlySet<string>
  /** Ends of names of places that are called like persons. */
  readonly places: Phrases
  /** In a pronoun for two or three: they are states (兩國). */
  readonly statehood: readonly string[]
  /** Endings of pronouns that mean heads or ministers of states (兩國元首). */
  readonly heads: readonly string[]
  /** What a movement is (武裝組織), between whose it is and its name. */
  readonly movements: ReadonlySet<string>
  /** Organs and offices that more than one state has under the same name. */
  readonly shared: ReadonlySet<string>
  /** Movements by the state in which they are (RSF: SDN). */
  readonly homes: ReadonlyMap<string, string>
  /** Before a group: some of them (多個非洲國家). */
  readonly some: readonly string[]
  /** Words before the name of a group that single out one of those in it (這個非洲國家). */
  readonly thatOne: readonly string[]
  readonly otherStates: RelationWords
  readonly joinWith: ReadonlySet<string>
  readonly joinList: ReadonlySet<string>
  /** Those who may be called by surname and office (林外長). */
  readonly surnames: Surnames
}

/** The rules of a lexicon. */
export function phraseRules(lexicon: Lexicon): PhraseRules {
  return {
    before: lexicon.set('lone.before'),
    after: [...lexicon.set('lone.after')],
    afterStrict: [...lexicon.set('lone.after.strict')],
    ambiguous: lexicon.set('lone.ambiguous'),
    things: [...lexicon.set('lone.things'), ...[...lexicon.set('lone.after')].filter(({ length }) => length > 1)],
    counters: lexicon.set('lone.counters'),
    nothings: lexicon.set('lone.nothings'),
    initial: lexicon.set('lone.initial'),
    listed: lexicon.set('lone.listed'),
    china: lexicon.set('hua'),
    chinaBefore: lexicon.set('hua.before'),
    between: [...lexicon.set('title.between')],
    former: lexicon.set('title.former'),
    posted: lexicon.set('posted'),
    missions: lexicon.set('missions'),
    garrisons: lexicon.set('garrisons'),
    organs: lexicon.set('organ.ends'),
    envoys: lexicon.set('envoys'),
    affairs: lexicon.set('affairs'),
    owned: lexicon.set('offices.owned'),
    etc: lexicon.set('etc'),
    leanings: lexicon.set('leanings'),
    succeeding: lexicon.set('succeeding'),
    afterwards: lexicon.set('afterwards'),
    members: [...lexicon.set('members')],
    houses: lexicon.set('houses'),
    places: new Phrases(lexicon.set('namedafter')),
    statehood: [...lexicon.set('statehood')],
    heads: [...lexicon.set('heads')],
    movements: lexicon.set('movements'),
    shared: lexicon.set('shared'),
    homes: new Map([...lexicon.set('homes')].map((pair) => pair.split('=') as [string, string])),
    some: [...lexicon.set('some')],
    thatOne: [...lexicon.set('that.one')],
    otherStates: relationWords(lexicon),
    joinWith: lexicon.set('join.with'),
    joinList: lexicon.set('join.list'),
    surnames: surnamesOf(lexicon),
  }
}

/** A mention as it grows; whether it modifies what follows is known last. */
export type Phrase = { -readonly [Key in keyof Mention]: Mention[Key] }

export const NONE: readonly never[] = []

/** The only maker of mentions: all have one shape. It covers the token `i`, `token`. */
export function newPhrase(
  { start, end, clause }: Token,
  i: number,
  kind: Mention['kind'],
  codes: readonly string[],
  official: boolean,
  rows: readonly string[],
): Phrase {
  return {
    start,
    end,
    kind,
    codes,
    people: NONE,
    pronoun: null,
    first: i,
    last: i + 1,
    clause,
    parts: null,
    joiner: null,
    modifies: false,
    official,
    rows,
    otherwise: NONE,
    count: 0,
    bound: false,
    postedAt: NONE,
  }
}

/** The actor that a word names on `day`. */
export function actorOf(word: Word, day: string | null): ActorRow | undefined {
  return word.actors.find((row) => valid(row, day))
}

/** One sentence and what it is read with. */
export interface PhraseScene {
  readonly lexicon: Lexicon
  readonly rules: PhraseRules
  readonly clean: string
  readonly tokens: readonly Token[]
  /** The document's day, on which names and offices count. */
  readonly day: string | null
  readonly short: ShortForms
}

/** True where the text between a name and an office belongs to the phrase: it is made of words such as 新任, 駐. */
function isTitle(rules: PhraseRules, between: string): boolean {
  let rest = between
  while (rest !== '') {
    const word = rules.between.find((form) => rest.startsWith(form))
    if (!word) return false
    rest = rest.slice(word.length)
  }
  return true
}

/** How many units the name of an organ that no word knows takes. */
const UNKNOWN_ORGAN = { least: 3, most: 7 }

/** B 國[漁業局]公務船: before an office the name of an organ, by its last character. */
const isOrgan = ({ rules }: PhraseScene, { word }: Token, between: string): boolean =>
  between.length >= UNKNOWN_ORGAN.least &&
  between.length <= UNKNOWN_ORGAN.most &&
  rules.organs.has(between.slice(-1)) &&
  (word?.offices.length ?? 0) > 0

/** Lengthens a phrase over the offices, organs and names that follow it. */
export function lengthened(scene: PhraseScene, phrase: Phrase): Phrase {
  for (;;) {
    const next = nextOf(scene, phrase)
    if (!next?.word || next.clause !== phrase.clause) break
    const between = next.glue === 0 ? '' : scene.clean.slice(phrase.end, next.start)
    const near = next.glue === 0 || (next.glue <= 3 && isTitle(scene.rules, between)) || isOrgan(scene, next, between)
    const named = phrase.official && !near ? surnameBehind(scene, phrase) : null
    if (named) {
      phrase.last = named.at + 1
      phrase.end = named.end
      phrase.people = [...phrase.people, named.person]
      continue
    }
    if (isNameOfAnother(phrase, next, between)) {
      phrase.last++
      phrase.end = next.end
      continue
    }
    if (!near && !(phrase.kind !== 'name' && phrase.official && next.glue <= NAME_SLACK)) break
    const posting = postingEnd(scene, phrase.last, between, phrase.kind === 'force' || isForceWord(scene, phrase))
    const reached = posting || envoyEnd(scene, phrase)
    if (reached) {
      if (posting) phrase.postedAt = postedAt(scene, phrase.last, reached)
      phrase.official = true
      phrase.last = reached
      phrase.end = (scene.tokens[reached - 1] as Token).end
      continue
    }
    if (!takes(scene, phrase, next, next.word, near, between)) break
    phrase.end = next.end
    phrase.last++
  }
  return phrase
}

const HAN = /^\p{Script=Han}+$/u

/** 外長[阿卜迪]薩拉姆: behind an office and characters that no word covers, the name of somebody who serves another state only ends the holder's. */
function isNameOfAnother({ official, codes }: Phrase, { word, glue }: Token, between: string): boolean {
  if (!official || codes.length !== 1 || glue === 0 || glue > NAME_SLACK || !word?.people.length) return false
  return word.offices.length === 0 && HAN.test(between) && !word.people.some(({ code }) => codes.includes(code))
}

/** Tokens among which a surname stands behind an unknown first name, whose characters may be words. */
const NAME_REACH = 4

/** 外長[熱恩別克·]庫魯巴耶夫: behind an office a surname that is known, of the same actor, with a first name that is not. */
function surnameBehind({ clean, tokens, day }: PhraseScene, { last, end, clause, codes }: Phrase) {
  for (let at = last; at < last + NAME_REACH; at++) {
    const token = tokens[at]
    if (!token?.word || token.clause !== clause || token.start - end > FIRST_NAME) return null
    if (!token.word.people.length || !DOTS.startAt(clean, token.start - 1)) continue
    const row = personOn(token.word.people, day)
    return codes.includes(row.code) ? { at, end: token.end, person: personOf(row, token.word, token) } : null
  }
  return null
}

/** 美軍: forces by the state's sign. */
const isForceWord = ({ tokens }: PhraseScene, { first }: Phrase): boolean =>
  tokens[first]?.word?.actors[0]?.kind === 'force'

/** The token behind a phrase, or behind the 的 that joins it to a name or to an office. */
function nextOf({ rules, tokens, day }: PhraseScene, phrase: Phrase): Token | undefined {
  const next = tokens[phrase.last]
  if (!next || (next.roles & ROLE.de) === 0 || next.glue !== 0) return next
  const named = tokens[phrase.last + 1]
  if (named?.glue !== 0 || !named.word) return next
  // 首相的石破茂: the name stands in apposition.
  const { people, offices } = named.word
  const isApposition = phrase.official && people.length > 0 && phrase.codes.includes(personOn(people, day).code)
  // 馬來西亞的外交部長, 金門的守軍: whose office it is; a place has forces of its own and no ministers.
  const isOwner = phrase.codes.length === 1 && named.clause === phrase.clause
  const owns = phrase.kind === 'name' || (phrase.kind === 'place' && rules.garrisons.has(named.word.form))
  if (!isApposition && !(isOwner && owns && offices.some(({ stands }) => stands))) return next
  phrase.last++
  return named
}

/** Takes the word `next` into the phrase; false where it is none of its own. `near`: nothing but words of titles stand between. */
function takes(scene: PhraseScene, phrase: Phrase, next: Token, word: Word, near: boolean, between: string): boolean {
  const { rules, tokens, day } = scene
  const { codes } = phrase
  if (near && word.kinds & KIND.former) {
    // 大使館前示威: in front of it, where no office and no name follows.
    const held = tokens[phrase.last + 1]
    if (held?.word && held.glue === 0 && !held.word.offices.length && !held.word.people.length) return false
    phrase.official = false
    return true
  }
  if (near && word.offices.length) {
    phrase.official = !rules.former.has(between) && (phrase.official || (word.offices[0]?.stands ?? false))
    if (phrase.kind === 'abbr' || phrase.kind === 'capital') phrase.kind = 'name'
    if (phrase.kind === 'place' && phrase.official) phrase.kind = 'force'
    return true
  }
  const person = word.people.length ? personNamed(word.people, phrase, tokens, day) : null
  if (person && (codes.length === 0 || codes.includes(person.code) || phrase.official)) {
    const isOther = codes.length > 0 && !codes.includes(person.code) && holds(rules.owned, tokens[phrase.last - 1])
    phrase.people = [...phrase.people, isOther ? namesakeOf(word, next) : personOf(person, word, next)]
    if (codes.length === 0) phrase.codes = [person.code]
    const isFormer = rules.former.has(between) || ((tokens[phrase.last - 1]?.kinds ?? 0) & KIND.former) !== 0
    const isHeld = near && !isOther && !isFormer && valid(person, day)
    phrase.official ||= isHeld && opensWithOffice(word.form, scene.lexicon)
    phrase.kind = 'person'
    phrase.rows = [...phrase.rows, person.id]
    return true
  }
  if (!near) return false
  const actor = codes.length > 0 ? actorOf(word, day) : undefined
  // 菲律賓海巡署, 墨西哥海軍陸戰隊: a name that several states have for theirs, or that another one has too.
  if (codes.length === 1 && (rules.shared.has(word.form) || (actor && isItsOwn(scene, phrase, next, word, actor)))) {
    phrase.official = true
    return true
  }
  if (actor && ORGAN.has(actor.kind) && shares(actor.codes, codes)) {
    phrase.official ||= actor.kind !== 'capital' && actor.kind !== 'place'
    return true
  }
  const { pronoun } = word
  if (phrase.kind === 'group' && (pronoun === 'both' || pronoun === 'three' || pronoun === 'many')) {
    phrase.official = true
    return true
  }
  if ((word.roles & ROLE.observer) === 0) return false
  phrase.kind = 'observer'
  phrase.official = false
  return true
}

/** 我國駐 B 代表, 我駐 B 大使館: B is where one of ours is posted. */
export function posted(scene: PhraseScene, phrase: Phrase): Phrase {
  const { rules, tokens, clean } = scene
  const next = tokens[phrase.last]
  if (!next || next.clause !== phrase.clause) return phrase
  const own = tokens[phrase.first]?.word?.form ?? ''
  const isPosted = next.glue === 0 && rules.posted.has(own.slice(-1))
  const end = postingEnd(scene, phrase.last, isPosted ? own.slice(-1) : clean.slice(phrase.end, next.start))
  if (!end) return phrase
  phrase.postedAt = postedAt(scene, phrase.last, end)
  phrase.official = true
  phrase.last = end
  phrase.end = (tokens[end - 1] as Token).end
  return phrase
}

/** B of 駐 B 大使 in the tokens `[from, to)`. */
function postedAt({ tokens, day }: PhraseScene, from: number, to: number): readonly string[] {
  for (const { word } of tokens.slice(from, to)) {
    const codes = word ? (word.abbr?.codes ?? actorOf(word, day)?.codes) : undefined
    if (codes?.length) return codes
  }
  return NONE
}

/** The end of 駐 B 大使 behind a state, as a token index, or 0: B is where it is posted, not who acts. */
function postingEnd({ rules, tokens, day }: PhraseScene, i: number, between: string, isForce = false): number {
  const first = tokens[i]
  const posted = between !== '' && rules.posted.has(between) ? i : first && first.kinds & KIND.posted ? i + 1 : -1
  if (posted < 0) return 0
  const where = tokens[posted]
  const office = tokens[posted + 1]
  if (!where?.word || (!where.word.abbr && !actorOf(where.word, day)) || where.word.pronoun !== null) return 0
  if (office?.glue !== 0 || !office.word) return isForce ? posted + 1 : 0
  if (office.word.offices.length || rules.missions.has(office.word.form)) return posted + 2
  // 美軍駐卡達的基地: forces are where they are posted, whatever stands there; so is whoever is posted (A 駐 B 的警察).
  return office.word.people.length || isForce || office.roles & ROLE.de ? posted + 1 : 0
}

const SENDERS: ReadonlySet<Mention['kind']> = new Set<Mention['kind']>(['name', 'body', 'person', 'abbr'])

/** The end of [聯合國] B 問題特使, or [A 總統] 的 B 特使, behind the one who sends him, as a token index, or 0: B is what he deals with, not who acts. */
function envoyEnd({ rules, tokens, clean, day }: PhraseScene, phrase: Phrase): number {
  const { kind, codes, clause, official } = phrase
  const de = tokens[phrase.last]
  const isOwned = official && de?.glue === 0 && (de.roles & ROLE.de) !== 0
  const last = isOwned ? phrase.last + 1 : phrase.last
  const where = tokens[last]
  if (!(SENDERS.has(kind) || isOwned) || where?.glue !== 0 || where.clause !== clause || !where.word) return 0
  const actor = actorOf(where.word, day)
  if (!actor || (actor.kind !== 'name' && actor.kind !== 'place') || shares(actor.codes, codes)) return 0
  for (const i of [last + 1, last + 2]) {
    const office = tokens[i]
    if (!office?.word || office.clause !== clause || !rules.envoys.has(office.word.form)) continue
    const between = clean.slice(where.end, office.start)
    return between === '' || rules.affairs.has(between) ? i + 1 : 0
  }
  return 0
}

const ORGAN: ReadonlySet<ActorKind> = new Set(['body', 'force', 'seat', 'capital', 'place'])

function shares(a: readonly string[], b: readonly string[]): boolean {
  return b.length === 0 || a.some((code) => b.includes(code))
}
