import type { Lexicon } from '../lexicon/lexicon.ts'
import type { PersonRow } from '../lexicon/pack.ts'
import { isIdeograph } from '../text/chars.ts'
import { valid } from './tenure.ts'
import type { Token } from './token.ts'

/** Those who hold or held an office and whose names begin with a surname: by surname, with the name as it is matched. */
export type Surnames = ReadonlyMap<string, readonly { readonly name: string; readonly row: PersonRow }[]>

/** How long a surname may be for a name of so many characters (林芳正, 石破茂, 上川陽子, 小野寺五典). */
const LENGTHS: Readonly<Record<number, readonly number[]>> = { 2: [1], 3: [2, 1], 4: [2], 5: [3] }
const SINGLE: readonly number[] = [1]

/** The people of the states whose press calls them so (`set.surnames`). */
export function surnamesOf(lexicon: Lexicon): Surnames {
  const codes = lexicon.set('surnames')
  const long = lexicon.set('surnames.long')
  const surnames = new Map<string, { name: string; row: PersonRow }[]>()
  for (const { form, people } of lexicon.words) {
    for (const row of people) {
      const isLong = long.has(row.code)
      if (!isLong && !codes.has(row.code)) continue
      for (const length of (isLong ? LENGTHS[form.length] : SINGLE) ?? []) {
        const surname = form.slice(0, length)
        const known = surnames.get(surname)
        if (known) known.push({ name: form, row })
        else surnames.set(surname, [{ name: form, row }])
      }
    }
  }
  return surnames
}

const LONGEST = 3

/**
 * 上川外相, 尹總統, 林外長: who is called by surname and office before the office at token `i`, with the length of the surname. Null where
 * a longer word covers those characters, nobody of that surname holds the office on `day`, or people of several states do.
 */
export function surnamedAt(
  surnames: Surnames,
  clean: string,
  tokens: readonly Token[],
  i: number,
  day: string | null,
): { readonly row: PersonRow; readonly name: string; readonly length: number } | null {
  const { start, word } = tokens[i] as Token
  for (let length = LONGEST; length >= 1; length--) {
    const from = start - length
    if (from < 0 || isCovered(tokens, i, from, length)) continue
    if (length === 1 && from > 0 && isUncovered(clean, tokens, i, from - 1)) continue
    const named = surnames.get(clean.slice(from, start))
    if (!named) continue
    const holders = (word?.offices ?? []).flatMap(({ office }) => named.filter(({ row }) => row.office === office))
    const now = day ? holders.filter(({ row }) => valid(row, day)) : []
    const [first] = now
    if (first && now.every(({ row }) => row.code === first.row.code)) return { ...first, length }
  }
  return null
}

/** A word reaches from before `from` into what stands before token `i`, or one of several characters lies in it. */
function isCovered(tokens: readonly Token[], i: number, from: number, length: number): boolean {
  for (let k = i - 1; k >= 0; k--) {
    const { start, end } = tokens[k] as Token
    if (end <= from) return false
    if (start < from || length === 1 || end - start > 1) return true
  }
  return false
}

/** The character at `at` is an ideograph that no word covers: the surname may be the end of a longer name. */
function isUncovered(clean: string, tokens: readonly Token[], i: number, at: number): boolean {
  if (!isIdeograph(clean.charCodeAt(at))) return false
  for (let k = i - 1; k >= 0; k--) {
    const { start, end } = tokens[k] as Token
    if (start <= at && at < end) return false
    if (end <= at) return true
  }
  return true
}
