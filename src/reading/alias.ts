import { kindsOf } from '../lexicon/kinds.ts'
import type { Word } from '../lexicon/lexicon.ts'
import type { PersonRow } from '../lexicon/pack.ts'
import { bareWord } from '../lexicon/word.ts'
import { type Clauses, clauseAt } from '../text/segment.ts'
import type { Mention } from './mention.ts'
import { DOT } from './phrase.ts'
import { newToken, type Token } from './token.ts'

/** Short names that a document has introduced itself, to the words that stand for them. */
export type Aliases = Map<string, Word>

/** The word of a form in the lexicon. */
type WordOf = (form: string) => Word | undefined

/** Shortest full name of which the first part is used alone (小泉進次郎 → 小泉). */
const FULL = 4
const SURNAME = 2
/** Most units of a name that no word covers, between an office and what follows it. */
const UNKNOWN_NAME = 5

function aliasWord(form: string, row: PersonRow): Word {
  const word = { ...bareWord(-1, form), people: [row] }
  return { ...word, kinds: kindsOf(word) }
}

function row(person: string, form: string, code: string, office: string): PersonRow {
  return { id: `text:${form}`, person, code, office, from: '', to: '', forms: [form], latin: '' }
}

/** Most aliases that are kept; beyond, the oldest is forgotten. */
const ALIASES = 60

/** Keeps a short name; whether it was new. */
export function learn(aliases: Aliases, form: string, word: Word): boolean {
  if (aliases.has(form)) return false
  aliases.set(form, word)
  if (aliases.size > ALIASES) aliases.delete(aliases.keys().next().value as string)
  return true
}

/**
 * Learns from a sentence's mentions: the surname of a known person with a long name, and the name of an unknown one between an
 * office and a stop, a gloss, a time or a verb (外長某某10日表示). `clean` is the text, `tokens` the sentence's. Returns the forms that are new.
 */
export function learnAliases(
  aliases: Aliases,
  clean: string,
  tokens: readonly Token[],
  mentions: readonly Mention[],
  isHan: (unit: number) => boolean,
  wordOf: WordOf,
): readonly string[] {
  const fresh: string[] = []
  // 與 A 總統某某及 B 總理某某: each of those who are named together.
  for (const mention of mentions.flatMap((one) => one.parts ?? [one])) {
    const code = mention.codes.length === 1 ? mention.codes[0] : undefined
    if (!code || mention.kind === 'observer' || mention.kind === 'media') continue
    const person = mention.people.at(-1)
    const isOther = person && !person.id && isKnown(wordOf(person.name))
    const short = isOther ? person.name : person ? shortOf(person.name, wordOf, person.id) : ''
    if (person && short !== '') {
      if (learn(aliases, short, aliasWord(short, row(person.id ?? '', short, code, person.office ?? ''))))
        fresh.push(short)
    }
    if (person || !mention.official || !endsInOffice(tokens, mention, wordOf)) continue
    const next = tokens[nameEnd(tokens, mention.last, isSyllable)]
    const name = nameAt(clean, mention.end, next?.start ?? clean.length, isHan, wordOf)
    if (name.length < SURNAME || name.length > UNKNOWN_NAME) continue
    // 外長中美會談: all of it are signs.
    const sign = tokens[mention.last]
    if (sign?.start === mention.end && sign.end === mention.end + name.length) continue
    if (learn(aliases, name, aliasWord(name, row('', name, code, '')))) fresh.push(name)
  }
  return fresh
}

const isKnown = (word: Word | undefined) => !!word && word.people.length > 0

/** The phrase goes on with an office behind whose it is, or is one word that ends in an office (聯合國副秘書長). */
function endsInOffice(tokens: readonly Token[], { first, last }: Mention, wordOf: WordOf): boolean {
  if (last - first > 1) return true
  const form = tokens[first]?.word?.form ?? ''
  for (let length = SURNAME; length < form.length; length++)
    if (wordOf(form.slice(-length))?.offices.some(({ stands }) => stands)) return true
  return false
}

/** What a form of a name leaves where its office stands before or behind it (外長某某, 某某總統), or the surname of a long one; else ''. */
function shortOf(name: string, wordOf: WordOf, id: string | null): string {
  if (name.includes(DOT)) return surnameOf(name, wordOf)
  if (name.length < FULL) return ''
  const behind = behindTitles(name, wordOf)
  if (behind !== name) {
    // 古巴外長羅德里格斯: a long name that is not known for his is a surname, and not one with a first name.
    const isHis = behind.length >= FULL && wordOf(behind)?.people.some(({ person }) => person === id)
    return isHis ? behind.slice(0, SURNAME) : behind
  }
  for (let length = name.length - SURNAME; length >= SURNAME; length--)
    if (isTitle(wordOf(name.slice(-length)))) return name.slice(0, -length)
  return name.slice(0, SURNAME)
}

/** What stands behind the state and the offices with which a form of a name begins. */
function behindTitles(name: string, wordOf: WordOf): string {
  for (let length = name.length - SURNAME; length >= SURNAME; length--)
    if (isTitle(wordOf(name.slice(0, length)))) return behindTitles(name.slice(length), wordOf)
  return name
}

/** 某·某: the last part of a foreign name, where it is no word. */
function surnameOf(name: string, wordOf: WordOf): string {
  const last = name.slice(name.lastIndexOf(DOT) + 1)
  return last.length < SURNAME || wordOf(last) ? '' : last
}

const isTitle = (word: Word | undefined) => !!word && (word.offices.length > 0 || word.actors.length > 0)

/** A state's sign, or two, and nothing else: in the middle of what no word covers they are part of a foreign name (馬哈茂德, 巴德爾). */
const isSign = ({ start, end, word, run }: Token) =>
  run !== null ? end - start === 2 : end - start === 1 && !!word?.abbr && word.roles === 0

/** One character behind or before what no word covers may be part of a name that is known (阿比, 薩德, 卡茲). */
const isLoose = (token: Token, next: Token | undefined) =>
  isSign(token) || (token.end - token.start === 1 && (token.glue > 0 || next === undefined || next.glue > 0))

/** Of one character that no word covers no name is made: a word of one character beside it belongs to the name (次長柯[比], 防長[卡]窪). */
const isSyllable = (token: Token, next: Token | undefined) => {
  if (isSign(token)) return true
  if (token.end - token.start !== 1 || token.glue > 1) return false
  return token.glue === 1 || (next !== undefined && next.glue > 0 && token.roles === 0 && !token.word?.verbs.length)
}

/** The first token from `from` on that cannot be part of a name. */
function nameEnd(
  tokens: readonly Token[],
  from: number,
  isPart: (token: Token, next: Token | undefined) => boolean,
): number {
  let i = from
  while (i < tokens.length && isPart(tokens[i] as Token, tokens[i + 1])) i++
  return i
}

/** The Han units from `from` on, before `to`; of a foreign name (某·某) the last part. */
function nameAt(clean: string, from: number, to: number, isHan: (unit: number) => boolean, wordOf: WordOf): string {
  let end = from
  let part = from
  for (; end < to && end - part <= UNKNOWN_NAME; end++) {
    if (clean[end] === DOT) part = end + 1
    else if (!isHan(clean.charCodeAt(end))) break
  }
  const name = clean.slice(part, end)
  return part > from && wordOf(name) ? '' : name
}

/** The text from `from` to `to` up to a gloss in brackets. */
function uncovered(clean: string, from: number, to: number): string {
  const text = clean.slice(from, to)
  const gloss = text.search(/[（(]/)
  return gloss < 0 ? text : text.slice(0, gloss)
}

/** The tokens with those replaced that name somebody who serves another state than the one of that name in the document. */
function withNamesakes(aliases: Aliases, tokens: readonly Token[]): readonly Token[] {
  const namesake = ({ word }: Token) => {
    if (!word?.people.length) return undefined
    const own = aliases.get(word.form)
    const code = own?.people[0]?.code
    return code && !word.people.some((row) => row.code === code) ? own : undefined
  }
  if (!tokens.some(namesake)) return tokens
  return tokens.map((token) => {
    const { start, end, glue, clause } = token
    const own = namesake(token)
    return own ? newToken(start, end, own, null, null, glue, clause) : token
  })
}

/** The tokens of a sentence with those for aliases put into what no word covers. */
export function withAliases(
  aliases: Aliases,
  clean: string,
  all: readonly Token[],
  sentence: Clauses,
): readonly Token[] {
  const { start, end } = sentence
  const tokens = aliases.size === 0 ? all : withNamesakes(aliases, all)
  if (aliases.size === 0 || !mayHold(aliases, clean, tokens, start, end)) return tokens
  const out: Token[] = []
  let at = start
  let changed = false
  for (let i = 0; i <= tokens.length; ) {
    const last = nameEnd(tokens, i, isLoose)
    const stop = tokens[last]?.start ?? end
    const found = stop - at >= SURNAME ? aliasIn(aliases, clean, at, stop) : null
    if (found) {
      while (i < last && (tokens[i] as Token).end <= found.start) {
        out.push(tokens[i] as Token)
        at = (tokens[i++] as Token).end
      }
      const { start: from, end: to, word } = found
      out.push(newToken(from, to, word, null, null, from - at, clauseAt(sentence, from)))
      while (i < last && (tokens[i] as Token).start < to) i++
      const next = tokens[i]
      if (next) out.push({ ...next, glue: uncovered(clean, to, next.start).length })
      at = next?.end ?? end
      i++
      changed = true
    } else {
      for (; i <= last; i++) if (tokens[i]) out.push(tokens[i] as Token)
      at = tokens[last]?.end ?? end
    }
  }
  return changed ? out : tokens
}

/** Whether an alias stands in what no word covers; signs of states inside a name count as uncovered. */
function mayHold(aliases: Aliases, clean: string, tokens: readonly Token[], start: number, end: number): boolean {
  let at = start
  for (let i = 0; i <= tokens.length; i++) {
    const last = nameEnd(tokens, i, isLoose)
    const stop = tokens[last]?.start ?? end
    if (stop - at >= SURNAME && aliasIn(aliases, clean, at, stop)) return true
    at = tokens[last]?.end ?? end
    i = last
  }
  return false
}

function aliasIn(
  aliases: Aliases,
  clean: string,
  from: number,
  to: number,
): { start: number; end: number; word: Word } | null {
  const gap = clean.slice(from, to)
  for (const [form, word] of aliases) {
    const at = gap.indexOf(form)
    if (at >= 0) return { start: from + at, end: from + at + form.length, word }
  }
  return null
}
