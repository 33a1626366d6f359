import type { Clause } from './clause.ts'
import type { Scene } from './scene.ts'
import type { Token } from './token.ts'
import type { Trigger } from './trigger.ts'

/** 外交部未回應置評請求, 沒有回覆路透社查詢: what the press asks is no overture of a state. */
export function isAskedByPress({ sets, text }: Scene, { tokens, from, end }: Clause, { sense }: Trigger): boolean {
  return sets.ignoring.has(sense.frame.frame) && sets.press.standIn(text.clean, (tokens[from] as Token).start, end)
}
