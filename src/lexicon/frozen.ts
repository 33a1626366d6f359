import { RowNames } from './interned.ts'
import { type Lexicon, lexiconOf, type Tables } from './lexicon.ts'
import type { ActorRow, Grammar } from './pack.ts'
import { bareWord, type Word } from './word.ts'

/** One field of the words that have something in it: their ids, and what each has. */
interface Field {
  readonly name: keyof Word
  readonly ids: Int32Array
  readonly values: ArrayLike<unknown>
}

/**
 * A lexicon as plain values, for a structured clone to keep. Most fields of most words are empty: to write down those that are not
 * and make the words anew takes a tenth of the time of compiling them.
 */
export interface Frozen extends Omit<Tables, 'words'> {
  /** By trie value. */
  readonly forms: readonly string[]
  readonly fields: readonly Field[]
}

/** What a lexicon knows, to be kept; `thaw` makes the same lexicon of it, or of a structured clone of it. */
export function freeze({ trie, words, states, abbreviations, longest, leaders }: Lexicon): Frozen {
  const { id, form, ...bare } = bareWord(0, '')
  const fields = Object.entries(bare).map(([name, empty]) => fieldOf(words, name as keyof Word, empty))
  return { trie, states, abbreviations, longest, leaders, forms: words.map((word) => word.form), fields }
}

function fieldOf(words: readonly Word[], name: keyof Word, empty: unknown): Field {
  const filled = words.filter((word) => word[name] !== empty)
  const values = filled.map((word) => word[name])
  return {
    name,
    ids: Int32Array.from(filled, ({ id }) => id),
    values: typeof empty === 'number' ? Int32Array.from(values as number[]) : values,
  }
}

/** What rules compare in the rows of a field becomes names. */
function nameRows(names: RowNames, { name, values }: Field): void {
  if (name === 'verbs' || name === 'pairs' || name === 'nominals')
    for (const senses of values as Word['verbs'][]) names.senses(senses)
  if (name === 'actors') for (const rows of values as Word['actors'][]) names.actors(rows)
  if (name === 'people') for (const rows of values as Word['people'][]) names.people(rows)
  if (name === 'abbr') names.actors(values as ActorRow[])
}

/** The lexicon that was frozen. `grammar` is that of its pack, `fold` the one that it was compiled with. */
export function thaw({ forms, fields, ...tables }: Frozen, grammar: Grammar, fold: (form: string) => string): Lexicon {
  const words: Word[] = []
  const names = new RowNames()
  for (let id = 0; id < forms.length; id++) words.push(bareWord(id, forms[id] as string))
  for (const field of fields) {
    nameRows(names, field)
    const { name, ids, values } = field
    for (let i = 0; i < ids.length; i++) {
      const word = words[ids[i] as number] as unknown as Record<string, unknown>
      word[name] = values[i]
    }
  }
  return lexiconOf({ ...tables, words }, grammar, fold)
}
