import type { Party } from './discourse.ts'
import type { Draft } from './draft.ts'
import { type Filling, marked, partyOf } from './filling.ts'
import type { Mention } from './mention.ts'
import type { Scene } from './scene.ts'

/** Notes who was told to have taken people, ships or land of whom: from then on he holds them. */
export function noteCaptivity({ sets, discourse }: Scene, { frame, source, target }: Draft): void {
  const land = sets.occupying.has(frame.frame)
  if (!(land || sets.capturing.has(frame.frame)) || !source.codes.length || !target.codes.length) return
  discourse.captivity = { holder: source.codes, held: target.codes, land }
}

/** 被 A 關押的 B 記者獲釋: people who act for no state are let go as well. */
export function freedPeople({ trigger, clause }: Filling): Party | null {
  if (trigger.sense.frame.type !== 'CONCEDE') return null
  const freed = clause.mentions.findLast(
    ({ mention: { kind, codes, last } }) => kind === 'observer' && codes.length > 0 && last <= trigger.verb,
  )
  return freed ? partyOf(freed.mention) : null
}

/**
 * 三名船員昨天獲釋, B 船員獲釋: without the name of who held them, the text has told whom somebody holds. Null where it has not, or of others.
 */
export function freedIn({ trigger, discourse, subjectRule }: Filling, host: Party): readonly [Party, Party] | null {
  const { captivity } = discourse
  if (trigger.sense.frame.type !== 'CONCEDE' || !captivity || captivity.land) return null
  const isUnnamed = subjectRule === 'unknown' || subjectRule.startsWith('topic')
  const both = isUnnamed ? [...captivity.held, ...captivity.holder] : captivity.held
  if (!host.codes.every((code) => both.includes(code))) return null
  return [
    { codes: captivity.holder, people: [] },
    { codes: captivity.held, people: [] },
  ]
}

/** A 扣押 B 船員。B 要求放人: who was told to hold one's own is asked to let them go; null where nobody was, or something else is asked. */
export function captorOf(
  { trigger, releases, discourse: { captivity } }: Filling,
  { codes }: Party,
): readonly string[] | null {
  if (!captivity || captivity.land || !codes.length || !releases.has(trigger.sense.frame.frame)) return null
  return codes.every((code) => captivity.held.includes(code)) ? captivity.holder : null
}

/**
 * 至今仍未釋放, 佔領了三個村莊，至今未撤: whom he was told to hold who lets somebody go, or of whom he holds the land that he leaves, as
 * the sentence goes on; null where nobody, or where more stands behind the verb.
 */
export function heldBy(
  { trigger, clause, discourse: { captivity }, subjectRule }: Filling,
  { codes }: Party,
): readonly string[] | null {
  if (trigger.kind !== 'verb' || trigger.verb !== clause.to - 1) return null
  if (trigger.sense.frame.type !== (captivity?.land ? 'RETREAT' : 'CONCEDE')) return null
  if (captivity?.land && subjectRule !== 'topic-chain') return null
  return captivity && codes.length && codes.every((code) => captivity.holder.includes(code)) ? captivity.held : null
}

/** 把 B 人質交予紅十字會: whose they are who are handed to one who only stands between; null where nobody is. */
export function handedBack(f: Filling): Mention | null {
  if (f.trigger.sense.frame.type !== 'CONCEDE') return null
  const held = marked(f, 'ba', 'before') ?? marked(f, 'free', 'before') ?? marked(f, 'free', 'after')
  const to = f.clause.mentions.find(({ mention }) => mention.codes.some((code) => f.goBetweens.has(code)))?.mention
  return to && held && to !== held && to !== f.subjectMention ? held : null
}
