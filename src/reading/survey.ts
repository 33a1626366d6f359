import type { Clause } from './clause.ts'
import type { Scene } from './scene.ts'
import type { Token } from './token.ts'
import type { Trigger } from './trigger.ts'

/** 以五票反對通過: a word right behind a count of votes, which no word covers, counts them (投票反對 is a word); 以五票通過 tells of the deed. */
export function countsVotes({ sets, text }: Scene, clause: Clause, trigger: Trigger): boolean {
  const { start, glue } = clause.tokens[trigger.verb] as Token
  if (glue > 0 && sets.adopting.startAt(text.clean, start)) return false
  const before = text.clean.slice(start - glue, start)
  return glue > 0 && sets.votes.some((word) => before.endsWith(word))
}

/** 民調顯示，六成支持…: what a share of those asked think is no act of their state. */
export function isPolled({ sets, text, sentence }: Scene, clause: Clause, trigger: Trigger): boolean {
  if (!OPINIONS.has(trigger.sense.frame.type)) return false
  const words = text.clean.slice(sentence.start, clause.end)
  return sets.survey.some((word) => words.includes(word))
}

const OPINIONS: ReadonlySet<string> = new Set(['SUPPORT', 'REJECT', 'AGREE', 'ACCUSE', 'REQUEST'])
