import { bareWord, NONE, type Word } from './word.ts'

/** `list` with one more at its end; a list that is not `NONE` is the builder's own and grows in place. */
export function more<T>(list: readonly T[], one: T): readonly T[] {
  if (list === NONE) return [one]
  ;(list as T[]).push(one)
  return list
}

/** The words of a lexicon while it is compiled: one for each folded form, in the order in which they were first asked for. */
export class Builder {
  readonly words: Word[] = []
  readonly byForm = new Map<string, Word>()
  /** By the form as the pack writes it: most forms are asked for many times, and folding is what costs. */
  readonly #written = new Map<string, Word>()
  readonly fold: (form: string) => string

  constructor(fold: (form: string) => string) {
    this.fold = fold
  }

  /** The word of a form as the pack writes it; made where there was none. */
  word(form: string): Word {
    let word = this.#written.get(form)
    if (!word) {
      word = this.#folded(form)
      this.#written.set(form, word)
    }
    return word
  }

  /** The form as it is matched. */
  folded(form: string): string {
    return this.#written.get(form)?.form ?? this.fold(form)
  }

  #folded(form: string): Word {
    const folded = this.fold(form)
    let word = this.byForm.get(folded)
    if (!word) {
      word = bareWord(this.words.length, folded)
      this.words.push(word)
      this.byForm.set(folded, word)
    }
    return word
  }
}

/** The longest word of two units or more that a form ends with, other than itself, for which `fits` holds. */
export function tailOf(builder: Builder, form: string, fits: (word: Word) => boolean): Word | null {
  for (let length = form.length - 1; length >= 2; length--) {
    const tail = builder.byForm.get(form.slice(-length))
    if (tail && fits(tail)) return tail
  }
  return null
}
