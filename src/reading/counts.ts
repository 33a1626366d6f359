import type { Segmented } from '../text/segment.ts'
import type { Clause } from './clause.ts'
import type { Count } from './reading.ts'
import type { Token } from './token.ts'
import type { Trigger } from './trigger.ts'

/** 2+2對話 is a name. */
const NUMBER = /(?<![\d+])(\d[\d,]*)(?![\d,+])/

/** The number that counts the pair's noun (14項合作備忘錄), where one stands between the verb and the noun. */
export function countsIn(text: Segmented, clause: Clause, trigger: Trigger): readonly Count[] {
  if (trigger.noun <= trigger.verb) return []
  const verb = clause.tokens[trigger.verb] as Token
  const noun = clause.tokens[trigger.noun] as Token
  const between = text.clean.slice(verb.end, noun.start)
  const found = NUMBER.exec(between)
  if (!found) return []
  const start = verb.end + found.index
  // 11年來的首次訪問: it measures time.
  if (clause.tokens.some(({ time, start: from, end }) => time !== null && from <= start && end > start)) return []
  return [
    {
      n: Number((found[1] as string).replaceAll(',', '')),
      of: text.clean.slice(noun.start, noun.end),
      span: { start, end: noun.end },
    },
  ]
}
