import { entry } from '../text/entry.ts'
import type { Scene } from './scene.ts'

/** 有報導說 A 準備派兵，是否屬實？ 會不會有那麼一天，A 出兵？: of what a question asks whether it is true, or may ever be, nothing is told. */
export function asksIfTrue({ sets, text, sentence, clauses }: Scene): boolean {
  const last = entry(clauses, clauses.length - 1)
  if (!last || !'？?'.includes(text.clean.charAt(sentence.end - 1))) return false
  return (
    sets.ifTrue.standIn(text.clean, last.start, sentence.end) ||
    sets.ifEver.standIn(text.clean, sentence.start, sentence.end)
  )
}
