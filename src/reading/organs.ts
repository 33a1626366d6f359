import { KIND } from '../lexicon/kinds.ts'
import { entry } from '../text/entry.ts'
import { type Clause, hasKind } from './clause.ts'
import { counterpart, isOrganisation } from './discourse.ts'
import type { Mention } from './mention.ts'
import type { Scene } from './scene.ts'
import type { Token } from './token.ts'

/** 軍方奪權 …, 軍政府發言人: words for those who hold power by force mean the same ones, whichever of them the document uses; empty for others. */
function ruledBy({ sets, discourse, text }: Scene, start: number): string {
  const isRuler = (from: string) => sets.rulers.some((word) => from.startsWith(word))
  if (!isRuler(text.clean.slice(start, start + RULER))) return ''
  const codes = new Set([...discourse.organs].filter(([word]) => isRuler(word)).map(([, code]) => code))
  return codes.size === 1 ? ([...codes][0] ?? '') : ''
}

/** 峰會呼籲軍政府…: an organisation has no rulers; the state that the sentence named last is meant. Empty for other words, and behind a state. */
function ofOutsider({ sets, discourse, carry, text }: Scene, start: number): string {
  const [own] = (carry.subject ?? discourse.topic)?.codes ?? []
  if (!isOrganisation(discourse, own) || !sets.regimes.startAt(text.clean, start)) return ''
  const isHere = (code: string) =>
    discourse.heard.some(({ codes, sentence }) => sentence === discourse.sentence && codes.includes(code))
  const isState = (code: string) => discourse.states.has(code)
  const named = discourse.recent.findLast((code) => isState(code) && isHere(code))
  // 叛軍攻占 B 城，政府軍…: else the one against whom it acts.
  return named ?? counterpart(discourse, own ? [own] : [], isState)[0] ?? ''
}

/** 商務部 in the press of its own state, at the head of a sentence, where no other state's was named; empty for others. */
function ofPress({ sets, discourse, sentence, text }: Scene, start: number, end: number): string {
  const { press } = discourse.home
  if (!press || start > sentence.start || discourse.organs.has(text.clean.slice(start, end))) return ''
  return sets.ministriesOfPress.startAt(text.clean, start) ? press : ''
}

/** 在 A，警方逮捕…: an organ that acts where it is, at the head of its clause, behind one that only says where; null elsewhere. */
function seatOf(
  { sets, clauses, discourse, text }: Scene,
  clause: Clause,
  { first, start }: Mention,
): readonly string[] | null {
  const before = entry(clauses, clause.index - 1)
  if (!before || first !== clause.from || !sets.seated.startAt(text.clean, start)) return null
  const [where] = before.mentions
  if (where?.mark !== 'at' || hasKind(before, KIND.act)) return null
  // 在 A 首都 B 城: both are the same state's.
  const [code, ...others] = new Set(before.mentions.flatMap(({ mention }) => mention.codes))
  return code && !others.length && !isOrganisation(discourse, code) ? [code] : null
}

/** The longest of the words for rulers, in units. */
const RULER = 4

/** 總統指示海軍…: whose bare forces are that are named beside the subject of their clause, they stay where no other state has had any. */
export function noteOwn(
  { discourse, sets, text }: Scene,
  { start, end, codes }: Mention,
  own: readonly string[],
): void {
  const word = text.clean.slice(start, end)
  const isOwn = codes.length === 1 && own.length === 1 && codes[0] === own[0] && sets.guards.has(word)
  if (isOwn && !discourse.organs.has(word)) discourse.organs.set(word, own[0] as string)
}

/**
 * Notes whose organ or office a word names (緬甸軍政府), and gives a bare one (軍政府) as that of the only state that has had it in the
 * document so far; null where it is none, where no state has, or several have.
 */
export function organOf(scene: Scene, clause: Clause, mention: Mention): Mention | null {
  const { tokens } = clause
  const { discourse, text } = scene
  const { first, last, codes, end, kind, official } = mention
  if (!official) return null
  const { organs } = discourse
  if (kind === 'office') {
    const { start } = tokens[first] as Token
    // 國防部 in a document that says 我國: its own, though the ministry of another state was named by that word.
    const { home } = discourse
    if (!codes.length && home.ministries && scene.sets.ministries.startAt(text.clean, start))
      return { ...mention, codes: [home.ministries] }
    const code = codes.length
      ? null
      : (organs.get(text.clean.slice(start, end)) ??
        (ruledBy(scene, start) || ofOutsider(scene, start) || ofPress(scene, start, end)))
    const seat = codes.length ? null : seatOf(scene, clause, mention)
    return seat ? { ...mention, codes: seat } : code ? { ...mention, codes: [code] } : null
  }
  if (codes.length !== 1 || last - first < 2) return null
  // 外交部發言人某某: who speaks for it tells whose a bare ministry is.
  const { start } = tokens[first] as Token
  const ministry = mention.people.length
    ? scene.sets.ministries.words.find((one) => text.clean.startsWith(one, start))
    : null
  const word = ministry ?? text.clean.slice((tokens[first + 1] as Token).start, end)
  const known = organs.get(word)
  if (known !== codes[0]) organs.set(word, known === undefined ? (codes[0] as string) : null)
  return null
}
