import type { OutlookRow, StanceRow } from './outlook.ts'
import type { ActorRow, Frame, OfficeRow, Pack, PersonRow, Roles, TriggerRow } from './pack.ts'
import { buildTrie, type Trie } from './trie.ts'

/** A verb that is a trigger by itself. */
export interface VerbSense {
  readonly row: TriggerRow
  readonly frame: Frame
  readonly roles: Roles
}

/** A verb that is a trigger together with one of the nouns. */
export interface PairSense extends VerbSense {
  /** True for the nouns that the row itself names, false for longer ones that end with one of them. */
  readonly nouns: ReadonlyMap<Word, boolean>
}

/** One folded form and all that the pack says of it. */
export interface Word {
  readonly id: number
  readonly form: string
  actors: readonly ActorRow[]
  people: readonly PersonRow[]
  offices: readonly OfficeRow[]
  verbs: readonly VerbSense[]
  pairs: readonly PairSense[]
  /** Nominal triggers. */
  nominals: readonly VerbSense[]
  /** True where the word is the noun of some pair. */
  pairNoun: boolean
  /** Made of a state's one-character sign and 方, 軍 or the like; a document may use it for another state. */
  abbrBuilt: boolean
  /** Grammatical roles, bits of `ROLE`. */
  roles: number
  pronoun: Pronoun | null
  /** The character stands alone for a state: only in lists and next to certain words. */
  abbr: ActorRow | null
  ordinary: boolean
  /** An ordinary noun: where it opens a clause it is the subject. */
  noun: boolean
  /** What it says of where somebody stands. */
  stances: readonly StanceRow[]
  /** What it says of how likely something is. */
  outlook: OutlookRow | null
}

/**
 * Bit of each grammatical role of `grammar.txt` that the reader asks for on its way; the last one is the sign bit. Written out, for
 * an object made at run time is a table that every access would search.
 */
export const ROLE = {
  'prep.to': 1 << 0,
  'prep.with': 1 << 1,
  'prep.by': 1 << 2,
  'prep.agent': 1 << 3,
  'prep.ba': 1 << 4,
  'prep.at': 1 << 5,
  'prep.for': 1 << 6,
  'prep.about': 1 << 7,
  'prep.answer': 1 << 8,
  negation: 1 << 9,
  future: 1 << 10,
  scheduled: 1 << 11,
  intention: 1 << 12,
  predicted: 1 << 13,
  observer: 1 << 14,
  condition: 1 << 15,
  unlikely: 1 << 16,
  purpose: 1 << 17,
  obligation: 1 << 18,
  question: 1 << 19,
  say: 1 << 20,
  announce: 1 << 21,
  next: 1 << 22,
  copula: 1 << 23,
  governs: 1 << 24,
  scenario: 1 << 25,
  aspect: 1 << 26,
  also: 1 << 27,
  but: 1 << 28,
  de: 1 << 29,
  adverb: 1 << 30,
  remark: 1 << 31,
} as const

/** Roles beyond the 31 bits: pronouns and rarer words, by name. */
export type Pronoun = 'both' | 'three' | 'all' | 'it' | 'body' | 'he' | 'its' | 'other' | 'we'

export interface Lexicon {
  readonly trie: Trie
  /** By trie value. */
  readonly words: readonly Word[]
  readonly word: (form: string) => Word | undefined
  /** Codes of states and territories (ISO 3166-1); all others are organisations and movements. */
  readonly states: ReadonlySet<string>
  /** Units that stand alone for a state, by UTF-16 unit. */
  readonly abbreviations: ReadonlyMap<number, ActorRow>
  /** The folded members of a `set.NAME` of `grammar.txt`. Throws where there is no such set. */
  readonly set: (name: string) => ReadonlySet<string>
  readonly fold: (form: string) => string
  readonly longest: number
}

const SUFFIX_KINDS = ['name', 'force', 'firm', 'media', 'adj'] as const

/** What most words have of most kinds: one list for all of them. */
const NONE: readonly never[] = []

/** `list` with one more at its end; a list that is not `NONE` is the builder's own and grows in place. */
function more<T>(list: readonly T[], one: T): readonly T[] {
  if (list === NONE) return [one]
  ;(list as T[]).push(one)
  return list
}

class Builder {
  readonly words: Word[] = []
  readonly byForm = new Map<string, Word>()
  /** By the form as the pack writes it: most forms are asked for many times, and folding is what costs. */
  readonly #written = new Map<string, Word>()
  readonly fold: (form: string) => string

  constructor(fold: (form: string) => string) {
    this.fold = fold
  }

  word(form: string): Word {
    let word = this.#written.get(form)
    if (!word) {
      word = this.#folded(form)
      this.#written.set(form, word)
    }
    return word
  }

  #folded(form: string): Word {
    const folded = this.fold(form)
    let word = this.byForm.get(folded)
    if (!word) {
      word = {
        id: this.words.length,
        form: folded,
        actors: NONE,
        people: NONE,
        offices: NONE,
        verbs: NONE,
        pairs: NONE,
        nominals: NONE,
        pairNoun: false,
        abbrBuilt: false,
        roles: 0,
        pronoun: null,
        abbr: null,
        ordinary: false,
        noun: false,
        stances: NONE,
        outlook: null,
      }
      this.words.push(word)
      this.byForm.set(folded, word)
    }
    return word
  }
}

function addActors(builder: Builder, pack: Pack): Map<number, ActorRow> {
  const abbreviations = new Map<number, ActorRow>()
  for (const row of pack.actors) {
    for (const form of row.forms) {
      if (row.kind === 'abbr') {
        const word = builder.word(form)
        if (word.form.length !== 1 || abbreviations.has(word.form.charCodeAt(0))) continue
        word.abbr = row
        abbreviations.set(word.form.charCodeAt(0), row)
      } else {
        const word = builder.word(form)
        word.actors = more(word.actors, row)
      }
    }
  }
  for (const row of abbreviations.values()) {
    for (const form of row.forms) {
      for (const kind of SUFFIX_KINDS) {
        for (const suffix of pack.grammar.get(`set.suffix.${kind}`) ?? []) {
          const word = builder.word(form + suffix)
          if (word.actors.length === 0) {
            word.actors = [{ ...row, kind, forms: [form + suffix] }]
            word.abbrBuilt = true
          }
        }
      }
    }
  }
  for (const row of pack.people) {
    for (const form of row.forms) {
      const word = builder.word(form)
      word.people = more(word.people, row)
    }
  }
  for (const row of pack.offices) {
    for (const form of row.forms) {
      const word = builder.word(form)
      word.offices = more(word.offices, row)
    }
  }
  return abbreviations
}

/**
 * The word by which the noun of a pair is found. What a demand or refusal is about may be a verb with its object (拒絕 … 提供飛彈),
 * and a noun may end in a verbal one (首次會談): these are no words of their own, lest they hide the verb, which stands for them.
 */
function headWord(builder: Builder, noun: string, roles: Roles): Word {
  const form = builder.fold(noun)
  const known = builder.byForm.get(form)
  if (known && (known.verbs.length || known.nominals.length || known.actors.length)) return known
  for (let length = roles === 'content' ? form.length - 1 : 0; length >= 1; length--) {
    const verb = builder.byForm.get(form.slice(0, length))
    const object = builder.byForm.get(form.slice(length))
    if (verb?.verbs.length && object && (object.pairNoun || object.actors.length || object.roles)) return verb
  }
  for (let length = form.length - 1; length >= 2; length--) {
    const verbal = builder.byForm.get(form.slice(-length))
    if (verbal?.verbs.length) return verbal
  }
  return builder.word(noun)
}

function addTriggers(builder: Builder, pack: Pack): void {
  const sets = new Map<readonly string[], Map<Word, boolean>>()
  for (const row of pack.triggers) {
    const sense = { row, frame: row.frame, roles: row.roles }
    if (row.kind === 'noun') {
      for (const noun of row.nouns) {
        const word = builder.word(noun)
        word.nominals = more(word.nominals, sense)
      }
    }
    if (row.kind === 'verb') {
      for (const verb of row.verbs) {
        const word = builder.word(verb)
        word.verbs = more(word.verbs, sense)
      }
    }
  }
  const pairs = pack.triggers.filter((row) => row.kind === 'pair')
  // Short nouns first, so that a compound finds its object.
  for (const row of pairs) {
    for (const noun of row.nouns) if (noun.length <= 3) builder.word(noun).pairNoun = true
  }
  for (const row of pairs) addPair(builder, row, sets)
}

/** `sets` holds the words of lists of nouns that other rows have too: one set serves them all. */
function addPair(builder: Builder, row: TriggerRow, sets: Map<readonly string[], Map<Word, boolean>>): void {
  // What a noun of content stands for depends on the words that are there already.
  const isShared = row.roles !== 'content'
  let nouns = isShared ? sets.get(row.nouns) : undefined
  if (!nouns) {
    nouns = new Map(row.nouns.map((noun) => [headWord(builder, noun, row.roles), true]))
    for (const noun of nouns.keys()) noun.pairNoun = true
    if (isShared) sets.set(row.nouns, nouns)
  }
  const pair = { row, frame: row.frame, roles: row.roles, nouns }
  for (const verb of row.verbs) {
    const word = builder.word(verb)
    word.pairs = more(word.pairs, pair)
  }
}

function addGrammar(builder: Builder, pack: Pack): void {
  for (const [role, forms] of pack.grammar) {
    if (role.startsWith('set.')) continue
    const bit = (ROLE as Readonly<Record<string, number>>)[role]
    for (const form of forms) {
      const word = builder.word(form)
      if (role.startsWith('pronoun.')) word.pronoun = role.slice(8) as Pronoun
      else if (bit !== undefined) word.roles |= bit
      else word.ordinary = true
    }
  }
}

function addOutlook(builder: Builder, pack: Pack): void {
  for (const row of pack.stances) {
    for (const form of row.forms) {
      const word = builder.word(form)
      word.stances = more(word.stances, row)
    }
  }
  for (const row of pack.outlooks) {
    for (const form of row.forms) {
      const word = builder.word(form)
      word.outlook = row
      // 較可能 is a 可能 to all who ask for that.
      if (!word.roles) word.roles = tailOf(builder, word.form, (one) => one.roles !== 0)?.roles ?? 0
    }
  }
}

/** The longest word of two units or more that a form ends with, other than itself, for which `fits` holds. */
function tailOf(builder: Builder, form: string, fits: (word: Word) => boolean): Word | null {
  for (let length = form.length - 1; length >= 2; length--) {
    const tail = builder.byForm.get(form.slice(-length))
    if (tail && fits(tail)) return tail
  }
  return null
}

/** A longer trigger offers what the word it ends with offers (共同簽署 as 簽署 with its nouns, 颱風戰機 as 戰機 to its verbs). */
function inheritTails(builder: Builder): void {
  const longer = new Map<Word, Word[]>()
  const sets = new Set<Map<Word, boolean>>()
  for (const word of builder.words) {
    for (const pair of word.pairs) sets.add(pair.nouns as Map<Word, boolean>)
    if (word.form.length < 3 || word.actors.length || word.people.length || word.ordinary) continue
    if (word.verbs.length || word.pairs.length) {
      const tail = tailOf(builder, word.form, (one) => one.pairs.length > 0 && one.verbs.length + one.pairs.length > 0)
      // 不會接受 is no 接受, and 暫停進口 no 進口.
      const own = word.verbs.length ? new Set(word.verbs.map(({ frame }) => frame.type)) : null
      if (tail && !word.pairs.length)
        word.pairs = own ? tail.pairs.filter(({ frame }) => own.has(frame.type)) : tail.pairs
    }
    if (!word.pairNoun && !word.nominals.length) continue
    const tail = tailOf(builder, word.form, (one) => one.pairNoun)
    if (tail) longer.set(tail, [...(longer.get(tail) ?? []), word])
  }
  for (const nouns of sets) {
    for (const noun of [...nouns.keys()]) {
      for (const word of longer.get(noun) ?? []) {
        if (!nouns.has(word)) nouns.set(word, false)
        word.pairNoun = true
      }
    }
  }
}

/**
 * Compiles a pack: one trie over all folded forms. `fold` maps a form to the script that texts are matched in.
 * The order of rows has no effect on what is found.
 */
export function compileLexicon(pack: Pack, fold: (form: string) => string): Lexicon {
  const builder = new Builder(fold)
  const abbreviations = addActors(builder, pack)
  addTriggers(builder, pack)
  addGrammar(builder, pack)
  addOutlook(builder, pack)
  for (const [kind, forms] of pack.ordinary) {
    if (kind === 'never') continue
    for (const form of forms) {
      const word = builder.word(form)
      word.ordinary = true
      word.noun ||= kind === 'noun'
      if (kind === 'adverb') word.roles |= ROLE.adverb
    }
  }
  inheritTails(builder)
  const { words, byForm } = builder
  return {
    trie: buildTrie(words.map((word) => word.form)),
    words,
    word: (form) => byForm.get(fold(form)),
    states: new Set(pack.actors.filter((row) => row.id.startsWith('world/cldr')).flatMap((row) => row.codes)),
    abbreviations,
    set: (name) => {
      const members = pack.grammar.get(`set.${name}`)
      if (!members) throw new Error(`packs/zh/grammar.txt lacks set.${name}`)
      return new Set(members.map(fold))
    },
    fold,
    longest: words.reduce((most, word) => Math.max(most, word.form.length), 1),
  }
}
