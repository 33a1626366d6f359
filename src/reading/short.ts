import type { Lexicon, Word } from '../lexicon/lexicon.ts'
import type { ActorKind, ActorRow } from '../lexicon/pack.ts'
import { isIdeograph } from '../text/chars.ts'
import type { Token } from './token.ts'

/** A state's first character for the state, by character (立 for LTU in a document that names 立陶宛). */
export type ShortForms = ReadonlyMap<string, string>

/** Puts the tokens of a document's own short forms (立國, 白方, 格軍, 訪亞, 美喬) into what no word covers. */
export type ShortReader = (
  short: ShortForms,
  clean: string,
  tokens: readonly Token[],
  start: number,
  end: number,
) => readonly Token[]

const BARE: Omit<Word, 'form' | 'actors' | 'abbr'> = {
  id: -1,
  people: [],
  offices: [],
  verbs: [],
  pairs: [],
  nominals: [],
  pairNoun: false,
  abbrBuilt: false,
  roles: 0,
  pronoun: null,
  ordinary: false,
  noun: false,
}

/** What follows a state's sign, and what kind of actor the two are. */
function suffixes(lexicon: Lexicon): Map<string, ActorKind> {
  const kinds = new Map<string, ActorKind>()
  for (const kind of ['name', 'force', 'firm', 'media', 'adj'] as const)
    for (const form of lexicon.set(`suffix.${kind}`)) kinds.set(form, kind)
  for (const form of lexicon.set('suffix.short')) kinds.set(form, 'name')
  return kinds
}

/** The row that names each state. */
function rowsByCode(lexicon: Lexicon): Map<string, ActorRow> {
  const rows = new Map<string, ActorRow>()
  for (const word of lexicon.words)
    for (const row of word.actors)
      if (row.kind === 'name' && row.codes.length === 1 && !rows.has(row.codes[0] as string))
        rows.set(row.codes[0] as string, row)
  return rows
}

/** One character that is a state's sign and a word by itself. */
const isSign = (token: Token) => token.end - token.start === 1 && !!token.word?.abbr

interface Short {
  readonly start: number
  readonly end: number
  readonly word: Word | null
  readonly run: readonly ActorRow[] | null
}

/** Makes the reader of short forms of a lexicon. Linear in the sentence. */
export function shortReader(lexicon: Lexicon): ShortReader {
  const kinds = suffixes(lexicon)
  const rows = rowsByCode(lexicon)
  const before = lexicon.set('lone.before')
  const signOf = (short: ShortForms, c: string | undefined): ActorRow | undefined => {
    if (c === undefined) return undefined
    const code = short.get(c)
    return code ? rows.get(code) : lexicon.abbreviations.get(c.charCodeAt(0))
  }
  const organ = (token: Token | undefined) =>
    token?.glue === 0 &&
    !!token.word &&
    (token.word.offices.length > 0 || token.word.actors.some(({ kind }) => kind === 'body' || kind === 'force'))

  /** The short form in the gap `[from, to)` before `next`; `last` is the token before the gap, right at its start. */
  const inGap = (short: ShortForms, clean: string, from: number, to: number, next: Token | undefined): Short | null => {
    for (let p = from; p < to; p++) {
      const c = clean[p] as string
      const row = short.has(c) ? signOf(short, c) : undefined
      if (!row) continue
      const opens = p === from || !isIdeograph(clean.charCodeAt(p - 1))
      const kind = p + 1 < to ? kinds.get(clean[p + 1] as string) : undefined
      if (kind && opens)
        return { start: p, end: p + 2, word: { ...BARE, form: c, actors: [{ ...row, kind }], abbr: null }, run: null }
      const alone =
        (p + 1 === to || !isIdeograph(clean.charCodeAt(p + 1))) && (opens || before.has(clean[p - 1] as string))
      if (alone && (before.has(clean[p - 1] ?? '') || next?.word?.offices.length))
        return { start: p, end: p + 1, word: { ...BARE, form: c, actors: [], abbr: row }, run: null }
      const other = to - from === 2 && p === from ? signOf(short, clean[p + 1]) : undefined
      if (other && other !== row) return { start: p, end: p + 2, word: null, run: [row, other] }
    }
    return null
  }

  return (short, clean, tokens, start, end) => {
    if (short.size === 0) return tokens
    const out: Token[] = []
    let [at, changed] = [start, false]
    for (let i = 0; i <= tokens.length; i++) {
      let next = tokens[i]
      const stop = next ? next.start : end
      const last = out.at(-1)
      const clause = next?.clause ?? last?.clause ?? 0
      // 美喬: a sign that is a word by itself beside one of the document's.
      const single = stop - at === 1 ? signOf(short, short.has(clean[at] as string) ? clean[at] : undefined) : undefined
      if (single && last?.end === at && isSign(last) && last.word?.abbr && last.word.abbr !== single) {
        out[out.length - 1] = { ...last, end: at + 1, word: null, run: [last.word.abbr, single] }
        changed = true
        at = stop
        if (next) next = { ...next, glue: Math.max(0, next.glue - 1) }
      } else if (
        stop > at &&
        last?.end === at &&
        isSign(last) &&
        short.has(clean[at - 1] as string) &&
        kinds.has(clean[at] as string)
      ) {
        const row = signOf(short, clean[at - 1]) as ActorRow
        const kind = kinds.get(clean[at] as string) as ActorKind
        out[out.length - 1] = {
          ...last,
          end: at + 1,
          word: { ...BARE, form: clean.slice(at - 1, at + 1), actors: [{ ...row, kind }], abbr: null },
        }
        changed = true
        if (next) next = { ...next, glue: Math.max(0, next.glue - 1) }
      } else {
        const found = stop > at ? inGap(short, clean, at, stop, next) : null
        if (found) {
          const skipped = found.start - at
          out.push({ ...found, time: null, glue: skipped, clause })
          changed = true
          if (next) next = { ...next, glue: Math.max(0, next.glue - skipped - (found.end - found.start)) }
        }
      }
      const form = next?.word?.ordinary && next.end - next.start === 2 ? clean.slice(next.start, next.end) : ''
      const row =
        form && kinds.has(form[1] as string) && short.has(form[0] as string) ? signOf(short, form[0]) : undefined
      if (next && row && organ(tokens[i + 1])) {
        next = { ...next, word: { ...BARE, form, actors: [{ ...row, kind: 'name' }], abbr: null } }
        changed = true
      }
      if (next) {
        out.push(next)
        at = next.end
      }
    }
    return changed ? out : tokens
  }
}
