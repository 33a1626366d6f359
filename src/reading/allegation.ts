import { ROLE } from '../lexicon/lexicon.ts'
import { type Clause, findRole, hasRole, rolesOf } from './clause.ts'
import { asWhen } from './dating.ts'
import type { Party } from './discourse.ts'
import type { Draft } from './draft.ts'
import { leftOpen } from './quotation.ts'
import type { When } from './reading.ts'
import type { Scene } from './scene.ts'

/** Hostile acts, of which the word of the one who suffered them is an accusation and no fact. */
const HOSTILE: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE', 'THREATEN', 'MOBILIZE'])

/** 批評 B「掏空…、轟炸…」: what stands quoted behind an accusation are the accuser's words, and tell of no act of their own. */
export function isCharge({ text, sentence }: Scene, clause: Clause, verb: number, drafts: readonly Draft[]): boolean {
  const last = drafts.at(-1)
  if (last?.frame.type !== 'ACCUSE' || last.trigger.start < sentence.start) return false
  return leftOpen(text.clean, last.trigger.end, clause.tokens[verb]?.start ?? text.clean.length) >= 0
}

/** A 批評，B 威脅 C: an accusation that closes its clause leads in what A alone says of B; null where nothing does. */
export function accuserOf({ sentence }: Scene, told: Draft, drafts: readonly Draft[]): string | null {
  const led = drafts.findLast(({ trigger, frame }) => trigger.start < told.trigger.start && frame.type === 'ACCUSE')
  if (!led || led.trigger.start < sentence.start || !HOSTILE.has(told.frame.type)) return null
  const isOpen = led.evidence[0]?.end === led.trigger.end && told.source.codes.length > 0
  return isOpen && told.source.codes.every((code) => led.target.codes.includes(code))
    ? (led.source.codes[0] ?? null)
    : null
}

/**
 * A says (聲稱, 指) that B did something hostile: the accusation of A against B in place of the act, or null where nothing of the
 * kind is said. The verb of saying must stand in the clause itself.
 */
export function allegationOf(scene: Scene, clause: Clause, told: Draft): Draft | null {
  const { carry, sets } = scene
  const speaker = carry.speaker
  const isHostile = HOSTILE.has(told.frame.type) || sets.judged.has(told.frame.frame)
  if (!sets.allegation || !isHostile || carry.observer || !speaker?.codes.length) return null
  // 指 B 可能介入選舉: what is only expected is laid to nobody.
  if (told.status === 'predicted') return null
  if (told.source.codes.length === 0 || told.source.codes.some((code) => speaker.codes.includes(code))) return null
  const said = clause.tokens.findIndex((token, i) => {
    const isHere = i >= clause.from && i < clause.to && token.end <= told.trigger.start
    return isHere && (rolesOf(token) & ROLE.say) !== 0 && sets.alleging.has(token.word?.form ?? '')
  })
  const suffers = isSuffered(scene, told, speaker)
  // 指 B 不顧勸阻，闖入 A 水域: what is added is told by the same speaker.
  const isAdded =
    told.because.rule.includes('topic-chain') && told.source.codes.every((code) => carry.blamed.includes(code))
  if (said < 0 && !suffers && !isAdded && !isLedIn(scene, clause) && !isJudged(clause, told)) return null
  carry.blamed = told.source.codes
  return {
    ...told,
    frame: sets.allegation,
    source: speaker,
    target: told.source,
    mutual: false,
    explicit: true,
    status: 'occurred',
    when: (said < 0 ? null : dateBefore(clause, said)) ?? told.when ?? (suffers ? carry.when : null),
    people: [...speaker.people, ...told.source.people],
    because: { rule: 'allegation', at: told.because.at, rows: [sets.allegation.id], from: [told.because] },
  }
}

/** A 說 B 抹黑 A, 干涉 A 內政: what B did in A's own judgement, by A's word alone. */
function isSuffered({ sets }: Scene, { frame, target }: Draft, speaker: Party): boolean {
  if (!sets.judged.has(frame.frame)) return false
  return target.codes.length > 0 && target.codes.every((code) => speaker.codes.includes(code))
}

/** 強調這是 B 對 A 內政的粗暴干涉: behind a copula B's act is a noun, and A's word for what B did. */
function isJudged({ tokens, from, to }: Clause, { trigger }: Draft): boolean {
  const at = tokens.findIndex(({ end }, i) => i >= from && i < to && end >= trigger.end)
  const copula = findRole(tokens, from, at, ROLE.copula)
  return copula >= 0 && at - copula > 2 && hasRole(tokens, Math.max(copula + 2, at - OF), at, ROLE.de)
}

/** How many tokens before the act its 的 stands. */
const OF = 3

/** A 指稱，B…: the clause before ended with the verb of saying. */
function isLedIn({ clauses, sets }: Scene, clause: Clause): boolean {
  const before = clauses[clause.index - 1]
  const last = before && before.to > before.from ? before.tokens[before.to - 1] : undefined
  return !!last && sets.alleging.has(last.word?.form ?? '')
}

/** 昨天指 B 前晚開火: the day on which it was said. */
function dateBefore(clause: Clause, said: number): When | null {
  for (let i = said - 1; i >= clause.from; i--) {
    const time = clause.tokens[i]?.time
    const when = time ? asWhen(time) : null
    if (when) return when
  }
  return null
}
