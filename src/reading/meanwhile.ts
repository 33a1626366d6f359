import { CUE } from '../lexicon/cues.ts'
import { KIND } from '../lexicon/kinds.ts'
import { ROLE, type VerbSense } from '../lexicon/lexicon.ts'
import type { Mention } from './mention.ts'
import { isTrigger, type Token } from './token.ts'

/** What one state does or says to another wherever it is. */
const TO_OTHERS: ReadonlySet<string> = new Set([
  ...['ASSAULT', 'COERCE', 'SANCTION', 'CONCEDE'],
  ...['ACCUSE', 'REJECT', 'THREATEN', 'REQUEST'],
])

/** Those who may act; a city is where something is done. */
const ACTORS: ReadonlySet<string> = new Set(['name', 'group', 'body', 'force', 'person', 'office'])

/** What may stand between him who acts and his act. */
const LIGHT = ROLE.adverb | ROLE.aspect | ROLE.also | ROLE.announce

/** Coverbs of what is done, and of whom it is done with or left; 在 A 對 B 加稅後. */
const BRINGS = ROLE['prep.to'] | ROLE['prep.ba'] | ROLE['prep.with'] | ROLE['prep.at']

/** Index of the word of time that closes what a coverb opened, −1 where none does; 的同時 closes it by its second word. */
function closing(tokens: readonly Token[], from: number, to: number): number {
  for (let k = from; k < to; k++) if ((tokens[k] as Token).cues & CUE.meanwhile) return k
  return -1
}

/**
 * 在 A 轟炸 B 期間, 在 A 對 B 加稅後, 就在 A 從 B 撤軍之際: between the coverb that opens the clause and its word of time the one acts, and is
 * no place; a city is (在首都轟炸 B 之後), and so is where talks are held (在 A 會見 B 之後).
 */
export function actsMeanwhile(
  tokens: readonly Token[],
  { kind, last, modifies, codes }: Mention,
  to: number,
  mentionAt: readonly (Mention | undefined)[],
): boolean {
  if (!ACTORS.has(kind) || modifies) return false
  const end = closing(tokens, last, to)
  if (end < 0) return false
  let at = last
  while (at < end && ((tokens[at] as Token).time || (tokens[at] as Token).roles & LIGHT)) at++
  const first = tokens[at] as Token
  if (at >= end || first.roles & ROLE.de) return false
  const isDone = tokens.slice(at + 1, end).some(isTrigger)
  if (first.roles & BRINGS) return isDone && !!mentionAt[at + 1]
  if (!(first.kinds & KIND.act)) return false
  // 在 A 與 B 建交後: who are named together do it together.
  if (codes.length > 1) return true
  const { verbs = [], pairs = [] } = first.word ?? {}
  const does = ({ frame }: VerbSense) => TO_OTHERS.has(frame.type)
  return (verbs.some(does) || pairs.some(does)) && mentionAt.some((one, i) => one && i > at && i < end)
}
