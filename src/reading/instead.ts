import { ROLE } from '../lexicon/lexicon.ts'
import { type Clause, hasRole } from './clause.ts'
import type { Scene } from './scene.ts'

/** 應談判，而不是制裁 B: what is not, or should not be, done instead. */
export const isInstead = ({ sets, text }: Scene, { start }: Clause): boolean => sets.instead.startAt(text.clean, start)

/** 否則不會與 B 會面: what would not have been done otherwise has been done, and is told before. */
export const isElse = ({ sets }: Scene, { tokens, from }: Clause): boolean =>
  sets.otherwise.has(tokens[from]?.word?.form ?? '') && hasRole(tokens, from + 1, from + 3, ROLE.negation)
