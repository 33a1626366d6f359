import { KIND } from '../lexicon/kinds.ts'
import { type Lexicon, ROLE, type Word } from '../lexicon/lexicon.ts'
import type { ActorRow } from '../lexicon/pack.ts'
import { classesOf, formsAt, opens } from '../lexicon/trie.ts'
import { fitted } from '../text/fitted.ts'
import type { Segmented, Sentence } from '../text/segment.ts'
import type { Span } from '../text/span.ts'
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

/** 對烏軍援 is 烏 and 軍援 rather than 烏軍 and 援. */
const BUILT = 0.05
/** Scores are sums of as many as the sentence has words: what is nearer than this is the same. */
const TIE = 1e-9
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
  /** See `classesOf`. */
  readonly classes: Uint16Array
}

function newScratch(size: number): Scratch {
  return {
    best: new Float64Array(size),
    next: new Int32Array(size),
    value: new Int32Array(size),
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
  for (const form of '(（〔') mark(form.charCodeAt(0), OPENS)
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
    if (unit === 0x29 || unit === 0xff09 || unit === 0x3015) return i + 1
    if (unit === 0x3002 || unit === 10) return 0
  }
  return 0
}

/** A word that names an actor as it stands. */
const isName = ({ actors, abbrBuilt }: Word) => actors.length > 0 && !abbrBuilt

/** The scores of words by length, first of those that are not `abbrBuilt`, then of those that are. */
function wordScores(width: number): Float64Array {
  const scores = new Float64Array(2 * width)
  for (let length = 1; length < width; length++) {
    scores[length] = WORD_SCORE(length)
    scores[width + length] = WORD_SCORE(length) - BUILT
  }
  return scores
}

/** Roles, kinds and cues of a word stand beside each other, from four times its number on. */
const BITS = 4

/** Of most words nothing else is ever asked than these, and the words themselves lie all over the memory. */
function wordBits(words: readonly Word[]): Int32Array {
  const bits = new Int32Array(BITS * words.length)
  for (const { id, roles, kinds, cues } of words) bits.set([roles, kinds, cues], BITS * id)
  return bits
}

/** One bit for each word: a table that stays in the cache, as the words themselves do not. */
function builtBits(words: readonly Word[]): Uint32Array {
  const bits = new Uint32Array((words.length >> 5) + 1)
  for (const { id, abbrBuilt } of words) if (abbrBuilt) bits[id >> 5] = (bits[id >> 5] as number) | (1 << (id & 31))
  return bits
}

/** Makes the tokenizer of a lexicon. Linear in the length of the text. */
export function tokenizer(lexicon: Lexicon): Tokenizer {
  const { trie, words } = lexicon
  const bits = unitBits(lexicon)
  const width = lexicon.longest + 1
  const ends = new Int32Array(width)
  const values = new Int32Array(width)
  const scores = wordScores(width)
  const built = builtBits(words)
  const known = wordBits(words)
  let scratch = newScratch(4096)

  /** 還 and 會見 rather than 還會 and 見: of two covers that hold as much, the one that leaves the act whole. */
  const leavesAct = (word: number, stop: number, after: number): boolean => {
    const [behind, reached] = [scratch.value[stop] as number, scratch.next[stop] as number]
    if (behind < 0 || reached <= after || (known[BITS * word + 1] as number) & KIND.act) return false
    // 當面 and 對 rather than 當 and 面對.
    if ((known[BITS * word] as number) & ROLE.adverb) return false
    return ((known[BITS * behind + 1] as number) & KIND.act) !== 0
  }

  /** 對美加徵關稅: what begins an act at its end is no run of states. */
  const opensAct = (last: number): boolean => {
    const word = scratch.value[last] as number
    return (
      word >= 0 && (scratch.next[last] as number) > last + 1 && ((known[BITS * word + 1] as number) & KIND.act) !== 0
    )
  }

  /** Fills `scratch` from the end of the sentence to its start; `[from, to)` are the times in it. */
  const cover = (clean: string, start: number, n: number, times: readonly TimeMention[], from: number, to: number) => {
    const { best, next, value, classes } = scratch
    const end = start + n
    classesOf(trie, clean, start, end, classes)
    best[n] = 0
    /** How far a word may reach: to the next time, else to the end. */
    let barrier = n
    let t = to - 1
    let timed = t >= from ? (times[t] as TimeMention).start - start : -1
    for (let i = n - 1; i >= 0; i--) {
      const unit = bits[clean.charCodeAt(start + i)] as number
      if (i === timed) {
        const stop = (times[t] as TimeMention).end - start
        best[i] = (best[stop] as number) + 100
        next[i] = stop
        value[i] = TIME
        barrier = i
        t--
        timed = t >= from ? (times[t] as TimeMention).start - start : -1
        continue
      }
      if (unit !== 0) {
        const skip = unit & OPENS ? glossEnd(clean, start + i, end) : 0
        if (skip !== 0) {
          best[i] = (best[skip - start] as number) + 0.01
          next[i] = skip - start
          value[i] = GLOSS
          continue
        }
      }
      let most = best[i + 1] as number
      let stop = i + 1
      let which = NOTHING
      const found = opens(classes[i] as number) ? formsAt(trie, classes, i, barrier, ends, values) : 0
      for (let k = 0; k < found; k++) {
        const [after, word] = [ends[k] as number, values[k] as number]
        const isBuilt = ((built[word >> 5] as number) >>> (word & 31)) & 1
        const score = (scores[isBuilt * width + after - i] as number) + (best[after] as number)
        if (score >= most && !(score < most + TIE && leavesAct(word, stop, after))) {
          most = score
          stop = after
          which = word
        }
      }
      if ((unit & (ABBREVIATION | NO_START)) === ABBREVIATION) {
        const all = runLength(bits, clean, start + i, start + barrier)
        const run = all !== 0 && opensAct(i + all - 1) ? 0 : all
        const score = RUN_SCORE(run) + (best[i + run] as number)
        // 巴紐 is a name of PNG before it is PAK and NZL.
        const named = stop === i + run && which >= 0 && isName(words[which] as Word)
        if (run !== 0 && score > most && !named) {
          most = score
          stop = i + run
          which = RUN
        }
      }
      best[i] = most
      next[i] = stop
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
    cover(clean, start, n, times, from, to)
    const { next, value } = scratch
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
      if (which >= 0) {
        const word = words[which] as Word
        const own = BITS * which
        const [roles, kinds, cues] = [known[own] as number, known[own + 1] as number, known[own + 2] as number]
        tokens.push(made(at, stop, word, roles, kinds, cues, null, null, glue, clause))
      } else if (which === RUN) {
        tokens.push(newToken(at, stop, null, rowsOf(clean, at, stop), null, glue, clause))
      } else {
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
