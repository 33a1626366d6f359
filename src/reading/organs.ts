import type { Clause } from './clause.ts'
import type { Mention } from './mention.ts'
import type { Scene } from './scene.ts'
import type { Token } from './token.ts'

/**
 * Notes whose organ or office a word names (緬甸軍政府), and gives a bare one (軍政府) as that of the only state that has had it in the
 * document so far; null where it is none, where no state has, or several have.
 */
export function organOf({ discourse, text }: Scene, { tokens }: Clause, mention: Mention): Mention | null {
  const { first, last, codes, end, kind, official } = mention
  if (!official) return null
  const { organs } = discourse
  if (kind === 'office') {
    const code = codes.length ? null : organs.get(text.clean.slice((tokens[first] as Token).start, end))
    return code ? { ...mention, codes: [code] } : null
  }
  if (codes.length !== 1 || last - first < 2) return null
  const word = text.clean.slice((tokens[first + 1] as Token).start, end)
  const known = organs.get(word)
  if (known !== codes[0]) organs.set(word, known === undefined ? (codes[0] as string) : null)
  return null
}
