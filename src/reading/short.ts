import { KIND } from '../lexicon/kinds.ts'
import type { Lexicon, Pronoun, Word } from '../lexicon/lexicon.ts'
import type { ActorKind, ActorRow } from '../lexicon/pack.ts'
import { bareWord } from '../lexicon/word.ts'
import { isIdeograph } from '../text/chars.ts'
import { entry } from '../text/entry.ts'
import { clauseAt, type Sentence } from '../text/segment.ts'
import { newToken, type Token } from './token.ts'

/** First characters (UTF-16 units) of full names that the document uses, to their states: 阿方 in a text on Afghanistan. */
export type ShortForms = ReadonlyMap<number, string>

/** Puts the tokens of a document's own short forms (立國, 白方, 格軍, 訪亞, 美喬) into what no word covers. */
export type ShortReader = (
  short: ShortForms,
  clean: string,
  tokens: readonly Token[],
  sentence: Sentence,
) => readonly Token[]

/** A word that names these by the signs of states. */
const named = (form: string, rest: Partial<Pick<Word, 'actors' | 'abbr'>>): Word => ({
  ...bareWord(-1, form),
  kinds: KIND.party,
  ...rest,
})

/** What follows a state's sign, and what kind of actor the two are. */
function suffixes(lexicon: Lexicon): Map<string, ActorKind> {
  const kinds = new Map<string, ActorKind>()
  for (const kind of ['name', 'force', 'firm', 'media', 'adj'] as const)
    for (const form of lexicon.set(`suffix.${kind}`)) kinds.set(form, kind)
  for (const form of lexicon.set('suffix.short')) kinds.set(form, 'name')
  return kinds
}

/** The row that names each actor. */
export function rowsByCode(lexicon: Lexicon): Map<string, ActorRow> {
  const rows = new Map<string, ActorRow>()
  for (const word of lexicon.words)
    for (const row of word.actors)
      if (row.kind === 'name' && row.codes.length === 1 && !rows.has(row.codes[0] as string))
        rows.set(row.codes[0] as string, row)
  return rows
}

/** A word that names an actor by a form of the document's own. */
export const nameOf = (form: string, row: ActorRow, kind: ActorKind): Word =>
  named(form, { actors: [{ ...row, kind }] })

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

/** What the reader knows of units that may be short forms or stand beside them. */
interface Signs {
  readonly kinds: ReadonlyMap<string, ActorKind>
  readonly rows: ReadonlyMap<string, ActorRow>
  readonly before: ReadonlySet<string>
  readonly abbreviations: ReadonlyMap<number, ActorRow>
  /** Measure words, behind which a sign opens a name (250名尼國官員). */
  readonly measures: ReadonlySet<string>
  /** Marks between the members of a list. */
  readonly join: ReadonlySet<string>
}

const signOf = ({ rows, abbreviations }: Signs, short: ShortForms, unit: number): ActorRow | undefined => {
  const code = short.get(unit)
  return code ? rows.get(code) : abbreviations.get(unit)
}

/** Pronouns that count those who are listed before them (兩國, 三國, 四國). */
const COUNTS: ReadonlySet<Pronoun | null> = new Set<Pronoun | null>(['both', 'three', 'many'])

/** 哥、委兩國: the signs in a row that are counted right behind the last one, by where they stand. */
function countedIn(signs: Signs, short: ShortForms, clean: string, tokens: readonly Token[]): ReadonlySet<number> {
  const places = new Set<number>()
  for (const { start, word } of tokens) {
    if (!COUNTS.has(word?.pronoun ?? null)) continue
    let first = start - 1
    while (signs.join.has(clean[first - 1] ?? '') && signOf(signs, short, clean.charCodeAt(first - 2))) first -= 2
    if (first === start - 1 || !signOf(signs, short, clean.charCodeAt(start - 1))) continue
    for (let p = first; p < start; p += 2) places.add(p)
  }
  return places
}

/** The short form in the gap `[from, to)` before `next`. */
function inGap(
  signs: Signs,
  short: ShortForms,
  clean: string,
  from: number,
  to: number,
  next: Token | undefined,
  counted: ReadonlySet<number>,
): Short | null {
  for (let p = from; p < to; p++) {
    const unit = clean.charCodeAt(p)
    const row = short.has(unit) ? signOf(signs, short, unit) : undefined
    if (!row) continue
    const form = clean[p] as string
    const opens = p === from || !isIdeograph(clean.charCodeAt(p - 1)) || signs.measures.has(clean[p - 1] as string)
    const kind = p + 1 < to ? signs.kinds.get(clean[p + 1] as string) : undefined
    if (kind && opens) return { start: p, end: p + 2, word: nameOf(form, row, kind), run: null }
    const isBehind = signs.before.has(clean[p - 1] ?? '')
    const alone = (p + 1 === to || !isIdeograph(clean.charCodeAt(p + 1))) && (opens || isBehind)
    if (alone && (isBehind || next?.word?.offices.length))
      return { start: p, end: p + 1, word: named(form, { abbr: row }), run: null }
    if (counted.has(p)) return { start: p, end: p + 1, word: named(form, { abbr: row }), run: null }
    const other = to - from === 2 && p === from ? signOf(signs, short, clean.charCodeAt(p + 1)) : undefined
    if (other && other !== row) return { start: p, end: p + 2, word: null, run: [row, other] }
  }
  return null
}

/** The sign that closes `last` joined with what the gap behind it begins with: 塞|國 is a name, 美|喬 a pair. */
function joined(signs: Signs, short: ShortForms, clean: string, last: Token | undefined, stop: number): Token | null {
  const sign = last?.word?.abbr
  if (!last || !sign || last.end - last.start !== 1 || stop === last.end) return null
  const grown = { ...last, end: last.end + 1 }
  const own = clean.charCodeAt(last.start)
  const kind = short.has(own) ? signs.kinds.get(clean[last.end] as string) : undefined
  if (kind) {
    const row = signOf(signs, short, own) as ActorRow
    return withWord(grown, nameOf(clean.slice(last.start, grown.end), row, kind), null)
  }
  const next = clean.charCodeAt(last.end)
  const other = stop - last.end === 1 && short.has(next) ? signOf(signs, short, next) : undefined
  return other && other !== sign ? withWord(grown, null, [sign, other]) : null
}

/** Longest office that an ordinary word may hide the beginning of, in units. */
const OFFICE = 4

/** 格外長: an ordinary word that is a sign and the beginning of an office; the two tokens that it hides, or null. */
function hidden(
  lexicon: Lexicon,
  signs: Signs,
  short: ShortForms,
  clean: string,
  token: Token,
  next: Token | undefined,
) {
  const { start, end, kinds } = token
  const unit = clean.charCodeAt(start)
  if (kinds & KIND.party || end - start !== 2 || !short.has(unit)) return null
  for (let length = OFFICE; length >= 2; length--) {
    const stop = start + 1 + length
    const office = next && next.start < stop ? undefined : lexicon.word(clean.slice(start + 1, stop))
    if (!office?.offices.length) continue
    const sign = named(clean[start] as string, { abbr: signOf(signs, short, unit) as ActorRow })
    return [
      newToken(start, start + 1, sign, null, null, token.glue, token.clause),
      newToken(start + 1, stop, office, null, null, 0, token.clause),
    ] as const
  }
  return null
}

/** 立國外交部: an ordinary word that is a sign and 國 before an organ. */
function ofOrgan(signs: Signs, short: ShortForms, clean: string, token: Token, next: Token | undefined): Token | null {
  if (!(token.kinds & KIND.ordinary) || token.end - token.start !== 2 || !isOrgan(next)) return null
  const kind = signs.kinds.get(clean[token.start + 1] as string)
  const unit = clean.charCodeAt(token.start)
  const row = kind && short.has(unit) ? signOf(signs, short, unit) : undefined
  return kind && row ? withWord(token, nameOf(clean.slice(token.start, token.end), row, 'name'), null) : null
}

/** 剛、盧兩國, 比外交大臣: an ordinary word of one character that is a sign in a list, or right before an office. */
function ofOne(
  signs: Signs,
  short: ShortForms,
  clean: string,
  token: Token,
  next: Token | undefined,
  counted: ReadonlySet<number>,
): Token | null {
  const unit = clean.charCodeAt(token.start)
  if (token.end - token.start !== 1 || token.word?.abbr || !short.has(unit)) return null
  const isBefore = next?.glue === 0 && next.clause === token.clause && !!next.word?.offices.length
  if (!counted.has(token.start) && !isBefore) return null
  const form = clean[token.start] as string
  return withWord(token, named(form, { abbr: signOf(signs, short, unit) as ActorRow }), null)
}

/** Makes the reader of short forms of a lexicon. Linear in the sentence. */
export function shortReader(lexicon: Lexicon): ShortReader {
  const signs = {
    kinds: suffixes(lexicon),
    rows: rowsByCode(lexicon),
    before: lexicon.set('lone.before'),
    abbreviations: lexicon.abbreviations,
    measures: lexicon.set('measures'),
    join: lexicon.set('join.list'),
  }
  return (short, clean, tokens, sentence) => {
    if (short.size === 0) return tokens
    let out: Token[] | null = null
    let at = sentence.start
    const counted = countedIn(signs, short, clean, tokens)
    for (let i = 0; i <= tokens.length; i++) {
      let next = tokens[i]
      const stop = next ? next.start : sentence.end
      if (stop > at) {
        const last: Token | undefined = out ? out.at(-1) : entry(tokens, i - 1)
        const grown = last?.end === at ? joined(signs, short, clean, last, stop) : null
        if (grown) {
          out ??= tokens.slice(0, i)
          out[out.length - 1] = grown
        }
        let covered = grown ? grown.end - at : 0
        let found = grown ? null : inGap(signs, short, clean, at, stop, next, counted)
        while (found) {
          out ??= tokens.slice(0, i)
          out.push(placed(found, found.start - at - covered, clauseAt(sentence, found.start)))
          covered = found.end - at
          found = inGap(signs, short, clean, found.end, stop, next, counted)
        }
        if (next && covered) next = { ...next, glue: Math.max(0, next.glue - covered) }
      }
      const parts = next && hidden(lexicon, signs, short, clean, next, tokens[i + 1])
      if (parts) {
        out ??= tokens.slice(0, i)
        out.push(...parts)
        at = parts[1].end
        continue
      }
      const named =
        next &&
        (ofOrgan(signs, short, clean, next, tokens[i + 1]) ?? ofOne(signs, short, clean, next, tokens[i + 1], counted))
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
