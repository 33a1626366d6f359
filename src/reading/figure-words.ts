import { interned } from '../lexicon/interned.ts'
import { PackError, words } from '../lexicon/rows.ts'

/** A word of `figures.txt` with the name of its list and its row. */
export interface FigureWord {
  readonly form: string
  /** Behind the dot: `persons` of `unit.persons`; for words without one, the form as the pack writes it. */
  readonly name: string
  /** `file:line`. */
  readonly row: string
}

/** Words of one kind, found by the unit that they begin or end with. */
export class FigureList {
  readonly #starts = new Map<number, FigureWord[]>()
  readonly #ends = new Map<number, FigureWord[]>()

  add(word: FigureWord): void {
    put(this.#starts, word.form.charCodeAt(0), word)
    put(this.#ends, word.form.charCodeAt(word.form.length - 1), word)
  }

  /** The longest word that starts at `at`. */
  at(text: string, at: number): FigureWord | null {
    for (const word of this.#starts.get(text.charCodeAt(at)) ?? []) if (text.startsWith(word.form, at)) return word
    return null
  }

  /** The longest word that ends right before `end` and does not begin before `from`. */
  before(text: string, end: number, from = 0): FigureWord | null {
    for (const word of this.#ends.get(text.charCodeAt(end - 1)) ?? []) {
      if (end - word.form.length >= from && text.endsWith(word.form, end)) return word
    }
    return null
  }

  /** Whether any word stands in the stretch. */
  isIn(text: string, from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (this.at(text, at)) return true
    return false
  }

  /** The units with which words begin. */
  get starts(): Iterable<number> {
    return this.#starts.keys()
  }
}

/** The longest first, so that the first that fits is the longest. */
function put(lists: Map<number, FigureWord[]>, code: number, word: FigureWord): void {
  const list = lists.get(code) ?? []
  const at = list.findIndex(({ form }) => form.length < word.form.length)
  list.splice(at < 0 ? list.length : at, 0, word)
  lists.set(code, list)
}

/** Kinds of lists; those that are true have a name behind a dot in each line. */
const KINDS = {
  unit: true,
  measure: false,
  several: false,
  many: false,
  people: false,
  share: true,
  before: true,
  after: true,
  each: true,
  range: false,
  list: false,
  lead: false,
  to: false,
  says: false,
  ordinal: false,
  none: false,
  not: false,
  harm: false,
  clock: false,
  bare: true,
} as const

/** The words that figures are made of, by kind; packs/README.md says what each is for. */
export type FigureWords = Readonly<Record<keyof typeof KINDS, FigureList>>

const FILE = 'zh/figures.txt'
const LINE = /^([a-z]+)(?:\.([A-Za-z0-9=/-]+))?: (\S.*)$/

/**
 * The words of `packs/LANG/figures.txt`, folded by `fold`.
 * @throws PackError on a line that is not `KIND: words` or `KIND.NAME: words` of a known kind
 */
export function figureWords(content: string, fold: (form: string) => string): FigureWords {
  const lists = Object.fromEntries(Object.keys(KINDS).map((kind) => [kind, new FigureList()])) as FigureWords
  for (const [i, line] of content.split('\n').entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue
    const [, kind = '', name, forms] = LINE.exec(line.trimEnd()) ?? []
    if (!(kind in KINDS) || KINDS[kind as keyof FigureWords] !== (name !== undefined)) {
      throw new PackError(
        FILE,
        i + 1,
        `not "KIND: words" or "KIND.NAME: words" of one of ${Object.keys(KINDS).join(', ')}`,
      )
    }
    for (const form of words(forms)) {
      lists[kind as keyof FigureWords].add({ form: fold(form), name: interned(name ?? form), row: `${FILE}:${i + 1}` })
    }
  }
  return lists
}
