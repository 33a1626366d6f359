import type { Clause } from './clause.ts'
import type { Scene } from './scene.ts'
import type { Token } from './token.ts'
import type { Trigger } from './trigger.ts'

/** 以五票反對通過: a word behind a count of votes counts them. */
export function countsVotes({ sets, text }: Scene, clause: Clause, trigger: Trigger): boolean {
  const { start, glue } = clause.tokens[trigger.verb] as Token
  const before = text.clean.slice(Math.max(clause.start, start - VOTES), start)
  return glue > 0 && sets.votes.some((word) => before.endsWith(word) && /\d|[一二三四五六七八九十百]/.test(before))
}

/** Units before a verb in which a count of votes is looked for. */
const VOTES = 4

/** 民調顯示，六成支持…: what a share of those asked think is no act of their state. */
export function isPolled({ sets, text, sentence }: Scene, clause: Clause, trigger: Trigger): boolean {
  if (!OPINIONS.has(trigger.sense.frame.type)) return false
  const words = text.clean.slice(sentence.start, clause.end)
  return sets.survey.some((word) => words.includes(word))
}

const OPINIONS: ReadonlySet<string> = new Set(['SUPPORT', 'REJECT', 'AGREE', 'ACCUSE', 'REQUEST'])
