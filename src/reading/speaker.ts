import { ROLE } from '../lexicon/lexicon.ts'
import type { Span } from '../text/span.ts'
import { type Clause, rolesOf } from './clause.ts'
import { subjectIn } from './doer.ts'
import type { SpeakerKind, Voice } from './finding.ts'
import type { Seen } from './findings.ts'
import type { Mention } from './mention.ts'
import type { ActorCode } from './reading.ts'
import type { Said } from './voices.ts'

/** Who says it, as far as the text tells. */
export type Speaker = Pick<Voice, 'who' | 'speaker' | 'person' | 'office' | 'name'>

/** Somebody who is no person of the pack: by the words that name him, where any do, and for whom. */
const nobody = (who: SpeakerKind, name: Span | null = null, speaker: readonly ActorCode[] = []): Speaker => ({
  who,
  speaker,
  person: null,
  office: null,
  name,
})

function named(who: SpeakerKind, { codes, people, start, end }: Mention): Speaker {
  const [person] = people
  const speaker = who === 'observers' ? [] : codes
  return { who, speaker, person: person?.id ?? null, office: person?.office ?? null, name: { start, end } }
}

/**
 * Who says what the verb at `verb` leads to: the subject of the clause, a medium or observers named in it, the source behind 據; else
 * the one of whom the sentence goes on, else the one who spoke last.
 */
export function speakerOf(said: Said, verb: Span, last: Voice | undefined): Speaker {
  const { read, marks } = said
  const { clause } = read
  const isBefore = (one: Span) => one.end <= verb.start
  const author = marks.find((mark) => mark.list === 'author' && isBefore(mark))
  if (author) return nobody('author', { start: author.start, end: author.end })
  const paper = marks.findLast(({ list, end }) => list === 'paper' && end <= verb.start && verb.start - end <= PAPER)
  if (paper) return ofPaper(said, paper)
  let to = clause.from
  while (to < clause.to && (clause.tokens[to]?.start ?? 0) < verb.start) to++
  const subject = subjectIn(clause, clause.from, to)?.mention ?? null
  const observer =
    clause.mentions.findLast(({ mention, mark }) => mark === 'free' && isBefore(mention) && isObserver(mention))
      ?.mention ?? null
  const press = marks.find((mark) => mark.list === 'press' && isBefore(mark))
  if (observer && (!subject || subject.start < observer.start)) {
    // 南韓媒體: the state before it says whose media they are.
    if (observer.kind === 'media') return named('media', observer)
    if (press) return ofPress(clause, press)
    return nobody('observers', { start: subject?.start ?? observer.start, end: observer.end })
  }
  if (subject) return named(subject.kind === 'media' ? 'media' : 'party', subject)
  const source = marks.some((mark) => (mark.list === 'according' || mark.list === 'heard') && mark.start <= verb.start)
  if (press) return ofPress(clause, press)
  if (source) {
    const held = clause.mentions.find(({ mention }) => isBefore(mention) && mention.codes.length > 0)?.mention
    return held ? named(held.kind === 'media' ? 'media' : 'party', held) : nobody('unnamed')
  }
  if (read.observer) return nobody('observers')
  // 並稱…: who has just spoken goes on.
  const goesOn = (rolesOf(clause.tokens[clause.from]) & (ROLE.also | ROLE.but)) !== 0
  const same = last && goesOn && read.clause.index > 0 && last.evidence[0].end >= clause.start - 2
  if (same) return { who: last.who, speaker: last.speaker, person: last.person, office: last.office, name: null }
  const known = read.subject ?? read.speaker
  if (known) {
    const [person] = known.people
    return {
      who: 'party',
      speaker: known.codes,
      person: person?.id ?? null,
      office: person?.office ?? null,
      name: null,
    }
  }
  return last
    ? { who: last.who, speaker: last.speaker, person: last.person, office: last.office, name: null }
    : nobody('unnamed')
}

/** 南韓媒體: the state before it says whose media they are. */
function ofPress({ mentions }: Clause, press: Span): Speaker {
  const state = mentions.find(
    ({ mention }) => mention.codes.length === 1 && mention.start <= press.start && mention.end >= press.start,
  )
  const start = state?.mention.start ?? press.start
  return nobody('media', { start, end: press.end }, state?.mention.codes)
}

/** Units between the title of a paper and its verb (《某報》昨日獨家報導). */
const PAPER = 8

/** 肯亞《民族日報》: a title that ends as those of papers do; the state before it says whose it is. */
function ofPaper({ seen, read }: Said, { start, end }: Span): Speaker {
  let from = start
  while (from > read.clause.start && !seen.text.clean.startsWith('《', from)) from--
  const state = read.clause.mentions.findLast(({ mention }) => mention.codes.length === 1 && mention.end <= from)
  const isNear = state && from - state.mention.end <= 1
  return nobody('media', { start: from, end }, isNear ? state.mention.codes : [])
}

const isObserver = ({ kind }: Mention) => kind === 'observer' || kind === 'media'

/** Who answers where no name stands before the answer: the first office or organ that the document names. */
export function spokesman({ clauses }: Seen): Speaker {
  for (const { clause } of clauses) {
    for (const { mention } of clause.mentions) {
      if (mention.codes.length === 1 && (mention.kind === 'office' || mention.kind === 'body' || mention.official))
        return { ...named('party', mention), name: null }
    }
  }
  return nobody('unnamed')
}
