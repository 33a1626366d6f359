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
  readonly nouns: ReadonlySet<Word>
}

/** One folded form and all that the pack says of it. */
export interface Word {
  readonly id: number
  readonly form: string
  actors: ActorRow[]
  people: PersonRow[]
  offices: OfficeRow[]
  verbs: VerbSense[]
  pairs: PairSense[]
  /** Nominal triggers. */
  nominals: VerbSense[]
  /** True where the word is the noun of some pair. */
  pairNoun: boolean
  /** Grammatical roles, bits of `ROLE`. */
  roles: number
  /** The character stands alone for a state: only in lists and next to certain words. */
  abbr: ActorRow | null
  ordinary: boolean
  /** An ordinary noun: where it opens a clause it is the subject. */
  noun: boolean
}

const ROLE_NAMES = [
  'prep.to', 'prep.with', 'prep.by', 'prep.agent', 'prep.ba', 'prep.at', 'prep.for', 'prep.about', 'prep.answer', 'negation',
  'future', 'scheduled', 'intention', 'predicted', 'observer', 'condition', 'unlikely', 'purpose', 'obligation', 'question',
  'say', 'announce', 'next', 'copula', 'governs', 'scenario', 'aspect', 'also', 'but', 'de', 'adverb', 'remark',
] as const
type RoleName = (typeof ROLE_NAMES)[number]

/** Bit of each grammatical role of `grammar.txt` that the reader asks for on its way. */
export const ROLE = Object.fromEntries(ROLE_NAMES.map((name, i) => [name, 2 ** i])) as Readonly<Record<RoleName, number>>

/** Roles beyond the 31 bits: pronouns and rarer words, by name. */
export type Pronoun = 'both' | 'three' | 'all' | 'it' | 'he' | 'its' | 'other' | 'we'

export interface Lexicon {
  readonly trie: Trie
  /** By trie value. */
  readonly words: readonly Word[]
  readonly word: (form: string) => Word | undefined
  readonly pronouns: ReadonlyMap<Word, Pronoun>
  /** Units that stand alone for a state, by UTF-16 unit. */
  readonly abbreviations: ReadonlyMap<number, ActorRow>
  /** The folded members of a `set.NAME` of `grammar.txt`. Throws where there is no such set. */
  readonly set: (name: string) => ReadonlySet<string>
  readonly fold: (form: string) => string
  readonly longest: number
}

const SUFFIX_KINDS = ['name', 'force', 'firm', 'media', 'adj'] as const

class Builder {
  readonly words: Word[] = []
  readonly byForm = new Map<string, Word>()
  readonly fold: (form: string) => string

  constructor(fold: (form: string) => string) {
    this.fold = fold
  }

  word(form: string): Word {
    const folded = this.fold(form)
    let word = this.byForm.get(folded)
    if (!word) {
      word = {
        id: this.words.length, form: folded, actors: [], people: [], offices: [], verbs: [], pairs: [], nominals: [],
        pairNoun: false, roles: 0, abbr: null, ordinary: false, noun: false,
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
      } else builder.word(form).actors.push(row)
    }
  }
  for (const row of abbreviations.values()) {
    for (const form of row.forms) {
      for (const kind of SUFFIX_KINDS) {
        for (const suffix of pack.grammar.get(`set.suffix.${kind}`) ?? []) {
          const word = builder.word(form + suffix)
          if (word.actors.length === 0) word.actors.push({ ...row, kind, forms: [form + suffix] })
        }
      }
    }
  }
  for (const row of pack.people) for (const form of row.forms) builder.word(form).people.push(row)
  for (const row of pack.offices) for (const form of row.forms) builder.word(form).offices.push(row)
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
  for (const row of pack.triggers) {
    const sense = { row, frame: row.frame, roles: row.roles }
    if (row.kind === 'noun') for (const noun of row.nouns) builder.word(noun).nominals.push(sense)
    if (row.kind === 'verb') for (const verb of row.verbs) builder.word(verb).verbs.push(sense)
  }
  const pairs = pack.triggers.filter((row) => row.kind === 'pair')
  // Short nouns first, so that a compound finds its object.
  for (const row of pairs) {
    for (const noun of row.nouns) if (noun.length <= 3) builder.word(noun).pairNoun = true
  }
  for (const row of pairs) {
    const sense = { row, frame: row.frame, roles: row.roles }
    const nouns = new Set(row.nouns.map((noun) => headWord(builder, noun, row.roles)))
    for (const noun of nouns) noun.pairNoun = true
    for (const verb of row.verbs) builder.word(verb).pairs.push({ ...sense, nouns })
  }
}

function addGrammar(builder: Builder, pack: Pack): Map<Word, Pronoun> {
  const pronouns = new Map<Word, Pronoun>()
  for (const [role, forms] of pack.grammar) {
    if (role.startsWith('set.')) continue
    const bit = (ROLE as Record<string, number>)[role]
    for (const form of forms) {
      const word = builder.word(form)
      if (role.startsWith('pronoun.')) pronouns.set(word, role.slice(8) as Pronoun)
      else if (bit !== undefined) word.roles |= bit
      else word.ordinary = true
    }
  }
  return pronouns
}

/**
 * Compiles a pack: one trie over all folded forms. `fold` maps a form to the script that texts are matched in.
 * The order of rows has no effect on what is found.
 */
export function compileLexicon(pack: Pack, fold: (form: string) => string): Lexicon {
  const builder = new Builder(fold)
  const abbreviations = addActors(builder, pack)
  addTriggers(builder, pack)
  const pronouns = addGrammar(builder, pack)
  for (const [kind, forms] of pack.ordinary) {
    for (const form of forms) {
      const word = builder.word(form)
      word.ordinary = true
      word.noun ||= kind === 'noun'
      if (kind === 'adverb') word.roles |= ROLE.adverb
    }
  }
  const { words, byForm } = builder
  return {
    trie: buildTrie(words.map((word) => word.form)),
    words,
    word: (form) => byForm.get(fold(form)),
    pronouns,
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
