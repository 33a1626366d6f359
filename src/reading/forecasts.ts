import { KIND } from '../lexicon/kinds.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import type { OutlookRow } from '../lexicon/outlook.ts'
import type { Segmented } from '../text/segment.ts'
import type { Span } from '../text/span.ts'
import { type Clause, hasRole, plays, rolesOf } from './clause.ts'
import { isActor, leadIn } from './doer.ts'
import type { ReadClause } from './events.ts'
import type { Figure, Forecast } from './finding.ts'
import type { Seen } from './findings.ts'
import type { Genre } from './genre.ts'
import { type Odds, oddsIn } from './odds.ts'
import { AUTHOR, enter, newOutlook, OBSERVERS, type Outlook, type Voice, voiceBefore, whoOf } from './onlooker.ts'
import {
  announcesOutlook,
  isAhead,
  isGuessed,
  isLater,
  isOpen,
  openingOfScenario,
  outlookAt,
  verbOfExpecting,
  whenAhead,
} from './outlook-words.ts'
import { sourceWords } from './source-spans.ts'
import type { Token } from './token.ts'
import { SEMICOLONS } from './when.ts'

/** The clause being read, and what the ones before it leave to it. */
interface Scene {
  readonly text: Segmented
  readonly today: string | null
  readonly genre: Genre
  readonly read: ReadClause
  readonly kinds: number
  readonly outlook: Outlook
  /** The clause of a condition before it in the sentence. */
  readonly condition: Span | null
  /** The probability that the clause states in a number. */
  readonly odds: Odds | null
}

const READ: ReadonlySet<string> = new Set(['prose', 'caption'])
const QUESTION: ReadonlySet<string> = new Set(['？', '?'])
const LOOKS = KIND.outlook | KIND.author | KIND.say | KIND.foretelling

/** Reads what a document expects to come, by whom, when and how surely. The author of a commentary looks on like an expert. `figures` are the document's. */
export function readForecasts({ text, clauses }: Seen, genre: Genre, figures: readonly Figure[]): readonly Forecast[] {
  const today = text.published?.day ?? null
  const outlook = newOutlook()
  const found: Forecast[] = []
  let condition: Span | null = null
  /** What stands behind a verb of expecting, where no word in the sentence says more. */
  let pending: Forecast | null = null
  let k = 0
  for (let n = 0; n < clauses.length; n++) {
    const read = clauses[n] as ReadClause
    const { sentence } = read
    if (sentence !== outlook.sentence) {
      if (pending) found.push(pending)
      pending = condition = null
      enter(outlook, sentence, text.sentences[sentence]?.block ?? null)
    }
    const { kinds } = read.clause
    if (outlook.block?.kind === 'heading') outlook.ahead = announcesOutlook(read.clause)
    const own: Figure[] = []
    while (k < figures.length && (figures[k] as Figure).evidence[0].start < read.clause.end)
      own.push(figures[k++] as Figure)
    if ((kinds & LOOKS) !== 0 || outlook.awaited || outlook.unfolds || (condition && outlook.voice)) {
      const odds = own.length ? oddsIn(read.clause, own) : null
      const one = isRead(text, outlook)
        ? forecastIn({ text, today, genre, read, kinds, outlook, condition, odds })
        : null
      if (one?.because.rule === AWAITED) pending ??= one
      else if (one?.because.rule === UNFOLDS) {
        pending = unfolded(found, pending, one, isAnew(text, read))
      } else if (one) {
        if (pending?.because.rule === UNFOLDS) found.push(pending)
        pending = outlook.awaited = null
        tell(found, one, read)
      }
    }
    if (kinds & KIND.condition) condition = read.clause
  }
  if (pending) found.push(pending)
  return found
}

/** Headings only confirm, and who asks expects nothing. */
function isRead({ clean, sentences }: Segmented, { block, sentence }: Outlook): boolean {
  return READ.has(block?.kind ?? '') && !QUESTION.has(clean[(sentences[sentence]?.end ?? 0) - 1] ?? '')
}

/** Clause by clause what a scenario holds is one forecast; behind a semicolon stands another. */
function unfolded(found: Forecast[], pending: Forecast | null, one: Forecast, anew: boolean): Forecast {
  if (pending && !anew) return { ...pending, evidence: [...pending.evidence, ...one.evidence] }
  if (pending) found.push(pending)
  return one
}

/** A clause that goes on with what the one before it expects is told with that one. */
function tell(found: Forecast[], one: Forecast, read: ReadClause): void {
  const before = found.at(-1)
  if (before && goesOn(read, before)) {
    found[found.length - 1] = { ...before, evidence: [...before.evidence, ...one.evidence] }
  } else found.push(one)
}

/** 並將…, 也會…: right behind it, with nobody named. */
function goesOn({ clause }: ReadClause, before: Forecast): boolean {
  const last = before.evidence.at(-1) as Span
  if (clause.index === 0 || clause.start - last.end > 2) return false
  for (let i = clause.from; i < clause.to; i++) {
    const token = clause.tokens[i] as Token
    if (i > clause.from && token.glue > 0) return false
    if (token.kinds & KIND.outlook) return token.word?.outlook?.use !== 'mood'
    if (!(rolesOf(token) & (ROLE.also | ROLE.adverb))) return false
  }
  return false
}

/** Units behind a verb of expecting that tell of something. */
const CONTENT = 5
const AWAITED = 'forecast:awaited'
const UNFOLDS = 'forecast:unfolds'

const isAnew = ({ clean }: Segmented, { clause: { start } }: ReadClause) =>
  start > 0 && SEMICOLONS.startAt(clean, start - 1)

function forecastIn(scene: Scene): Forecast | null {
  const { read, kinds, outlook, today } = scene
  const { clause } = read
  // 國防部研判…；休假將予補償: behind a semicolon one who acts goes on with what he does.
  if (isAnew(scene.text, read) && outlook.voice?.kind === 'actor')
    Object.assign(outlook, { voice: null, awaited: null })
  const awaited = outlook.awaited
  if (kinds & KIND.author && !isReckonedBy(clause)) {
    outlook.authors = true
    outlook.voice ??= AUTHOR
  }
  const verb = kinds & (KIND.outlook | KIND.say | KIND.foretelling) ? verbOfExpecting(clause) : -1
  const row = verb >= 0 ? clause.tokens[verb]?.word?.outlook : null
  const expects = row?.use === 'expects' || row?.use === 'reckons' ? row : null
  if (verb >= 0) {
    outlook.awaited = null
    // 專家研判，A 看到下場，只會…: within what is expected nobody else is heard.
    if (expects || !awaited) listen(read, verb, expects, outlook)
    const isBrief = clause.end - (clause.tokens[verb]?.end ?? 0) < CONTENT
    // 預計下月完成: short, and all of it.
    if (isBrief && !clause.tokens.slice(verb + 1, clause.to).some((token) => isLater(token, scene.today))) {
      if (expects) outlook.awaited = expects.use as 'expects' | 'reckons'
      if (outlook.voice) return null
    }
  }
  if (!outlook.voice && read.observer && !outlook.retold) outlook.voice = OBSERVERS
  const opening = kinds & KIND.outlook ? openingOfScenario(scene.text.clean, clause) : -1
  if (opening >= 0) {
    const row = clause.tokens[opening]?.word?.outlook as OutlookRow
    outlook.unfolds = scene.odds?.likelihood ?? { low: row.low, high: row.high }
    return null
  }
  if (scene.odds) return plays(clause, ROLE.question) ? null : forecastOf(scene, scene.odds.at, 'forecast:odds')
  const i = kinds & KIND.outlook ? outlookAt(clause, Math.max(verb + 1, clause.from)) : -1
  if (i >= 0) return isForecast(scene, i, awaited !== null || expects !== null) ? forecastOf(scene, i) : null
  if (outlook.unfolds && !plays(clause, ROLE.condition | ROLE.question))
    return { ...forecastOf(scene, clause.from, UNFOLDS), likelihood: outlook.unfolds }
  if (isConsequence(scene)) return forecastOf(scene, clause.from, 'forecast:consequence')
  // 估計 and 認為 may speak of what is; those who look on, of a time that lies ahead, expect.
  const reckons = awaited === 'reckons' || expects?.use === 'reckons'
  const looksAhead =
    reckons &&
    ((verb >= 0 && isOpen(clause, today)) ||
      (outlook.voice !== null && outlook.voice.kind !== 'actor' && isAhead(clause, today)))
  const isAwaited = looksAhead || awaited === 'expects' || (expects?.use === 'expects' && outlook.voice !== null)
  if (!isAwaited || plays(clause, ROLE.condition | ROLE.question)) return null
  return forecastOf(scene, Math.max(verb, clause.from), AWAITED)
}

/** 國軍從寬研判敵情: who reckons is named, and is not the author. */
function isReckonedBy({ tokens, mentions, from, to }: Clause): boolean {
  const at = tokens.findIndex(({ kinds }, i) => i >= from && i < to && (kinds & KIND.author) !== 0)
  return mentions.some(({ mark, mention }) => mark === 'free' && mention.last <= at && isActor(mention))
}

/** 專家警告，如果停火破局，戰火蔓延全境: what those who look on say comes right after its condition. */
function isConsequence({ read: { clause }, condition, outlook: { voice } }: Scene): boolean {
  if (!condition || clause.start - condition.end > 1 || !voice || voice.kind !== 'observer') return false
  return !plays(clause, ROLE.condition | ROLE.question | ROLE.obligation)
}

/** Who expects or says it, for the rest of the sentence. */
function listen(read: ReadClause, verb: number, expects: OutlookRow | null, outlook: Outlook): void {
  const own = voiceBefore(read, verb, outlook.last) ?? (expects ? heSays(read, verb) : null)
  if (!own) return
  outlook.retold = own.kind === 'media' && !expects
  // What an actor says is what it does or wants; what it expects is a forecast.
  outlook.voice = (own.kind === 'actor' || own.kind === 'media') && !expects ? null : own
  if (own.kind === 'observer') outlook.last = own
}

/** 他預計: who he is, where the document has named no one else who looks on. */
function heSays({ clause, speaker, subject }: ReadClause, verb: number): Voice | null {
  const before = clause.mentions.filter(({ mention }) => mention.last <= verb)
  const he = before.some(({ mention }) => mention.pronoun === 'he')
  // A 表示，相信…: what opens the clause goes on with who speaks.
  const goesOn = before.length === 0 && verb === clause.from
  const code = he ? (speaker ?? subject)?.codes[0] : goesOn ? speaker?.codes[0] : null
  return code ? { kind: 'actor', who: code, name: null } : null
}

/** Up to here a word says that something will hardly come. */
const UNLIKELY = 0.2
/** 可能 and its like, which may be said of what is. */
const EVEN = 0.55
/** From here on it is all but sure. */
const CERTAIN = 0.95

/** Whether the word of expectation at `i` makes a forecast of the clause; `expected` behind a verb of expecting. */
function isForecast({ read, today, genre, kinds, outlook, condition }: Scene, i: number, expected: boolean): boolean {
  const { clause, speaker } = read
  const row = clause.tokens[i]?.word?.outlook
  if (!row) return false
  const { use, high } = row
  if (plays(clause, ROLE.question | ROLE.scenario)) return false
  if (kinds & KIND.condition && hasRole(clause.tokens, clause.from, i, ROLE.condition)) return false
  if (use === 'noun' || use === 'sign') return true
  // 必將自食其果: a spokesman's certainty is a threat.
  if (genre === 'official' && use === 'mood' && row.low >= CERTAIN) return false
  // 力爭年底前完成: by a day that is named.
  if (use === 'aims') return clause.tokens.slice(i + 1, clause.to).some((token) => isLater(token, today))
  // What observers warn of they expect.
  if (outlook.voice?.kind !== 'observer' && threatens(clause, i)) return false
  const looksOn = outlook.voice !== null && (outlook.voice.kind !== 'actor' || isOfAnother(read, i, outlook.voice.who))
  const shown = (kinds & KIND.showing) !== 0 && showsBefore(clause, i)
  if (!looksOn && !expected && !shown && speaker && !isOfOthers(clause, i, speaker.codes, { use, high }, today))
    return false
  if (use === 'mood' && high === EVEN && isGuessed(clause, i) && !isAhead(clause, today)) return false
  // 可能 in the mouth of a reporter weighs what could be, unless it says when.
  if (use === 'mood' && high === EVEN && genre === 'news' && !looksOn && !expected && !condition)
    return isAhead(clause, today)
  if (use === 'mood' || shown) return true
  // What acts are to come a commentary only reports, but it is its author who says what will be so.
  const isAuthors = genre === 'commentary' && !speaker
  const told =
    looksOn || expected || outlook.authors || (isAuthors && (use === 'state' || isForetold(clause, i, today)))
  // 恐怕是 guesses at what is; else what is feared has not come.
  if (use === 'fear') return !isGuessed(clause, i) || isAhead(clause, today)
  // 大概 may guess at what is; 難以 of an author's outlook is said of what comes.
  if (use === 'guess' && (!looksOn || outlook.voice?.kind === 'author') && (!told || high > UNLIKELY))
    return isAhead(clause, today)
  return told
}

/** 兩國明年還會會談: 會 with a time to come, where 將 may be an announcement. */
function isForetold(clause: Clause, i: number, today: string | null): boolean {
  return (
    !(rolesOf(clause.tokens[i]) & ROLE['prep.ba']) &&
    clause.tokens.slice(clause.from, clause.to).some((token) => isLater(token, today))
  )
}

/** What one who acts expects of another. */
function isOfAnother({ clause, subject }: ReadClause, i: number, who: string): boolean {
  const codes = (leadIn(clause, clause.from, i)?.mention ?? subject)?.codes ?? []
  return codes.length > 0 && !codes.includes(who)
}

/** What an actor says of himself is a plan, and of others a fear or a threat, but for words that leave it open (平壤很可能…). */
function isOfOthers(
  clause: Clause,
  i: number,
  speaker: readonly string[],
  { use, high }: Pick<OutlookRow, 'use' | 'high'>,
  today: string | null,
): boolean {
  if (use !== 'mood') return false
  const own = leadIn(clause, clause.from, i)
  // 方案可望下月定案: no actor, and a day.
  if (!own && i > clause.from && high > 0.55)
    return clause.tokens.slice(clause.from, clause.to).some((token) => isLater(token, today))
  return own !== null && !own.mention.codes.some((code) => speaker.includes(code))
}

/** 揚言可能…: who threatens does not expect. */
function threatens(clause: Clause, i: number): boolean {
  for (let k = clause.from; k < i; k++)
    if (clause.tokens[k]?.word?.verbs.some(({ frame }) => frame.type === 'THREATEN')) return true
  return false
}

/** 顯示…將: what is told lets its teller conclude. */
function showsBefore(clause: Clause, i: number): boolean {
  for (let k = clause.from; k < i; k++) if ((clause.tokens[k] as Token).kinds & KIND.showing) return true
  return false
}

/** Who has an aim is its subject. */
function aimerOf({ clause, subject, speaker }: ReadClause, i: number): string {
  const own = leadIn(clause, clause.from, i)?.mention ?? subject ?? speaker
  return own?.codes[0] ?? AUTHOR.who
}

function forecastOf({ text, read, today, outlook, condition, odds }: Scene, i: number, rule?: string): Forecast {
  const { clause } = read
  const token = (clause.tokens[i] ?? clause.tokens[clause.from]) as Token | undefined
  const row = token?.word?.outlook
  const at = token ?? clause
  return {
    who: row?.use === 'aims' ? aimerOf(read, i) : whoOf(text, outlook.voice),
    what: sourceWords(text, clause),
    by: whenAhead(clause, today),
    condition: condition && { start: condition.start, end: condition.end },
    likelihood: odds?.likelihood ?? { low: row?.low ?? 0.55, high: row?.high ?? 0.8 },
    evidence: [{ start: clause.start, end: clause.end }],
    because: {
      rule: rule ?? `forecast:${row?.use}`,
      at: { start: at.start, end: at.end },
      rows: row ? [row.id] : [],
    },
  }
}
