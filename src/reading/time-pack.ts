import { interned } from '../lexicon/interned.ts'

/** One time word with the numbers that its line gives (offset, or from and to). */
export interface TimeWord {
  readonly form: string
  readonly kind: string
  readonly a: number
  readonly b: number
}

/** Small numbers for the units that begin or end a word of the pack; 0 for all others. Shared by all its sets. */
export type UnitIds = Uint16Array

/** Words that can be looked up at a place in the text; the longest wins. */
export class Words {
  readonly #ids: UnitIds
  readonly #byFirst: (TimeWord[] | undefined)[] = [undefined]
  readonly #byLast: (TimeWord[] | undefined)[] = [undefined]

  constructor(ids: UnitIds) {
    this.#ids = ids
  }

  add(word: TimeWord): void {
    const { form } = word
    insert(this.#byFirst, this.#ids[form.charCodeAt(0)] as number, word)
    insert(this.#byLast, this.#ids[form.charCodeAt(form.length - 1)] as number, word)
  }

  /** The longest word that starts at `at`, or null. */
  at(text: string, at: number): TimeWord | null {
    const list = listOf(this.#byFirst, this.#ids[text.charCodeAt(at)])
    if (list === undefined) return null
    const second = text.charCodeAt(at + 1)
    for (let i = 0; i < list.length; i++) {
      const word = list[i] as TimeWord
      const { form } = word
      if (form.length === 1) return word
      if (form.charCodeAt(1) === second && (form.length === 2 || text.startsWith(form, at))) return word
    }
    return null
  }

  /** The longest word that ends at `end`, not starting before `floor`, or null. */
  before(text: string, end: number, floor: number): TimeWord | null {
    const list = listOf(this.#byLast, this.#ids[text.charCodeAt(end - 1)])
    if (list === undefined) return null
    for (let i = 0; i < list.length; i++) {
      const word = list[i] as TimeWord
      const from = end - word.form.length
      if (from >= floor && text.startsWith(word.form, from)) return word
    }
    return null
  }
}

/** Looking behind the end of a list costs many times as much as looking into it. */
function listOf(lists: readonly (TimeWord[] | undefined)[], id: number | undefined): TimeWord[] | undefined {
  return id !== undefined && id < lists.length ? lists[id] : undefined
}

function insert(lists: (TimeWord[] | undefined)[], id: number, word: TimeWord): void {
  // Without gaps: the engine makes a hash table of a list that is mostly gaps, and code that meets both kinds is slow for either.
  while (lists.length <= id) lists.push(undefined)
  const list = lists[id]
  if (list === undefined) lists[id] = [word]
  else {
    list.push(word)
    list.sort((x, y) => y.form.length - x.form.length)
  }
}

/** The time words of one language, ready for `timeReader`. */
export interface TimePack {
  /** Words at which a time may begin, and the ordinary words that keep one from beginning. */
  readonly start: Words
  /** By the name of their line: words that are looked for only at one place inside a time. */
  readonly sets: Readonly<Record<SetName, Words>>
  /** The marks of the clause: strong, pledge, weak, past, speech, none. */
  readonly marks: Words
  /** For each UTF-16 unit: 1 where a word of `start` begins, 2 where one of `marks` does. */
  readonly classes: Uint8Array
  /** By `pairOf`: 0 where no word of `start` begins with these two units. */
  readonly pairs: Uint8Array
  /** By the number of a feast: its first days. */
  readonly feasts: ReadonlyMap<number, FeastDays>
}

/** The first day of a feast in the year `first` and in each one after it, as `YYYYMMDD`. */
export interface FeastDays {
  readonly first: number
  readonly days: readonly string[]
}

const START = new Set([
  'day',
  'prev-day',
  'day-head',
  'now-since',
  'weekday',
  'week',
  'prev-week',
  'holiday',
  'feast',
  'month',
  'prev-month',
  'month-head',
  'month-name',
  'year',
  'years',
  'prev-year',
  'year-head',
  'era',
  'part',
  'month-part',
  'gap',
  'stretch-past',
  'stretch-future',
  'stretch-prev',
  'stretch-next',
  'stretch',
  'recent',
  'follow',
  'at-event',
  'event-at',
  'hour',
  'none',
  'mute',
])
/** Written out, for an object that is filled at run time is a table that every access would search. */
const newSets = (ids: UnitIds) => ({
  'day-head': new Words(ids),
  'month-head': new Words(ids),
  'year-head': new Words(ids),
  'day-end': new Words(ids),
  'broken-off': new Words(ids),
  alone: new Words(ids),
  'alone-not': new Words(ids),
  'set-from': new Words(ids),
  clock: new Words(ids),
  'after-week': new Words(ids),
  part: new Words(ids),
  'after-year': new Words(ids),
  season: new Words(ids),
  'month-part': new Words(ids),
  'after-month': new Words(ids),
  'since-before': new Words(ids),
  since: new Words(ids),
  'since-far': new Words(ids),
  until: new Words(ids),
  'until-before': new Words(ids),
  'up-to': new Words(ids),
  moved: new Words(ids),
  'only-then': new Words(ids),
  ranges: new Words(ids),
  within: new Words(ids),
  ago: new Words(ids),
  'same-day': new Words(ids),
  later: new Words(ids),
  during: new Words(ids),
  tail: new Words(ids),
  'unit-not': new Words(ids),
  'unit-yes': new Words(ids),
  'hao-yes': new Words(ids),
  'after-not': new Words(ids),
  'after-yes': new Words(ids),
  event: new Words(ids),
  'event-tail': new Words(ids),
  'event-side': new Words(ids),
  'event-few': new Words(ids),
  'event-at': new Words(ids),
  'count-before': new Words(ids),
  'count-after': new Words(ids),
  'stretch-past': new Words(ids),
  'stretch-prev': new Words(ids),
  'stretch-next': new Words(ids),
  recent: new Words(ids),
  follow: new Words(ids),
})
const FEAST_DAYS = 'feast-days'
const MARKS = new Set(['strong', 'pledge', 'weak', 'past', 'speech'])

type SetName = keyof ReturnType<typeof newSets>

/**
 * The pack from its files (`packs/LANG/time/*.txt`): lines `NAME NUMBERS: WORDS`, `#` for comments.
 * A word that stands on several lines of the same place keeps the first.
 * @param files contents by file name
 * @param fold brings a form into the script and width of `Text.clean`
 * @throws RangeError on a line that has another shape or an unknown name
 */
export function timePack(files: Readonly<Record<string, string>>, fold = (form: string) => form): TimePack {
  const words: { readonly word: TimeWord; readonly isMark: boolean }[] = []
  const seen = new Set<string>()
  const feasts = new Map<number, FeastDays>()
  for (const [file, content] of Object.entries(files)) {
    for (const row of rows(file, content)) {
      if (row.name === FEAST_DAYS) {
        feasts.set(row.a, { first: Number(row.forms[0]?.slice(0, 4)), days: row.forms })
        continue
      }
      const isMark = MARKS.has(row.name) || (row.name === 'none' && file.includes('marks'))
      for (const form of row.forms.map(fold)) {
        const key = `${row.name} ${isMark} ${form}`
        if (seen.has(key)) continue
        seen.add(key)
        words.push({ word: { form, kind: interned(row.name), a: row.a, b: row.b }, isMark })
      }
    }
  }
  return { ...compile(words), feasts }
}

function compile(words: readonly { readonly word: TimeWord; readonly isMark: boolean }[]): Omit<TimePack, 'feasts'> {
  const ids: UnitIds = new Uint16Array(65536)
  let count = 0
  for (const { word } of words) {
    for (const unit of [word.form.charCodeAt(0), word.form.charCodeAt(word.form.length - 1)]) {
      if (ids[unit] === 0) ids[unit] = ++count
    }
  }
  const start = new Words(ids)
  const marks = new Words(ids)
  const sets = newSets(ids)
  const classes = new Uint8Array(65536)
  for (const { word, isMark } of words) {
    const first = word.form.charCodeAt(0)
    if (isMark) marks.add(word)
    else if (START.has(word.kind)) start.add(word)
    if (isMark || START.has(word.kind)) classes[first] = (classes[first] as number) | (isMark ? 2 : 1)
    if (NAMES.has(word.kind)) sets[word.kind as SetName].add(word)
  }
  return {
    start,
    sets,
    marks,
    classes,
    pairs: startPairs(words.filter(({ isMark }) => !isMark).map(({ word }) => word)),
  }
}

/** The place of two units in `TimePack.pairs`. */
export function pairOf(first: number, second: number): number {
  return ((first * 31) ^ second) & 0x3fff
}

/**
 * A word of one unit starts a time only before a bracket, a season, or what lets it stand alone (昨与 B 会谈, 今上午), so that pairs
 * can stand for all words.
 */
function startPairs(words: readonly TimeWord[]): Uint8Array {
  const pairs = new Uint8Array(0x4000)
  const numbers = [...'0123456789０１２３４５６７８９〇○零一二三四五六七八九十两廿卅数几半元']
  const formsOf = (...kinds: string[]) => words.filter((word) => kinds.includes(word.kind)).map((word) => word.form)
  const after = ['(', '（', ...formsOf('season')]
  const alone = formsOf('alone', 'clock')
  for (const { form, kind, b } of words) {
    if (!START.has(kind)) continue
    const more =
      kind === 'mute'
        ? [...numbers, ...words.filter((word) => START.has(word.kind)).map((word) => word.form)]
        : kind.endsWith('-head')
          ? []
          : numbers
    const lone = kind === 'day-head' && b === 1 ? alone : []
    const seconds = form.length > 1 ? [form.charAt(1)] : [...after, ...lone, ...more]
    for (const second of seconds) pairs[pairOf(form.charCodeAt(0), second.charCodeAt(0))] = 1
  }
  return pairs
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
    const known = START.has(name) || MARKS.has(name) || NAMES.has(name) || name === FEAST_DAYS
    if (shape === null || !known) throw new RangeError(`${file}:${index + 1}: not a line of time words: ${line}`)
    const forms = (shape[4] as string).trim().split(/ +/)
    found.push({ name, a: Number(shape[2] ?? 0), b: Number(shape[3] ?? 0), forms })
  })
  return found
}

const NAMES: ReadonlySet<string> = new Set(Object.keys(newSets(new Uint16Array(0))))
