import type { Clause } from './clause.ts'
import type { Discourse } from './discourse.ts'
import type { Mention } from './mention.ts'
import type { Scene } from './scene.ts'
import type { Token } from './token.ts'
import type { Trigger } from './trigger.ts'

/** 在 A 與 B 見證下, A 與 B 出面斡旋: notes who has to do with a quarrel only as the third one; to be asked before its events are read. */
export function noteBetween(scene: Scene, clause: Clause, triggers: readonly Trigger[]): void {
  const { carry, discourse } = scene
  for (const { mention } of clause.mentions) {
    if (mention.codes.length > 1 && looksOn(scene, clause, mention)) add(discourse, mention.codes)
  }
  for (const { sense, verb } of triggers) {
    if (sense.frame.mode !== 'third-party') continue
    const by = clause.mentions.find(({ mark, mention }) => mark === 'free' && mention.last <= verb)?.mention
    const codes = by?.codes ?? carry.subject?.codes ?? []
    // A與B推動穿梭外交: who goes to and fro between nobody else is no third one.
    const isOther = (code: string) => !codes.includes(code)
    if (clause.mentions.some(({ mention }) => mention.first > verb && mention.codes.some(isOther)))
      add(discourse, codes)
  }
}

/** A 與 B 共同見證: right behind those who look on or step in. */
const looksOn = ({ sets, text }: Scene, { tokens, to }: Clause, { last }: Mention): boolean =>
  last < to && sets.lookingOn.startAt(text.clean, (tokens[last] as Token).start)

function add({ between }: Discourse, codes: readonly string[]): void {
  for (const code of codes) between.add(code)
}

/** Those are third ones, all of them: 雙方 is others. */
export const areBetween = ({ between }: Discourse, codes: readonly string[]): boolean =>
  between.size > 0 && codes.every((code) => between.has(code))

/** A 響應 C 的斡旋。雙方互指…: the two last told of who are at odds, where a third one is among `codes`; empty where no two are known. */
export function atOdds({ between, groups, states }: Discourse, codes: readonly string[]): readonly string[] {
  if (!codes.some((code) => between.has(code))) return []
  const last = [...groups.values()].findLast(
    ({ codes: two }) => two.length === 2 && two.every((code) => states.has(code) && !between.has(code)),
  )
  return last?.codes ?? []
}
