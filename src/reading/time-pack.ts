/** One time word with the numbers that its line gives (offset, or from and to). */
export interface TimeWord {
  readonly form: string
  readonly kind: string
  readonly a: number
  readonly b: number
}

/** Words that can be looked up at a place in the text; the longest wins. */
export class Words {
  readonly #byFirst = new Map<number, TimeWord[]>()

  add(word: TimeWord): void {
    const first = word.form.charCodeAt(0)
    const list = this.#byFirst.get(first)
    if (list === undefined) this.#byFirst.set(first, [word])
    else {
      list.push(word)
      list.sort((x, y) => y.form.length - x.form.length)
    }
  }

  /** The longest word that starts at `at`, or null. */
  at(text: string, at: number): TimeWord | null {
    const list = this.#byFirst.get(text.charCodeAt(at))
    if (list === undefined) return null
    const second = text.charCodeAt(at + 1)
    for (let i = 0; i < list.length; i++) {
      const word = list[i] as TimeWord
      const form = word.form
      if (form.length === 1) return word
      if (form.charCodeAt(1) === second && (form.length === 2 || text.startsWith(form, at))) return word
    }
    return null
  }

  /** The longest word that ends at `end`, not starting before `floor`, or null. */
  before(text: string, end: number, floor: number): TimeWord | null {
    for (let from = Math.max(floor, end - 5); from < end; from++) {
      const list = this.#byFirst.get(text.charCodeAt(from))
      if (list === undefined) continue
      for (const word of list) if (from + word.form.length === end && text.startsWith(word.form, from)) return word
    }
    return null
  }

  firsts(): Iterable<number> {
    return this.#byFirst.keys()
  }
}

/** The time words of one language, ready for `timeReader`. */
export interface TimePack {
  /** Words at which a time may begin, and the ordinary words that keep one from beginning. */
  readonly start: Words
  /** By the name of their line: words that are looked for only at one place inside a time. */
  readonly sets: Readonly<Record<SetName, Words>>
  /** The marks of the clause: strong, weak, past, speech, none. */
  readonly marks: Words
  /** For each UTF-16 unit: 1 where a word of `start` begins, 2 where one of `marks` does. */
  readonly classes: Uint8Array
}

const START = new Set([
  'day', 'prev-day', 'day-head', 'now-since', 'weekday', 'week', 'prev-week', 'holiday', 'month', 'prev-month',
  'month-head', 'year', 'years', 'prev-year', 'year-head', 'era', 'part', 'month-part', 'gap', 'stretch-past',
  'stretch-future', 'stretch-prev', 'stretch-next', 'stretch', 'recent', 'follow', 'none', 'mute',
])
const SETS = [
  'day-head', 'month-head', 'year-head', 'day-end', 'clock', 'after-week', 'part', 'after-year', 'season',
  'month-part', 'after-month', 'since-before', 'since', 'since-far', 'until', 'until-before', 'up-to', 'moved',
  'ranges', 'within', 'ago', 'later', 'during', 'tail', 'unit-not', 'unit-yes', 'hao-yes', 'after-not', 'event', 'stretch-prev',
  'stretch-next', 'recent', 'follow',
] as const
const MARKS = new Set(['strong', 'weak', 'past', 'speech'])

export type SetName = (typeof SETS)[number]

/**
 * The pack from its files (`packs/LANG/time/*.txt`): lines `NAME NUMBERS: WORDS`, `#` for comments.
 * A word that stands on several lines of the same place keeps the first.
 * @param files contents by file name
 * @param fold brings a form into the script and width of `Text.clean`
 * @throws RangeError on a line that has another shape or an unknown name
 */
export function timePack(files: Readonly<Record<string, string>>, fold = (form: string) => form): TimePack {
  const start = new Words()
  const marks = new Words()
  const sets = {} as Record<SetName, Words>
  for (const name of SETS) sets[name] = new Words()
  const seen = new Set<string>()
  for (const [file, content] of Object.entries(files)) {
    for (const row of rows(file, content)) {
      for (const form of row.forms) {
        const word = { form: fold(form), kind: row.name, a: row.a, b: row.b }
        if (seen.has(`${row.name} ${word.form}`)) continue
        seen.add(`${row.name} ${word.form}`)
        const isMark = MARKS.has(row.name) || (row.name === 'none' && file.includes('marks'))
        if (isMark) marks.add(word)
        else if (START.has(row.name)) start.add(word)
        if (row.name in sets) sets[row.name as SetName].add(word)
      }
    }
  }
  const classes = new Uint8Array(65536)
  for (const first of start.firsts()) classes[first] = 1
  for (const first of marks.firsts()) classes[first] = (classes[first] as number) | 2
  return { start, sets, marks, classes }
}

interface Row {
  readonly name: string
  readonly a: number
  readonly b: number
  readonly forms: readonly string[]
}

function rows(file: string, content: string): Row[] {
  const found: Row[] = []
  content.split(/\r?\n/).forEach((line, index) => {
    if (line.trim() === '' || line.startsWith('#')) return
    const shape = /^([a-z-]+)(?: (-?\d+))?(?: (\d+))?: (\S.*)$/.exec(line)
    const name = shape?.[1] ?? ''
    const known = START.has(name) || MARKS.has(name) || name in NAMES
    if (shape === null || !known) throw new RangeError(`${file}:${index + 1}: not a line of time words: ${line}`)
    const forms = (shape[4] as string).trim().split(/ +/)
    found.push({ name, a: Number(shape[2] ?? 0), b: Number(shape[3] ?? 0), forms })
  })
  return found
}

const NAMES: Readonly<Record<string, true>> = Object.fromEntries(SETS.map(name => [name, true]))
