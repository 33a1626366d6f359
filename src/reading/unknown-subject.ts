import { KIND } from '../lexicon/kinds.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import { type Clause, hasKindIn, type Marked } from './clause.ts'
import type { Scene } from './scene.ts'
import type { Token } from './token.ts'
import { firstOf, type Trigger } from './trigger.ts'

/** Units that no word covers before the first verb, coverb or adverb of a stretch: somebody unknown is the subject. */
const UNKNOWN = 2

/** 大批民眾湧入 B: words that nobody knows stand where the subject stands. */
export function hasUnknownSubject(clause: Clause, from: number, verb: number): boolean {
  let glue = 0
  for (let i = from; i <= verb; i++) {
    const token = clause.tokens[i] as Token
    // What lies before the clause's first token may belong to the clause before.
    glue += i === clause.from ? Math.min(token.glue, token.start - clause.start) : token.glue
    if (i === verb || token.time) continue
    const word = token.word
    if (word?.noun && (word.roles & ~(ROLE.also | ROLE.but)) === 0 && !word.verbs.length)
      glue += token.end - token.start
    else if (word && (word.roles & ~ROLE.adverb || (i === clause.from && word.verbs.length))) break
  }
  return glue >= UNKNOWN
}

/** 無人機侵犯 B 領空: a thing that is nobody's opens the stretch, and stands for none of those of whom the sentence before told. */
export function opensWithThing({ tokens }: Clause, from: number, trigger: Trigger): boolean {
  for (let i = from; i < firstOf(trigger); i++) {
    const { time, kinds, roles } = tokens[i] as Token
    if (time || roles & (ROLE.adverb | ROLE.aspect | ROLE['prep.at'])) continue
    return (kinds & (KIND.pairNoun | KIND.act | KIND.party | KIND.nominal)) === KIND.pairNoun && roles === 0
  }
  return false
}

/** A 因走私氣球侵入領空而…: behind the coverb of cause a thing that is nobody's does it, and not A; but A 因間諜罪被判刑. */
export function isOfThing({ sets }: Scene, clause: Clause, verb: number): boolean {
  const { tokens, from, mentions, passive } = clause
  const cause = tokens.findLastIndex(({ word }, i) => i >= from && i < verb && sets.causes.has(word?.form ?? ''))
  if (passive > cause) return false
  const thing = tokens[cause + 1]
  if (cause < 0 || !thing || cause + 1 >= verb || thing.time || thing.roles !== 0) return false
  if (thing.kinds & KIND.party || hasKindIn(tokens, cause + 1, verb, KIND.act)) return false
  if (isDoneAbroad(clause, cause, verb)) return false
  return !mentions.some(({ mention }) => mention.first > cause && mention.first < verb)
}

/** A 因通膨豁免 B 的牛肉: the last act of its clause, done to another one, is that of the one before the coverb. */
function isDoneAbroad({ tokens, to, mentions }: Clause, cause: number, verb: number): boolean {
  const own = mentions.findLast(({ mark, mention }) => mark === 'free' && mention.last <= cause)?.mention.codes ?? []
  const isOther = ({ mark, mention }: Marked) =>
    mark === 'free' && mention.first > verb && mention.codes.some((code) => !own.includes(code))
  return own.length > 0 && mentions.some(isOther) && !hasKindIn(tokens, verb + 1, to, KIND.verb)
}

/** 該襲擊造成三人喪生: an act that was told before is the subject, and no actor. */
function isActTold({ sets, text }: Scene, { tokens, from, start }: Clause): boolean {
  const first = tokens[from]
  return !!first && (first.kinds & KIND.act) !== 0 && sets.determiners.has(text.clean.slice(start, first.start))
}

/** An act, or a paper, that was told before is the subject. */
export const isToldThing = (scene: Scene, clause: Clause, { sense, verb }: Trigger): boolean =>
  isActTold(scene, clause) || (sense.frame.type === 'REQUEST' && isPaperTold(scene, clause, verb))

/** 該協議要求…, 這項計畫要求…: a paper or plan that was told before is the subject, and asks for nobody who goes on. */
function isPaperTold({ sets, text }: Scene, { tokens, from, start }: Clause, verb: number): boolean {
  const paper = tokens[verb - 1]
  if (!paper || verb <= from || tokens[verb]?.glue !== 0) return false
  if (!(paper.kinds & KIND.pairNoun) || paper.kinds & (KIND.act | KIND.party)) return false
  return sets.determiners.has(text.clean.slice(start, paper.start))
}

/** 十國領袖沒有接受, 各國譴責: many who are not named are the subject, and nobody goes on. */
export function isUnnamedMany(clause: Clause, from: number, verb: number): boolean {
  return clause.mentions.some(
    ({ mark, mention }) =>
      mark === 'free' &&
      (mention.pronoun === 'many' || mention.pronoun === 'all') &&
      mention.codes.length === 0 &&
      mention.first >= from &&
      mention.last <= verb &&
      !mention.modifies,
  )
}
