import { KIND } from '../lexicon/kinds.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import { entry } from '../text/entry.ts'
import type { Sentence } from '../text/segment.ts'
import { type Clause, findRole, firstRole, hasKindIn, type Marked, rolesOf } from './clause.ts'
import type { Discourse, Party } from './discourse.ts'
import { isActor, subjectIn } from './doer.ts'
import { openingMatter } from './matter.ts'
import type { Mention } from './mention.ts'
import { leftOpen } from './quotation.ts'
import { goOnWith, type Scene } from './scene.ts'
import type { Token } from './token.ts'

/** 「我們…」，某人說: who speaks a sentence that opens with a quotation stands behind it. */
export function speakerBehind(clean: string, sentence: Sentence, clauses: readonly Clause[]): Party | null {
  const last = clauses.at(-1)
  if (last && clauses.length > 1 && last.to > last.from && rolesOf(last.tokens[last.to - 1]) & ROLE.say) {
    const speaker = subjectIn(last, last.from, last.to - 1)
    if (speaker) return { codes: speaker.mention.codes, people: speaker.mention.people }
  }
  if (clean[sentence.start] !== '「') return null
  for (const clause of clauses) {
    const say = findRole(clause.tokens, clause.from, clause.to, ROLE.say)
    const speaker = say >= 0 ? subjectIn(clause, clause.from, say) : null
    if (speaker && !clean.slice(clause.start, clause.tokens[say]?.start).includes('「')) {
      return { codes: speaker.mention.codes, people: speaker.mention.people }
    }
  }
  return null
}

/** How far back, in units, a quotation may have opened. */
const QUOTED = 400

/** 他表示歡迎。「我們…。我們…。」: words in quotation marks whose speaker is not named are the person's of whom the text speaks; else null. */
export function stillSpeaking(clean: string, { start }: Sentence, { topic }: Discourse): Party | null {
  if (!topic?.people.length) return null
  return leftOpen(clean, Math.max(0, start - QUOTED), Math.min(clean.length, start + 1)) >= 0 ? topic : null
}

/** The observer stands behind the one named, with no verb between them, and speaks. */
function speaksItself({ tokens }: Clause, named: Mention, { mark, mention }: Marked): boolean {
  if (mark !== 'free' || mention.first < named.last) return false
  return !hasKindIn(tokens, named.last, mention.first, KIND.act)
}

/** 「有事」說引發…: a mark, or words that nobody knows, before 說, and right behind it a verb that takes a noun for what brought it about. */
function bringsAbout(say: Token | undefined, next: Token | undefined): boolean {
  return !!say && say.glue > 0 && say.end - say.start === 1 && next?.glue === 0 && (next.roles & ROLE.governs) !== 0
}

/** B 的發言, B 的「有事」發言: behind 的 the verb of saying is what was said. */
export function isWords({ tokens }: Clause, say: number): boolean {
  const before = entry(tokens, say - 1)
  if (tokens[say]?.glue === 0 && rolesOf(before) & ROLE.de) return true
  if (bringsAbout(tokens[say], tokens[say + 1])) return true
  const isNamed = ((before?.kinds ?? 0) & KIND.ordinary) !== 0
  return isNamed && (rolesOf(entry(tokens, say - 2)) & ROLE.de) !== 0
}

/** B 的發文, 要求 B 說明: a noun, or what B is asked to do, is nobody's speech. */
export function isSpeech(clause: Clause, say: number): boolean {
  const { tokens, mentions } = clause
  if (isWords(clause, say)) return false
  const asked = mentions.find(({ mention, mark }) => mark === 'free' && mention.last === say)?.mention
  const verb = asked && entry(tokens, asked.first - 1)?.word?.verbs[0]
  return verb?.roles !== 'content' || verb.frame.type !== 'REQUEST'
}

/** 專家警告: the verb of warning right behind whoever only looks on, who threatens nobody but says what may come; −1 where it has none. */
export function foretoldIn({ tokens, mentions, from, to, kinds }: Clause): number {
  if (!(kinds & KIND.foretelling)) return -1
  for (let i = from + 1; i < to; i++) {
    if (!((tokens[i] as Token).kinds & KIND.foretelling)) continue
    let before = i - 1
    while (before > from && rolesOf(tokens[before]) & (ROLE.adverb | ROLE.aspect | ROLE.also)) before--
    const whose = mentions.find(({ mention }) => mention.last === before + 1)?.mention
    if (rolesOf(tokens[before]) & ROLE.observer || whose?.kind === 'observer') return i
  }
  return -1
}

/** The clause's first verb of saying, where it has one that is no noun (B 的聲明寫道), else its first word of saying; −1 where it has none. */
export function sayIn(clause: Clause): number {
  const first = firstRole(clause, ROLE.say)
  if (first < 0 || !isWords(clause, first)) return first
  const next = findRole(clause.tokens, first + 1, clause.to, ROLE.say)
  return next >= 0 && !isWords(clause, next) ? next : first
}

const hasHe = ({ mentions }: Clause, say: number): boolean =>
  mentions.some(({ mention }) => mention.first < say && mention.pronoun === 'he')

/** 路透社報導，A 將訪問 B: an outlet tells what it has heard; 報導引述學者說 is the scholar's view. */
const isReport = ({ sets }: Scene, { tokens, mentions }: Clause, say: number): boolean =>
  sets.reporting.has(tokens[say]?.word?.form ?? '') &&
  !mentions.some(({ mention }) => mention.kind === 'observer' && mention.last > say)

/** Notes who speaks from the verb of saying on: a party, or a forecaster who acts for nobody. */
export function listen(scene: Scene, clause: Clause, say: number): void {
  const { carry, discourse } = scene
  const observer = clause.mentions.findLast(
    ({ mention }) => mention.first < say && (mention.kind === 'observer' || mention.kind === 'media'),
  )
  const named =
    subjectIn(clause, clause.from, say)?.mention ?? openingMatter(scene, clause) ?? seerIn(scene, clause, say)
  // 基輔能源分析師認為: whose the observer is, is not who speaks.
  const own = named && observer && speaksItself(clause, named, observer) ? null : named
  // 學者李某不看好。他認為…: still the scholar.
  const isHe = own ? own.pronoun === 'he' : hasHe(clause, say)
  const again = isHe && discourse.expert === discourse.sentence - 1
  const speaker = again ? null : own
  // 分析認為，…: nobody is named for whose view it is.
  const nobody = !own && scene.sets.impersonal.has(clause.tokens[say]?.word?.form ?? '')
  carry.observer = (observer !== undefined || again || nobody) && !speaker
  carry.reported = carry.observer && observer !== undefined && isReport(scene, clause, say)
  if (carry.observer) discourse.expert = discourse.sentence
  carry.speaker = carry.observer
    ? null
    : speaker
      ? { codes: speaker.codes, people: speaker.people }
      : (carry.speaker ?? carry.subject ?? discourse.topic)
  carry.content = false
  if (!own && carry.speaker && say === clause.from) goOnWith(scene, carry.speaker)
}

/** 在 A 看來: with whose eyes what follows is seen. */
const seerIn = ({ sets }: Scene, { tokens, mentions }: Clause, say: number): Mention | null =>
  sets.seeing.has(tokens[say]?.word?.form ?? '')
    ? (mentions.find(({ mention, mark }) => mark === 'at' && mention.last <= say && isActor(mention))?.mention ?? null)
    : null

/** Who judges what somebody said. */
export function judgeOf({ carry, discourse, isConference }: Scene): Party | null {
  if (carry.observer) return null
  const { code, main } = discourse.home
  const own = isConference ? (code ?? main) : null
  return carry.speaker ?? (own === null ? null : { codes: [own], people: [] })
}

/** 媒體報導，A 首相宣布，…: what a state announces is no onlooker's guess. */
export function announces(clause: Clause): boolean {
  const last = clause.to - 1
  if (last <= clause.from || !(rolesOf(entry(clause.tokens, last)) & ROLE.announce)) return false
  const named = subjectIn(clause, clause.from, last)?.mention
  return !!named?.codes.length && named.kind !== 'media'
}
