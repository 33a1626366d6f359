import { PackError, words } from '../lexicon/rows.ts'

/** A word of `figures.txt` with the name of its list and its row. */
export interface FigureWord {
  readonly form: string
  /** Behind the dot: `persons` of `unit.persons`; the form as the pack writes it for measure words. */
  readonly name: string
  /** `file:line`. */
  readonly row: string
}

/** Words of one kind, found by the unit that they begin or end with. */
export class FigureList {
  readonly #starts = new Map<number, FigureWord[]>()
  readonly #ends = new Map<number, FigureWord[]>()

  add(word: FigureWord): void {
    for (const [map, code] of [
      [this.#starts, word.form.charCodeAt(0)],
      [this.#ends, word.form.charCodeAt(word.form.length - 1)],
    ] as const) {
      const list = map.get(code) ?? []
      list.push(word)
      list.sort((a, b) => b.form.length - a.form.length)
      map.set(code, list)
    }
  }

  /** The longest word that starts at `at`. */
  at(text: string, at: number): FigureWord | null {
    for (const word of this.#starts.get(text.charCodeAt(at)) ?? []) if (text.startsWith(word.form, at)) return word
    return null
  }

  /** The longest word that ends right before `end`. */
  before(text: string, end: number): FigureWord | null {
    for (const word of this.#ends.get(text.charCodeAt(end - 1)) ?? []) if (text.endsWith(word.form, end)) return word
    return null
  }
}

/** The words that figures are made of. */
export interface FigureWords {
  readonly unit: FigureList
  readonly before: FigureList
  readonly after: FigureList
}

const LINE = /^(unit|measure|before|after)(?:\.([A-Za-z0-9-]+))?: (\S.*)$/

/**
 * The words of `packs/LANG/figures.txt`, folded by `fold`.
 * @throws PackError on a line that is not `KIND.NAME: words`
 */
export function figureWords(content: string, fold: (form: string) => string): FigureWords {
  const lists = { unit: new FigureList(), before: new FigureList(), after: new FigureList() }
  for (const [i, line] of content.split('\n').entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue
    const [, kind, name = '', forms] = LINE.exec(line.trimEnd()) ?? []
    if (!kind || (kind === 'measure') !== (name === ''))
      throw new PackError(
        'zh/figures.txt',
        i + 1,
        'a line is "unit.NAME: words", "measure: words", "before.BOUND: words" or "after.BOUND: words"',
      )
    for (const form of words(forms)) {
      const word = { form: fold(form), name: name || form, row: `zh/figures.txt:${i + 1}` }
      lists[kind === 'measure' ? 'unit' : (kind as 'unit')].add(word)
    }
  }
  return lists
}
