import { KIND } from '../lexicon/kinds.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import { countsYears } from './anniversary.ts'
import { type Clause, hasRole } from './clause.ts'
import type { Scene } from './scene.ts'
import type { Token } from './token.ts'
import { firstOf, lastOf, type Trigger } from './trigger.ts'

/** What one does to somebody, and may go on doing to the same one. */
const DONE_TO: ReadonlySet<string> = new Set(['ACCUSE', 'ASSAULT', 'SANCTION', 'COERCE', 'SUPPORT'])

const BROUGHT =
  ROLE['prep.at'] | ROLE['prep.to'] | ROLE['prep.with'] | ROLE['prep.about'] | ROLE['prep.by'] | ROLE['prep.ba']

/** Before none of these a verb has its object: behind its noun they open what is said of it (簽證限制則維持). */
const SPOKEN_OF =
  BROUGHT |
  ROLE.de |
  ROLE.but |
  ROLE.also |
  ROLE.future |
  ROLE.negation |
  ROLE.obligation |
  ROLE.predicted |
  ROLE.copula

/** A 中止與 B 的條約，並封閉口岸: the clause is nothing but the act, with when and how, so that its subject goes on with the same one. */
export function goesOn(scene: Scene, clause: Clause, trigger: Trigger): boolean {
  const { sets } = scene
  const { kind, sense, verb, noun } = trigger
  if (kind === 'nominal' || !DONE_TO.has(sense.frame.type) || (noun >= 0 && noun < verb)) return false
  const { tokens, to } = clause
  if (!opensWith(clause, firstOf(trigger))) return false
  // 未批評: whom somebody does not blame is nobody who was told of.
  if (sense.frame.type === 'ACCUSE' && hasRole(tokens, clause.from, verb, ROLE.negation)) return false
  // 斥有關說法純屬虛構: what is said of his words is the act.
  if (tokens.slice(verb, to).some(({ word }) => word?.verbs.some(({ frame }) => sets.belying.has(frame.frame))))
    return false
  // 滯留在邊境的貨車超過三千輛, 封鎖比登陸便宜: what is only spoken of.
  const last = lastOf(trigger)
  if (noun > verb && hasRole(tokens, verb + 1, noun, ROLE.de) && last < to - 1) return false
  // 開戰四周年前通過: from what the years are counted.
  if (countsYears(scene, clause, trigger)) return false
  const next = tokens[verb + 1]
  if (kind !== 'verb' || !next || verb + 1 >= to) return true
  return next.time === null && (next.roles & SPOKEN_OF) === 0
}

/** Nothing but words of grammar and times stands in the clause, from `start` on, before the token. */
export function opensWith({ tokens, from, mentions, start: opening }: Clause, first: number, start = opening): boolean {
  if (mentions.some(({ mention }) => mention.first < first)) return false
  for (let i = from; i <= first; i++) {
    const token = tokens[i] as Token
    if (token.start > (i > from ? (tokens[i - 1] as Token).end : start)) return false
    if (i === first) continue
    const isAdverb = token.roles !== 0 || token.end - token.start === 1
    if (token.time) continue
    if (!isAdverb || token.roles & BROUGHT || token.kinds & KIND.act) return false
  }
  return true
}
