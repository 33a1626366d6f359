import type { Lexicon, Word } from '../lexicon/lexicon.ts'
import type { ActorRow } from '../lexicon/pack.ts'
import { formsAt } from '../lexicon/trie.ts'
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

const WORD_SCORE = (length: number) => (length === 1 ? 0.35 : length - 0.3)
/** A run beats an ordinary word of its own length, and loses to a longer one. */
const RUN_SCORE = (length: number) => length - 0.2
interface Scratch {
  best: Float64Array
  next: Int32Array
  value: Int32Array
}

/** Finds the tokens of each sentence: the cover of its characters by as many and as long words as possible. */
export interface Tokenizer {
  (text: Segmented, times: readonly TimeMention[]): readonly (readonly Token[])[]
}

interface RunRules {
  readonly weak: ReadonlySet<string>
  readonly noStart: ReadonlySet<string>
}

function runLength(lexicon: Lexicon, rules: RunRules, clean: string, at: number, end: number): number {
  let length = 0
  let strong = 0
  while (at + length < end && lexicon.abbreviations.has(clean.charCodeAt(at + length))) {
    if (!rules.weak.has(clean[at + length] as string)) strong++
    length++
  }
  if (length < 2 || strong === 0 || rules.noStart.has(clean[at] as string)) return 0
  return length
}

/** The end of the bracketed gloss that begins at `at`, or 0. A gloss is at most 60 units long and holds no full stop. */
function glossEnd(clean: string, at: number, end: number): number {
  const open = clean[at]
  if (open !== '(' && open !== '（') return 0
  const limit = Math.min(end, at + 60)
  for (let i = at + 1; i < limit; i++) {
    const c = clean[i]
    if (c === ')' || c === '）') return i + 1
    if (c === '。' || c === '\n') return 0
  }
  return 0
}

/** Makes the tokenizer of a lexicon. Linear in the length of the text. */
export function tokenizer(lexicon: Lexicon): Tokenizer {
  const rules = { weak: lexicon.set('run.weak'), noStart: lexicon.set('run.nostart') }
  const ends = new Int32Array(lexicon.longest + 1)
  const values = new Int32Array(lexicon.longest + 1)
  let scratch: Scratch = { best: new Float64Array(4096), next: new Int32Array(4096), value: new Int32Array(4096) }

  const cover = (clean: string, start: number, end: number, timeFrom: ReadonlyMap<number, TimeMention>, barrier: Int32Array) => {
    const n = end - start
    if (scratch.best.length <= n) {
      const size = n * 2 + 1
      scratch = { best: new Float64Array(size), next: new Int32Array(size), value: new Int32Array(size) }
    }
    const { best, next, value } = scratch
    best[n] = 0
    for (let i = n - 1; i >= 0; i--) {
      const at = start + i
      const time = timeFrom.get(at)
      const gloss = time ? 0 : glossEnd(clean, at, end)
      if (time || gloss) {
        const stop = Math.min(n, (time ? time.end : gloss) - start)
        best[i] = (best[stop] as number) + (time ? 100 : 0.01)
        next[i] = stop
        value[i] = time ? -2 : -3
        continue
      }
      let most = best[i + 1] as number
      let to = i + 1
      let which = -1
      const found = formsAt(lexicon.trie, clean, at, ends, values)
      const stop = barrier[i] as number
      for (let k = 0; k < found; k++) {
        const e = (ends[k] as number) - start
        if (e > stop) break
        const score = WORD_SCORE(e - i) + (best[e] as number)
        if (score >= most) {
          most = score
          to = e
          which = values[k] as number
        }
      }
      const run = runLength(lexicon, rules, clean, at, start + stop)
      if (run && RUN_SCORE(run) + (best[i + run] as number) > most) {
        most = RUN_SCORE(run) + (best[i + run] as number)
        to = i + run
        which = -4
      }
      best[i] = most
      next[i] = to
      value[i] = which
    }
  }

  const sentenceTokens = (clean: string, sentence: Sentence, times: readonly TimeMention[]): readonly Token[] => {
    const { start, end, clauses } = sentence
    const timeFrom = new Map<number, TimeMention>()
    const n = end - start
    const barrier = new Int32Array(n + 1).fill(n)
    for (const time of times) {
      timeFrom.set(time.start, time)
    }
    let nearest = n
    for (let i = n; i >= 0; i--) {
      if (timeFrom.has(start + i)) nearest = i
      barrier[i] = nearest === i ? n : nearest
    }
    cover(clean, start, end, timeFrom, barrier)
    const tokens: Token[] = []
    let glue = 0
    let clause = 0
    for (let i = 0; i < n; ) {
      const which = scratch.value[i] as number
      const to = scratch.next[i] as number
      const at = start + i
      while (clause + 1 < clauses.length && at >= (clauses[clause + 1] as Span).start) clause++
      if (which === -1) glue++
      else if (which !== -3) {
        const span = { start: at, end: start + to, glue, clause }
        if (which === -2) tokens.push({ ...span, word: null, run: null, time: timeFrom.get(at) as TimeMention })
        else if (which === -4) {
          const run = [...clean.slice(at, start + to)].map((c) => lexicon.abbreviations.get(c.charCodeAt(0)) as ActorRow)
          tokens.push({ ...span, word: null, run, time: null })
        } else tokens.push({ ...span, word: lexicon.words[which] as Word, run: null, time: null })
        glue = 0
      }
      i = to
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
      all.push(sentenceTokens(text.clean, sentence, times.slice(from, t)))
    }
    return all
  }
}
