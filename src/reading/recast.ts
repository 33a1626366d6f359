import { KIND } from '../lexicon/kinds.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import { entry } from '../text/entry.ts'
import { type Clause, findRole, hasKindIn, hasRole, rolesOf } from './clause.ts'
import { isOrganisation } from './discourse.ts'
import { subjectIn } from './doer.ts'
import type { Mention } from './mention.ts'
import { isAtMission } from './protest.ts'
import type { Scene } from './scene.ts'
import type { StatusFound } from './status.ts'
import type { Subject } from './subject.ts'
import type { Token } from './token.ts'
import { asFrame, lastOf, type Trigger } from './trigger.ts'

/** Types of acts that hurt the one they are aimed at. */
export const HOSTILE: ReadonlySet<string> = new Set(['SANCTION', 'COERCE', 'ASSAULT'])

/** What one holds out to another one: what hurts, and forces set in motion. */
export const HELD_OUT: ReadonlySet<string> = new Set([...HOSTILE, 'MOBILIZE'])

/** 若 B 再…，A 將關閉邊境: a hostile act that would follow is a threat. */
export function asThreat({ carry, sets, text }: Scene, clause: Clause, found: Trigger): Trigger | null {
  if (carry.hypothetical !== 'consequence' || !sets.threat || !HELD_OUT.has(found.sense.frame.type) || carry.observer)
    return null
  // 總統說，若 B 與 C 簽約，C 將接管 B: what a third one would do he does not threaten.
  const doer = subjectIn(clause, clause.from, found.verb)?.mention
  const { speaker } = carry
  if (speaker && doer?.codes.length && !doer.codes.some((code) => speaker.codes.includes(code))) return null
  if (!carry.conditioned?.codes.length) return null
  // 若 B 再…，A 不排除關閉邊境.
  const isOpen = sets.heldOpen.standIn(text.clean, clause.start, (clause.tokens[found.verb] as Token).start)
  if (!isOpen && !hasRole(clause.tokens, clause.from, found.verb, ROLE.future)) return null
  if (!isOpen && hasRole(clause.tokens, clause.from, found.verb, ROLE.predicted | ROLE.negation)) return null
  return asFrame(found, sets.threat, 'content')
}

/** A threat is made, whether it is carried out or not. */
export const THREATENED: StatusFound = { status: 'occurred', by: -1 }

/** 若 B 再…，A 必將反制: a threat is made however sure it is made to sound; null for what is none. */
export const byThreat = ({ carry }: Scene, { sense }: Trigger): StatusFound | null =>
  sense.frame.type === 'THREATEN' && carry.hypothetical === 'consequence' && !carry.observer ? THREATENED : null

/** 上合組織舉行聯合演習: the noun says so, and an organisation is the subject. */
function holdsTogether({ sets, text, discourse }: Scene, clause: Clause, trigger: Trigger, subject: Subject): boolean {
  if (!isOrganisation(discourse, subject.party?.codes[0])) return false
  const { start } = clause.tokens[trigger.verb] as Token
  const { end } = clause.tokens[lastOf(trigger)] as Token
  return sets.jointWords.standIn(text.clean, start, end)
}

/** 展開聯合軍事行動: the words say so, and nobody is named against whom. */
function isJointDeed({ sets, text }: Scene, clause: Clause, trigger: Trigger): boolean {
  if (trigger.noun <= trigger.verb || clause.mentions.some(({ mark }) => mark === 'to')) return false
  const [verb, noun] = [clause.tokens[trigger.verb] as Token, clause.tokens[trigger.noun] as Token]
  return sets.jointWords.standIn(text.clean, verb.end, noun.end)
}

/** A與B接受停火方案, A與B就停火達成一致: where both who fight take the plan or agree on it, the fire ceases. */
function asTruce({ sets, text }: Scene, clause: Clause, trigger: Trigger, { party }: Subject): Trigger | null {
  const frame = sets.truces.get(trigger.sense.frame.frame)
  if (!frame || party?.codes.length !== 2) return null
  const { tokens, from } = clause
  const noun = entry(tokens, trigger.noun)
  if (noun) return sets.truceWords.standIn(text.clean, noun.start, noun.end) ? asFrame(trigger, frame, 'mutual') : null
  // 就停火達成一致, not 就停火後的安排達成一致.
  const about = tokens[findRole(tokens, from, trigger.verb, ROLE['prep.about'])]
  const { start } = tokens[trigger.verb] as Token
  return about && sets.truceWords.end(text.clean, about.end, start) ? asFrame(trigger, frame, 'mutual') : null
}

/** A與B舉行軍演, 兩國巡邏: what one does as a show of force is cooperation where two do it. */
export function asJoint(scene: Scene, clause: Clause, trigger: Trigger, subject: Subject): Trigger {
  const { sets, text } = scene
  const truce = asTruce(scene, clause, trigger, subject)
  if (truce) return truce
  const frame = sets.jointly.get(trigger.sense.frame.frame)
  if (!frame) return trigger
  // 對 C 展開聯合軍事行動: two who attack a third one.
  if (HOSTILE.has(trigger.sense.frame.type) && !isJointDeed(scene, clause, trigger)) return trigger
  const partner = clause.mentions.some(({ mark, mention }) => mark === 'with' && mention.codes.length > 0)
  // A 和 B 分別舉行軍演: each by himself.
  if (!partner && sets.apart.standIn(text.clean, clause.start, (clause.tokens[trigger.verb] as Token).start))
    return trigger
  // 有 A 士兵在邊境巡邏時…: only those whom the sentence names do it together.
  const count = subject.party?.codes.length ?? 0
  // A 與 B 開會: more than two who are named may as well be members of something.
  const isTwo = trigger.sense.frame.type === 'CONSULT' ? count === 2 && subject.rule !== 'told' : count >= 2
  const many = subject.rule !== 'topic' && isTwo
  if (!partner && !many && !holdsTogether(scene, clause, trigger, subject)) return trigger
  return asFrame(trigger, frame, 'mutual')
}

/** 朝 B 的城市發射: a place on land is hit; waters, islands, and what only gives the direction are none. */
function isOnLand({ sets, text }: Scene, clause: Clause, { start }: Mention, verb: number): boolean {
  const until = (clause.tokens[verb] as Token).start
  return !sets.seas.standIn(text.clean, start, until) && !sets.waters.standIn(text.clean, start, until)
}

/** 向一艘掛 B 旗的貨輪發射: what is B's stands right before the verb, and is neither waters nor an island. */
function isOfThingHit(scene: Scene, clause: Clause, mention: Mention, verb: number): boolean {
  const { tokens } = clause
  const thing = tokens[verb - 1] as Token
  if (tokens[verb]?.glue !== 0 || !(thing.kinds & KIND.pairNoun) || mention.last >= verb - 1) return false
  return (rolesOf(tokens[verb - 2]) & ROLE.de) !== 0 && isOnLand(scene, clause, mention, verb)
}

/** 向 B 發射飛彈: what is fired at a state is no test. */
function asAimed(scene: Scene, clause: Clause, trigger: Trigger): Trigger {
  const frame = scene.sets.aimed.get(trigger.sense.frame.frame)
  if (!frame) return trigger
  const before = clause.mentions.filter(({ mention }) => mention.last <= trigger.verb)
  const free = before.findIndex(({ mark }) => mark === 'free')
  const at = before.slice(free + 1).some(({ mark, mention }) => {
    return (
      mark === 'to' &&
      mention.codes.length > 0 &&
      (mention.kind !== 'place' || isOnLand(scene, clause, mention, trigger.verb)) &&
      (rolesOf(clause.tokens[mention.first - 1]) & ROLE['prep.to'] ||
        isOfThingHit(scene, clause, mention, trigger.verb))
    )
  })
  return at ? asFrame(trigger, frame, 'to') : trigger
}

/** 朝東部海域發射火箭彈: what is fired into the sea hits nobody. */
function asIntoSea({ sets, text }: Scene, clause: Clause, trigger: Trigger): Trigger {
  const frame = sets.intoSea.get(trigger.sense.frame.frame)
  const coverb = frame ? findRole(clause.tokens, clause.from, trigger.verb, ROLE['prep.to']) : -1
  if (!frame || coverb < 0) return trigger
  if (clause.mentions.some(({ mark, mention }) => mark === 'to' && mention.codes.length > 0)) return trigger
  const [from, to] = [(clause.tokens[coverb] as Token).end, (clause.tokens[trigger.verb] as Token).start]
  return sets.seas.standIn(text.clean, from, to) ? asFrame(trigger, frame, 'self') : trigger
}

/** 警察闖入 B 使館: what a crowd does in a riot, a state does by force; 法國示威者闖入 is no state. */
function asOfficial({ sets, text }: Scene, clause: Clause, trigger: Trigger, { mention }: Subject): Trigger {
  const frame = sets.official.get(trigger.sense.frame.frame)
  if (!frame || mention === null || mention.kind === 'observer') return trigger
  const verb = clause.tokens[trigger.verb] as Token
  const isCrowd = mention.end < verb.start && sets.mobs.standIn(text.clean, mention.end, verb.start)
  return !isCrowd && (mention.official || mention.kind === 'name') ? asFrame(trigger, frame) : trigger
}

/** 以軍向 B 開砲: forces fire their guns with no figure of speech; their spokesman does not. */
function asFired({ sets, text }: Scene, clause: Clause, trigger: Trigger, { mention }: Subject): Trigger {
  const frame = sets.fired.get(trigger.sense.frame.frame)
  if (!frame || mention?.kind !== 'force' || mention.people.length) return trigger
  // 軍方砲轟 B 違反停火: for what it blames B stands behind.
  if (hasKindIn(clause.tokens, trigger.verb + 1, clause.to, KIND.act)) return trigger
  const { start, end } = clause.tokens[trigger.verb] as Token
  const speaks = sets.mouths.end(text.clean, mention.start, mention.end)
  return !speaks && sets.guns.standIn(text.clean, start, end) ? asFrame(trigger, frame, 'to') : trigger
}

/** A 駭客昨天入侵 B 銀行: what breaks into machines hurts nobody. */
function asHacked({ sets, text }: Scene, clause: Clause, trigger: Trigger): Trigger {
  const frame = sets.hacked.get(trigger.sense.frame.frame)
  const { start } = clause.tokens[trigger.verb] as Token
  return frame && sets.hackers.standIn(text.clean, clause.start, start) ? asFrame(trigger, frame, 'obj') : trigger
}

/** 發言人反擊, 外長回擊: who speaks for a state strikes back with words. */
function asSaid({ sets, text }: Scene, clause: Clause, trigger: Trigger, { mention }: Subject): Trigger {
  const frame = sets.retorts.get(trigger.sense.frame.frame)
  if (!frame || trigger.kind === 'nominal' || !mention?.official || mention.kind === 'force') return trigger
  const isStruck = clause.mentions.some(({ mention: { first, kind } }) => first > trigger.verb && kind !== 'pronoun')
  const speaks = mention.people.length > 0 || sets.mouths.end(text.clean, mention.start, mention.end)
  return speaks && !isStruck ? asFrame(trigger, frame, 'content') : trigger
}

/** 民眾到 B 使館前抗議: before a mission, people protest with more than words. */
function asCrowd({ sets }: Scene, clause: Clause, trigger: Trigger): Trigger {
  const frame = sets.crowded.get(trigger.sense.frame.frame)
  const before = frame ? clause.mentions.filter(({ mention }) => mention.last <= trigger.verb) : []
  const isThere =
    before.some(({ mention }) => mention.kind === 'observer') && before.some((one) => isAtMission(clause, one))
  return frame && isThere ? asFrame(trigger, frame, 'obj') : trigger
}

/** 廠商在 B 加碼五億歐元: what a firm puts up in a state, and gives to nobody, it invests. */
function asInvested({ sets }: Scene, clause: Clause, trigger: Trigger, { mention }: Subject): Trigger {
  const frame = sets.invested.get(trigger.sense.frame.frame)
  if (!frame || !mention || clause.mentions.some(({ mark }) => mark === 'to')) return trigger
  const own = clause.tokens.slice(mention.first, trigger.verb)
  if (!own.some(({ word }) => word?.actors.some(({ kind }) => kind === 'firm'))) return trigger
  return clause.mentions.some(({ mark }) => mark === 'at') ? asFrame(trigger, frame, 'goal') : trigger
}

/** 派兵協助 A 平亂: forces that are sent to help are help. */
function asHelp({ sets, text }: Scene, clause: Clause, trigger: Trigger): Trigger {
  const frame = sets.helping.get(trigger.sense.frame.frame)
  if (!frame) return trigger
  const helps = clause.tokens.slice(trigger.verb, clause.to).some(({ start }, i) => {
    const at = trigger.verb + i
    const isName = clause.mentions.some(({ mention }) => mention.first <= at && at < mention.last)
    return !isName && sets.helpWords.startAt(text.clean, start)
  })
  if (!helps) return trigger
  return asFrame(trigger, frame, 'to')
}

/** 邀請 B 擴大投資: who is invited to do more than to come and meet is asked to. */
export function asAsked({ sets }: Scene, clause: Clause, trigger: Trigger, next: Trigger | undefined): Trigger {
  const frame = sets.invited.get(trigger.sense.frame.frame)
  if (!frame || !next || next.kind === 'nominal' || next.sense.frame.type === 'CONSULT') return trigger
  const guest = clause.mentions.some(({ mention }) => mention.first > trigger.verb && mention.last <= next.verb)
  return guest ? asFrame(trigger, frame) : trigger
}

/** Force and money as they are used: by a crowd, a firm or a state, at a state or into the sea, or to help. */
export const asUsed = (scene: Scene, clause: Clause, trigger: Trigger, subject: Subject): Trigger =>
  asHelp(
    scene,
    clause,
    asIntoSea(
      scene,
      clause,
      asAimed(
        scene,
        clause,
        asOfficial(
          scene,
          clause,
          asCrowd(
            scene,
            clause,
            asInvested(
              scene,
              clause,
              asSaid(scene, clause, asFired(scene, clause, asHacked(scene, clause, trigger), subject), subject),
              subject,
            ),
          ),
          subject,
        ),
      ),
    ),
  )
