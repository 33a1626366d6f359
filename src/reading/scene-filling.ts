import { CUE } from '../lexicon/cues.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import { addressedIn } from './addressee.ts'
import { type Clause, cuesOf, hasRole } from './clause.ts'
import { debates } from './deliberated.ts'
import type { Party } from './discourse.ts'
import { encircledIn } from './encircled.ts'
import type { Filling } from './filling.ts'
import { namesListed } from './listed.ts'
import type { Scene } from './scene.ts'
import { judgeOf } from './speech.ts'
import { endOfStretch, endsBefore, mindedBy, type Subject } from './subject.ts'
import type { Token } from './token.ts'
import { firstOf, lastOf, type Trigger } from './trigger.ts'

/** 對北廣播: whom a side names in the words of one who is the other side; null where the clause has no such word. */
function sideOf({ sets, text }: Scene, { start, end }: Clause, codes: readonly string[]): string | null {
  const [only] = codes
  if (codes.length !== 1) return null
  for (const { who, word, whom } of sets.sides)
    if (who === only && text.clean.slice(start, end).includes(word)) return whom
  return null
}

/** Units behind the name of a state in which the word for its edge ends (西南空域). */
const EDGE = 4

/** Who says or announces it in the clause before, or speaks all along. */
function officialOf({ carry, clauses }: Scene, { index }: Clause): Party | null {
  if (carry.observer) return null
  const before = clauses[index - 1]
  const announces = before && hasRole(before.tokens, before.from, before.to, ROLE.announce)
  return carry.speaker ?? (announces ? carry.subject : null)
}

/** 沙伊斷交, 兩國不會斷交: with nobody else named, two who break off do so with each other; A與B斷交 is A's. */
const partsTwo = ({ sets }: Scene, { mentions }: Clause, { kind, verb, sense }: Trigger): boolean =>
  kind === 'verb' &&
  sets.parting.has(sense.frame.frame) &&
  !mentions.some(
    ({ mark, mention }) => mention.first > verb || mention.joiner === 'with' || mark === 'with' || mark === 'to',
  )

/** 互相指責: each does it to the other. */
const isMutual = (scene: Scene, clause: Clause, trigger: Trigger): boolean =>
  partsTwo(scene, clause, trigger) ||
  scene.sets.mutually.standIn(scene.text.clean, clause.start, clause.tokens[trigger.verb]?.end ?? clause.end)

/** They do it together (聯手). */
const isJoint = ({ sets, text }: Scene, clause: Clause, { verb }: Trigger): boolean =>
  sets.jointWords.standIn(text.clean, clause.start, clause.tokens[verb]?.start ?? clause.end)

/** What stands before the word was done first (與 B 商量後, 未與 B 商量就). */
const isAfterIn = ({ sets }: Scene, token: Token | undefined): boolean =>
  token?.glue === 0 && [sets.afterwards, sets.thereupon].some((words) => words.has(token.word?.form ?? ''))

/** The words say of their subject that what it said is untrue, or that they turn it down. */
const belies = ({ sets }: Scene, { sense }: Trigger): boolean =>
  sets.belying.has(sense.frame.frame) || sets.notAccepting.has(sense.frame.frame)

/** 呼籲民眾…: right behind the verb stand people of one's own. */
const asksOwn = ({ sets, text }: Scene, { tokens, end }: Clause, { verb, sense }: Trigger): boolean =>
  sense.frame.type === 'REQUEST' && sets.ownPeople.startAt(text.clean, tokens[verb]?.end ?? end)

/** 針對 A 對 B 發出的威脅: the coverb that brought in the subject does not bring in the target. */
const broughtBehind = ({ rule, mention }: Subject, from: number): number =>
  rule === 'told' && mention ? mention.last : from

/** 電話討論 C 的試射: a verb of talking over. */
const discusses = ({ tokens }: Clause, { verb }: Trigger): boolean => (cuesOf(tokens[verb]) & CUE.deliberates) !== 0

/** 毫無根據: the words are a predicate of untruth. */
const isFalsity = ({ sets, text }: Scene, { tokens }: Clause, trigger: Trigger): boolean =>
  sets.belied.end(text.clean, (tokens[firstOf(trigger)] as Token).start, (tokens[lastOf(trigger)] as Token).end)

/** What the search for source and target of a trigger may use: its stretch, which begins at `from`, its subject and what the scene has told. */
export function fillingOf(scene: Scene, clause: Clause, trigger: Trigger, subject: Subject, from: number): Filling {
  const { carry, sets } = scene
  return {
    clause,
    trigger,
    from: Math.max(from, broughtBehind(subject, from)),
    to: endOfStretch(scene, clause, trigger),
    subject: subject.party,
    subjectMention: subject.mention,
    subjectRule: subject.rule,
    discourse: scene.discourse,
    following: scene.clauses.slice(clause.index + 1),
    teller: carry.told?.teller ?? mindedBy(scene, clause, subject),
    speaker: carry.observer ? null : carry.speaker,
    official: sets.justice.has(trigger.sense.frame.frame) ? officialOf(scene, clause) : null,
    encircled: encircledIn(scene, clause, trigger),
    toward: scene.sets.toward.get(trigger.sense.frame.frame) ?? null,
    ground: carry.ground,
    conditioned: carry.hypothetical === 'consequence' ? carry.conditioned : null,
    dutiable: sets.duties.has(trigger.sense.frame.frame),
    isMarket: ({ start }) => sets.exporting.end(scene.text.clean, clause.start, start),
    votes: sets.vetoes.has(trigger.sense.frame.frame),
    sues: scene.sets.courts.has(trigger.sense.frame.frame),
    addressed: addressedIn(scene, clause) ?? carry.addressed,
    papers: sets.papers,
    appeals: sets.appeals,
    releases: sets.releases,
    replies: sets.replies,
    exchanges: sets.exchanges,
    series: sets.series.has(trigger.sense.frame.frame) ? carry.series : null,
    seconds: sets.seconding.has(trigger.sense.frame.frame),
    lasting: sets.lasting,
    ended: sets.ended,
    isPast: endsBefore(scene, clause, trigger),
    asksOwn: asksOwn(scene, clause, trigger),
    quotes: () => sets.quoting.some((word) => clause.tokens[trigger.verb]?.word?.form.endsWith(word)),
    isBorne: () => sets.borne.startAt(scene.text.clean, clause.tokens[trigger.verb]?.end ?? clause.end),
    isAuthor: ({ end }) => sets.authored.some((word) => scene.text.clean.startsWith(word, end)),
    mutually: () => isMutual(scene, clause, trigger),
    jointly: () => isJoint(scene, clause, trigger),
    debates: debates(scene, clause, trigger),
    discusses: discusses(clause, trigger),
    belies: belies(scene, trigger),
    isFalsity: () => isFalsity(scene, clause, trigger),
    isEdge: ({ end }) => sets.edges.standIn(scene.text.clean, end, Math.min(clause.end, end + EDGE)),
    starts: (coverb) => sets.starting.has(coverb?.word?.form ?? ''),
    goBetweens: sets.goBetweens,
    locates: (coverb) => sets.located.is(scene.text.clean, coverb?.start ?? 0, coverb?.end ?? 0),
    isAfter: (token) => isAfterIn(scene, token),
    side: (codes) => sideOf(scene, clause, codes),
    refers: () => sets.anaphors.standIn(scene.text.clean, clause.start, clause.end),
    barsGoods: sets.importBans.has(clause.tokens[trigger.noun]?.word?.form ?? ''),
    intrudes: sets.intruding.has(trigger.sense.frame.frame),
    lists: sets.clauses.lists,
    isDoingOf: ({ end }) => sets.predicates.startAt(scene.text.clean, end),
    listed: () => namesListed(scene, scene.clauses[clause.index + 1]),
    blames: sets.blaming.has(trigger.sense.frame.frame),
    serves: ({ start }, mention) => sets.serves.is(scene.text.clean, start, mention.start),
    amongStates: sets.amongStates.has(trigger.sense.frame.frame),
    judge: () => judgeOf(scene),
    prior: carry.subject ?? scene.discourse.before,
  }
}
