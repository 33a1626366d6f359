import { KIND } from '../lexicon/kinds.ts'
import type { Lexicon, Word } from '../lexicon/lexicon.ts'
import type { ActorRow } from '../lexicon/pack.ts'
import { clauseAt, type Sentence } from '../text/segment.ts'
import { rowsByCode } from './short.ts'
import { newToken, type Token } from './token.ts'

/**
 * Puts two leaders' states, and their meeting, for the first characters of their names (李習會, 川習通話) into the tokens of a document
 * that names both of them.
 */
export type LeadersReader = (
  clean: string,
  tokens: readonly (readonly Token[])[],
  sentences: readonly Sentence[],
) => readonly (readonly Token[])[]

/** States by the first characters (UTF-16 units) of their leaders' names; null where several states' leaders share one. */
type Initials = ReadonlyMap<number, ActorRow | null>

/** How many characters stand for two leaders. */
const PAIR = 2

/** The first of the tokens that ends behind where two initials stand; −1 where a word or a run of states covers them. */
function uncoveredAt(tokens: readonly Token[], at: number): number {
  let i = 0
  while (i < tokens.length && (tokens[i] as Token).end <= at) i++
  for (let k = i; k < tokens.length && (tokens[k] as Token).start < at + PAIR; k++) {
    const { start, end, run } = tokens[k] as Token
    if (run || start < at || end - start > 1) return -1
  }
  return i
}

/** Where two of them stand beside each other, in order. */
function pairsIn(initials: Initials, clean: string): readonly number[] {
  const places = new Set<number>()
  for (const [unit, row] of initials) {
    const form = String.fromCharCode(unit)
    for (let at = row ? clean.indexOf(form) : -1; at >= 0; at = clean.indexOf(form, at + 1)) {
      const other = initials.get(clean.charCodeAt(at + 1))
      if (row && other && other.codes[0] !== row.codes[0]) places.add(at)
    }
  }
  return [...places].sort((a, b) => a - b)
}

/** Words that say a talk between those before them. */
const isTalk = (word: Word | null) =>
  !!word && [...word.nominals, ...word.verbs].some(({ frame, roles }) => frame.type === 'CONSULT' && roles === 'mutual')

/** Makes the reader of a lexicon. Linear in the text. */
export function leadersReader(lexicon: Lexicon): LeadersReader {
  const rows = rowsByCode(lexicon)
  /** A character that is their meeting, and the word that says the same (會 and 峰會). */
  const meetings = new Map<string, Word>()
  for (const member of lexicon.set('leaders.meet')) {
    const [short = '', full = ''] = member.split('=')
    const word = lexicon.word(full)
    if (word) meetings.set(short, word)
  }

  const initialsIn = (tokens: readonly (readonly Token[])[]): Initials => {
    const initials = new Map<number, ActorRow | null>()
    for (const sentence of tokens) {
      for (const { word, kinds } of sentence) {
        if (!(kinds & KIND.party) || !word?.people.length) continue
        const person = word.people.find(({ office }) => lexicon.leaders.has(office))
        const row = person && rows.get(person.code)
        if (!row || word.form.length < PAIR) continue
        // 教宗良十四世 opens with the office.
        if (lexicon.word(word.form.slice(0, PAIR))?.offices.length) continue
        const unit = word.form.charCodeAt(0)
        const known = initials.get(unit)
        initials.set(unit, known === undefined || known?.codes[0] === person.code ? { ...row, id: person.id } : null)
      }
    }
    return initials
  }

  /** The meeting right behind the initials: the words to put, and the token that comes after them. */
  const meetingAt = (clean: string, tokens: readonly Token[], at: number, from: number) => {
    let i = from
    while (i < tokens.length && (tokens[i] as Token).start < at) i++
    const next = tokens[i]
    const isNext = next?.start === at
    if (isNext && isTalk(next.word)) return { words: [], behind: i }
    const word = meetings.get(clean[at] ?? '')
    if (!word) return null
    if (!isNext || next.end === at + 1) return { words: [word], behind: isNext ? i + 1 : i }
    // 李習會|前: what a longer word leaves.
    const rest = next.end === at + 2 ? lexicon.word(clean.slice(at + 1, next.end)) : undefined
    return rest ? { words: [word, rest], behind: i + 1 } : null
  }

  const withPair = (clean: string, tokens: readonly Token[], sentence: Sentence, at: number, run: ActorRow[]) => {
    const i = uncoveredAt(tokens, at)
    const meeting = i < 0 ? null : meetingAt(clean, tokens, at + PAIR, i)
    if (!meeting) return tokens
    const clause = clauseAt(sentence, at)
    const glue = at - (tokens[i - 1]?.end ?? sentence.start)
    let end = at + PAIR
    const put = [newToken(at, end, null, run, null, glue, clause)]
    for (const word of meeting.words) put.push(newToken(end, ++end, word, null, null, 0, clause))
    const next = tokens[meeting.behind]
    const rest = next ? [{ ...next, glue: next.start - end }, ...tokens.slice(meeting.behind + 1)] : []
    return [...tokens.slice(0, i), ...put, ...rest]
  }

  return (clean, tokens, sentences) => {
    const initials = initialsIn(tokens)
    if (initials.size < PAIR) return tokens
    const places = pairsIn(initials, clean)
    if (places.length === 0) return tokens
    return tokens.map((own, k) => {
      const sentence = sentences[k] as Sentence
      return places
        .filter((at) => at >= sentence.start && at + PAIR < sentence.end)
        .reduce((out, at) => {
          const [one, other] = [initials.get(clean.charCodeAt(at)), initials.get(clean.charCodeAt(at + 1))]
          return withPair(clean, out, sentence, at, [one as ActorRow, other as ActorRow])
        }, own)
    })
  }
}
