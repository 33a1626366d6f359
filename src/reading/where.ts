import { KIND } from '../lexicon/kinds.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import type { Mark, MentionAt } from './clause.ts'
import type { Mention } from './mention.ts'
import type { Token } from './token.ts'

/** 對 A 境內 B 據點發動空襲, 對 A 西北部的 B 據點: behind a word for where, in A, somebody else stands to whom it is done. */
export function isOnlyWhere(
  tokens: readonly Token[],
  { kind, last: at }: Mention,
  to: number,
  mentionAt: Readonly<MentionAt>,
  whereabouts: ReadonlySet<string>,
): boolean {
  const opens = whereabouts.has(tokens[at]?.word?.form ?? '')
  // 對 A 坦夫鎮的 B 基地: a place that no word knows, and its 的.
  const isUnknown = at < to && ((tokens[at] as Token).roles & ROLE.de) !== 0 && (tokens[at] as Token).glue > 1
  // 對加薩的 B 據點: a place by its own name.
  const isPlace = kind === 'place' && at < to && ((tokens[at] as Token).roles & ROLE.de) !== 0
  if ((!opens || tokens[at]?.glue !== 0) && !isUnknown && !isPlace) return false
  const other = isUnknown || isPlace ? (mentionAt[at + 1] ?? null) : housed(tokens, at + 1, to, mentionAt)
  if (!other || other.kind === 'place' || other.kind === 'capital') return false
  return other.codes.length > 0 && (!isUnknown || isPlace || other.kind === 'force')
}

/** How many words for a place may stand behind the word for where, before the 的 (A 邊境某口岸附近的 B 車隊). */
const PLACE_REACH = 5

/** Who stands behind the token `at`: there, behind a 的, or behind more words for the place and their 的. */
function housed(tokens: readonly Token[], at: number, to: number, mentionAt: Readonly<MentionAt>): Mention | null {
  for (let k = at; k < to && k < at + PLACE_REACH; k++) {
    const mention = mentionAt[k]
    const token = tokens[k] as Token
    if (token.roles & ROLE.de) return mentionAt[k + 1] ?? null
    if (mention) return k === at ? mention : null
    if (token.roles !== 0 || token.kinds & KIND.act) return null
  }
  return null
}

/** How many words may stand between a verb and the state that is its object (空襲非洲 A). */
const OBJECT_REACH = 2

/** A verb stands right before, or before one word more. */
export function isBehindAct(tokens: readonly Token[], from: number, first: number): boolean {
  for (let i = first - 1; i >= from && first - i <= OBJECT_REACH; i--) {
    const { kinds, roles } = tokens[i] as Token
    if (kinds & KIND.verb && !(roles & (ROLE.say | ROLE.announce))) return true
    // 空襲了 A: the aspect of the verb.
    if (roles !== 0 && !(roles & ROLE.aspect)) return false
  }
  return false
}

/** Who stands behind the one that a coverb of `mark` holds and is held as well: 對伊朗首都德黑蘭, 在喀山金磚峰會期間, 在華盛頓的北約峰會. */
export function alsoHeld(
  mark: Mark,
  tokens: readonly Token[],
  held: Mention,
  to: number,
  mentionAt: Readonly<MentionAt>,
): readonly Mention[] {
  const city = mark === 'to' || mark === 'at' ? cityIn(tokens, held, to, mentionAt) : null
  if (mark !== 'at') return city ? [city] : NOBODY
  const first = city ?? summitAt(tokens, held.last, to, mentionAt)
  const owner = ownerOfPlace(tokens, (first ?? held).last, to, mentionAt)
  if (first) return owner ? [first, owner] : [first]
  return owner ? [owner] : NOBODY
}

const NOBODY: readonly Mention[] = []

/** 在 A 首都的 B 部隊基地發動襲擊: behind the place and its 的, with a noun of its own behind it, B says whose place it is. */
function ownerOfPlace(
  tokens: readonly Token[],
  at: number,
  to: number,
  mentionAt: Readonly<MentionAt>,
): Mention | null {
  for (let i = at; i + 1 < to && i <= at + 1; i++) {
    const { roles, kinds, glue } = tokens[i] as Token
    if (roles & ROLE.de) {
      const owner = mentionAt[i + 1]
      const place = owner && owner.last < to ? tokens[owner.last] : undefined
      const isNoun = place?.glue === 0 && place.word && !place.time && place.roles === 0 && !(place.kinds & KIND.act)
      return owner?.codes.length && (owner.official || owner.kind === 'force') && isNoun ? owner : null
    }
    if (roles !== 0 || kinds & KIND.act || glue > 0) return null
  }
  return null
}

function summitAt(tokens: readonly Token[], at: number, to: number, mentionAt: Readonly<MentionAt>): Mention | null {
  const first = tokens[at]
  if (at >= to || first?.glue !== 0) return null
  const mention = mentionAt[first.roles & ROLE.de ? at + 1 : at]
  const what = mention ? tokens[mention.last] : undefined
  if (!mention || mention.last >= to || what?.glue !== 0) return null
  const summit = what.word?.nominals.some(({ frame }) => frame.type === 'CONSULT')
  return summit || mention.kind === 'body' ? mention : null
}

/** How many tokens say what kind of city it is. */
const CITY_REACH = 2

/** 在匈牙利首都布達佩斯, 對烏克蘭東部重鎮巴赫穆特: a city of the state that a coverb holds is held as well. */
function cityIn(
  tokens: readonly Token[],
  { last, codes }: Mention,
  to: number,
  mentionAt: Readonly<MentionAt>,
): Mention | null {
  for (let i = last; i < to && i <= last + CITY_REACH; i++) {
    const token = tokens[i] as Token
    const city = mentionAt[i]
    if (city) {
      const isPlace = city.kind === 'capital' || city.kind === 'place'
      return isPlace && i > last && !city.official && codes.length === 1 && city.codes[0] === codes[0] ? city : null
    }
    if (token.kinds & KIND.act || token.roles !== 0) return null
  }
  return null
}
