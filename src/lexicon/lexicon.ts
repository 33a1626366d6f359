import { once } from '../text/once.ts'
import { addOutlook } from './add-outlook.ts'
import { Builder, more, tailOf } from './builder.ts'
import { CUE_SETS } from './cues.ts'
import { KIND_SETS, kindsOf } from './kinds.ts'
import { addByEnding, addNamed, holding, NAMED, type NounSet } from './noun-set.ts'
import type { ActorRow, Grammar, Pack, Roles, TriggerRow } from './pack.ts'
import { buildTrie, type Trie } from './trie.ts'
import { NONE, type PairSense, type Pronoun, ROLE, type Word } from './word.ts'

export { type PairSense, type Pronoun, ROLE, type VerbSense, type Word } from './word.ts'

/** What is made of the rows, without functions. */
export interface Tables {
  readonly trie: Trie
  /** By trie value. */
  readonly words: readonly Word[]
  /** Codes of states and territories (ISO 3166-1); all others are organisations and movements. */
  readonly states: ReadonlySet<string>
  /** Units that stand alone for a state, by UTF-16 unit. */
  readonly abbreviations: ReadonlyMap<number, ActorRow>
  readonly longest: number
  /** Offices of those who lead a state. */
  readonly leaders: ReadonlySet<string>
}

export interface Lexicon extends Tables {
  readonly word: (form: string) => Word | undefined
  /** The folded members of a `set.NAME` of `grammar.txt`. Throws where there is no such set. */
  readonly set: (name: string) => ReadonlySet<string>
  readonly fold: (form: string) => string
}

const SUFFIX_KINDS = ['name', 'force', 'firm', 'media', 'adj'] as const

/** Adds the adjectives of a state whose name ends in another's sign: 蘇丹籍 holds no 丹籍. */
function addAdjectives(builder: Builder, pack: Pack): void {
  const suffixes = pack.grammar.get('set.suffix.adj') ?? []
  for (const row of pack.actors) {
    if (row.kind !== 'name') continue
    for (const form of row.forms.filter(({ length }) => length > 1)) {
      for (const suffix of suffixes) {
        if (!builder.byForm.get(builder.fold(form.slice(-1) + suffix))?.abbrBuilt) continue
        const word = builder.word(form + suffix)
        if (word.actors.length === 0) word.actors = [{ ...row, kind: 'adj', forms: [form + suffix] }]
      }
    }
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
  addAdjectives(builder, pack)
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
 * `form` is the noun as it is matched.
 */
function headWord(builder: Builder, noun: string, form: string, roles: Roles): Word {
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
  const sets = new Map<readonly string[], NounSet>()
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
  for (const word of builder.words) lendPair(builder, word)
}

const GIVES = 'AID'

/**
 * 指控 B 提供無人機: what a row names as one noun gives something to somebody wherever no such row is met (向 B 提供無人機), and tells there what
 * the two would tell apart, which the longer word hides.
 */
function lendPair(builder: Builder, word: Word): void {
  const { form } = word
  if (!word.pairNoun || word.verbs.length || word.nominals.length || form.length < 4) return
  for (let length = form.length - 2; length >= 2; length--) {
    const verb = builder.byForm.get(form.slice(0, length))
    const noun = verb?.pairs.length ? builder.byForm.get(form.slice(length)) : undefined
    const pair = noun && verb?.pairs.find(({ nouns, frame }) => frame.type === GIVES && holding(nouns, noun) === NAMED)
    if (!pair) continue
    word.verbs = more(word.verbs, { row: pair.row, frame: pair.frame, roles: pair.roles })
    return
  }
}

/** `sets` holds the words of lists of nouns that other rows have too: one set serves them all. */
function addPair(builder: Builder, row: TriggerRow, sets: Map<readonly string[], NounSet>): void {
  // What a noun of content stands for depends on the words that are there already.
  const isShared = row.roles !== 'content'
  let nouns = isShared ? sets.get(row.nouns) : undefined
  if (!nouns) {
    nouns = new Map()
    for (const noun of row.nouns) {
      const form = builder.folded(noun)
      const word = headWord(builder, noun, form, row.roles)
      // 聯合軍演 stands under 軍演, which the row does not name: a row that does goes first.
      if (row.roles === 'content' || word.form === form) addNamed(nouns, word)
      else addByEnding(nouns, word)
    }
    // After all of them: what a noun stands for must not depend on those before it in its row.
    for (const id of nouns.keys()) (builder.words[id] as Word).pairNoun = true
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

/** 大幅提高, 再度爆發: before its tail a verb only says how or that once more, so that it has the nouns of the tail besides its own. */
function isHow(builder: Builder, { form }: Word, tail: Word): boolean {
  const head = builder.byForm.get(form.slice(0, form.length - tail.form.length))
  return !!head && (head.roles & (ROLE.adverb | ROLE.aspect)) !== 0 && (head.roles & ROLE.negation) === 0
}

const joined = (own: readonly PairSense[], tail: readonly PairSense[]): readonly PairSense[] => [
  ...own,
  ...tail.filter((pair) => !own.includes(pair)),
]

/** A longer trigger offers what the word it ends with offers (共同簽署 as 簽署 with its nouns, 颱風戰機 as 戰機 to its verbs). */
function inheritTails(builder: Builder): void {
  const longer = new Map<Word, readonly Word[]>()
  const sets = new Set<NounSet>()
  for (const word of builder.words) {
    for (const pair of word.pairs) sets.add(pair.nouns)
    if (word.form.length < 3 || word.actors.length || word.people.length || word.ordinary) continue
    if (word.verbs.length || word.pairs.length) {
      const tail = tailOf(builder, word.form, (one) => one.pairs.length > 0 && one.verbs.length + one.pairs.length > 0)
      // 不會接受 is no 接受, and 暫停進口 no 進口.
      const own = word.verbs.length ? new Set(word.verbs.map(({ frame }) => frame.type)) : null
      if (tail && !word.pairs.length)
        word.pairs = own ? tail.pairs.filter(({ frame }) => own.has(frame.type)) : tail.pairs
      else if (tail && !own && isHow(builder, word, tail)) word.pairs = joined(word.pairs, tail.pairs)
    }
    if (!word.pairNoun && !word.nominals.length) continue
    const tail = tailOf(builder, word.form, (one) => one.pairNoun)
    if (tail) longer.set(tail, more(longer.get(tail) ?? NONE, word))
  }
  // A set grows while it is gone through: 簽證協定 ends with 協定, and 互免簽證協定 with 簽證協定.
  for (const nouns of sets) {
    for (const id of nouns.keys()) {
      for (const word of longer.get(builder.words[id] as Word) ?? NONE) {
        addByEnding(nouns, word)
        word.pairNoun = true
      }
    }
  }
  let count = 1
  for (const word of builder.words) if (word.pairNoun) word.pairId = count++
}

/** Sets whose members stand inside titles. */
const INSIDE: ReadonlySet<string> = new Set(['set.posted', 'set.title.former'])

function addKinds(builder: Builder, pack: Pack): void {
  // What stands inside a title (駐 B 大使) is no word of its own.
  const members = (set: string) =>
    (pack.grammar.get(set) ?? []).flatMap((form) =>
      INSIDE.has(set) ? (builder.byForm.get(builder.fold(form)) ?? []) : builder.word(form),
    )
  for (const word of builder.words) word.kinds |= kindsOf(word)
  for (const [set, kind] of KIND_SETS) for (const word of members(set)) word.kinds |= kind
  for (const [set, cue] of CUE_SETS) for (const word of members(set)) word.cues |= cue
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
  addKinds(builder, pack)
  const { words } = builder
  const tables = {
    trie: buildTrie(words.map((word) => word.form)),
    words,
    states: new Set(pack.actors.filter((row) => row.id.startsWith('world/cldr')).flatMap((row) => row.codes)),
    abbreviations,
    longest: words.reduce((most, word) => Math.max(most, word.form.length), 1),
    leaders: new Set(pack.levels[0]?.offices),
  }
  return lexiconOf(tables, pack.grammar, fold)
}

/** The lexicon of these tables. `grammar` is that of the pack that they were made of, and so is `fold`. */
export function lexiconOf(tables: Tables, grammar: Grammar, fold: (form: string) => string): Lexicon {
  const byForm = once(() => new Map(tables.words.map((word) => [word.form, word])))
  const sets = new Map<string, ReadonlySet<string>>()
  return {
    ...tables,
    word: (form) => byForm().get(fold(form)),
    set: (name) => {
      const known = sets.get(name)
      if (known) return known
      const members = grammar.get(`set.${name}`)
      if (!members) throw new Error(`packs/zh/grammar.txt lacks set.${name}`)
      const made = new Set(members.map(fold))
      sets.set(name, made)
      return made
    },
    fold,
  }
}
