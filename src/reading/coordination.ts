import { KIND } from '../lexicon/kinds.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import { entry } from '../text/entry.ts'
import type { Mention } from './mention.ts'
import { NAME_SLACK, type Phrase, type PhraseRules, type PhraseScene } from './phrase.ts'
import { startsNumber } from './time-numbers.ts'
import type { Token } from './token.ts'

const QUOTES = /[「『“"《]$/u

/**
 * 巴勒斯坦武裝組織「哈瑪斯」 is one actor: what a movement is called stands behind whose it is and what it is; and 以色列與黎巴嫩真主黨
 * are two, for the state right before it only says whose it is.
 */
export function withoutHomes({ rules, clean, tokens }: PhraseScene, singles: readonly Phrase[]): readonly Phrase[] {
  const kept: Phrase[] = []
  for (const single of singles) {
    const home = kept.at(-1)
    // 與東協輪值主席國 B 總理某某: which state holds the chair is named with the person who speaks for it.
    const isHeld =
      single.kind === 'person' &&
      home?.official === true &&
      rules.statehood.some((word) => clean.endsWith(word, single.start))
    const isNamed = home && (single.kind === 'name' || isHeld) && home.clause === single.clause && !home.people.length
    if (isNamed && home.codes.length === 1 && home.codes[0] !== single.codes[0]) {
      const between = clean.slice((tokens[home.first] as Token).end, single.start).replace(QUOTES, '')
      const isNext = home.last === single.first && tokens[single.first]?.glue === 0
      // 與歐盟成員國立陶宛: of a body's members the one that is named.
      const isMember = isNext && home.kind === 'group' && !home.parts
      const isJoined = isNext && home.kind === 'name' && rules.joinWith.has(tokens[home.first - 1]?.word?.form ?? '')
      // 葉門「青年運動」武裝組織: what it is stands behind its name.
      const after = tokens[single.last]
      const isKind = between === '' && after?.clause === single.clause && rules.movements.has(after.word?.form ?? '')
      // 蘇丹快速支援部隊: the movement behind the name of its own state.
      const isAtHome = isNext && rules.homes.get(single.codes[0] as string) === home.codes[0]
      if (isAtHome || rules.movements.has(between) || isJoined || isMember || isKind) {
        kept[kept.length - 1] = {
          ...single,
          last: isKind ? single.last + 1 : single.last,
          end: isKind ? after.end : single.end,
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
export function coordinated(scene: PhraseScene, singles: readonly Phrase[]): readonly Phrase[] {
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

/** How many units the number and the measure of the second ones may take. */
const COUNTED = 5

/** 兩艘驅逐艦與一架偵察機: nobody's who is named, and so many of each. */
function areCounted(clean: string, a: Phrase, b: Phrase, { end }: Token): boolean {
  const isUnnamed = ({ kind, codes, people }: Phrase) => kind === 'office' && codes.length === 0 && people.length === 0
  return isUnnamed(a) && isUnnamed(b) && b.start - end <= COUNTED && startsNumber(clean.charCodeAt(end))
}

/** The index of the token that may join them: right before the second phrase, or before the word of tenure that opens it (A 總統、時任 B 總理). */
function joinerAt({ between }: PhraseRules, tokens: readonly Token[], a: Phrase, b: Phrase): number {
  const at = b.first - 1
  return at > a.last && between.includes(tokens[at]?.word?.form ?? '') ? at - 1 : at
}

/** How many units the name of somebody whom no word knows takes at most before 、 (部長博喬里什維利、). */
const UNKNOWN_NAME = 9
const NAMED = /^[\p{Script=Han}·]+$/u

/** Between a phrase and the joiner stands nothing but the name of him who holds the office, whose characters may be words by themselves. */
function isNameBetween(
  { joinList }: PhraseRules,
  clean: string,
  between: readonly Token[],
  { end, kind, official }: Phrase,
  joiner: Token,
): boolean {
  const isOfPerson = official || kind === 'person'
  if (between.length === 0 && joiner.glue <= (isOfPerson ? NAME_SLACK : 0)) return true
  const text = clean.slice(end, joiner.start)
  if (!isOfPerson || (between.length === 0 && BRACKETED.test(text))) return isOfPerson
  const isList = joinList.has(joiner.word?.form ?? '')
  const isSign = (token: Token) => token.end - token.start === 1 && token.roles === 0
  return isList && text.length <= UNKNOWN_NAME && NAMED.test(text) && between.every(isSign)
}

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
  const opening = entry(tokens, a.first - 1)
  if (PLACES.has(a.kind) && !PLACES.has(b.kind) && isWhere(tokens, a)) return null
  // 在總統府與 B 大使會面: a house stands behind a coverb of place.
  const isHouse = opening && (opening.word?.roles ?? 0) & ROLE['prep.at'] && a.last === a.first + 1
  if (isHouse && rules.houses.has(tokens[a.first]?.word?.form ?? '')) return null
  const isActing = (phrase: Phrase) => phrase.official || phrase.kind === 'person'
  // 在 A 首都與 B 外長會談: behind a coverb of place a bare name is where, not who.
  if (opening && (opening.word?.roles ?? 0) & ROLE['prep.at'] && !isActing(a) && isActing(b)) return null
  const at = joinerAt(rules, tokens, a, b)
  const joiner = entry(tokens, at)
  if (!joiner || !isNameBetween(rules, clean, tokens.slice(a.last, at), a, joiner)) return null
  if (first.glue > 0 && !areCounted(clean, a, b, joiner)) return null
  const form = joiner.word?.form ?? ''
  if (rules.joinList.has(form)) return 'list'
  return rules.joinWith.has(form) ? 'with' : null
}
