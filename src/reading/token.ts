import type { Lexicon, Word } from '../lexicon/lexicon.ts'
import type { ActorRow } from '../lexicon/pack.ts'
import { classesOf, formsAt } from '../lexicon/trie.ts'
import type { Segmented, Sentence } from '../text/segment.ts'
import type { Span } from '../text/span.ts'
import type { TimeMention } from './time.ts'

/** A word, a run of state abbreviations (中日韓) or a time expression, over `Text.clean`. */
export interface Token extends Span {
  readonly word: Word | null
  /** One row per character where the token is a run of abbreviations. */
  readonly run: readonly ActorRow[] | null
  readonly time: TimeMention | null
  /** Units between the token before and this one that no token covers; glosses in brackets are not counted. */
  readonly glue: number
  /** Index of the clause in its sentence. */
  readonly clause: number
}

/** 對烏軍援 is 烏 and 軍援 rather than 烏軍 and 援. */
const BUILT = 0.05
const WORD_SCORE = (length: number) => (length === 1 ? 0.35 : length - 0.3)
/** A run beats an ordinary word of its own length, and loses to a longer one. */
const RUN_SCORE = (length: number) => length - 0.2

/** What a place was decided to be, where it is not a word's number. */
const NOTHING = -1
const TIME = -2
const GLOSS = -3
const RUN = -4

/** Room for one sentence, kept between sentences and documents. Entry `i` is about the unit at `start + i`. */
interface Scratch {
  /** Score of the best cover from here to the end of the sentence. */
  readonly best: Float64Array
  /** Where that cover goes on. */
  readonly next: Int32Array
  /** A word's number or one of the above. */
  readonly value: Int32Array
  /** How far a word may reach: to the next time, else to the end. */
  readonly barrier: Int32Array
  /** Index of the time that begins here, plus one; 0 = none. */
  readonly time: Int32Array
  /** See `classesOf`. */
  readonly classes: Uint16Array
}

function newScratch(size: number): Scratch {
  return {
    best: new Float64Array(size),
    next: new Int32Array(size),
    value: new Int32Array(size),
    barrier: new Int32Array(size),
    time: new Int32Array(size),
    classes: new Uint16Array(size),
  }
}

/** Finds the tokens of each sentence: the cover of its characters by as many and as long words as possible. */
export type Tokenizer = (text: Segmented, times: readonly TimeMention[]) => readonly (readonly Token[])[]

/** Bits of a unit: stands for a state; does so only beside others; opens no run; opens a gloss. */
const ABBREVIATION = 1
const WEAK = 2
const NO_START = 4
const OPENS = 8

function unitBits(lexicon: Lexicon): Uint8Array {
  const bits = new Uint8Array(65536)
  const mark = (unit: number, bit: number) => {
    bits[unit] = (bits[unit] as number) | bit
  }
  const apart = lexicon.set('hua')
  for (const unit of lexicon.abbreviations.keys()) if (!apart.has(String.fromCharCode(unit))) mark(unit, ABBREVIATION)
  for (const form of lexicon.set('run.weak')) if (form.length === 1) mark(form.charCodeAt(0), WEAK)
  for (const form of lexicon.set('run.nostart')) if (form.length === 1) mark(form.charCodeAt(0), NO_START)
  for (const form of '(（') mark(form.charCodeAt(0), OPENS)
  return bits
}

/** How many units from `at` on are a run of abbreviations; 0 where they are none. */
function runLength(bits: Uint8Array, clean: string, at: number, end: number): number {
  let strong = 0
  let i = at
  for (; i < end; i++) {
    const unit = bits[clean.charCodeAt(i)] as number
    if ((unit & ABBREVIATION) === 0) break
    if ((unit & WEAK) === 0) strong++
  }
  return i - at < 2 || strong === 0 ? 0 : i - at
}

/** The end of the bracketed gloss that begins at `at`, or 0. A gloss is at most 60 units long and holds no full stop. */
function glossEnd(clean: string, at: number, end: number): number {
  const limit = Math.min(end, at + 60)
  for (let i = at + 1; i < limit; i++) {
    const unit = clean.charCodeAt(i)
    if (unit === 0x29 || unit === 0xff09) return i + 1
    if (unit === 0x3002 || unit === 10) return 0
  }
  return 0
}

/** Makes the tokenizer of a lexicon. Linear in the length of the text. */
export function tokenizer(lexicon: Lexicon): Tokenizer {
  const { trie, words } = lexicon
  const bits = unitBits(lexicon)
  const ends = new Int32Array(lexicon.longest + 1)
  const values = new Int32Array(lexicon.longest + 1)
  let scratch = newScratch(4096)

  /** Marks the times `[from, to)` and how far words may reach. */
  const setTimes = (start: number, n: number, times: readonly TimeMention[], from: number, to: number) => {
    const { barrier, time } = scratch
    time.fill(0, 0, n + 1)
    for (let t = from; t < to; t++) time[(times[t] as TimeMention).start - start] = t + 1
    let nearest = n
    for (let i = n; i >= 0; i--) {
      if (time[i] !== 0) {
        nearest = i
        barrier[i] = n
      } else barrier[i] = nearest
    }
  }

  /** Fills `scratch` from the end of the sentence to its start. */
  const cover = (clean: string, start: number, n: number, times: readonly TimeMention[]) => {
    const { best, next, value, barrier, time, classes } = scratch
    const end = start + n
    classesOf(trie, clean, start, end, classes)
    best[n] = 0
    for (let i = n - 1; i >= 0; i--) {
      const at = start + i
      const unit = bits[clean.charCodeAt(at)] as number
      const timed = time[i] as number
      const skip = timed !== 0 ? (times[timed - 1] as TimeMention).end : unit & OPENS ? glossEnd(clean, at, end) : 0
      if (timed !== 0 || skip !== 0) {
        const stop = Math.min(n, skip - start)
        best[i] = (best[stop] as number) + (timed !== 0 ? 100 : 0.01)
        next[i] = stop
        value[i] = timed !== 0 ? TIME : GLOSS
        continue
      }
      let most = best[i + 1] as number
      let to = i + 1
      let which = NOTHING
      const stop = barrier[i] as number
      const found = formsAt(trie, classes, i, stop, ends, values)
      for (let k = 0; k < found; k++) {
        const e = ends[k] as number
        const built = (words[values[k] as number] as Word).abbrBuilt ? BUILT : 0
        const score = WORD_SCORE(e - i) - built + (best[e] as number)
        if (score >= most) {
          most = score
          to = e
          which = values[k] as number
        }
      }
      const run = (unit & (ABBREVIATION | NO_START)) === ABBREVIATION ? runLength(bits, clean, at, start + stop) : 0
      if (run !== 0 && RUN_SCORE(run) + (best[i + run] as number) > most) {
        most = RUN_SCORE(run) + (best[i + run] as number)
        to = i + run
        which = RUN
      }
      best[i] = most
      next[i] = to
      value[i] = which
    }
  }

  const rowsOf = (clean: string, from: number, to: number): readonly ActorRow[] => {
    const rows: ActorRow[] = []
    for (let i = from; i < to; i++) rows.push(lexicon.abbreviations.get(clean.charCodeAt(i)) as ActorRow)
    return rows
  }

  const sentenceTokens = (
    clean: string,
    sentence: Sentence,
    times: readonly TimeMention[],
    from: number,
    to: number,
  ): readonly Token[] => {
    const { start, end, clauses } = sentence
    const n = end - start
    if (scratch.best.length <= n) scratch = newScratch(n * 2 + 1)
    setTimes(start, n, times, from, to)
    cover(clean, start, n, times)
    const { next, value, time } = scratch
    const tokens: Token[] = []
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
      tokens.push({
        start: at,
        end: stop,
        word: which >= 0 ? (words[which] as Word) : null,
        run: which === RUN ? rowsOf(clean, at, stop) : null,
        time: which === TIME ? (times[(time[i] as number) - 1] as TimeMention) : null,
        glue,
        clause,
      })
      glue = 0
    }
    return tokens
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
