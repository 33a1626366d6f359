import type { Clause } from './clause.ts'
import type { Draft } from './draft.ts'
import type { Scene } from './scene.ts'

const isSame = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((code) => b.includes(code))

/** 捐款協助 B 賑災, 向 B 派出專家協助救災: of help to the same one, the clause tells twice in other words, or goes on with what it is for. */
export function isSameHelp({ sets, text }: Scene, clause: Clause, draft: Draft, drafts: readonly Draft[]): boolean {
  const last = drafts.at(-1)
  if (draft.frame.type !== 'AID' || last?.frame.type !== 'AID' || last.sentence !== draft.sentence) return false
  if (last.status !== draft.status || !isSame(last.source.codes, draft.source.codes)) return false
  if (!isSame(last.target.codes, draft.target.codes)) return false
  const isCivil = sets.civilHelp.has(last.frame.frame) && sets.civilHelp.has(draft.frame.frame)
  if (!isCivil || last.trigger.end < clause.start) return isCivil && sets.helpAims.startAt(text.clean, clause.start)
  return last.trigger.end <= draft.trigger.start
}

/** 派出運輸機，載運物資到 B: aircraft that bring help are part of it, and no show of force. */
export function carriesHelp({ sets, text }: Scene, draft: Draft, last: Draft | undefined): boolean {
  if (draft.frame.type !== 'AID' || last?.frame.type !== 'MOBILIZE' || last.sentence !== draft.sentence) return false
  return (
    isSame(last.source.codes, draft.source.codes) &&
    sets.carriers.standIn(text.clean, last.trigger.start, last.trigger.end)
  )
}
