import { interned } from '../lexicon/interned.ts'
import { PackError, words } from '../lexicon/rows.ts'
import { buildTrie, classesOf, formsAt, opens, type Trie } from '../lexicon/trie.ts'
import { leading } from '../text/leading.ts'
import type { Span } from '../text/span.ts'

/** A word of `packs/LANG/findings/KIND.txt` as it stands in a text. */
export interface Mark extends Span {
  /** Before the dot: `document` of `document.treaty`. */
  readonly list: string
  /** Behind the dot; empty where there is none. */
  readonly name: string
  /** `file:line`. */
  readonly row: string
}

interface Entry {
  readonly kind: number
  readonly list: string
  readonly name: string
  readonly row: string
}

/** The words by which findings of several kinds are known, in one trie: a text is searched for all of them at once. */
export interface MarkWords {
  readonly trie: Trie
  /** What a kind makes of a form; those of the form with the value `v` in the trie are `[first[v], first[v + 1])`. */
  readonly entries: readonly Entry[]
  readonly first: Int32Array
  readonly kinds: readonly string[]
  readonly longest: number
}

/** The words of one text for each kind, in order; those of one kind do not overlap, and the longest wins. */
export type Marks = Readonly<Record<string, readonly Mark[]>>

const FILE = /\/findings\/([a-z]+)\.txt$/
const LINE = /^([a-z]+)(?:\.([a-z0-9-]+))?: (\S.*)$/

/**
 * The words of all files `LANG/findings/KIND.txt`, folded by `fold`. A word may stand for several kinds.
 * @throws PackError on a line that is not `LIST: words` or `LIST.NAME: words`
 */
export function markWords(files: Readonly<Record<string, string>>, fold: (form: string) => string): MarkWords {
  const byForm = new Map<string, Entry[]>()
  const kinds: string[] = []
  for (const [file, content] of Object.entries(files)) {
    const name = FILE.exec(file)?.[1]
    if (!name) continue
    const kind = kinds.push(name) - 1
    for (const [i, line] of content.split('\n').entries()) {
      if (line.trim() === '' || line.startsWith('#')) continue
      const [, list, of = '', forms] = LINE.exec(line.trimEnd()) ?? []
      if (!list) throw new PackError(file, i + 1, 'a line is "LIST: words" or "LIST.NAME: words"')
      for (const form of words(forms)) {
        const folded = fold(form)
        const entries = byForm.get(folded) ?? []
        entries.push({ kind, list: interned(list), name: interned(of), row: `${file}:${i + 1}` })
        byForm.set(folded, entries)
      }
    }
  }
  const forms = [...byForm.keys()]
  const first = new Int32Array(forms.length + 1)
  for (const [value, form] of forms.entries())
    first[value + 1] = (first[value] as number) + (byForm.get(form) as readonly Entry[]).length
  return {
    trie: buildTrie(forms),
    entries: [...byForm.values()].flat(),
    first,
    kinds,
    longest: forms.reduce((most, form) => Math.max(most, form.length), 1),
  }
}

/** Finds the words of all kinds in stretches of a text, which are in order and do not overlap. Linear in the stretches. */
export type Marker = (clean: string, stretches: readonly Span[]) => Marks

/** Makes the finder, of all kinds or of `only` one; it keeps room for one stretch between calls. */
export function marker({ trie, entries, first, kinds, longest }: MarkWords, only?: string): Marker {
  const wanted = only === undefined ? -1 : kinds.indexOf(only)
  /** By entry, so that those that are passed over need not be looked at: they lie all over the memory. */
  const kindOf = Uint8Array.from(entries, ({ kind }) => kind)
  /** Where the last word of each kind begins and ends. */
  const last = new Int32Array(2 * kinds.length)
  const ends = new Int32Array(longest + 1)
  const values = new Int32Array(longest + 1)
  let room = new Uint16Array(1024)
  /** Copied for each text: to make an object of its keys anew takes longer than to find the words. */
  const none: Readonly<Record<string, Mark[]>> = Object.fromEntries(kinds.map((kind) => [kind, []]))
  /** Adds what the kinds make of a form, each unless a word of its own before reaches into it. */
  const add = (marks: readonly Mark[][], value: number, start: number, end: number) => {
    for (let e = first[value] as number; e < (first[value + 1] as number); e++) {
      const kind = kindOf[e] as number
      if (wanted >= 0 && kind !== wanted) continue
      const [before, reach] = [last[2 * kind] as number, last[2 * kind + 1] as number]
      // One form may stand in several lists of a kind.
      if (start < reach && (start !== before || end !== reach)) continue
      last[2 * kind] = start
      last[2 * kind + 1] = end
      const { list, name, row } = entries[e] as Entry
      const own = marks[kind] as Mark[]
      own.push({ start, end, list, name, row })
    }
  }
  return (clean, stretches) => {
    const marks: Mark[][] = kinds.map(() => [])
    last.fill(0)
    for (const { start, end } of stretches) {
      const n = end - start
      if (room.length < n) room = new Uint16Array(n * 2)
      const classes = room
      classesOf(trie, clean, start, end, classes)
      for (let i = 0; i < n; i++) {
        if (!opens(classes[i] as number)) continue
        const found = formsAt(trie, classes, i, n, ends, values)
        for (let k = found - 1; k >= 0; k--) {
          add(marks, values[k] as number, start + i, start + (ends[k] as number))
        }
      }
    }
    const found = { ...none }
    for (let i = 0; i < kinds.length; i++) found[kinds[i] as string] = marks[i] as Mark[]
    return found
  }
}

/** Index of the first of `spans` that ends behind `at`; their number where none does. They are in order and do not overlap. */
export function firstBehind(spans: readonly Span[], at: number): number {
  return leading(spans, ({ end }) => end <= at)
}

/** A clause with the words of one kind in it. */
export interface Marked {
  /** Index in the list of clauses. */
  readonly at: number
  readonly marks: readonly Mark[]
}

/** The clauses that hold a word of the kind, one of `lists` among them, in order. Clauses and marks are in the order of the text. */
export function markedClauses(
  clauses: readonly { readonly clause: Span }[],
  marks: readonly Mark[],
  lists?: ReadonlySet<string>,
): readonly Marked[] {
  const all: Marked[] = []
  let m = 0
  for (let at = 0; at < clauses.length && m < marks.length; at++) {
    const { start, end } = (clauses[at] as { readonly clause: Span }).clause
    while (m < marks.length && (marks[m] as Mark).start < start) m++
    const from = m
    let isAsked = lists === undefined
    for (; m < marks.length && (marks[m] as Mark).start < end; m++)
      isAsked ||= lists?.has((marks[m] as Mark).list) === true
    if (m > from && isAsked) all.push({ at, marks: marks.slice(from, m) })
  }
  return all
}
