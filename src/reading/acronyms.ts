import type { Lexicon, Word } from '../lexicon/lexicon.ts'
import type { ActorRow } from '../lexicon/pack.ts'
import { isIdeograph } from '../text/chars.ts'
import { type Aliases, learn } from './alias.ts'
import type { Mention } from './mention.ts'
import { nameOf, rowsByCode } from './short.ts'

/** Shortest and longest short name in units, in brackets right behind the full one. */
const [SHORT, LONG] = [2, 6]

const OPENS: ReadonlySet<string> = new Set(['（', '('])
const CLOSES: ReadonlySet<string> = new Set(['）', ')'])

/** One who learns the short names that a document gives to organisations; returns those that are new. */
export type AcronymLearner = (aliases: Aliases, clean: string, mentions: readonly Mention[]) => readonly string[]

/** The name in brackets that open at `at`, of letters and digits or of Han; empty where there is none. */
function inBrackets(clean: string, at: number): string {
  if (!OPENS.has(clean[at] ?? '')) return ''
  let end = at + 1
  while (end < clean.length && end - at <= LONG + 1 && !CLOSES.has(clean[end] as string)) end++
  const name = clean.slice(at + 1, end)
  if (name.length < SHORT || name.length > LONG || !CLOSES.has(clean[end] ?? '')) return ''
  const isHan = [...name].every((unit) => isIdeograph(unit.charCodeAt(0)))
  return isHan || /^[A-Z][A-Z0-9-]+$/.test(name) ? name : ''
}

/** Makes the learner of a lexicon: 民族解放軍（ELN）, 巴基斯坦塔利班（巴塔）. A state's short forms are its own affair (`short.ts`). */
export function acronymLearner(lexicon: Lexicon): AcronymLearner {
  const rows = rowsByCode(lexicon)
  const wordOf = (form: string, row: ActorRow): Word => nameOf(form, row, 'name')
  return (aliases, clean, mentions) => {
    const fresh: string[] = []
    for (const { codes, kind, parts, people, end } of mentions) {
      const [code] = codes
      if (kind !== 'name' || codes.length !== 1 || !code || parts || people.length || lexicon.states.has(code)) continue
      // 「民族解放軍」（ELN）: the quotation closes first.
      const at = /[」”』]/.test(clean[end] ?? '') ? end + 1 : end
      const name = inBrackets(clean, at)
      const row = rows.get(code)
      if (name === '' || !row || lexicon.word(name)) continue
      if (learn(aliases, name, wordOf(name, row))) fresh.push(name)
    }
    return fresh
  }
}
