import { type Lexicon, type Pronoun, ROLE, type Word } from '../lexicon/lexicon.ts'
import type { ActorKind, ActorRow, PersonRow } from '../lexicon/pack.ts'
import type { Span } from '../text/span.ts'
import type { PersonRef } from './reading.ts'
import type { Token } from './token.ts'

/** A noun phrase that names an actor or stands for one; offsets are over `Text.clean`. */
export interface Mention extends Span {
  readonly kind: ActorKind | 'pronoun' | 'observer' | 'office'
  /** Empty while a pronoun or a bare office is unresolved, and for observers. */
  readonly codes: readonly string[]
  readonly people: readonly PersonRef[]
  readonly pronoun: Pronoun | null
  /** Index of the first token and of the one behind the last. */
  readonly first: number
  readonly last: number
  readonly clause: number
  /** The parts of a coordination joined by 與／和 (`with`) or by 、 (`list`), else null. */
  readonly parts: readonly Mention[] | null
  readonly joiner: 'with' | 'list' | null
  /** Followed by 的: it modifies what comes next. */
  readonly modifies: boolean
  /** The phrase goes on with an office or organ, so that it can only act for its state. */
  readonly official: boolean
  readonly rows: readonly string[]
  /** For a bare organ that several states have (國務院): whose it is where nothing else tells. */
  readonly otherwise: readonly string[]
  /** One character that a verb or coverb right before it governs (訪美, 抗日): an object, never a subject. */
  readonly bound: boolean
}

/** Units of an unknown name that may stand between an office and what follows it. */
const NAME_SLACK = 4

interface Rules {
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
  readonly joinWith: ReadonlySet<string>
  readonly joinList: ReadonlySet<string>
}

function rulesOf(lexicon: Lexicon): Rules {
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
    joinWith: lexicon.set('join.with'),
    joinList: lexicon.set('join.list'),
  }
}

interface Draft extends Omit<Mention, 'modifies'> {}

function valid(row: { readonly from: string; readonly to: string }, day: string | null): boolean {
  if (!day) return true
  return (row.from === '' || row.from <= day) && (row.to === '' || day <= row.to || row.to.startsWith(day))
}

/** The office that counts: the one held on the day, else the last one held before it, else the first. */
function personOn(rows: readonly PersonRow[], day: string | null): PersonRow {
  const held = rows.filter((row) => valid(row, day))
  if (held.length) return held.at(-1) as PersonRow
  const before = rows.filter((row) => !day || row.from <= day).sort((a, b) => (a.to < b.to ? -1 : 1))
  return before.at(-1) ?? (rows[0] as PersonRow)
}

function actorOf(word: Word, day: string | null): ActorRow | undefined {
  return word.actors.find((row) => valid(row, day))
}

interface Scene {
  readonly lexicon: Lexicon
  readonly rules: Rules
  readonly clean: string
  readonly tokens: readonly Token[]
  /** The document's day, on which names and offices count. */
  readonly day: string | null
  readonly short: ReadonlyMap<string, string>
}

/** Builds the mentions of one sentence from its tokens; coordination is joined, pronouns are left open. */
export type MentionReader = (
  clean: string,
  tokens: readonly Token[],
  day: string | null,
  short?: ReadonlyMap<string, string>,
) => readonly Mention[]

const NO_SHORT: ReadonlyMap<string, string> = new Map()

/** Makes the reader of mentions of a lexicon. `short` are the document's own short forms of states. */
export function mentionReader(lexicon: Lexicon): MentionReader {
  const rules = rulesOf(lexicon)
  return (clean, tokens, day, short = NO_SHORT) => {
    const scene = { lexicon, rules, clean, tokens, day, short }
    const singles: Draft[] = []
    for (let i = 0; i < tokens.length; ) {
      const draft = phraseAt(scene, i)
      if (draft) singles.push(draft)
      i = draft ? draft.last : i + 1
    }
    return coordinated(scene, singles).map((draft) => ({ ...draft, modifies: isModifier(tokens, draft) }))
  }
}

function isModifier(tokens: readonly Token[], draft: Draft): boolean {
  const next = tokens[draft.last]
  return !!next?.word && (next.word.roles & ROLE.de) !== 0 && next.glue === 0
}

function begins(clean: string, at: number, forms: readonly string[]): boolean {
  return forms.some((form) => clean.startsWith(form, at))
}

function loneAbbreviation({ rules, clean, tokens }: Scene, i: number): boolean {
  const token = tokens[i] as Token
  const c = clean[token.start] as string
  const before = clean[token.start - 1] ?? ''
  if (rules.china.has(c)) return rules.chinaBefore.has(before)
  const previous = tokens[i - 1]
  if (rules.before.has(before) && !(previous && previous.end === token.start && previous.end - previous.start > 1))
    return true
  if (rules.initial.has(c) && previous && previous.end === token.start && previous.clause === token.clause) return false
  if (begins(clean, token.end, rules.ambiguous.has(c) ? rules.afterStrict : rules.after)) return true
  const next = tokens[i + 1]
  if (next && next.glue === 0 && next.word?.offices.length && !rules.ambiguous.has(c)) return true
  const isListed = (at: number) => rules.listed.has(clean[at] ?? '')
  return (
    (rules.joinList.has(before) && isListed(token.start - 2)) ||
    (rules.joinList.has(clean[token.end] ?? '') && isListed(token.end + 1))
  )
}

const standsForSomebody = (word: Word) =>
  word.pronoun !== null ||
  word.actors.length > 0 ||
  word.people.length > 0 ||
  word.offices.length > 0 ||
  word.abbr !== null ||
  (word.roles & ROLE.observer) !== 0

/** The noun phrase that begins at token `i`: a state, its organs and offices, and a person's name. */
function phraseAt(scene: Scene, i: number): Draft | null {
  const { clean, tokens, day } = scene
  const token = tokens[i] as Token
  const { word } = token
  if (!token.run && !(word && standsForSomebody(word))) return null
  const base = {
    start: token.start,
    end: token.end,
    first: i,
    last: i + 1,
    clause: token.clause,
    parts: null,
    joiner: null,
    pronoun: null,
    otherwise: [],
    bound: false,
  }
  if (token.run) {
    const codes = [...new Set(token.run.flatMap((row) => row.codes))]
    const group: Draft = {
      ...base,
      kind: 'group',
      codes,
      people: [],
      official: false,
      rows: token.run.map((row) => row.id),
    }
    return extend(scene, group)
  }
  if (!word) return null
  const { pronoun } = word
  if (pronoun) return { ...base, kind: 'pronoun', codes: [], people: [], pronoun, official: false, rows: [] }
  const actor = actorOf(word, day)
  if (actor?.kind === 'body' && word.offices.length) {
    const draft: Draft = {
      ...base,
      kind: 'office',
      codes: [],
      people: [],
      official: true,
      rows: [actor.id],
      otherwise: actor.codes,
    }
    return extend(scene, draft)
  }
  if (actor) {
    const local = word.form.length === 2 && word.abbrBuilt ? scene.short.get(word.form[0] as string) : undefined
    const codes = local && !actor.codes.includes(local) ? [local] : actor.codes
    const draft: Draft = {
      ...base,
      kind: actor.kind,
      codes,
      people: [],
      official: actor.kind === 'body',
      rows: [actor.id],
    }
    return extend(scene, draft)
  }
  if (word.people.length) {
    const row = personOn(word.people, day)
    const person = {
      id: row.person || null,
      name: word.form,
      office: row.office || null,
      span: { start: token.start, end: token.end },
    }
    const draft: Draft = {
      ...base,
      kind: 'person',
      codes: [row.code],
      people: [person],
      official: valid(row, day),
      rows: [row.id],
    }
    return extend(scene, draft)
  }
  if (word.abbr && loneAbbreviation(scene, i)) {
    const bound = scene.rules.before.has(clean[token.start - 1] ?? '')
    const draft: Draft = {
      ...base,
      kind: 'abbr',
      codes: word.abbr.codes,
      people: [],
      official: false,
      rows: [word.abbr.id],
      bound,
    }
    return extend(scene, draft)
  }
  const office = word.offices[0]
  if (office) {
    const draft: Draft = { ...base, kind: 'office', codes: [], people: [], official: office.stands, rows: [office.id] }
    return extend(scene, draft)
  }
  if (word.roles & ROLE.observer) return { ...base, kind: 'observer', codes: [], people: [], official: false, rows: [] }
  return null
}

/** True where the text between a name and an office belongs to the phrase: it is made of words such as 新任, 駐. */
function isTitle(rules: Rules, between: string): boolean {
  let rest = between
  while (rest !== '') {
    const word = rules.between.find((form) => rest.startsWith(form))
    if (!word) return false
    rest = rest.slice(word.length)
  }
  return true
}

/** Lengthens a phrase over the offices, organs and names that follow it. */
function extend(scene: Scene, draft: Draft): Draft {
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
    else if (near && kind === 'group' && (pronoun === 'both' || pronoun === 'three')) official = true
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
function postingEnd({ rules, tokens, day }: Scene, i: number, between: string): number {
  const first = tokens[i]
  const posted = rules.posted.has(between) ? i : first?.word && rules.posted.has(first.word.form) ? i + 1 : -1
  if (posted < 0) return 0
  const where = tokens[posted]
  const office = tokens[posted + 1]
  if (!where?.word || (!where.word.abbr && !actorOf(where.word, day)) || where.word.pronoun !== null) return 0
  return office?.glue === 0 && office.word?.offices.length ? posted + 2 : 0
}

const ORGAN: ReadonlySet<ActorKind> = new Set(['body', 'force', 'seat', 'capital', 'place'])

function shares(a: readonly string[], b: readonly string[]): boolean {
  return b.length === 0 || a.some((code) => b.includes(code))
}

/** Joins neighbours divided by 、 or 與／和／及 into one mention with their parts. */
function coordinated(scene: Scene, singles: readonly Draft[]): readonly Draft[] {
  const joined: Draft[] = []
  for (const single of singles) {
    const before = joined.at(-1)
    const joiner = before ? joinerBetween(scene, before, single) : null
    if (!before || !joiner) {
      joined.push(single)
      continue
    }
    // 冰島、丹麥等北歐國家: the class adds nobody to those named.
    if (joiner === 'etc') {
      joined[joined.length - 1] = { ...before, end: single.end, last: single.last }
      continue
    }
    const apposition = single.kind === 'pronoun'
    joined[joined.length - 1] = {
      ...before,
      end: single.end,
      last: single.last,
      kind: before.kind === 'observer' ? 'observer' : 'group',
      codes: [...new Set([...before.codes, ...single.codes])],
      people: [...before.people, ...single.people],
      parts: apposition
        ? before.parts
        : [...(before.parts ?? [{ ...before, modifies: false }]), { ...single, modifies: false }],
      joiner: joiner === 'with' ? 'with' : (before.joiner ?? 'list'),
      official: before.official || single.official,
      rows: [...before.rows, ...single.rows],
    }
  }
  return joined
}

/** Behind 在 these are where, and 與 opens the next phrase (在青瓦臺與…會談). */
const PLACES: ReadonlySet<string> = new Set(['place', 'capital', 'seat'])

const JOINABLE = new Set<Mention['kind']>([
  'name',
  'abbr',
  'capital',
  'seat',
  'force',
  'body',
  'group',
  'person',
  'office',
  'firm',
  'place',
  'adj',
])

function joinerBetween({ rules, tokens }: Scene, a: Draft, b: Draft): 'with' | 'list' | 'etc' | null {
  const first = tokens[b.first] as Token
  if (a.clause !== b.clause) return null
  const etc = tokens[a.last]
  if (
    a.parts &&
    b.kind === 'group' &&
    b.first === a.last + 1 &&
    etc?.glue === 0 &&
    first.glue === 0 &&
    rules.etc.has(etc.word?.form ?? '')
  )
    return 'etc'
  if (b.kind === 'pronoun' && (b.pronoun === 'both' || b.pronoun === 'three')) {
    return a.last === b.first && first.glue === 0 && a.codes.length >= 2 ? 'list' : null
  }
  if (!JOINABLE.has(a.kind) || !JOINABLE.has(b.kind)) return null
  if ((a.kind === 'place') !== (b.kind === 'place')) return null
  const opening = tokens[a.first - 1]
  if (PLACES.has(a.kind) && opening && (opening.word?.roles ?? 0) & ROLE['prep.at'] && !PLACES.has(b.kind)) return null
  const slackA = a.official || a.kind === 'person' ? NAME_SLACK : 0
  const joiner = tokens[a.last]
  if (!joiner || b.first !== a.last + 1 || joiner.glue > slackA || first.glue > 0) return null
  const form = joiner.word?.form ?? ''
  if (rules.joinList.has(form)) return 'list'
  return rules.joinWith.has(form) ? 'with' : null
}
