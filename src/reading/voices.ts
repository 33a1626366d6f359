import { ROLE } from '../lexicon/lexicon.ts'
import type { Span } from '../text/span.ts'
import type { Block } from '../text/text.ts'
import { findRole, rolesOf } from './clause.ts'
import type { ReadClause } from './events.ts'
import type { Voice } from './finding.ts'
import type { KindReader, Seen } from './findings.ts'
import { firstBehind, type Mark, markedClauses } from './marks.ts'
import { closesQuotation, isQuoted, isStopAt, opensQuotation, quotationBefore, quotationFrom } from './quotation.ts'
import { type Speaker, speakerOf, spokesman } from './speaker.ts'

/** A clause with its words of saying. */
export interface Said {
  readonly seen: Seen
  /** Index of the clause. */
  readonly at: number
  readonly read: ReadClause
  readonly marks: readonly Mark[]
}

/** Words without which a clause brings in nobody's words. */
const TELLS: ReadonlySet<string> = new Set(['say', 'propose', 'believe', 'heard', 'colon', 'talk'])

/** Reads whose words a document holds, quoted or reported. */
export const readVoices: KindReader<Voice> = (seen) => {
  const voices: Voice[] = []
  const { clauses, marks } = seen
  const said = markedClauses(clauses, marks['voices'] ?? [], TELLS).map(({ at, marks }) => {
    return { seen, at, read: clauses[at] as ReadClause, marks }
  })
  /** Clauses with a verb of saying, where what was said before ends. */
  const verbs = new Map(said.map((one) => [one.at, verbOf(one)]))
  let quotedTo = 0
  for (const one of said) {
    if (one.read.clause.start < quotedTo) continue
    const voice = ofVerb(one, verbs, voices.at(-1)) ?? ofColon(one, verbs) ?? ofTalk(one)
    if (!voice) continue
    voices.push(voice)
    if (voice.kind === 'quoted') quotedTo = voice.content.end
  }
  return voices
}

/** The verb of saying of the clause: the one right before a comma, a colon or a quotation, else the first. */
function verbOf(said: Said): Mark | null {
  const { clean } = said.seen.text
  const verbs = said.marks.filter((mark) => isVerb(said, mark))
  const sentenceEnd = said.seen.text.sentences[said.read.sentence]?.end ?? 0
  return (
    verbs.find(({ end }) => (isStopAt(clean, end) && end + 1 < sentenceEnd) || opensQuotation(clean, end)) ??
    verbs.find(({ end }) => clean[end] !== undefined) ??
    null
  )
}

/** Units of what is proposed, before the words that count its points. */
const POINTS = 3
/** Longest clause that only says who has said what stands before it. */
const TAG = 16

/** Where the text stands at a word of the list. */
const isAt = ({ marks }: Said, at: number, list: string) => marks.some((one) => one.list === list && one.start === at)
const isBehind = ({ marks }: Said, at: number, list: string) => marks.some((one) => one.list === list && one.end === at)

function isVerb(said: Said, mark: Mark): boolean {
  const { clean } = said.seen.text
  const { marks, read } = said
  if (mark.list === 'heard') return isStopAt(clean, mark.end)
  if (mark.list !== 'say' && mark.list !== 'propose' && mark.list !== 'believe') return false
  if (isBehind(said, mark.start, 'unsaid') || !isWord(read, mark)) return false
  const leads = isStopAt(clean, mark.end) || opensQuotation(clean, mark.end)
  const source = marks.some(({ list, end }) => list === 'according' && end <= mark.start)
  if (isBehind(said, mark.start, 'de') && !(source && leads)) return false
  if (isAt(said, mark.end, 'de')) return opensQuotation(clean, mark.end + 1)
  if (isBehind(said, mark.start, 'with')) return false
  if (isAt(said, mark.end, 'feel')) return false
  if (mark.list === 'propose')
    return (
      leads ||
      marks.some(({ list, start }) => list === 'points' && (start >= mark.end + POINTS || closesIn(said, 'colon')))
    )
  if (mark.list === 'believe') return read.clause.mentions.some(({ mention }) => mention.end <= mark.start)
  // 菲方指…: one character is the verb where its subject stands right before it.
  if (isAt(said, mark.start, 'lone') && !leads)
    return read.clause.mentions.some(({ mention }) => mention.end === mark.start) || mark.start === read.clause.start
  if (isAt(said, mark.start, 'admit') && !leads)
    return !read.clause.mentions.some(({ mention }) => mention.start === mark.end)
  return leads || !isAt(said, mark.start, 'comma')
}

/** A verb inside a longer word is none; one character is a word of its own only where the tokens say so. */
function isWord({ clause }: ReadClause, { start, end }: Mark): boolean {
  const covering = clause.tokens.find((token) => token.start < end && token.end >= end)
  if (end - start === 1) return covering?.start === start && covering.end === end
  if (!covering || covering.end === end || ((covering.word?.roles ?? 0) & ROLE.say) !== 0) return true
  // 重申尊重, 表示支持: a verb that begins with the verb of saying.
  return covering.start === start && (covering.word?.verbs.length ?? 0) > 0
}

function ofVerb(said: Said, verbs: ReadonlyMap<number, Mark | null>, last: Voice | undefined): Voice | null {
  const verb = verbs.get(said.at)
  if (!verb) return null
  const { clean } = said.seen.text
  const de = opensQuotation(clean, verb.end + 1) && !isStopAt(clean, verb.end)
  const quoteAt = de ? verb.end + 1 : isStopAt(clean, verb.end) ? verb.end + 1 : verb.end
  const quote = opensQuotation(clean, quoteAt) ? quotationFrom(clean, quoteAt) : null
  const content = quote ?? contentOf(said, verb, verbs)
  if (!content || content.end - content.start < 2) return null
  return made(said, speakerOf(said, verb, last), verb, content)
}

const endOf = (clean: string, { start, end }: Span): Span => {
  let to = end
  while (to > start && isStopAt(clean, to - 1)) to--
  return { start, end: to }
}

/** What is said: behind the verb, to the end of the sentence or the next verb of saying in it; else what stands before it. */
function contentOf(said: Said, verb: Mark, verbs: ReadonlyMap<number, Mark | null>): Span | null {
  const { seen, at, read, marks } = said
  const { clauses, text } = seen
  const sentence = text.sentences[read.sentence]
  if (!sentence) return null
  let { end } = read.clause
  const listed = verb.list === 'propose' && closesIn(said, 'colon')
  const start = listed ? end : isStopAt(text.clean, verb.end) ? verb.end + 1 : verb.end
  const opening = start >= end ? at + 1 : at
  const isAct =
    start === verb.end &&
    marks.some((one) => one.list === 'act' && one.start === verb.start) &&
    (rolesOf(read.clause.tokens.find((token) => token.start === start)) & ROLE.but) === 0
  for (let next = at + 1; next < clauses.length && !isAct; next++) {
    const one = clauses[next] as ReadClause
    if (one.sentence !== read.sentence || (next > opening && verbs.get(next))) break
    end = one.clause.end
  }
  if (start < end && start < sentence.end) return endOf(text.clean, { start, end })
  return end < sentence.end ? null : contentBefore(said, sentence, verb, verbs)
}

/** Behind these a clause says something itself and does not only name who has said what stands before it. */
const OWN = ROLE.obligation | ROLE.negation | ROLE.future | ROLE.condition | ROLE.purpose

/** 「…」某人說, …，某人說: the quotation, or the sentence, that stands before a clause that only says whose it is. */
function contentBefore(
  { seen, read, at }: Said,
  sentence: Span,
  verb: Mark,
  verbs: ReadonlyMap<number, Mark | null>,
): Span | null {
  const { clean } = seen.text
  const { clause } = read
  if (opensQuotation(clean, clause.start)) return quotationFrom(clean, clause.start)
  const before = endOf(clean, { start: sentence.start, end: clause.start })
  if (closesQuotation(clean, before.end - 1)) return quotationBefore(clean, before.end) ?? before
  let told = false
  for (let one = at - clause.index; one < at; one++) if (verbs.get(one)) told = true
  const isTag = verb.end - clause.start <= TAG && !told && findRole(clause.tokens, clause.from, clause.to, OWN) < 0
  return isTag && before.end > before.start ? before : null
}

/** Whether the clause ends in a word of the list. */
const closesIn = ({ marks, read }: Said, list: string) =>
  marks.some((one) => one.list === list && one.end === read.clause.end)

/** 川普：…, 毛寧答：…, 總理府聲明：「…」: a name and a colon. An answer goes on to the end of its paragraphs. */
function ofColon(said: Said, verbs: ReadonlyMap<number, Mark | null>): Voice | null {
  const colon = said.marks.find(({ list, end }) => list === 'colon' && end === said.read.clause.end)
  if (!colon) return null
  const { clause } = said.read
  const answer = said.marks.find(({ list, end }) => list === 'answer' && end === colon.start) ?? null
  const named = clause.mentions.find(({ mention }) => mention.start === clause.start && mention.codes.length > 0)
  const isName = named && (named.mention.end === colon.start || (answer && named.mention.end === answer.start))
  const talk = said.marks.find(({ list, end }) => list === 'talk' && end === colon.start)
  const isStated = named && talk && named.mention.end <= talk.start && opensQuotation(said.seen.text.clean, colon.end)
  if (!isName && !isStated && !(answer && answer.start === clause.start)) return null
  const content = answer ? answerFrom(said, colon.end) : contentOf(said, colon, verbs)
  if (!content || content.end <= content.start) return null
  const speaker = named ? speakerOf(said, colon, undefined) : spokesman(said.seen)
  return made(said, speaker, answer, content)
}

/** To the end of the last paragraph before the next question. */
function answerFrom({ seen, read }: Said, start: number): Span | null {
  const { sentences, blocks, clean } = seen.text
  const own = sentences[read.sentence]?.block
  if (!own) return null
  let { end } = own
  for (let k = firstBehind(blocks, own.start); k < blocks.length; k++) {
    const block = blocks[k] as Block
    if (block.start <= own.start) continue
    if (block.kind !== 'prose' || opensTurn(seen, block)) break
    end = block.end
  }
  return endOf(clean, { start, end })
}

/** Units at the head of a paragraph in which a word of answering opens the next answer. */
const ANSWER_HEAD = 12
/** Units at its head in which somebody is named who asks (某社記者：…). */
const QUESTION_HEAD = 30

/** Whether somebody else speaks in the paragraph: another answer, or the next question. */
function opensTurn({ marks }: Seen, { start }: Span): boolean {
  const all = marks['voices'] ?? []
  let asking = -1
  for (let k = firstBehind(all, start); k < all.length; k++) {
    const mark = all[k] as Mark
    if (mark.start >= start + QUESTION_HEAD) return false
    if (mark.list === 'answer' && mark.start < start + ANSWER_HEAD) return true
    if (mark.list === 'question') asking = mark.end
    if (mark.list === 'colon' && mark.start === asking) return true
  }
  return false
}

/** 「…」的談話, 「…」一席話: words that are named as somebody's. */
function ofTalk(said: Said): Voice | null {
  const { clean } = said.seen.text
  for (const mark of said.marks) {
    if (mark.list !== 'talk') continue
    const end = isBehind(said, mark.start, 'de') ? mark.start - 1 : mark.start
    const quote = closesQuotation(clean, end - 1) ? quotationBefore(clean, end) : null
    if (quote && quote.end - quote.start > 7) return made(said, speakerOf(said, quote, undefined), null, quote)
  }
  return null
}

function made({ seen, read }: Said, speaker: Speaker, verb: Mark | null, content: Span): Voice {
  const { clause } = read
  const isBefore = content.start < clause.start
  const evidence = isBefore
    ? { start: content.start, end: Math.max(clause.end, content.end) }
    : { start: clause.start, end: Math.max(content.end, verb?.end ?? 0) }
  const at = verb ?? content
  const kind = isQuoted(seen.text.clean, content) ? 'quoted' : 'reported'
  const { who, speaker: codes, person, office, name } = speaker
  const [rule, words] = [`voice:${kind}`, { start: at.start, end: at.end }]
  return {
    kind,
    who,
    speaker: codes,
    person,
    office,
    name,
    verb: verb && { start: verb.start, end: verb.end },
    content,
    evidence: [evidence],
    because: verb ? { rule, at: words, rows: [verb.row] } : { rule, at: words },
  }
}
