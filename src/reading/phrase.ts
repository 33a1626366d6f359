import { type Lexicon, ROLE, type Word } from '../lexicon/lexicon.ts'
import type { ActorKind, ActorRow, PersonRow } from '../lexicon/pack.ts'
import type { Mention } from './mention.ts'
import type { Token } from './token.ts'

/** Units of an unknown name that may stand between an office and what follows it. */
export const NAME_SLACK = 4

/** The words that build or end a noun phrase, as the grammar of the pack lists them. */
export interface PhraseRules {
  readonly before: ReadonlySet<string>
  readonly after: readonly string[]
  readonly afterStrict: readonly string[]
  readonly ambiguous: ReadonlySet<string>
  /** Function words unless they open a phrase (以外長). */
  readonly initial: ReadonlySet<string>
  readonly listed: ReadonlySet<string>
  readonly china: ReadonlySet<string>
  readonly chinaBefore: ReadonlySet<string>
  readonly between: readonly string[]
  readonly former: ReadonlySet<string>
  readonly posted: ReadonlySet<string>
  readonly etc: ReadonlySet<string>
  /** What a movement is (武裝組織), between whose it is and its name. */
  readonly movements: ReadonlySet<string>
  /** Organs and offices that more than one state has under the same name. */
  readonly shared: ReadonlySet<string>
  readonly joinWith: ReadonlySet<string>
  readonly joinList: ReadonlySet<string>
}

/** The rules of a lexicon. */
export function phraseRules(lexicon: Lexicon): PhraseRules {
  return {
    before: lexicon.set('lone.before'),
    after: [...lexicon.set('lone.after')],
    afterStrict: [...lexicon.set('lone.after.strict')],
    ambiguous: lexicon.set('lone.ambiguous'),
    initial: lexicon.set('lone.initial'),
    listed: lexicon.set('lone.listed'),
    china: lexicon.set('hua'),
    chinaBefore: lexicon.set('hua.before'),
    between: [...lexicon.set('title.between')],
    former: lexicon.set('title.former'),
    posted: lexicon.set('posted'),
    etc: lexicon.set('etc'),
    movements: lexicon.set('movements'),
    shared: lexicon.set('shared'),
    joinWith: lexicon.set('join.with'),
    joinList: lexicon.set('join.list'),
  }
}

/** A mention of which it is not yet known whether it modifies what follows. */
export interface Phrase extends Omit<Mention, 'modifies'> {}

/** Whether a row counts on `day` (ISO; null: always). */
export function valid(row: { readonly from: string; readonly to: string }, day: string | null): boolean {
  if (!day) return true
  return (row.from === '' || row.from <= day) && (row.to === '' || day <= row.to || row.to.startsWith(day))
}

/** The office that counts: the one held on the day, else the last one held before it, else the first. */
export function personOn(rows: readonly PersonRow[], day: string | null): PersonRow {
  const held = rows.filter((row) => valid(row, day))
  if (held.length) return held.at(-1) as PersonRow
  const before = rows.filter((row) => !day || row.from <= day).sort((a, b) => (a.to < b.to ? -1 : 1))
  return before.at(-1) ?? (rows[0] as PersonRow)
}

/** The actor that a word names on `day`. */
export function actorOf(word: Word, day: string | null): ActorRow | undefined {
  return word.actors.find((row) => valid(row, day))
}

/** One sentence and what it is read with. */
export interface PhraseScene {
  readonly lexicon: Lexicon
  readonly rules: PhraseRules
  readonly clean: string
  readonly tokens: readonly Token[]
  /** The document's day, on which names and offices count. */
  readonly day: string | null
  readonly short: ReadonlyMap<string, string>
}

/** True where the text between a name and an office belongs to the phrase: it is made of words such as 新任, 駐. */
function isTitle(rules: PhraseRules, between: string): boolean {
  let rest = between
  while (rest !== '') {
    const word = rules.between.find((form) => rest.startsWith(form))
    if (!word) return false
    rest = rest.slice(word.length)
  }
  return true
}

/** Lengthens a phrase over the offices, organs and names that follow it. */
export function lengthened(scene: PhraseScene, draft: Phrase): Phrase {
  const { rules, clean, tokens, day } = scene
  let { last, end, kind, codes, official } = draft
  const people = [...draft.people]
  const rows = [...draft.rows]
  for (;;) {
    let next = tokens[last]
    // 首相的石破茂: the name stands in apposition.
    const named = tokens[last + 1]
    if (
      official &&
      next?.word &&
      next.word.roles & ROLE.de &&
      next.glue === 0 &&
      named?.glue === 0 &&
      named.word?.people.length
    ) {
      if (codes.includes(personOn(named.word.people, day).code)) {
        next = named
        last++
      }
    }
    // 馬來西亞的外交部長: whose office it is.
    if (
      kind === 'name' &&
      codes.length === 1 &&
      next?.word &&
      next.word.roles & ROLE.de &&
      next.glue === 0 &&
      named?.glue === 0 &&
      named.clause === draft.clause &&
      named.word?.offices.some(({ stands }) => stands)
    ) {
      next = named
      last++
    }
    if (!next?.word || next.clause !== draft.clause) break
    const between = next.glue === 0 ? '' : clean.slice(end, next.start)
    const near = next.glue === 0 || (next.glue <= 3 && isTitle(rules, between))
    const afterOffice = kind !== 'name' && official && next.glue <= NAME_SLACK
    if (!near && !afterOffice) break
    const word = next.word
    const person = word.people.length ? personOn(word.people, day) : null
    const actor = actorOf(word, day)
    const { pronoun } = word
    const posting = postingEnd(scene, last, between)
    if (posting) {
      official = true
      last = posting
      end = (tokens[posting - 1] as Token).end
      continue
    }
    if (near && rules.former.has(word.form)) {
      // 大使館前示威: in front of it, where no office and no name follows.
      const held = tokens[last + 1]
      if (held?.word && held.glue === 0 && !held.word.offices.length && !held.word.people.length) break
      official = false
    } else if (near && word.offices.length) {
      official = !rules.former.has(between) && (official || (word.offices[0]?.stands ?? false))
      if (kind === 'abbr' || kind === 'capital') kind = 'name'
      if (kind === 'place' && official) kind = 'force'
    } else if (person && (codes.length === 0 || codes.includes(person.code) || official)) {
      people.push({
        id: person.person || null,
        name: word.form,
        office: person.office || null,
        span: { start: next.start, end: next.end },
      })
      if (codes.length === 0) codes = [person.code]
      kind = 'person'
      rows.push(person.id)
    } else if (near && actor && ORGAN.has(actor.kind) && codes.length > 0 && shares(actor.codes, codes))
      official ||= actor.kind !== 'capital' && actor.kind !== 'place'
    else if (near && kind === 'group' && (pronoun === 'both' || pronoun === 'three' || pronoun === 'many'))
      official = true
    else if (near && word.roles & ROLE.observer) {
      kind = 'observer'
      official = false
    } else break
    end = next.end
    last++
  }
  return { ...draft, kind, codes, people, official, rows, last, end }
}

/** The end of 駐 B 大使 behind a state, as a token index, or 0: B is where it is posted, not who acts. */
function postingEnd({ rules, tokens, day }: PhraseScene, i: number, between: string): number {
  const first = tokens[i]
  const posted = rules.posted.has(between) ? i : first?.word && rules.posted.has(first.word.form) ? i + 1 : -1
  if (posted < 0) return 0
  const where = tokens[posted]
  const office = tokens[posted + 1]
  if (!where?.word || (!where.word.abbr && !actorOf(where.word, day)) || where.word.pronoun !== null) return 0
  if (office?.glue !== 0 || !office.word) return 0
  return office.word.offices.length ? posted + 2 : office.word.people.length ? posted + 1 : 0
}

const ORGAN: ReadonlySet<ActorKind> = new Set(['body', 'force', 'seat', 'capital', 'place'])

function shares(a: readonly string[], b: readonly string[]): boolean {
  return b.length === 0 || a.some((code) => b.includes(code))
}
