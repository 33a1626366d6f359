import { KIND } from '../lexicon/kinds.ts'
import { isIdeograph } from '../text/chars.ts'
import type { Token } from './token.ts'

/** The states that words name in a document, runs of signs left out. */
function codesNamed(tokens: readonly (readonly Token[])[]): ReadonlySet<string> {
  const named = new Set<string>()
  for (const sentence of tokens)
    for (const { word, kinds } of sentence)
      if (word && kinds & KIND.party) for (const { codes } of word.actors) for (const code of codes) named.add(code)
  return named
}

/** 巴德梅: no word covers the character right behind the signs. */
function runsOn(clean: string, { end, clause }: Token, next: Token | undefined): boolean {
  if (next && next.clause === clause && next.glue === 0) return false
  return isIdeograph(clean.charCodeAt(end))
}

/**
 * The tokens of a document without the signs of states (巴德, 西印) that only open a name which no word knows: the name goes on behind them, and
 * the document names none of the states by a word.
 */
export function withoutUnknownNames(
  clean: string,
  tokens: readonly (readonly Token[])[],
): readonly (readonly Token[])[] {
  let named: ReadonlySet<string> | null = null
  return tokens.map((sentence) => {
    const isName = ({ run }: Token, i: number): boolean => {
      const token = sentence[i] as Token
      if (!run || !runsOn(clean, token, sentence[i + 1])) return false
      named ??= codesNamed(tokens)
      return !run.some(({ codes }) => codes.some((code) => named?.has(code)))
    }
    if (!sentence.some(isName)) return sentence
    const kept: Token[] = []
    let glue = 0
    for (const [i, token] of sentence.entries()) {
      if (isName(token, i)) {
        glue += token.glue + token.end - token.start
        continue
      }
      kept.push(glue ? { ...token, glue: token.glue + glue } : token)
      glue = 0
    }
    return kept
  })
}
