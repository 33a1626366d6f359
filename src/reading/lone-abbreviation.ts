import { KIND } from '../lexicon/kinds.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import { isIdeograph } from '../text/chars.ts'
import { entry } from '../text/entry.ts'
import type { PhraseRules, PhraseScene } from './phrase.ts'
import type { Token } from './token.ts'

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

/** A word of one character that may be a state's sign stands there by itself. */
const isSignAt = (tokens: readonly Token[], at: number) =>
  tokens.some(({ start, end, word }) => start === at && end === at + 1 && !!word?.abbr)

/** Nothing stands before it that it may be a part of: no character that no word covers, but for a word of counting (一艘俄油輪). */
function isApart({ counters }: PhraseRules, clean: string, token: Token, previous: Token | undefined): boolean {
  if (token.glue === 0 || previous?.clause !== token.clause) return true
  const before = token.start - 1
  return !isIdeograph(clean.charCodeAt(before)) || counters.has(clean[before] as string)
}

/** 對[烏]龍茶, 俄克拉[荷]馬州: behind a coverb it opens what no word covers, or what stands before it goes on to the left. */
function isInName(clean: string, { start, end, glue }: Token, previous: Token | undefined, next?: Token): boolean {
  if (glue > 1) return isIdeograph(clean.charCodeAt(start - 2))
  if (previous?.end !== start || !(previous.roles & COVERB)) return false
  return (next?.glue ?? 1) > 0 && isIdeograph(clean.charCodeAt(end))
}

/** What stands before it is a longer word, of which the last character says nothing by itself. */
const isBehindWord = ({ start }: Token, previous: Token | undefined): boolean =>
  previous?.end === start && previous.end - previous.start > 1

/** Whether one character that may be a state stands for it here: by what stands beside it, and what it does. */
export function loneAbbreviation({ rules, clean, tokens, short }: PhraseScene, i: number): boolean {
  const token = tokens[i] as Token
  const c = clean[token.start] as string
  const before = clean[token.start - 1] ?? ''
  if (rules.china.has(c)) return rules.chinaBefore.has(before)
  const previous = entry(tokens, i - 1)
  if (rules.before.has(before) && !isInName(clean, token, previous, tokens[i + 1]) && !isBehindWord(token, previous))
    return true
  if (rules.initial.has(c) && previous && previous.end === token.start && previous.clause === token.clause) return false
  if (begins(clean, token.end, rules.ambiguous.has(c) ? rules.afterStrict : rules.after)) return true
  if (isApart(rules, clean, token, previous) && !rules.nothings.has(c) && begins(clean, token.end, rules.things))
    return true
  const next = tokens[i + 1]
  if (next && !rules.ambiguous.has(c) && dealsWith(clean, previous, token, next, tokens[i + 2])) return true
  if (next && next.glue === 0 && next.word?.offices.length && !rules.ambiguous.has(c)) return true
  if (next && standsAsParty(clean, previous, token, next) && !rules.ambiguous.has(c)) return true
  const isOwn = rules.listed.has(c) || short.has(clean.charCodeAt(token.start))
  // A document's own sign stands in lists beside another sign only.
  const isListed = (at: number) =>
    rules.listed.has(clean[at] ?? '') || (isOwn && short.has(clean.charCodeAt(at)) && isSignAt(tokens, at))
  return (
    (rules.joinList.has(before) && isListed(token.start - 2)) ||
    (rules.joinList.has(clean[token.end] ?? '') && isListed(token.end + 1))
  )
}
