import { KIND } from '../lexicon/kinds.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import { type Interval, namesDay } from '../text/day.ts'
import { areBetween, atOdds } from './between.ts'
import { findRole, hasKind, hasRole } from './clause.ts'
import { bothSides, counterpart, isOrganisation, type Party } from './discourse.ts'
import { isActor } from './doer.ts'
import {
  type Filled,
  type Filling,
  isAside,
  marked,
  NOBODY,
  nearest,
  objectAfter,
  others,
  ownerOfNoun,
  partyOf,
  result,
} from './filling.ts'
import type { Mention } from './mention.ts'
import { friendsInstead } from './rivals.ts'
import { isTrigger, type Token } from './token.ts'
import { venueOf } from './venue.ts'

/** What two who are at odds do to each other, or settle. */
const QUARRELS: ReadonlySet<string> = new Set(['ACCUSE', 'ASSAULT', 'RETREAT'])

/** A 譴責 C。兩國舉行軍演: 兩國 who do something together are no rivals, but those who were told of with each other; 雙方 who quarrel are none who mediates. */
function friendly({ subject, subjectMention, trigger, discourse }: Filling): Party {
  const self = subject ?? NOBODY
  const { type } = trigger.sense.frame
  const isFriendly = type === 'COOPERATE'
  if (subjectMention?.pronoun !== 'both' || !(isFriendly || QUARRELS.has(type))) return self
  const friends = isFriendly ? friendsInstead(discourse, self.codes) : atOdds(discourse, self.codes)
  return friends.length ? { codes: friends, people: [] } : self
}

/** 參加由 B 主導的演習, 簽署由 B 斡旋的協議: whom 由 brings into what describes the noun. */
function leaderOf(f: Filling): Mention | null {
  const { trigger, clause } = f
  if (trigger.noun <= trigger.verb || !hasRole(clause.tokens, trigger.verb, trigger.noun, ROLE.de)) return null
  const leader = marked(f, 'agent', 'after')
  return leader && leader.first < trigger.noun ? leader : null
}

/** What is signed: who brought it about is no party to it. What is held has who leads it for a party. */
const PAPERS: ReadonlySet<string> = new Set(['SUPPORT', 'RETREAT', 'AGREE', 'CONCEDE'])

/** 與圖阿雷格叛軍在 C 談判: the partner is told, but is none who is known, and all that the clause names of `codes` is where. */
export function isOnlyVenue({ clause: { tokens, mentions, from, to } }: Filling, codes: readonly string[]): boolean {
  const at = findRole(tokens, from, to, ROLE['prep.with'])
  if (at < 0) return false
  const where = mentions.find(({ mark, mention }) => mark === 'at' && mention.first > at)?.mention
  return !!where && codes.length > 0 && codes.every((code) => where.codes.includes(code))
}

/** 會見了記者, 與媒體座談: whom they meet is told, and only looks on. */
function meetsOnlookers({ clause: { tokens, from, to }, trigger: { verb } }: Filling): boolean {
  let behind = verb + 1
  while (behind < to && (tokens[behind] as Token).roles & ROLE.aspect) behind++
  const at = findRole(tokens, from, verb, ROLE['prep.with'])
  return [behind, at < 0 ? to : at + 1].some((i) => i < to && ((tokens[i] as Token).roles & ROLE.observer) !== 0)
}

/** 在 A 峰會上批評 B: behind another act the object is that one's. */
function objectOf(f: Filling): Mention | null {
  const named = objectAfter(f, false)
  const isOther =
    f.trigger.kind === 'nominal' && named && f.clause.tokens.slice(f.trigger.verb + 1, named.first).some(isTrigger)
  return isOther ? null : named
}

/** A year that the words themselves name, whatever else. */
const hasYear = (when: Interval | null): boolean => !!when?.start && !namesDay(when.start)

/** 這份2016年簽署的協定: a paper that is dated, and by nobody who is named, is of the two of whom was just told; null where there are none. */
function signersOf({ clause, trigger, discourse, papers, subjectRule }: Filling): Party | null {
  const two = bothSides(discourse)
  if (two.length !== 2 || !papers.has(trigger.sense.frame.frame) || trigger.noun <= trigger.verb) return null
  if (subjectRule !== 'topic' && subjectRule !== 'unknown') return null
  if (!hasKind(clause, KIND.time) || !hasRole(clause.tokens, trigger.verb + 1, trigger.noun, ROLE.de)) return null
  if (
    !clause.tokens.slice(clause.from, trigger.verb).some(({ time }) => time?.basis === 'stated' && hasYear(time.when))
  )
    return null
  if (clause.mentions.some(({ mention }) => mention.last <= trigger.noun && mention.codes.length > 0)) return null
  return { codes: two, people: [] }
}

/** 在 B、C 戰爭爆發後: whose war it is stands right before its noun, whatever the clause is about. Null elsewhere. */
function warringIn({ clause, trigger }: Filling): Mention | null {
  const noun = trigger.noun >= 0 && trigger.noun < trigger.verb ? trigger.noun : -1
  if (trigger.sense.frame.type !== 'ASSAULT' || noun < 0) return null
  return clause.mentions.find(({ mention }) => mention.last === noun && mention.codes.length > 1)?.mention ?? null
}

/** Roles of what two or more do together: the subject, and the one behind 與, beside it or known. */
export function fillMutual(f: Filling): Filled {
  const signers = signersOf(f)
  if (signers) return result({ ...f, subjectMention: null, subjectRule: 'talks' }, signers, NOBODY, 'plural', [], true)
  const warring = warringIn(f)
  if (warring) return result({ ...f, subjectRule: 'subject' }, partyOf(warring), NOBODY, 'plural', [warring], true)
  // 舉行韓中峰會: the noun names its parties itself.
  const owners = f.trigger.kind === 'pair' ? ownerOfNoun(f) : null
  if (owners && owners.codes.length >= 2) {
    return result({ ...f, subjectRule: 'subject' }, partyOf(owners), NOBODY, 'plural', [owners], true)
  }
  const host = f.trigger.sense.frame.mode === 'multilateral' ? marked(f, 'agent', 'any') : null
  if (host && f.discourse.conference.length && !f.discourse.conference.some((code) => host.codes.includes(code))) {
    return result(
      { ...f, subjectRule: 'subject' },
      partyOf(host),
      { codes: f.discourse.conference, people: [] },
      'conference',
      [host],
      true,
    )
  }
  // 在 B 召開的東協峰會: the organisation whose meeting it is, where the clause names nobody else who meets.
  const body = owners && !f.subject?.codes.length && isOrganisation(f.discourse, owners.codes[0]) ? owners : null
  const self = body ? partyOf(body) : friendly(f)
  // 日韓會談譴責 B, 日韓關係的緩和減少 B 的壓力: what stands behind the noun of an act is not its object.
  const { tokens, from } = f.clause
  const isNoun =
    (f.trigger.kind === 'nominal' && !hasRole(tokens, from, f.trigger.verb, ROLE['prep.at'])) ||
    (f.trigger.kind === 'pair' &&
      f.trigger.noun < f.trigger.verb &&
      hasRole(tokens, f.trigger.noun, f.trigger.verb, ROLE.de))
  // A與B同意合作解決 C 問題: two who are named do it together, whatever it is about.
  // 三國共享 B 飛彈的預警資訊: so is whose the noun of the pair is.
  // 改與 B 建交: without 的 between them he is no owner.
  const isOwned =
    owners !== null &&
    f.trigger.sense.frame.type !== 'RETREAT' &&
    hasRole(f.clause.tokens, owners.last, f.trigger.noun, ROLE.de)
  // A與B電話討論 C 的試射: nor is whose deed they discuss.
  const isAbout = f.debates || (self.codes.length >= 2 && (isOwned || f.discusses || hasKind(f.clause, KIND.topicEnd)))
  const object = isNoun || isAbout ? null : objectOf(f)
  const held = nearest(f, 'with') ?? marked(f, 'with', isNoun ? 'before' : 'any')
  const named = held && !(isAside(f, held) && others(object, self)) ? held : object
  const leader = leaderOf(f)
  const broker = leader && PAPERS.has(f.trigger.sense.frame.type) ? leader : null
  // 雙方與 A 總統共同見證簽署的協議: nor is he a party to it before whose eyes two sign.
  const isWitness =
    !!named && self.codes.length > 1 && PAPERS.has(f.trigger.sense.frame.type) && areBetween(f.discourse, named.codes)
  const partner = others(
    (named === broker || isWitness ? null : named) ?? marked(f, 'to', 'before') ?? (broker ? null : leader),
    self,
  )
  if (partner) return result(f, self, partyOf(partner), partner ? 'coverb:with' : 'object', [partner], true)
  if (self.codes.length >= 2) return result(f, self, NOBODY, 'plural', [], true)
  const beside = f.clause.mentions.find(
    ({ mark, mention }) =>
      mark === 'free' &&
      mention.last <= f.trigger.verb &&
      mention !== f.subjectMention &&
      isActor(mention) &&
      others(mention, self),
  )
  if (beside) return result(f, self, partyOf(beside.mention), 'beside', [beside.mention], true)
  const venue = self.codes.length === 1 && isOrganisation(f.discourse, self.codes[0]) ? venueOf(f, self) : null
  if (venue) return result(f, self, partyOf(venue), 'venue', [venue], true)
  const supposed = counterpart(f.discourse, self.codes).filter((code) => !broker?.codes.includes(code))
  const isOther = f.debates || isOnlyVenue(f, supposed) || meetsOnlookers(f)
  const other = isOther ? [] : supposed
  return result(f, self, { codes: other, people: [] }, other.length ? 'counterpart' : 'none', [], true)
}
