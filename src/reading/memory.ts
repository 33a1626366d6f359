import { noteCaptivity } from './captivity.ts'
import type { Clause } from './clause.ts'
import { isOrganisation, keyOf, relate } from './discourse.ts'
import type { Draft } from './draft.ts'
import type { Filled } from './filling.ts'
import { noteMeasure } from './measure-ended.ts'
import { meet } from './meetings.ts'
import { notePlenary } from './plenary.ts'
import { askerOf, did, harmed, oppose } from './rivals.ts'
import { goOnWith, type Scene } from './scene.ts'
import { noteMeasures } from './series.ts'
import type { Token } from './token.ts'
import { firstOf, lastOf, type Trigger } from './trigger.ts'
import { noteVoices } from './when-said.ts'

/** Acts by which one speaks against or to somebody. */
export const SPEAKS: ReadonlySet<string> = new Set(['ACCUSE', 'REQUEST', 'REJECT', 'THREATEN'])
/** Acts of words. */
const WORDS: ReadonlySet<string> = new Set([...SPEAKS, 'AGREE', 'SUPPORT'])
/** Acts that somebody may refuse or deny. */
const ASKS: ReadonlySet<string> = new Set(['REQUEST', 'ACCUSE', 'AGREE', 'THREATEN'])
/** Acts by which one joins others who turn to the same one. */
const JOINS: ReadonlySet<string> = new Set([...SPEAKS, 'SUPPORT', 'AID', 'CONCEDE'])

/** Acts for somebody: who minds them turns to their doer. */
const FAVOURS: ReadonlySet<string> = new Set(['SUPPORT', 'AID', 'CONCEDE', 'COOPERATE'])

/** Acts against somebody. */
const AGAINST: ReadonlySet<string> = new Set([
  'ASSAULT',
  'COERCE',
  'THREATEN',
  'SANCTION',
  'ACCUSE',
  'REJECT',
  'MOBILIZE',
])

/** What others may welcome: what two settle with each other, and what one yields. */
const HAILED: ReadonlySet<string> = new Set(['RETREAT', 'CONCEDE', 'AGREE', 'SUPPORT', 'COOPERATE'])
const YIELDS: ReadonlySet<string> = new Set(['RETREAT', 'CONCEDE'])

/** What is done against somebody, and more than said. */
const DEEDS: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE', 'SANCTION', 'MOBILIZE'])

/** Notes what later sentences leave out: who acted against whom, who asked whom, who met, and where one who reacts turns. */
export function remember(scene: Scene, draft: Draft): void {
  const { discourse, text } = scene
  if (draft.frame.type === 'CONSULT') {
    const bodies = [...draft.source.codes, ...draft.target.codes].filter((code) => isOrganisation(discourse, code))
    if (bodies.length) discourse.conference = bodies
    if (bodies.length && draft.when && draft.status === 'occurred') {
      scene.carry.met = true
      if (scene.sets.councils.has(draft.frame.frame))
        discourse.council = { when: draft.when, sentence: discourse.sentence }
    }
  }
  if (!draft.mutual && draft.source.codes.length && !JOINS.has(draft.frame.type)) {
    discourse.aimed = { codes: draft.source.codes, sentence: discourse.sentence }
  }
  // A 提議停火，B 同意，C 沒有答覆: who says yes has asked for nothing.
  const asker = askerOf(discourse, draft.source.codes)
  const answers = draft.frame.type === 'AGREE' && asker.length > 0 && asker.join() === draft.target.codes.join()
  if (!draft.mutual && draft.source.codes.length && ASKS.has(draft.frame.type) && !answers)
    discourse.asked = {
      source: draft.source.codes,
      target: draft.target.codes,
      sentence: discourse.sentence,
      frame: draft.frame.frame,
    }
  if (HAILED.has(draft.frame.type) && draft.status !== 'denied' && (draft.mutual || YIELDS.has(draft.frame.type)))
    discourse.hailed = {
      codes: draft.mutual ? [...draft.source.codes, ...draft.target.codes] : draft.source.codes,
      sentence: discourse.sentence,
    }
  const { type } = draft.frame
  if (type === 'THREATEN' && !draft.mutual && draft.source.codes.length) scene.carry.warner = draft.source
  if ((type === 'ACCUSE' || type === 'REJECT') && draft.target.codes.length)
    discourse.minded = { ...discourse.minded, [type]: { codes: draft.target.codes, sentence: discourse.sentence } }
  notePlenary(scene, draft)
  noteCaptivity(scene, draft)
  noteMeasure(discourse, draft)
  noteMeasures(scene, draft)
  if (scene.sets.seen.has(draft.frame.frame)) goOnWith(scene, draft.source)
  if (draft.explicit && !draft.mutual && AGAINST.has(draft.frame.type))
    oppose(discourse, draft.source.codes, draft.target.codes)
  if (draft.explicit && !draft.mutual && draft.source.codes.length && DEEDS.has(draft.frame.type))
    harmed(discourse, draft.source.codes, draft.target.codes, scene.sets.parents)
  if (draft.source.codes.length && draft.status === 'occurred')
    did(
      discourse,
      draft.mutual ? [...draft.source.codes, ...draft.target.codes] : draft.source.codes,
      text.clean.slice(draft.trigger.start, draft.trigger.end),
    )
  if (draft.explicit)
    relate(discourse, draft.source.codes, draft.target.codes, draft.mutual, JOINS.has(draft.frame.type))
  if (draft.explicit && !draft.mutual && draft.source.codes.length && FAVOURS.has(draft.frame.type))
    discourse.favour = { codes: draft.source.codes, sentence: discourse.sentence }
  if (draft.frame.type === 'AID' && draft.target.codes.length)
    discourse.aided = { codes: draft.target.codes, sentence: discourse.sentence }
  const { when } = draft
  if (when && draft.status === 'occurred' && WORDS.has(draft.frame.type))
    discourse.spoken = { when, sentence: discourse.sentence, codes: draft.source.codes }
  if (when && draft.status === 'occurred' && (WORDS.has(draft.frame.type) || draft.frame.type === 'CONSULT'))
    noteVoices(scene, [...draft.source.people, ...draft.target.people], when)
  if (draft.frame.type === 'CONSULT' && when?.start && when.end && !draft.remark) {
    const codes = [...new Set([...draft.source.codes, ...draft.target.codes])]
    if (draft.status === 'occurred') meet(discourse, codes, when)
    else if (draft.status === 'scheduled') discourse.coming.set(keyOf(codes), when)
  }
}

/** 違背承諾, 經 A 同意: the promise or consent was given before; nothing is promised by it now. */
function wasGiven({ sets }: Scene, { tokens, from, mentions }: Clause, first: number): boolean {
  const whose = mentions.find(({ mention }) => mention.last === first)
  const before = (whose ? whose.mention.first : first) - 1
  return before >= from && sets.givenBefore.has(tokens[before]?.word?.form ?? '')
}

/** What an act leaves behind that makes no event, because it is not known who did it, or to whom. */
export function leaveUntold(scene: Scene, clause: Clause, trigger: Trigger, { source }: Filled): void {
  const { carry, sets, discourse, text } = scene
  const { frame, roles } = trigger.sense
  const [first, last] = [clause.tokens[firstOf(trigger)] as Token, clause.tokens[lastOf(trigger)] as Token]
  if (frame.type === 'ASSAULT' && source.codes.length === 0) did(discourse, [], text.clean.slice(first.start, last.end))
  if (roles === 'promise' && !wasGiven(scene, clause, firstOf(trigger))) {
    carry.promised = true
    if (source.codes.length) carry.warner = source
  }
  if (roles === 'content' && !sets.factive.has(frame.frame)) carry.content = true
}
