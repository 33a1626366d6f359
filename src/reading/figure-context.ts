/** What a number is of, whose it is, when, and under which assumption: from the words around it. */
import { KIND } from '../lexicon/kinds.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import { entry } from '../text/entry.ts'
import type { Span } from '../text/span.ts'
import type { Amount } from './amount.ts'
import { type Clause, findRole } from './clause.ts'
import type { Draft } from './draft.ts'
import type { ReadClause } from './events.ts'
import type { FigureWords } from './figure-words.ts'
import type { When } from './reading.ts'
import type { Token } from './token.ts'

/** How far, in units, a noun phrase reaches that says what is counted. */
const PHRASE = 16
const DE = 0x7684
const isMark = (unit: string) => /[，。；：、！？（）「」《》,;:()\s…—]/.test(unit)

const isVerb = ({ kinds }: Token) => (kinds & (KIND.act | KIND.nominal)) === KIND.act
const STOPS = ~(ROLE.de | ROLE.adverb | ROLE.observer | ROLE.governs)

function stops(token: Token): boolean {
  return token.time !== null || isVerb(token) || (token.roles & STOPS) !== 0
}

/** The words behind the unit up to the next verb, function word, 的 or mark (28,500名｜美軍｜駐防南韓). */
function behind(words: FigureWords, clean: string, { tokens, from, to, end }: Clause, amount: Amount): Span {
  const at = clean.charCodeAt(amount.end) === DE ? amount.end + 1 : amount.end
  let last = Math.min(end, at + PHRASE)
  for (let i = from; i < to; i++) {
    const token = tokens[i] as Token
    // Right behind a measure word stands a noun, whatever it is elsewhere.
    if (token.start >= at + Number(amount.counts) && token.start < last && stops(token)) {
      last = token.start
      break
    }
  }
  let stop = at
  while (stop < last && !isMark(clean.charAt(stop)) && clean.charCodeAt(stop) !== DE) stop++
  // 15萬｜大軍: persons counted without a measure word are named by that noun.
  for (let i = at; i < stop && amount.last === amount.number; i++) {
    const noun = words.people.at(clean, i)
    if (noun) return { start: at, end: i + noun.form.length }
  }
  return { start: at, end: stop }
}

/** The words in front of the number, without those that only lead to it (北韓人口｜約2,600萬, 出口｜增至｜658.5億). */
function ahead(words: FigureWords, clean: string, { tokens, from, to, start }: Clause, at: number): Span {
  // 兩國並｜睽違17年: an adverb only leads to the number too.
  const adverbs = tokens.slice(from, to).filter(({ roles, kinds }) => roles & ROLE.adverb && !(kinds & KIND.party))
  let end = at
  for (let length = -1; length !== 0; end -= length) {
    const adverb = adverbs.find((token) => token.end === end)
    length = leading(words, clean, end, start)?.form.length ?? (adverb ? adverb.end - adverb.start : 0)
  }
  let first = Math.max(start, end - PHRASE)
  for (let i = to - 1; i >= from; i--) {
    const token = tokens[i] as Token
    if (token.start >= end) continue
    if (token.end <= first) break
    // The nearest word counts whatever it is: 出口 and 投資 are verbs elsewhere, and so is 支持 in 支持率.
    if (token.time || (token.end < end - 1 && stops(token))) {
      first = token.end
      break
    }
  }
  let stop = end
  while (stop > first && !isMark(clean.charAt(stop - 1))) stop--
  while (stop < end && clean.charCodeAt(stop) === DE) stop++
  return { start: stop, end }
}

function leading(words: FigureWords, clean: string, end: number, from: number) {
  return (
    words.says.before(clean, end, from) ?? words.each.before(clean, end, from) ?? words.before.before(clean, end, from)
  )
}

const LENGTHS: ReadonlySet<string> = new Set(['years', 'months', 'weeks', 'days', 'hours', 'minutes', 'seconds'])

/** What is counted or measured: the noun behind the unit, else what stands in front of the number; empty where there is neither. */
export function measured(words: FigureWords, clean: string, clause: Clause, amount: Amount, unit: string): Span {
  const after = behind(words, clean, clause, amount)
  const isModified = clean.charCodeAt(amount.end) === DE
  // 談了七小時, 原油每桶80美元: lengths and prices are of what stands in front of them.
  const isSaidBefore = LENGTHS.has(unit) || /^[A-Z]{3} per /.test(unit)
  if (after.end > after.start + 1 && (isModified || !isSaidBefore)) return after
  const before = ahead(words, clean, clause, amount.start)
  if (before.end > before.start) return before
  // 其中250人｜被…: a word of grammar is nothing that is counted.
  const isGrammar = clause.tokens.some(
    ({ start, end, roles }) => start === after.start && end === after.end && roles > 0,
  )
  return isGrammar ? { start: after.start, end: after.start } : after
}

/** Whose it is: the actor named in what is counted, else the one named last before it, else of whom the clause speaks. */
export function whoseIs({ clause, subject }: ReadClause, amount: Amount): readonly string[] {
  let nearest: readonly string[] = []
  for (const { mention } of clause.mentions) {
    if (mention.codes.length === 0) continue
    if (mention.start >= amount.end) {
      if (mention.start <= amount.end + 2 && amount.counts) return mention.codes
      break
    }
    nearest = mention.codes
  }
  return nearest.length ? nearest : (subject?.codes ?? [])
}

/** The attacks that are told, by the place of their sentence. */
export type Attacks = ReadonlyMap<number, readonly Draft[]>

export const attacksIn = (drafts: readonly Draft[]): Attacks =>
  Map.groupBy(
    drafts.filter(({ frame }) => frame.type === 'ASSAULT'),
    ({ sentence }) => sentence,
  )

/** 空襲造成9人死亡: the dead are of those who were attacked, where the clause names nobody behind the attack; null where none is told. */
export function harmed(attacks: Attacks, { sentence, clause }: ReadClause, amount: Amount): readonly string[] | null {
  const attack = attacks.get(sentence)?.findLast(({ trigger }) => trigger.start < amount.start)
  if (!attack?.target.codes.length) return null
  const others = clause.mentions.some(
    ({ mention }) =>
      mention.start > attack.trigger.start &&
      mention.start < amount.last + 2 &&
      !attack.target.codes.some((code) => mention.codes.includes(code)),
  )
  return others ? null : attack.target.codes
}

/** The time that the clause names last before the number, else the first behind it. */
export function whenIs({ clause }: ReadClause, amount: Amount): When | null {
  let found: When | null = null
  for (let i = clause.from; i < clause.to; i++) {
    const { time, start, end } = clause.tokens[i] as Token
    if (!time?.when || (start < amount.end && amount.start < end)) continue
    if (start > amount.end && found) break
    found = { ...time.when, basis: time.basis, span: { start, end } }
  }
  return found
}

/** The words of a condition or a simulation in the sentence up to the number. */
export function assumed(clauses: readonly ReadClause[], at: number, amount: Amount): Span | null {
  const { sentence } = clauses[at] as ReadClause
  for (let i = at; i >= 0 && clauses[i]?.sentence === sentence; i--) {
    const { clause } = clauses[i] as ReadClause
    const k = findRole(clause.tokens, clause.from, clause.to, ROLE.condition | ROLE.scenario)
    const word = entry(clause.tokens, k)
    if (word && word.start < amount.start) return { start: word.start, end: i === at ? amount.start : clause.end }
  }
  return null
}
