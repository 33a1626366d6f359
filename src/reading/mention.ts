import { KIND } from '../lexicon/kinds.ts'
import { type Lexicon, type Pronoun, ROLE } from '../lexicon/lexicon.ts'
import type { ActorKind, ActorRow } from '../lexicon/pack.ts'
import type { Span } from '../text/span.ts'
import {
  actorOf,
  lengthened,
  NAME_SLACK,
  type Phrase,
  type PhraseScene,
  personOn,
  phraseRules,
  valid,
} from './phrase.ts'
import type { PersonRef } from './reading.ts'
import { numeralAt } from './time-numbers.ts'
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
  /** Of how many a pronoun speaks (六國元首). */
  readonly count?: number
  /** One character that a verb or coverb right before it governs (訪美, 抗日): an object, never a subject. */
  readonly bound: boolean
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
  const rules = phraseRules(lexicon)
  return (clean, tokens, day, short = NO_SHORT) => {
    const scene = { lexicon, rules, clean, tokens, day, short }
    const singles: Phrase[] = []
    for (let i = 0; i < tokens.length; ) {
      const draft = phraseAt(scene, i)
      if (draft) singles.push(draft)
      i = draft ? draft.last : i + 1
    }
    const joined = coordinated(scene, withoutHomes(scene, singles))
    return joined.map((draft, i) => ({
      ...draft,
      modifies: isModifier(tokens, draft) || standsBefore(tokens, draft, joined[i + 1]),
    }))
  }
}

function isModifier(tokens: readonly Token[], draft: Phrase): boolean {
  const next = tokens[draft.last]
  return !!next?.word && (next.word.roles & ROLE.de) !== 0 && next.glue === 0
}

/** 北約盟國土耳其, 輪值主席國 A 的外交部長: an organisation or class right before the state that belongs to it. */
function standsBefore(tokens: readonly Token[], draft: Phrase, next: Phrase | undefined): boolean {
  if (!next || next.first !== draft.last || next.clause !== draft.clause || draft.parts || next.pronoun) return false
  const states = next.kind === 'name' || next.kind === 'person' || next.kind === 'force'
  return draft.kind === 'name' && states && tokens[next.first]?.glue === 0 && draft.codes[0] !== next.codes[0]
}

function begins(clean: string, at: number, forms: readonly string[]): boolean {
  return forms.some((form) => clean.startsWith(form, at))
}

function loneAbbreviation({ rules, clean, tokens }: PhraseScene, i: number): boolean {
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

/** The noun phrase that begins at token `i`: a state, its organs and offices, and a person's name. */
function phraseAt(scene: PhraseScene, i: number): Phrase | null {
  const { clean, tokens, day } = scene
  const token = tokens[i] as Token
  const { word } = token
  if (!(token.kinds & KIND.party)) return null
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
    // In a text on the Maldives 中馬 is no Malaysia.
    const local = (row: ActorRow, k: number) => {
      const code = scene.short.get(clean[token.start + k] as string)
      return code && !row.codes.includes(code) ? [code] : row.codes
    }
    const codes = [...new Set(token.run.flatMap(local))]
    const group: Phrase = {
      ...base,
      kind: 'group',
      codes,
      people: [],
      official: false,
      rows: token.run.map((row) => row.id),
    }
    return lengthened(scene, group)
  }
  if (!word) return null
  const { pronoun } = word
  if (pronoun) {
    const count = pronoun === 'many' ? numeralAt(clean, token.start).value : 0
    return { ...base, kind: 'pronoun', codes: [], people: [], pronoun, count, official: false, rows: [] }
  }
  const actor = actorOf(word, day)
  if (actor?.kind === 'body' && scene.rules.shared.has(word.form)) {
    const draft: Phrase = {
      ...base,
      kind: 'office',
      codes: [],
      people: [],
      official: true,
      rows: [actor.id],
      otherwise: actor.codes,
    }
    return lengthened(scene, draft)
  }
  if (actor) {
    const local = word.form.length === 2 && word.abbrBuilt ? scene.short.get(word.form[0] as string) : undefined
    const codes = local && !actor.codes.includes(local) ? [local] : actor.codes
    const draft: Phrase = {
      ...base,
      kind: actor.kind,
      codes,
      people: [],
      official: actor.kind === 'body',
      rows: [actor.id],
    }
    return lengthened(scene, draft)
  }
  if (word.people.length) {
    const row = personOn(word.people, day)
    const person = {
      id: row.person || null,
      name: word.form,
      office: row.office || null,
      span: { start: token.start, end: token.end },
    }
    const draft: Phrase = {
      ...base,
      kind: 'person',
      codes: [row.code],
      people: [person],
      official: valid(row, day),
      rows: [row.id],
    }
    return lengthened(scene, draft)
  }
  if (word.abbr && loneAbbreviation(scene, i)) {
    const bound = scene.rules.before.has(clean[token.start - 1] ?? '')
    const draft: Phrase = {
      ...base,
      kind: 'abbr',
      codes: word.abbr.codes,
      people: [],
      official: false,
      rows: [word.abbr.id],
      bound,
    }
    return lengthened(scene, draft)
  }
  const office = word.offices[0]
  if (office) {
    const draft: Phrase = { ...base, kind: 'office', codes: [], people: [], official: office.alone, rows: [office.id] }
    return lengthened(scene, draft)
  }
  if (word.roles & ROLE.observer) return { ...base, kind: 'observer', codes: [], people: [], official: false, rows: [] }
  return null
}

const QUOTES = /[「『“"《]$/u

/**
 * 巴勒斯坦武裝組織「哈瑪斯」 is one actor: what a movement is called stands behind whose it is and what it is; and 以色列與黎巴嫩真主黨
 * are two, for the state right before it only says whose it is.
 */
function withoutHomes({ rules, clean, tokens }: PhraseScene, singles: readonly Phrase[]): readonly Phrase[] {
  const kept: Phrase[] = []
  for (const single of singles) {
    const home = kept.at(-1)
    const isNamed = home && single.kind === 'name' && home.clause === single.clause && !home.people.length
    if (isNamed && home.codes.length === 1 && home.codes[0] !== single.codes[0]) {
      const between = clean.slice((tokens[home.first] as Token).end, single.start).replace(QUOTES, '')
      const isNext = home.kind === 'name' && home.last === single.first && tokens[single.first]?.glue === 0
      const isJoined = isNext && rules.joinWith.has(tokens[home.first - 1]?.word?.form ?? '')
      if (rules.movements.has(between) || isJoined) {
        kept[kept.length - 1] = {
          ...single,
          start: home.start,
          first: home.first,
          rows: [...home.rows, ...single.rows],
        }
        continue
      }
    }
    kept.push(single)
  }
  return kept
}

/** Joins neighbours divided by 、 or 與／和／及 into one mention with their parts. */
function coordinated(scene: PhraseScene, singles: readonly Phrase[]): readonly Phrase[] {
  const joined: Phrase[] = []
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

function joinerBetween({ rules, tokens }: PhraseScene, a: Phrase, b: Phrase): 'with' | 'list' | 'etc' | null {
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
  if (b.kind === 'pronoun' && (b.pronoun === 'both' || b.pronoun === 'three' || b.pronoun === 'many')) {
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
