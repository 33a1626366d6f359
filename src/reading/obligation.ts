import { KIND } from '../lexicon/kinds.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import type { Frame } from '../lexicon/pack.ts'
import { type Clause, findRole, hasKind, rolesOf } from './clause.ts'
import type { Party } from './discourse.ts'
import { subjectIn } from './doer.ts'
import type { Draft } from './draft.ts'
import { trimmed } from './drafting.ts'
import type { Mention } from './mention.ts'
import { askedBy } from './retold.ts'
import type { Scene } from './scene.ts'
import type { Token } from './token.ts'
import { spokenDate } from './when.ts'

/**
 * A says that B must: the demand that a word of obligation makes of the one who is its subject. Null where nobody speaks, where
 * the speaker means himself or what is said is no demand of a state.
 */
function obligationIn(scene: Scene, clause: Clause): Draft | null {
  const { carry, sets } = scene
  const must = findRole(clause.tokens, clause.from, clause.to, ROLE.obligation)
  if (must < 0 || !sets.demand || !carry.speaker?.codes.length || carry.observer || carry.hypothetical || carry.content)
    return null
  // 應 B 總統邀請: the coverb, not the modal.
  if (clause.mentions.some(({ mark, mention }) => mark === 'answer' && mention.first === must + 1)) return null
  // 問題仍待釐清: what only waits is asked of nobody.
  if (sets.waiting.has(clause.tokens[must]?.word?.form ?? '')) return null
  // 雙方應該是一樣的: what somebody is taken for is asked of nobody.
  const next = clause.tokens[must + 1]
  if (next && must + 1 < clause.to && next.glue === 0 && rolesOf(next) & (ROLE.copula | ROLE['prep.agent'])) return null
  const say = findRole(clause.tokens, clause.from, must, ROLE.say)
  // 原因是仲裁庭裁定 B 須賠償: who rules is named in the clause, or not known.
  if (say >= 0 && sets.judging.has(clause.tokens[say]?.word?.form ?? '') && !subjectIn(clause, clause.from, say))
    return null
  // 雙方同意應取消: what is agreed is asked of nobody.
  if (must > clause.from && clause.tokens[must - 1]?.word?.verbs[0]?.frame.type === 'AGREE') return null
  const bound = subjectIn(clause, say >= 0 ? say + 1 : clause.from, must)
  // B 不是當事方，應停止煽風點火: of whom the clause before speaks.
  const isHead = must === clause.from && (clause.tokens[must] as Token).start === clause.start
  const goesOn = say < 0 && isHead ? carry.subjectMention : null
  if (!bound && goesOn) return demandOf(scene, clause, must, goesOn)
  if (!bound || bound.mention.last < must - 3) return null
  return demandOf(scene, clause, must, bound.mention)
}

/**
 * A says that 雙方要…: with those who are the speaker and another one right before it, 要 asks the other one for what both shall do. Null
 * where nobody speaks, or where 要 is the mark of the future.
 */
export function togetherIn(scene: Scene, clause: Clause): Draft | null {
  const { speaker, observer, hypothetical, content } = scene.carry
  if (!hasKind(clause, KIND.bidding) || !speaker?.codes.length || observer || hypothetical || content) return null
  const both = clause.mentions.find(({ mark, mention }) => {
    const [token, next] = [clause.tokens[mention.last], clause.tokens[mention.last + 1]]
    if (mark !== 'free' || mention.last >= clause.to || !token || !(token.kinds & KIND.bidding) || token.glue > 0)
      return false
    const holdsSpeaker = mention.codes.length >= 2 && speaker.codes.some((code) => mention.codes.includes(code))
    return holdsSpeaker && next?.glue === 0 && next.time === null
  })?.mention
  return both ? demandOf(scene, clause, both.last, both) : null
}

/** B 必須為此付出代價: what B is told to suffer is no demand. */
const menaceBehind = ({ tokens, to }: Clause, must: number): Frame | null =>
  tokens.slice(must + 1, to).find(({ word }) => word?.verbs[0]?.frame.type === 'THREATEN')?.word?.verbs[0]?.frame ??
  null

/** The demand that the word at `must` makes of `bound`, as far as that is not the speaker himself; null where it is nobody else. */
function demandOf(scene: Scene, clause: Clause, must: number, bound: Mention): Draft | null {
  const { carry, text, sets } = scene
  const { speaker } = carry
  const frame = menaceBehind(clause, must) ?? sets.demand
  if (!speaker || !frame) return null
  const target: Party = {
    codes: bound.codes.filter((code) => !speaker.codes.includes(code)),
    people: bound.people,
  }
  if (target.codes.length === 0) return null
  const token = clause.tokens[must] as Token
  return {
    frame,
    source: speaker,
    target,
    mutual: false,
    explicit: true,
    people: [...speaker.people, ...target.people],
    place: null,
    when: spokenDate(scene, clause, must, speaker.codes, target.codes),
    status: 'occurred',
    counts: [],
    saidBy: speaker.codes[0] ?? null,
    sentence: scene.discourse.sentence,
    nominal: false,
    noun: '',
    again: false,
    remark: false,
    trigger: { start: token.start, end: token.end },
    evidence: [trimmed(text.clean, clause)],
    because: {
      rule: 'obligation',
      at: token,
      rows: [frame.id],
      from: [{ rule: 'mention:target', at: bound, rows: bound.rows }],
    },
    confirmsOnly: scene.confirmsOnly,
  }
}

/** A強調B必須…，並要求C…: what B must is the content of a demand, and A goes on. */
export function readDemand(scene: Scene, clause: Clause, drafts: Draft[]): void {
  const demanded = obligationIn(scene, clause)
  if (!demanded) return
  const led = askedBy(scene, clause, demanded, drafts)
  if (led) drafts[drafts.length - 1] = led
  else drafts.push(demanded)
  scene.carry.content = true
  scene.carry.subject = demanded.source
  scene.carry.subjectMention = null
}
