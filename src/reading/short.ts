import { KIND } from '../lexicon/kinds.ts'
import type { Lexicon, Word } from '../lexicon/lexicon.ts'
import type { ActorKind, ActorRow } from '../lexicon/pack.ts'
import { isIdeograph } from '../text/chars.ts'
import { newToken, type Token } from './token.ts'

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
  roles: 0,
  kinds: KIND.party,
  people: [],
  offices: [],
  verbs: [],
  pairs: [],
  nominals: [],
  pairNoun: false,
  pairId: 0,
  abbrBuilt: false,
  pronoun: null,
  ordinary: false,
  noun: false,
  stances: [],
  outlook: null,
  cues: 0,
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

const nameOf = (form: string, row: ActorRow, kind: ActorKind): Word => ({
  ...BARE,
  form,
  actors: [{ ...row, kind }],
  abbr: null,
})

const isOrgan = (token: Token | undefined) =>
  token?.glue === 0 &&
  (token.kinds & KIND.party) !== 0 &&
  !!token.word &&
  (token.word.offices.length > 0 || token.word.actors.some(({ kind }) => kind === 'body' || kind === 'force'))

interface Short {
  readonly start: number
  readonly end: number
  readonly word: Word | null
  readonly run: readonly ActorRow[] | null
}

const placed = ({ start, end, word, run }: Short, glue: number, clause: number): Token =>
  newToken(start, end, word, run, null, glue, clause)

const withWord = ({ start, end, time, glue, clause }: Token, word: Word | null, run: readonly ActorRow[] | null) =>
  newToken(start, end, word, run, time, glue, clause)

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
  /** The short form in the gap `[from, to)` before `next`. */
  const inGap = (short: ShortForms, clean: string, from: number, to: number, next: Token | undefined): Short | null => {
    for (let p = from; p < to; p++) {
      const c = clean[p] as string
      const row = short.has(c) ? signOf(short, c) : undefined
      if (!row) continue
      const opens = p === from || !isIdeograph(clean.charCodeAt(p - 1))
      const kind = p + 1 < to ? kinds.get(clean[p + 1] as string) : undefined
      if (kind && opens) return { start: p, end: p + 2, word: nameOf(c, row, kind), run: null }
      const alone =
        (p + 1 === to || !isIdeograph(clean.charCodeAt(p + 1))) && (opens || before.has(clean[p - 1] as string))
      if (alone && (before.has(clean[p - 1] ?? '') || next?.word?.offices.length))
        return { start: p, end: p + 1, word: { ...BARE, form: c, actors: [], abbr: row }, run: null }
      const other = to - from === 2 && p === from ? signOf(short, clean[p + 1]) : undefined
      if (other && other !== row) return { start: p, end: p + 2, word: null, run: [row, other] }
    }
    return null
  }

  /** The sign that closes `last` joined with what the gap behind it begins with: 塞|國 is a name, 美|喬 a pair. */
  const joined = (short: ShortForms, clean: string, last: Token | undefined, stop: number): Token | null => {
    const sign = last?.word?.abbr
    if (!last || !sign || last.end - last.start !== 1 || stop === last.end) return null
    const grown = { ...last, end: last.end + 1 }
    const own = clean[last.start] as string
    const kind = short.has(own) ? kinds.get(clean[last.end] as string) : undefined
    if (kind) {
      const row = signOf(short, own) as ActorRow
      return withWord(grown, nameOf(clean.slice(last.start, grown.end), row, kind), null)
    }
    const other =
      stop - last.end === 1 && short.has(clean[last.end] as string) ? signOf(short, clean[last.end]) : undefined
    return other && other !== sign ? withWord(grown, null, [sign, other]) : null
  }

  /** 立國外交部: an ordinary word that is a sign and 國 before an organ. */
  const ofOrgan = (short: ShortForms, clean: string, token: Token, next: Token | undefined): Token | null => {
    if (!(token.kinds & KIND.ordinary) || token.end - token.start !== 2 || !isOrgan(next)) return null
    const kind = kinds.get(clean[token.start + 1] as string)
    const row = kind && short.has(clean[token.start] as string) ? signOf(short, clean[token.start]) : undefined
    return kind && row ? withWord(token, nameOf(clean.slice(token.start, token.end), row, 'name'), null) : null
  }

  return (short, clean, tokens, start, end) => {
    if (short.size === 0) return tokens
    let out: Token[] | null = null
    let at = start
    for (let i = 0; i <= tokens.length; i++) {
      let next = tokens[i]
      const stop = next ? next.start : end
      if (stop > at) {
        const last: Token | undefined = out ? out.at(-1) : tokens[i - 1]
        const grown = last?.end === at ? joined(short, clean, last, stop) : null
        const found = grown ? null : inGap(short, clean, at, stop, next)
        if (grown || found) out ??= tokens.slice(0, i)
        if (grown && out) out[out.length - 1] = grown
        if (found) out?.push(placed(found, found.start - at, next?.clause ?? last?.clause ?? 0))
        const covered = grown ? 1 : found ? found.end - at : 0
        if (next && covered) next = { ...next, glue: Math.max(0, next.glue - covered) }
      }
      const named = next && ofOrgan(short, clean, next, tokens[i + 1])
      if (named) {
        out ??= tokens.slice(0, i)
        next = named
      }
      if (!next) break
      out?.push(next)
      at = next.end
    }
    return out ?? tokens
  }
}
