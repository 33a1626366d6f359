import { KIND } from '../lexicon/kinds.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import { type Clause, findRole, hasKind, hasKindIn, hasRole, rolesOf } from './clause.ts'
import { trimmed } from './drafting.ts'
import { matterOf } from './matter.ts'
import type { Scene } from './scene.ts'
import type { Token } from './token.ts'
import { firstOf, lastOf, type Trigger } from './trigger.ts'

const OPENS_TOPIC = ROLE['prep.about'] | ROLE['prep.to'] | ROLE['prep.at'] | ROLE.governs

/** Acts whose verbs name a topic as well as they tell of an act. */
const TOPICS: ReadonlySet<string> = new Set(['AGREE', 'COOPERATE'])

/** 深化合作、氣候保護等議題: a list of topics, with the word for them at the end of the clause. */
const endsList = ({ sets, text }: Scene, clause: Clause, { sense }: Trigger): boolean =>
  TOPICS.has(sense.frame.type) && sets.topicLists.end(text.clean, clause.start, trimmed(text.clean, clause).end)

/** 關於加強鐵路合作的備忘錄: behind its coverb, what stands before the 的 of a paper is what the paper is about. */
function namesPaper({ sets }: Scene, { tokens, from, to }: Clause, trigger: Trigger): boolean {
  const coverb = findRole(tokens, from, firstOf(trigger), ROLE['prep.about'])
  if (coverb < 0 || hasKindIn(tokens, from, coverb, KIND.act)) return false
  const de = findRole(tokens, lastOf(trigger) + 1, to, ROLE.de)
  const paper = de < 0 ? undefined : tokens[de + 1]?.word?.form
  return de + 2 === to && [...sets.signed].some((form) => paper?.endsWith(form))
}

/** 就稀土管制表示關切: the noun of an act that nobody is named to do, between its coverb and the clause's own verb. */
function isMatter({ tokens, from, to, mentions }: Clause, { kind, verb }: Trigger): boolean {
  if (kind !== 'nominal') return false
  const coverb = findRole(tokens, from, verb, ROLE['prep.about'])
  if (coverb < 0 || mentions.some(({ mention }) => mention.first > coverb && mention.first <= verb)) return false
  if (hasKindIn(tokens, coverb + 1, verb, KIND.verb)) return false
  return hasKindIn(tokens, verb + 1, to, KIND.verb)
}

/** What one puts forward, and others talk over. */
const PUT_FORWARD: ReadonlySet<string> = new Set(['REQUEST', 'AGREE', 'SUPPORT'])

/** 就 B 提出的草案表決: behind its coverb, what B has put forward only says which paper is talked over. */
const isPaperOf = ({ tokens, mentions }: Clause, { verb, noun, sense }: Trigger): boolean =>
  noun > verb &&
  PUT_FORWARD.has(sense.frame.type) &&
  (rolesOf(tokens[verb + 1]) & ROLE.de) !== 0 &&
  mentions.some(({ mark, mention }) => mark === 'about' && mention.last === verb && !mention.modifies)

/** 就兩名公民被捕一事: a verb between a coverb of topic and the word that closes the topic. */
export function isTopic(scene: Scene, clause: Clause, trigger: Trigger): boolean {
  if (endsList(scene, clause, trigger) || namesPaper(scene, clause, trigger)) return true
  if (isMatter(clause, trigger) || isPaperOf(clause, trigger)) return true
  if (!hasKind(clause, KIND.topicEnd)) return false
  // 談判換俘問題: the noun of an act with the word that closes a topic.
  const next = clause.tokens[trigger.verb + 1]
  if (
    trigger.kind === 'nominal' &&
    next &&
    trigger.verb + 1 < clause.to &&
    next.glue === 0 &&
    next.kinds & KIND.topicEnd
  )
    return true
  for (let i = lastOf(trigger) + 1; i < clause.to; i++) {
    if (!((clause.tokens[i] as Token).kinds & KIND.topicEnd)) continue
    if (matterOf(scene, clause, trigger)) return false
    // 停止在台灣問題上玩火: a coverb behind the verb opens a topic of its own.
    if (hasRole(clause.tokens, trigger.verb + 1, i, OPENS_TOPIC)) return false
    return opensTopic(clause, trigger.verb)
  }
  return false
}

/** A coverb before the verb that brings in more than the place where it is done (在倫敦商談貿易問題). */
function opensTopic({ tokens, from, mentions }: Clause, verb: number): boolean {
  for (let i = from; i < verb; i++) {
    const bits = rolesOf(tokens[i]) & OPENS_TOPIC
    if (!bits) continue
    const where = bits === ROLE['prep.at'] && mentions.find(({ mention }) => mention.first === i + 1)?.mention
    if (!where || (where.kind !== 'place' && where.kind !== 'capital')) return true
  }
  return false
}
