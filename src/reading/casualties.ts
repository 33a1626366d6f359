import { ROLE } from '../lexicon/lexicon.ts'
import type { Word } from '../lexicon/word.ts'
import type { MentionAt } from './clause.ts'
import type { Token } from './token.ts'

/** What the pack knows for it: words for coming to harm (喪生), and those behind the noun of what it was in (中). */
export interface HarmWords {
  readonly harmed: ReadonlySet<string>
  readonly within: ReadonlySet<string>
}

/** Modes of attacks from afar, which are called by whose they are; any other is called by where it was. */
const AFAR: ReadonlySet<string | null> = new Set(['aerial', 'drone', 'heavy-weapons'])

/** Codes of states, which are places as well. */
const STATE = /^[A-Z]{3}$/

/** How many tokens may stand between the word for within and that for harm (在空襲中[不幸]喪生). */
const HARM_REACH = 4

const assaultOf = (word: Word | null) =>
  [...(word?.nominals ?? []), ...(word?.verbs ?? [])].find(({ frame }) => frame.type === 'ASSAULT')?.frame ?? null

/**
 * 在 B 的空襲中喪生, 在首都的襲擊中受傷: whom the subject of a clause suffers harm from, where the coverb at the token `i` brings in an attack.
 * `by` where the one behind it is who struck, `at` where nobody is named who did, null where no harm is told so.
 */
export function harmedIn(
  tokens: readonly Token[],
  i: number,
  to: number,
  mentionAt: Readonly<MentionAt>,
  { harmed, within }: HarmWords,
): 'by' | 'at' | null {
  for (let k = i + 1; k + 2 < to; k++) {
    const frame = assaultOf((tokens[k] as Token).word)
    if (!frame || !within.has(tokens[k + 1]?.word?.form ?? '')) continue
    const isHarm = tokens
      .slice(k + 2, Math.min(to, k + 2 + HARM_REACH))
      .some(({ word }) => harmed.has(word?.form ?? ''))
    if (!isHarm) return null
    const named = mentionAt[i + 1]
    if (!named || named.kind === 'place') return 'at'
    const next = tokens[named.last] as Token
    const isOwn = next.glue === 0 && (named.last === k || ((next.roles & ROLE.de) !== 0 && named.last + 1 === k))
    const isArmed = named.kind === 'force' || !named.codes.some((code) => STATE.test(code))
    return isArmed || (isOwn && AFAR.has(frame.mode)) ? 'by' : 'at'
  }
  return null
}
