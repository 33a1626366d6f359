import type { Clause } from './clause.ts'
import type { Party } from './discourse.ts'
import { subjectIn } from './doer.ts'
import { opensWith } from './goes-on.ts'
import type { Mention } from './mention.ts'
import { Phrases } from './phrases.ts'
import { HELD_OUT } from './recast.ts'
import type { Scene } from './scene.ts'
import { firstOf, type Trigger } from './trigger.ts'

/**
 * A 收緊出口，引發 B 總統不滿，威脅對 A 加稅: who is named as an official, or was angered, at the end of the clause before goes on, where the
 * one who was its subject is the one to whom it is done.
 */
export function turnedAgainst({ carry, clauses }: Scene, { index, mentions }: Clause): Mention | null {
  const subject = carry.subject?.codes ?? []
  const isDoneTo = mentions.some(
    ({ mark, mention }) =>
      mark === 'to' && mention.codes.length > 0 && mention.codes.every((code) => subject.includes(code)),
  )
  if (!subject.length || !isDoneTo) return null
  const last = clauses[index - 1]?.mentions.at(-1)?.mention
  const isAngered = last?.codes.every((code) => carry.angered?.codes.includes(code)) === true
  if (!last?.codes.length || !(last.official || last.people.length || isAngered)) return null
  // 與 B 外長通話，敦促 B 在對 A 政策上…: whom the clause turns to does not do it.
  if (mentions.some(({ mark, mention }) => mark === 'free' && mention.codes.some((code) => last.codes.includes(code))))
    return null
  return last.codes.some((code) => subject.includes(code)) ? null : last
}

/** What one does to another one and never to himself. */
const DONE_TO: ReadonlySet<string> = new Set(['obj', 'to', 'content'])

/** By these one minds what was just told: whom it tells of does not mind it himself. */
const PROTESTS: ReadonlySet<string> = new Set(['protest-verbally', 'make-representations', 'condemn'])

/** How many clauses may hold what was found before the measure. */
const FOUND = 2

/** A 認定，B 鋼管存在傾銷，決定課稅: who has found so at the end of a clause imposes the measure that follows. */
export function judgedBefore({ clauses, sets }: Scene, { index, mentions }: Clause, trigger: Trigger): Mention | null {
  if (trigger.sense.frame.type !== 'SANCTION' || mentions.some(({ mark }) => mark === 'free')) return null
  for (let back = 1; back <= FOUND; back++) {
    const found = clauses[index - back]
    if (!found) return null
    if (!sets.judging.has(found.tokens[found.to - 1]?.word?.form ?? '')) continue
    return subjectIn(found, found.from, found.to - 1)?.mention ?? null
  }
  return null
}

/** A 說，若 B 不讓步，將封鎖海峽: what would follow he holds out himself, unless it is done to him or to a third one. */
export function holdsOut({ carry }: Scene, { mentions, passive }: Clause, { sense }: Trigger): Party | null {
  const { speaker, subject, conditioned, hypothetical, observer } = carry
  if (hypothetical !== 'consequence' || observer || !speaker?.codes.length || !subject?.codes.length) return null
  const warned = conditioned?.codes ?? []
  const isHisWord = sense.frame.type === 'THREATEN' ? sense.roles === 'content' : HELD_OUT.has(sense.frame.type)
  if (!isHisWord || passive >= 0 || !subject.codes.every((code) => warned.includes(code))) return null
  if (speaker.codes.some((code) => warned.includes(code))) return null
  return mentions.every(({ mention }) => mention.codes.every((code) => warned.includes(code))) ? speaker : null
}

/**
 * A 外交部說，B 無人機墜毀在境內，已傳召 B 大使: the speaker goes on, where what is done is done to the one who was the subject since.
 * A 政府說，B 發射飛彈，並已提出抗議: he also protests against what was told since. Null where he is the subject himself.
 */
export function backToSpeaker({ carry }: Scene, { mentions }: Clause, { verb, sense }: Trigger): Party | null {
  const { speaker, subject } = carry
  if (!speaker?.codes.length || !subject?.codes.length || !DONE_TO.has(sense.roles)) return null
  if (speaker.codes.some((code) => subject.codes.includes(code))) return null
  const named = mentions.filter(({ mention }) => mention.codes.length > 0)
  if (named.length === 0) return PROTESTS.has(sense.frame.frame) ? speaker : null
  const isDoneTo = named.some(({ mark, mention }) => mark === 'to' || mention.first > verb)
  const isOnly = named.every(({ mention }) => mention.codes.every((code) => subject.codes.includes(code)))
  return isDoneTo && isOnly ? speaker : null
}

const QUOTES = new Phrases('「『“')

/** What one says to or of another one. */
const WORDS: ReadonlySet<string> = new Set(['ACCUSE', 'REQUEST', 'REJECT', 'THREATEN'])

/**
 * A 發言人說，B 船衝撞漁船。嚴厲譴責 B…: a sentence that opens with words against somebody, and names no one before them, is the one's who spoke
 * before it in the paragraph. Null where those words are about him.
 */
export function speaksOn({ discourse, sentence, text }: Scene, clause: Clause, trigger: Trigger): Party | null {
  const { saying } = discourse
  if (saying?.block !== sentence.block || clause.index > 0 || !WORDS.has(trigger.sense.frame.type)) return null
  const start = QUOTES.startAt(text.clean, clause.start) ? clause.start + 1 : clause.start
  if (!opensWith(clause, firstOf(trigger), start)) return null
  const named = clause.mentions.find(({ mention }) => mention.first > trigger.verb && mention.codes.length > 0)?.mention
  return named && !named.codes.some((code) => saying.party.codes.includes(code)) ? saying.party : null
}
