import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Segmented } from '../text/segment.ts'
import type { Home } from './discourse.ts'
import type { Token } from './token.ts'

/**
 * Whose voice a document is and whom it is about, from its byline and from what it names. Where it says 我國 or 我方, that is the
 * country, among those of `writing` (whose press writes the language) and the byline's, which it names most; else the byline's.
 * Those of `simplified` write Simplified: a Traditional text without a byline is not theirs.
 */
export function homeOf(
  lexicon: Lexicon,
  text: Segmented,
  tokens: readonly (readonly Token[])[],
  writing: ReadonlySet<string>,
  simplified: ReadonlySet<string>,
): Home {
  const named = new Map<string, number>()
  /** For the first character of states' full names in the document, the one state that it can stand for there; null where there are several. */
  const firsts = new Map<string, string | null>()
  let speaks = false
  const count = (codes: readonly string[]) => {
    for (const code of codes) if (lexicon.states.has(code)) named.set(code, (named.get(code) ?? 0) + 1)
  }
  for (const sentence of tokens) {
    for (const { word, run } of sentence) {
      if (run) for (const one of run) count(one.codes)
      if (!word) continue
      if (word.pronoun === 'we') speaks = true
      const row = word.actors.length > 0 ? word.actors[0] : undefined
      if (!row || row.kind === 'place' || row.kind === 'media') continue
      const { codes } = row
      count(codes)
      if (row.kind !== 'name' || codes.length !== 1 || word.form.length < 3) continue
      const [first, code] = [word.form.charAt(0), codes[0] as string]
      const other = firsts.get(first)
      if (other === undefined) firsts.set(first, code)
      else if (other !== code) firsts.set(first, null)
    }
  }
  const byline = text.byline.country
  const most = (codes: Iterable<string>) =>
    [...codes].reduce<string | null>(
      (best, code) => ((named.get(code) ?? 0) > (best ? (named.get(best) ?? 0) : 0) ? code : best),
      null,
    )
  const others = text.lang === 'zh-Hant' ? [...writing].filter((code) => !simplified.has(code)) : [...writing]
  const own = speaks ? most(byline ? [byline, ...others] : others) : null
  const short = new Map<string, string>()
  for (const [first, code] of firsts) if (code !== null && named.has(code)) short.set(first, code)
  return {
    code: own ?? byline,
    speaks: speaks && own !== null,
    main: most(named.keys()),
    short,
  }
}
