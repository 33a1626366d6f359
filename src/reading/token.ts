import { KIND } from '../lexicon/kinds.ts'
import type { Lexicon, Word } from '../lexicon/lexicon.ts'
import type { ActorRow } from '../lexicon/pack.ts'
import { fitted } from '../text/fitted.ts'
import type { Segmented, Sentence } from '../text/segment.ts'
import type { Span } from '../text/span.ts'
import { BITS, Cover, GLOSS, NOTHING, RUN, wordBits } from './cover.ts'
import type { TimeMention } from './time.ts'

/** A word, a run of state abbreviations (中日韓) or a time expression, over `Text.clean`. */
export interface Token extends Span {
  readonly word: Word | null
  /** Those of the word, or 0: they are asked for more often than anything else. */
  readonly roles: number
  /** Bits of `KIND`. */
  readonly kinds: number
  /** Bits of `CUE`. */
  readonly cues: number
  /** One row per character where the token is a run of abbreviations. */
  readonly run: readonly ActorRow[] | null
  readonly time: TimeMention | null
  /** Units between the token before and this one that no token covers; glosses in brackets are not counted. */
  readonly glue: number
  /** Index of the clause in its sentence. */
  readonly clause: number
}

/** True of a word by which somebody may do something. */
export function isTrigger(token: Token): boolean {
  return (token.kinds & KIND.act) !== 0
}

/** A token made outside the tokenizer; `made` gives it the shape that all have. */
export function newToken(
  start: number,
  end: number,
  word: Word | null,
  run: readonly ActorRow[] | null,
  time: TimeMention | null,
  glue: number,
  clause: number,
): Token {
  const roles = word ? word.roles : 0
  const kinds = word ? word.kinds : run ? KIND.party : time ? KIND.time : 0
  return made(start, end, word, roles, kinds, word ? word.cues : 0, run, time, glue, clause)
}

/** The only maker of tokens: all have one shape. */
function made(
  start: number,
  end: number,
  word: Word | null,
  roles: number,
  kinds: number,
  cues: number,
  run: readonly ActorRow[] | null,
  time: TimeMention | null,
  glue: number,
  clause: number,
): Token {
  return { start, end, word, roles, kinds, cues, run, time, glue, clause }
}

/** Finds the tokens of each sentence: the cover of its characters by as many and as long words as possible. */
export type Tokenizer = (text: Segmented, times: readonly TimeMention[]) => readonly (readonly Token[])[]

/** The states for which a run of abbreviations stands, in their order. */
function rowsOf({ abbreviations }: Lexicon, clean: string, from: number, to: number): readonly ActorRow[] {
  const rows: ActorRow[] = []
  for (let i = from; i < to; i++) rows.push(abbreviations.get(clean.charCodeAt(i)) as ActorRow)
  return rows
}

/** Makes the tokenizer of a lexicon. Linear in the length of the text. */
export function tokenizer(lexicon: Lexicon): Tokenizer {
  const { words } = lexicon
  const known = wordBits(words)
  const cover = new Cover(lexicon, known)

  const wordToken = (which: number, at: number, stop: number, glue: number, clause: number): Token => {
    const own = BITS * which
    const [roles, kinds, cues] = [known[own] as number, known[own + 1] as number, known[own + 2] as number]
    return made(at, stop, words[which] as Word, roles, kinds, cues, null, null, glue, clause)
  }

  /** `[from, to)` are the times in the sentence. */
  const sentenceTokens = (
    clean: string,
    { start, end, clauses }: Sentence,
    times: readonly TimeMention[],
    from: number,
    to: number,
  ): readonly Token[] => {
    const n = end - start
    cover.find({ clean, start, n, times, from, to })
    const { next, value } = cover
    const tokens: Token[] = []
    let t = from
    let [glue, clause] = [0, 0]
    let clauseEnd = clauses.length > 1 ? (clauses[1] as Span).start : end + 1
    for (let i = 0; i < n; i = next[i] as number) {
      const which = value[i] as number
      if (which === NOTHING) {
        glue++
        continue
      }
      if (which === GLOSS) continue
      const at = start + i
      while (at >= clauseEnd) {
        clause++
        clauseEnd = clause + 1 < clauses.length ? (clauses[clause + 1] as Span).start : end + 1
      }
      const stop = start + (next[i] as number)
      if (which >= 0) tokens.push(wordToken(which, at, stop, glue, clause))
      else if (which === RUN)
        tokens.push(newToken(at, stop, null, rowsOf(lexicon, clean, at, stop), null, glue, clause))
      else {
        while ((times[t] as TimeMention).start < at) t++
        tokens.push(newToken(at, stop, null, null, times[t] as TimeMention, glue, clause))
      }
      glue = 0
    }
    return fitted(tokens)
  }

  return (text, times) => {
    const all: (readonly Token[])[] = []
    let t = 0
    for (const sentence of text.sentences) {
      while (t < times.length && (times[t] as TimeMention).start < sentence.start) t++
      const from = t
      while (t < times.length && (times[t] as TimeMention).end <= sentence.end) t++
      all.push(sentenceTokens(text.clean, sentence, times, from, t))
    }
    return all
  }
}
