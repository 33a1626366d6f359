import { KIND } from '../lexicon/kinds.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import type { MentionAt } from './clause.ts'
import type { Token } from './token.ts'

/** Tokens `[from, to)` of a clause that only describe: whoever stands in them takes no part, and no verb in them tells of an act. */
export interface Inner {
  readonly from: number
  readonly to: number
}

/** How far behind its coverb, in tokens, the 的 may stand that ends the description. */
const REACH = 9
const OUTER = ROLE['prep.to']
const NESTED = ROLE['prep.to'] | ROLE['prep.with'] | ROLE['prep.for'] | ROLE['prep.by']
const TOPIC = ROLE['prep.about']
const AIM = ROLE['prep.for'] | ROLE.purpose

/**
 * What a coverb at `i` opens that is no part of the clause: 對[向 B 出售武器的]A 公司實施制裁, 就[交換戰俘]進行談判; null where it opens none.
 * @param topical frames of talks and consent, whose topic is not done by them
 * @param pleas words that close what one gives for a reason (以…為由)
 * @param hence words that take up an aim (為…而…)
 */
export function innerAt(
  tokens: readonly Token[],
  i: number,
  to: number,
  mentionAt: Readonly<MentionAt>,
  topical: ReadonlySet<string>,
  hence: ReadonlySet<string>,
  pleas: ReadonlySet<string>,
): Inner | null {
  const { roles } = tokens[i] as Token
  if (i + 2 >= to) return null
  const plea = roles & TOPIC ? pleaOf(tokens, i, to, mentionAt, pleas) : null
  if (plea) return plea
  const aim = roles & AIM ? aimOf(tokens, i, to, hence) : null
  if (aim) return aim
  if (roles & OUTER) return described(tokens, i, to, mentionAt) ?? located(tokens, i, to, mentionAt)
  // 就[與 B 簽署的]協議答覆 C.
  return roles & TOPIC ? (described(tokens, i, to, mentionAt) ?? topicOf(tokens, i, to, mentionAt, topical)) : null
}

/** 為[得到 B]而制裁 C: from the word of aim to the one that takes it up, with a verb between. */
function aimOf(tokens: readonly Token[], i: number, to: number, hence: ReadonlySet<string>): Inner | null {
  for (let k = i + 2; k < to && k <= i + REACH; k++) {
    if (hence.has(tokens[k]?.word?.form ?? '')) return k + 1 < to ? { from: i + 1, to: k } : null
  }
  return null
}

/** 以[回應 B 關切]為由制裁 C: with a verb right behind the coverb, he for whose sake one says one acts takes no part. */
function pleaOf(
  tokens: readonly Token[],
  i: number,
  to: number,
  mentionAt: Readonly<MentionAt>,
  pleas: ReadonlySet<string>,
): Inner | null {
  if (mentionAt[i + 1] || !((tokens[i + 1] as Token).kinds & KIND.act)) return null
  for (let k = i + 2; k < to && k <= i + REACH; k++)
    if (pleas.has(tokens[k]?.word?.form ?? '')) return k + 1 < to ? { from: i + 1, to: k } : null
  return null
}

/** How many tokens behind the place the 的 of the one who is there stands. */
const WHERE = 3

/** 向[總部位於 A 的]B: where somebody is who stands behind the 的. */
function located(tokens: readonly Token[], i: number, to: number, mentionAt: Readonly<MentionAt>): Inner | null {
  const at = [i + 1, i + 2].find((k) => k + 2 < to && (tokens[k] as Token).roles & ROLE['prep.at'] && mentionAt[k + 1])
  if (at === undefined || (at === i + 2 && (tokens[i + 1] as Token).roles !== 0)) return null
  for (let k = at + 2; k + 1 < to && k <= at + WHERE; k++) {
    if ((tokens[k] as Token).roles & ROLE.de) return mentionAt[k + 1] ? { from: i + 1, to: k + 1 } : null
  }
  return null
}

function described(tokens: readonly Token[], i: number, to: number, mentionAt: Readonly<MentionAt>): Inner | null {
  const coverb = tokens[i + 1] as Token
  if (coverb.glue > 0 || !(coverb.roles & NESTED)) return null
  // 向[遭受水災的]A: no one needs to stand behind the mark of suffering.
  if (!mentionAt[i + 2] && !(coverb.roles & ROLE['prep.by'])) return null
  let acts = false
  const first = i + 2 + (mentionAt[i + 2] ? 1 : 0)
  for (let k = first; k < to && k <= i + REACH; k++) {
    const token = tokens[k] as Token
    acts ||= (token.kinds & KIND.act) !== 0 || token.glue > 0
    // 與 A 做生意的: whatever stands there says what is done with A.
    if (token.roles & ROLE.de)
      return (acts || (k > first && coverb.roles & ROLE['prep.with'])) && k + 1 < to ? { from: i + 1, to: k + 1 } : null
  }
  return null
}

/** From the topic's verb to the last verb of the clause, where that one is of talks or consent. */
function topicOf(
  tokens: readonly Token[],
  i: number,
  to: number,
  mentionAt: Readonly<MentionAt>,
  topical: ReadonlySet<string>,
): Inner | null {
  // 2月就中止了與 B 的磋商: before a verb that has been done it only says how soon.
  if ((tokens[i + 1] as Token).kinds & KIND.act && (tokens[i + 2] as Token).roles & ROLE.aspect) return null
  for (let k = to - 1; k > i + 1; k--) {
    const token = tokens[k] as Token
    if (!(token.kinds & KIND.act)) continue
    const isTopical = [...(token.word?.verbs ?? []), ...(token.word?.pairs ?? [])].some(({ frame }) =>
      topical.has(frame.frame),
    )
    if (!isTopical) return null
    // 進行談判: the verb that carries the noun is of the talks.
    const before = tokens[k - 1] as Token
    const carries = token.glue === 0 && token.kinds & KIND.pairNoun && (before.word?.pairs.length ?? 0) > 0
    const verb = carries ? k - 1 : k
    const end = partnerBefore(tokens, i + 1, verb, mentionAt)
    // 就 A 試射飛彈與 B 通話: a deed of somebody's is talked about because it was done.
    if (mentionAt[i + 1] && !isToAgree(tokens, i + 1, end)) return null
    return end > i + 1 ? { from: i + 1, to: end } : null
  }
  return null
}

/** 就[交換戰俘]與 B 談判: where the one begins with whom they talk, else the verb. */
function partnerBefore(tokens: readonly Token[], from: number, verb: number, mentionAt: Readonly<MentionAt>): number {
  for (let i = verb - 1; i > from; i--) {
    if ((tokens[i] as Token).kinds & KIND.act) return verb
    if ((tokens[i] as Token).roles & ROLE['prep.with'] && mentionAt[i + 1]) return i
  }
  return verb
}

/** What talks are there to bring about. */
const TO_AGREE: ReadonlySet<string> = new Set(['RETREAT', 'CONCEDE', 'COOPERATE', 'AID', 'AGREE', 'SUPPORT'])

/** Some act stands in `[from, to)`, and none that is done without talks. */
function isToAgree(tokens: readonly Token[], from: number, to: number): boolean {
  const senses = tokens.slice(from, to).flatMap(({ word }) => word?.verbs[0] ?? word?.pairs[0] ?? [])
  return senses.length > 0 && senses.every(({ frame }) => TO_AGREE.has(frame.type))
}
