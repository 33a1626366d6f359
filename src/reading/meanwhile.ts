import { CUE } from '../lexicon/cues.ts'
import type { Mention } from './mention.ts'
import type { Token } from './token.ts'

/** What one state does to another wherever it is. */
const HARMS: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE', 'SANCTION'])

/** How many tokens the verb and what it is done with take up. */
const HARMING = 3

/**
 * 在 A 轟炸 B 期間: between the coverb and its word of time the one does harm to the other, and is no place; a city is (在首都轟炸 B 之後), and so
 * is where B's means are hit (在 A 轟炸 B 軍隊之後).
 */
export function harmsMeanwhile(
  tokens: readonly Token[],
  { last }: Mention,
  to: number,
  mentionAt: readonly (Mention | undefined)[],
): boolean {
  if (!((tokens[to - 1] as Token).cues & CUE.meanwhile)) return false
  const object = mentionAt.findIndex((one, i) => one && i > last && i < to)
  if (object < 0 || mentionAt[object]?.last !== to - 1 || object - last > HARMING) return false
  const between = tokens.slice(last, object)
  if (between.some(({ roles }) => roles !== 0)) return false
  return between.at(-1)?.word?.verbs.some(({ frame }) => HARMS.has(frame.type)) ?? false
}
