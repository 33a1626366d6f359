import { KIND } from '../lexicon/kinds.ts'
import type { Lexicon, Word } from '../lexicon/lexicon.ts'
import type { ActorRow } from '../lexicon/pack.ts'
import type { Segmented } from '../text/segment.ts'
import { dyadIn, focusIn } from './dyad.ts'
import type { ShortForms } from './short.ts'
import type { Token } from './token.ts'

/** What a document tells of the state from which it speaks, and of those it is about. */
export interface Home {
  /** The country that 我國 means; null where the document does not tell. */
  readonly code: string | null
  /** The document says 我國, 我方: its bare ministries are those of `code`. */
  readonly speaks: boolean
  /** It is a paper's or a person's own opinion: 我們 is no state, but who writes. */
  readonly opines: boolean
  /** The state that the document names most; null where it names none. */
  readonly main: string | null
  /** The states that it names more than once, most often named first. */
  readonly named: readonly string[]
  /** The two that it is about; null where it is about more, or fewer. */
  readonly dyad: readonly [string, string] | null
  /** The state whose ministries it leaves bare (國防部); null where it is none's press. */
  readonly ministries: string | null
  /** The state whose ministries its press leaves bare where it has named no other state's; null where it does not name that state. */
  readonly press: string | null
  /** The one state that it is about; null where it is about several. */
  readonly focus: string | null
  readonly short: ShortForms
}

/** Of two states with one first character the one that is named so many times as often has it. */
const MAIN = 2

/**
 * For the first character of each state's full name in the document, the one state that it can stand for there: the one named most, and
 * far more often than the next where that character's usual state (巴: Pakistan) is named too.
 */
function shortForms(
  lexicon: Lexicon,
  names: ReadonlyMap<number, ReadonlyMap<string, number>>,
  named: ReadonlyMap<string, number>,
): ShortForms {
  const short = new Map<number, string>()
  for (const [first, codes] of names) {
    const [[most, times] = ['', 0], [, rest] = ['', 0]] = [...codes].sort(([, a], [, b]) => b - a)
    const usual = lexicon.word(String.fromCharCode(first))?.abbr?.codes[0]
    const ahead = usual === undefined || codes.has(usual) ? MAIN : 1
    if (times > rest * ahead && named.has(most)) short.set(first, most)
  }
  return short
}

/** 台巴兩國 in a document on Paraguay: what was counted for the state whose sign it usually is, but which is not named, is that of the one which is. */
function countShort(
  lexicon: Lexicon,
  short: ShortForms,
  names: ReadonlyMap<number, ReadonlyMap<string, number>>,
  named: Map<string, number>,
): void {
  for (const [first, code] of short) {
    const usual = lexicon.word(String.fromCharCode(first))?.abbr?.codes[0]
    const times = usual === undefined || usual === code ? undefined : named.get(usual)
    if (usual === undefined || times === undefined || [...names.values()].some((own) => own.has(usual))) continue
    named.set(code, (named.get(code) ?? 0) + times)
    named.delete(usual)
  }
}

/** How often each word or run stands in the document that names somebody: most are named again and again. */
function timesNamed(tokens: readonly (readonly Token[])[]): ReadonlyMap<Word | readonly ActorRow[], number> {
  const times = new Map<Word | readonly ActorRow[], number>()
  for (const sentence of tokens) {
    for (const { word, run, kinds } of sentence) {
      const name = kinds & KIND.party ? (word ?? run) : null
      if (name) times.set(name, (times.get(name) ?? 0) + 1)
    }
  }
  return times
}

function count(named: Map<string, number>, code: string, times: number, states: ReadonlySet<string>): void {
  if (states.has(code)) named.set(code, (named.get(code) ?? 0) + times)
}

/** The state whose press alone writes as the document does (共機: Taiwan's); null where no such word stands in it. */
function wordedBy(lexicon: Lexicon, text: Segmented): string | null {
  for (const member of lexicon.set('worded')) {
    const [code = '', word = ''] = member.split('=')
    if (text.clean.includes(word)) return code
  }
  return null
}

/** Whether the document's title, or a part of it behind a gap, begins with one of `words` (外交部譴責…). */
const isHeaded = ({ clean, sentences }: Segmented, words: ReadonlySet<string>): boolean =>
  sentences.some(
    ({ block, clauses }) =>
      block.kind === 'title' &&
      clauses.some(({ start }) =>
        [...words].some((word) => clean.startsWith(word, clean[start] === ' ' ? start + 1 : start)),
      ),
  )

/** Units of a document at its head in which its rubric stands. */
const RUBRIC = 40

/** Whether a rubric at its head says that it is an opinion. */
export function isOpinion(lexicon: Lexicon, { clean }: Segmented): boolean {
  const head = clean.slice(0, RUBRIC)
  for (const word of lexicon.set('opinion')) if (head.includes(word)) return true
  return false
}

/**
 * Whose voice a document is and whom it is about, from its byline and from what it names. Where it says 我國 or 我方, that is the
 * country, among those of `writing` (whose press writes the language) and the byline's, which it names most; else the byline's.
 * Those of `simplified` write Simplified: a Traditional text without a byline is not theirs.
 */
export function homeOf(
  lexicon: Lexicon,
  text: Segmented,
  tokens: readonly (readonly Token[])[],
  writing: ReadonlySet<string>,
  simplified: ReadonlySet<string>,
): Home {
  const named = new Map<string, number>()
  const names = new Map<number, Map<string, number>>()
  let speaks = false
  for (const [name, times] of timesNamed(tokens)) {
    if ('length' in name) {
      for (const { codes } of name) for (const code of codes) count(named, code, times, lexicon.states)
      continue
    }
    if (name.pronoun === 'we' || name.pronoun === 'ourselves') speaks = true
    const [row] = name.actors
    if (!row || row.kind === 'place' || row.kind === 'media') continue
    for (const code of row.codes) count(named, code, times, lexicon.states)
    const [code] = row.codes
    if (!code || row.kind !== 'name' || row.codes.length !== 1 || name.form.length < 2 || name.abbrBuilt) continue
    const sign = name.form.charCodeAt(0)
    const own = names.get(sign) ?? new Map<string, number>()
    own.set(code, (own.get(code) ?? 0) + times)
    names.set(sign, own)
  }
  const short = shortForms(lexicon, names, named)
  countShort(lexicon, short, names, named)
  const byline = text.byline.country
  const most = (codes: Iterable<string>) =>
    [...codes].reduce<string | null>(
      (best, code) => ((named.get(code) ?? 0) > (best ? (named.get(best) ?? 0) : 0) ? code : best),
      null,
    )
  const press = () => (text.lang === 'zh-Hant' ? [...writing].filter((code) => !simplified.has(code)) : [...writing])
  const worded = wordedBy(lexicon, text)
  const own =
    worded ??
    (speaks ? (most(byline ? [byline, ...press()] : press()) ?? (byline && writing.has(byline) ? byline : null)) : null)
  const whose = own ?? byline
  const ministered = whose && lexicon.set('ministered').has(whose) ? whose : null
  const ranked = [...named].sort(([, a], [, b]) => b - a)
  return {
    code: own ?? byline,
    opines: isOpinion(lexicon, text),
    speaks: (speaks || worded !== null) && own !== null,
    main: most(named.keys()),
    named: ranked.filter(([, times]) => times > 1).map(([code]) => code),
    dyad: dyadIn(ranked),
    press: byline && lexicon.set('ministered.press').has(byline) && named.has(byline) ? byline : null,
    focus: focusIn(ranked),
    ministries: ministered && (own || isHeaded(text, lexicon.set('ministries'))) ? ministered : null,
    short,
  }
}
