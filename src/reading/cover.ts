import { KIND } from '../lexicon/kinds.ts'
import { type Lexicon, ROLE, type Word } from '../lexicon/lexicon.ts'
import { classesOf, formsAt, opens, type Trie } from '../lexicon/trie.ts'
import { isIdeograph } from '../text/chars.ts'
import { Phrases } from './phrases.ts'
import type { TimeMention } from './time.ts'

/** 對烏軍援 is 烏 and 軍援 rather than 烏軍 and 援. */
const BUILT = 0.05
/** Scores are sums of as many as the sentence has words: what is nearer than this is the same. */
const TIE = 1e-9
const WORD_SCORE = (length: number) => (length === 1 ? 0.35 : length - 0.3)
/** A run beats an ordinary word of its own length, and loses to a longer one. */
const RUN_SCORE = (length: number) => length - 0.2

/** What a place was decided to be, where it is not a word's number. */
export const NOTHING = -1
export const TIME = -2
export const GLOSS = -3
export const RUN = -4

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

/**
 * 法德峰會, 越中兩國: how many units from `at` on are two or three abbreviations that are no run by themselves, and are one where they open what
 * is said and `after` follows, of what lies between states; 0 where they do not.
 */
function pairLength(bits: Uint8Array, { before, after }: Between, clean: string, at: number, end: number): number {
  if (at > 0 && isIdeograph(clean.charCodeAt(at - 1)) && !before.has(clean[at - 1] as string)) return 0
  let i = at + 1
  while (i < end && i < at + 3 && (bits[clean.charCodeAt(i)] as number) & ABBREVIATION) i++
  return i - at > 1 && after.startAt(clean, i) ? i - at : 0
}

/** Units behind which a pair of ambiguous signs may stand, and words of what lies between states. */
interface Between {
  readonly before: ReadonlySet<string>
  readonly after: Phrases
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

/** A word that names an actor or a person as it stands. */
const isName = ({ actors, people, abbrBuilt }: Word) => people.length > 0 || (actors.length > 0 && !abbrBuilt)

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
export const BITS = 4

/** Of most words nothing else is ever asked than these, and the words themselves lie all over the memory. */
export function wordBits(words: readonly Word[]): Int32Array {
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

/** The part of a text that is covered, and the times in it. */
export interface Stretch {
  readonly clean: string
  readonly start: number
  /** How many units. */
  readonly n: number
  readonly times: readonly TimeMention[]
  /** Of those times the first, and behind the last. */
  readonly from: number
  readonly to: number
}

/**
 * The cover of a sentence by as many and as long words as possible. Room for one sentence, kept between sentences and documents: entry `i`
 * is about the unit at `start + i`.
 */
export class Cover {
  /** Where the best cover from here to the end of the sentence goes on. */
  next = new Int32Array(0)
  /** A word's number, or `NOTHING`, `TIME`, `GLOSS`, `RUN`. */
  value = new Int32Array(0)
  /** The score of that cover. */
  #best = new Float64Array(0)
  /** See `classesOf`. */
  #classes = new Uint16Array(0)
  readonly #trie: Trie
  readonly #words: readonly Word[]
  readonly #units: Uint8Array
  readonly #width: number
  readonly #ends: Int32Array
  readonly #forms: Int32Array
  readonly #scores: Float64Array
  readonly #built: Uint32Array
  readonly #known: Int32Array
  readonly #between: Between

  /** `known` are the `wordBits` of the lexicon's words. */
  constructor(lexicon: Lexicon, known: Int32Array) {
    this.#trie = lexicon.trie
    this.#words = lexicon.words
    this.#units = unitBits(lexicon)
    this.#width = lexicon.longest + 1
    this.#ends = new Int32Array(this.#width)
    this.#forms = new Int32Array(this.#width)
    this.#scores = wordScores(this.#width)
    this.#built = builtBits(lexicon.words)
    this.#known = known
    this.#between = { before: lexicon.set('run.before'), after: new Phrases(lexicon.set('run.after')) }
    this.#makeRoom(4096)
  }

  #makeRoom(size: number): void {
    this.next = new Int32Array(size)
    this.value = new Int32Array(size)
    this.#best = new Float64Array(size)
    this.#classes = new Uint16Array(size)
  }

  /** Finds the cover of the stretch, from its end to its start. Linear in its length. */
  find({ clean, start, n, times, from, to }: Stretch): void {
    if (this.next.length <= n) this.#makeRoom(n * 2 + 1)
    const [best, units] = [this.#best, this.#units]
    const end = start + n
    classesOf(this.#trie, clean, start, end, this.#classes)
    best[n] = 0
    // How far a word may reach: to the next time, else to the end.
    let barrier = n
    let t = to - 1
    for (let i = n - 1; i >= 0; i--) {
      const time = t >= from ? (times[t] as TimeMention) : null
      if (time && i === time.start - start) {
        this.#take(i, time.end - start, TIME, (best[time.end - start] as number) + 100)
        barrier = i
        t--
        continue
      }
      const unit = units[clean.charCodeAt(start + i)] as number
      const gloss = unit & OPENS ? glossEnd(clean, start + i, end) : 0
      if (gloss !== 0) {
        this.#take(i, gloss - start, GLOSS, (best[gloss - start] as number) + 0.01)
        continue
      }
      this.#word(i, barrier)
      if ((unit & ABBREVIATION) === 0) continue
      const run = unit & NO_START ? 0 : runLength(units, clean, start + i, start + barrier)
      if (run !== 0) this.#run(i, run)
      else this.#pair(i, pairLength(units, this.#between, clean, start + i, start + barrier))
    }
  }

  #take(i: number, stop: number, which: number, score: number): void {
    this.#best[i] = score
    this.next[i] = stop
    this.value[i] = which
  }

  /** The best word from `i` on that ends at `barrier` or before, or none. */
  #word(i: number, barrier: number): void {
    const [best, classes, ends, forms] = [this.#best, this.#classes, this.#ends, this.#forms]
    let most = best[i + 1] as number
    let stop = i + 1
    let which = NOTHING
    const found = opens(classes[i] as number) ? formsAt(this.#trie, classes, i, barrier, ends, forms) : 0
    for (let k = 0; k < found; k++) {
      const [after, word] = [ends[k] as number, forms[k] as number]
      const isBuilt = ((this.#built[word >> 5] as number) >>> (word & 31)) & 1
      const score = (this.#scores[isBuilt * this.#width + after - i] as number) + (best[after] as number)
      if (score > most - TIE && !(score < most + TIE && this.#leavesAct(word, stop, after))) {
        most = score
        stop = after
        which = word
      }
    }
    this.#take(i, stop, which, most)
  }

  /** A run of `length` abbreviations from `i` on, where it is better than what was taken there. */
  #run(i: number, length: number): void {
    if (length === 0 || this.#opensAct(i + length - 1)) return
    const score = RUN_SCORE(length) + (this.#best[i + length] as number)
    // 巴紐 is a name of PNG before it is PAK and NZL; 菲丹 is a person.
    const which = this.value[i] as number
    const named = this.next[i] === i + length && which >= 0 && isName(this.#words[which] as Word)
    if (score > (this.#best[i] as number) && !named) this.#take(i, i + length, RUN, score)
  }

  /** A pair of ambiguous signs from `i` on, where no word is taken there that holds as much. */
  #pair(i: number, length: number): void {
    if (length === 0 || ((this.value[i] as number) >= 0 && (this.next[i] as number) >= i + length)) return
    this.#run(i, length)
  }

  #isAct(word: number): boolean {
    return ((this.#known[BITS * word + 1] as number) & KIND.act) !== 0
  }

  /** 還 and 會見 rather than 還會 and 見: of two covers that hold as much, the one that leaves the act whole. */
  #leavesAct(word: number, stop: number, after: number): boolean {
    const [behind, reached] = [this.value[stop] as number, this.next[stop] as number]
    if (behind < 0 || reached <= after || this.#isAct(word)) return false
    // 當面 and 對 rather than 當 and 面對.
    return ((this.#known[BITS * word] as number) & ROLE.adverb) === 0 && this.#isAct(behind)
  }

  /** 對美加徵關稅: what begins an act at its end is no run of states. */
  #opensAct(last: number): boolean {
    const word = this.value[last] as number
    return word >= 0 && (this.next[last] as number) > last + 1 && this.#isAct(word)
  }
}
