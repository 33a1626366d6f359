import { measureAsked } from './asked-measure.ts'
import type { Clause } from './clause.ts'
import type { Draft } from './draft.ts'
import type { Filled } from './filling.ts'
import { asForsworn } from './forsworn.ts'
import { governContent, isApartFrom, keepsPromise } from './govern.ts'
import { MEASURES } from './measure-ended.ts'
import { carriesHelp, isSameHelp } from './same-help.ts'
import type { Scene } from './scene.ts'
import { asSetOut, isHostMet, isInPaper, isJourney, isLaunch, isPromised, isSlogan, spellsOut } from './sequel.ts'
import type { Subject } from './subject.ts'
import type { Trigger } from './trigger.ts'

/** What one says besides a promise. */
const APART: ReadonlySet<string> = new Set(['REJECT', 'REQUEST'])

/**
 * Adds the draft of a trigger to those told before it. A promise waits for what is promised, which takes its place; what only leads to the
 * next act, or is spelt out by it, gives way to it.
 */
export function tell(
  scene: Scene,
  clause: Clause,
  trigger: Trigger,
  subject: Subject,
  filled: Filled,
  draft: Draft,
  drafts: Draft[],
): void {
  const { carry, sets } = scene
  if (trigger.sense.roles === 'promise' && isInPaper(scene, clause, trigger, drafts.at(-1), draft)) {
    carry.content = true
    return
  }
  if (filled.rules[0] !== 'answer') governContent(scene, clause, trigger, draft)
  if (trigger.sense.roles === 'promise' && keepsPromise(scene, clause, trigger, subject, draft, drafts)) return
  if (carry.promise && isPromised(carry.promise, draft)) {
    // 答應 B 加強查驗: what is promised to somebody hurts him only where it names him.
    if (!filled.explicit && MEASURES.has(draft.frame.type)) return
    if (draft.status === 'denied') {
      drafts.push(asForsworn(scene, carry.promise, draft))
      carry.promise = null
      return
    }
    if (draft.mutual && draft.status === 'pledged' && sets.agreed.has(draft.frame.frame)) return
    if (APART.has(draft.frame.type) || isApartFrom(carry.promise, draft, clause)) drafts.push(carry.promise)
    carry.promise = null
  }
  if (isSlogan(drafts, draft)) return
  const measure = measureAsked(scene, clause, trigger, draft, drafts)
  if (measure) drafts.push(measure)
  add(scene, clause, draft, drafts)
}

/** Adds a draft, in place of the one before where that was only its way, its opening or its heading. */
function add(scene: Scene, clause: Clause, draft: Draft, drafts: Draft[]): void {
  const last = drafts.at(-1)
  const isOnWay = !!last && isJourney(last, draft)
  if (isSameHelp(scene, clause, draft, drafts)) return
  if (
    last &&
    (isOnWay ||
      carriesHelp(scene, draft, last) ||
      isHostMet(last, draft) ||
      spellsOut(scene, last, draft) ||
      isLaunch(last, draft))
  )
    drafts.pop()
  drafts.push(isOnWay ? asSetOut(last, draft) : draft)
}
