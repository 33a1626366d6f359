import type { Block } from '../text/text.ts'
import { areBetween } from './between.ts'
import type { Home } from './home.ts'
import type { Meeting } from './meetings.ts'
import type { Mention } from './mention.ts'
import type { PersonRef, When } from './reading.ts'

/** Somebody who can act: the codes and the persons named. */
export interface Party {
  readonly codes: readonly string[]
  readonly people: readonly PersonRef[]
}

/** Some who were named or told of together. */
interface Group {
  readonly codes: readonly string[]
  times: number
  /** The sentence that last spoke of them. */
  sentence: number
  /** The one that last told what they had to do with each other or named them side by side (A 總統與 B 總統), or −1. */
  told: number
}

/** What the reader remembers from one sentence to the next, so that pronouns and left-out subjects find their states. */
export interface Discourse {
  /** Codes of states. */
  readonly states: ReadonlySet<string>
  /** The last subject. */
  topic: Party | null
  /** The last subject that was a person, and in which sentence. */
  person: { readonly party: Party; readonly sentence: number } | null
  /** The last subject that held an office and was not named, and in which sentence. */
  holder: { readonly party: Party; readonly sentence: number } | null
  /** The subject that the sentence before left. */
  before: Party | null
  /** Distinct codes, the last mentioned last; at most eight. */
  recent: string[]
  /** Those that stood in one relation, by their sorted codes: how often, and last in which sentence. */
  readonly groups: Map<string, Group>
  /** Persons named, the last one last; at most four. */
  persons: Party[]
  /** With whom each code last had to do, and in which sentence. */
  readonly partners: Map<string, { readonly codes: readonly string[]; readonly sentence: number }>
  /** Actors as they were mentioned; at most six. */
  readonly heard: { readonly codes: readonly string[]; readonly sentence: number }[]
  /** To whom one turns who reacts to the last act of one toward another. */
  aimed: { readonly codes: readonly string[]; readonly sentence: number } | null
  /** Who last came to terms, or gave way: what others welcome without a name. */
  hailed: { readonly codes: readonly string[]; readonly sentence: number } | null
  /** Who was last blamed or condemned, and refused, named or not, by the type of the act. */
  minded: Readonly<Record<string, { readonly codes: readonly string[]; readonly sentence: number }>>
  /** Who last did something for another. */
  favour: { readonly codes: readonly string[]; readonly sentence: number } | null
  /** Who was last helped, and in which sentence; nobody where nobody was. */
  aided: { readonly codes: readonly string[]; readonly sentence: number }
  /** Who last asked, offered or blamed, and whom: the one to whom a refusal answers. */
  asked: {
    readonly source: readonly string[]
    readonly target: readonly string[]
    readonly sentence: number
    readonly frame: string
  } | null
  /** Who was last told to hold whom: the one who lets them go. */
  captivity: { readonly holder: readonly string[]; readonly held: readonly string[]; readonly land: boolean } | null
  /** Who last took a measure of each frame, and against whom, the last one last: the one who ends it. */
  readonly measures: Map<string, { readonly by: readonly string[]; readonly against: readonly string[] }>
  /** Who last did something against each code, and in which sentence. */
  readonly harm: Map<string, { readonly codes: readonly string[]; readonly sentence: number }>
  /** Those who mediate between others, or look on as they come to terms. */
  readonly between: Set<string>
  /** Against whom each code last acted, or who against it. */
  readonly rivals: Map<string, readonly string[]>
  /** The last deeds in the words that told them, with their doers; at most eight. */
  readonly deeds: { readonly words: string; readonly codes: readonly string[] }[]
  /** How often two codes had to do with each other. */
  readonly tally: Map<string, Map<string, number>>
  /** The clause being read is the first of its sentence. */
  opens: boolean
  /** Number of the sentence being read. */
  sentence: number
  /** The latest dated meeting or visit of each set of parties, by their sorted codes. */
  readonly meetings: Map<string, Meeting>
  /** The days of meetings still to come, by their parties. */
  readonly coming: Map<string, When>
  /** The time of the last sentence that had one, and whether that sentence told of no act: it only set the scene. */
  setting: { readonly when: When; readonly sentence: number; readonly block: Block; readonly isScene: boolean } | null
  /** The meeting of an organisation that is being told: what members say next they say there. Null once another time is told. */
  council: { readonly when: When; sentence: number } | null
  /** When the last words of a party were spoken that have a date, and whose they were. */
  spoken: { readonly when: When; readonly sentence: number; readonly codes: readonly string[] } | null
  /** When each person last spoke or met somebody, where that is told to the day, and in which sentence. */
  readonly voices: Map<string, { readonly when: When; readonly sentence: number }>
  /** Who spoke last, in which paragraph. */
  saying: { readonly party: Party; readonly block: Block } | null
  /** The organisation whose members have met, and the sentence that last spoke of it. */
  plenary: { readonly codes: readonly string[]; sentence: number } | null
  /** The organisation whose meeting was told of last. */
  conference: readonly string[]
  /** The block that tells of a simulation or scenario. */
  scenario: Block | null
  /** Whose organ or office each word has named in the document so far; null where more than one state's. */
  readonly organs: Map<string, string | null>
  /** The sentence in which a forecaster without a state spoke last: 他 of the next one is he. */
  expert: number
  /** Whose voice the document is, and whom it is about. */
  readonly home: Home
}

export function newDiscourse(home: Home, states: ReadonlySet<string>): Discourse {
  return {
    states,
    topic: null,
    person: null,
    holder: null,
    before: null,
    recent: [],
    groups: new Map(),
    persons: [],
    partners: new Map(),
    heard: [],
    aimed: null,
    hailed: null,
    minded: {},
    favour: null,
    aided: { codes: [], sentence: -1 },
    asked: null,
    captivity: null,
    measures: new Map(),
    harm: new Map(),
    between: new Set(),
    rivals: new Map(),
    deeds: [],
    tally: new Map(),
    opens: true,
    sentence: 0,
    meetings: new Map(),
    coming: new Map(),
    setting: null,
    scenario: null,
    council: null,
    spoken: null,
    voices: new Map(),
    saying: null,
    plenary: null,
    conference: [],
    organs: new Map(),
    expert: -2,
    home,
  }
}

/** One key for the same codes in whatever order; mostly there are one or two. */
export function keyOf(codes: readonly string[]): string {
  const [first = '', second = ''] = codes
  if (codes.length <= 1) return first
  if (codes.length === 2) return first < second ? `${first},${second}` : `${second},${first}`
  return [...codes].sort().join()
}

const GROUPS = 48

function together(discourse: Discourse, codes: readonly string[], isTold: boolean): void {
  const key = keyOf(codes)
  const group = discourse.groups.get(key)
  if (group) {
    group.times++
    group.sentence = discourse.sentence
    if (isTold) group.told = discourse.sentence
    // Last spoken of, last in order.
    discourse.groups.delete(key)
    discourse.groups.set(key, group)
    return
  }
  const { sentence } = discourse
  discourse.groups.set(key, { codes, times: 1, sentence, told: isTold ? sentence : -1 })
  // The oldest is forgotten, so that a long document costs no more per sentence than a short one.
  if (discourse.groups.size > GROUPS) discourse.groups.delete(discourse.groups.keys().next().value as string)
}

/** Notes a mention: its codes become the most recent ones; a group of states becomes the pair. */
export function hear(discourse: Discourse, mention: Mention, isWhere = false): void {
  if (mention.kind === 'observer' || mention.kind === 'media' || mention.kind === 'place') return
  for (const code of mention.codes) {
    const { recent } = discourse
    if (recent.at(-1) === code) continue
    const at = recent.indexOf(code)
    if (at >= 0) recent.splice(at, 1)
    recent.push(code)
    if (recent.length > 8) recent.shift()
  }
  if (mention.codes.length) {
    discourse.heard.push({ codes: mention.codes, sentence: discourse.sentence })
    if (discourse.heard.length > 6) discourse.heard.shift()
  }
  if (mention.codes.length >= 2 && !isWhere) together(discourse, mention.codes, mention.parts !== null)
  if (mention.people.length && mention.pronoun === null) {
    discourse.persons.push({ codes: mention.codes, people: mention.people })
    if (discourse.persons.length > 4) discourse.persons.shift()
  }
}

/** Those of both, each once: there are few, and a set of them would cost more than looking. */
function union(source: readonly string[], target: readonly string[]): readonly string[] {
  const all: string[] = []
  for (const code of source) if (!all.includes(code)) all.push(code)
  for (const code of target) if (!all.includes(code)) all.push(code)
  return all
}

/** Notes that these had to do with each other. */
export function relate(
  discourse: Discourse,
  source: readonly string[],
  target: readonly string[],
  mutual: boolean,
  reacts: boolean,
): void {
  const all = union(source, target)
  if (all.length < 2) return
  together(discourse, all, true)
  for (const a of all) {
    const own = discourse.tally.get(a) ?? new Map<string, number>()
    for (const b of all) if (b !== a) own.set(b, (own.get(b) ?? 0) + 1)
    discourse.tally.set(a, own)
  }
  // Who answers a deed turns to its doer; who joins in a reaction turns where it was turned.
  if (!mutual && target.length) discourse.aimed = { codes: reacts ? target : source, sentence: discourse.sentence }
  const plural = mutual && target.length === 0
  const { sentence } = discourse
  for (const code of source) {
    discourse.partners.set(code, { codes: plural ? all.filter((other) => other !== code) : target, sentence })
  }
  for (const code of target) discourse.partners.set(code, { codes: source, sentence })
  if (source.length > 1 && target.length) discourse.partners.set(keyOf(source), { codes: target, sentence })
}

/** True where a code is no state's: an organisation or a movement. */
export function isOrganisation(discourse: Discourse, code: string | undefined): boolean {
  return !!code && !discourse.states.has(code)
}

/** How much a group loses with each sentence that has passed since it was last spoken of. */
const FADE = 2
/** A pair spoken of so often is what the document is about: it fades no further than to `KEPT`. */
const LASTING = 6
const KEPT = -2

/** The two that the document is about, unless this sentence tells of two others; null where it is about more, or they are in `not`. */
function theTwo(discourse: Discourse, not: readonly string[]): readonly string[] | null {
  const { home, groups, sentence } = discourse
  const { dyad } = home
  if (!dyad || dyad.some((code) => not.includes(code))) return null
  const isOther = (code: string) => !dyad.includes(code)
  const told = groups.get(keyOf(dyad))?.sentence ?? -1
  for (const group of groups.values()) {
    const isLater = group.sentence === sentence || (group.sentence === sentence - 1 && told < group.sentence)
    if (isLater && group.codes.length === 2 && group.codes.some(isOther) && !areBetween(discourse, group.codes))
      return null
  }
  return dyad
}

/**
 * The group of `count` that 雙方 or 三國 stands for: the one most spoken of, and lately; without those in `not` (the subject, where
 * the pronoun is an object), or else a subject of two itself. Where there is none, the last `count` states.
 * @param isStates the word says that they are states (兩國, 三國), and no organisation is among them
 * @param areHeads the word says that they are those who lead them (兩國元首): two of whom an event was told
 */
export function group(
  discourse: Discourse,
  count: number,
  not: readonly string[],
  isStates = false,
  areHeads = false,
): readonly string[] {
  const here = new Set<string>()
  for (const { codes, sentence } of discourse.heard)
    if (sentence === discourse.sentence) for (const code of codes) here.add(code)
  // 美方…，中方…，雙方: those whom the sentence has just named.
  if (here.size === count && [...here].every((code) => discourse.states.has(code) && !not.includes(code)))
    return [...here]
  const two = count === 2 ? theTwo(discourse, not) : null
  if (two) return two
  let best: readonly string[] = []
  let most = -Infinity
  let told = -1
  // 中韓元首見證雙方簽約: beside a subject of two, two others only where the text has just told of them.
  const isOwn = count === 2 && not.length === 2 && not.every((code) => discourse.states.has(code))
  for (const group of discourse.groups.values()) {
    const { codes, times, sentence } = group
    if (codes.length !== count || codes.some((code) => not.includes(code))) continue
    if ((isOwn && discourse.sentence - sentence > MEMORY) || areBetween(discourse, codes)) continue
    const bodies = codes.filter((code) => isOrganisation(discourse, code)).length
    if (isStates && bodies > 0) continue
    const fading = Math.min(times, 3) - FADE * (discourse.sentence - sentence)
    const weight = (times >= LASTING ? Math.max(fading, KEPT) : fading) - bodies
    // A 與 B 會談。B、C 矛盾激化。兩國元首…: no two who are only named, beside two of whom an event was told.
    const isOnlyNamed = areHeads && group.told < 0 && told >= 0
    const isTold = areHeads && group.told >= 0 && told < 0
    if ((weight >= most && !isOnlyNamed) || isTold) {
      most = weight
      best = codes
      told = group.told
    }
  }
  if (best.length) return best
  const sides = count === 2 && !isStates ? sidesOf(discourse, not) : null
  if (sides || isOwn) return sides ?? not
  const states = discourse.recent.filter((code) => discourse.states.has(code) && !not.includes(code))
  // 舉行三國會議: of whom too few are left beside the subject, it is the subject's own.
  return count > 2 && not.length && states.length < count ? [] : states.slice(-count)
}

/** A 與 B、C、D 會談，雙方…: of two sides of whom one is several, all, where the text has just told of them; else null. */
function sidesOf({ groups, sentence }: Discourse, not: readonly string[]): readonly string[] | null {
  const last = [...groups.values()].at(-1)
  if (!last || last.codes.length < 3 || sentence - last.sentence > MEMORY) return null
  return last.codes.some((code) => not.includes(code)) ? null : last.codes
}

/** The group of `count` that was last spoken of. */
export function manyOf({ groups, sentence }: Discourse, count: number): readonly string[] {
  const last = [...groups.values()].findLast(({ codes }) => codes.length === count)
  return last && sentence - last.sentence <= LONG ? last.codes : []
}

/** How many sentences a group of many stays in mind. */
const LONG = 6

/** The two whose relation was told of in this sentence or the two before, others than `not`; empty where there are none. */
export function bothSides(discourse: Discourse, not: readonly string[] = []): readonly string[] {
  let last = -Infinity
  let best: readonly string[] = []
  for (const { codes, sentence } of discourse.groups.values()) {
    if (not.length && codes.every((code) => not.includes(code))) continue
    if (codes.length < 2 || codes.length > 3 || sentence < last || discourse.sentence - sentence > 2) continue
    last = sentence
    best = codes
  }
  return best
}

/** How many sentences back a relation still supplies the one who is not named. */
export const MEMORY = 1

/** With whom `codes` had to do in this sentence or the one before; null where with nobody. */
export function partnerOf(discourse: Discourse, codes: readonly string[]): readonly string[] | null {
  const last = discourse.partners.get(keyOf(codes))
  return last && discourse.sentence - last.sentence <= MEMORY ? last.codes : null
}

const isPairWith = (group: readonly string[], codes: readonly string[]) =>
  group.length === 2 && codes.length === 1 && group.includes(codes[0] as string)

/** True where `other` is the one with whom most of what `codes` did had to do. */
export function isUsual(discourse: Discourse, codes: readonly string[], other: readonly string[]): boolean {
  const tally = codes.length === 1 && other.length === 1 ? discourse.tally.get(codes[0] as string) : undefined
  if (!tally) return false
  let all = 0
  for (const times of tally.values()) all += times
  return all >= 3 && (tally.get(other[0] as string) ?? 0) >= 0.6 * all
}

/** The one with whom `codes` has had to do at least twice, and more than with any other. */
function usualPartner(discourse: Discourse, codes: readonly string[]): readonly string[] | null {
  const tally = codes.length === 1 ? discourse.tally.get(codes[0] as string) : undefined
  if (!tally) return null
  const ranked = [...tally].sort((a, b) => b[1] - a[1])
  const [first, second] = ranked
  return first && first[1] >= 2 && first[1] > (second?.[1] ?? 0) ? [first[0]] : null
}

/**
 * The one who is not named, seen from `codes`: in this sentence the partner, the target of what others did alike, another actor;
 * else the same in the sentence before. Empty where there is none. `isState`: only those are meant of whom it holds.
 */
export function counterpart(
  discourse: Discourse,
  codes: readonly string[],
  isState: (code: string) => boolean = () => true,
): readonly string[] {
  const free = (other: readonly string[]) =>
    other.length > 0 && !other.some((code) => codes.includes(code)) && other.every(isState)
  const partner = discourse.partners.get(keyOf(codes))
  for (let back = 0; back <= MEMORY; back++) {
    const sentence = discourse.sentence - back
    if (partner?.sentence === sentence && partner.codes.every(isState)) return partner.codes
    if (discourse.aimed?.sentence === sentence && free(discourse.aimed.codes)) return discourse.aimed.codes
    if (back > 0) {
      const usual = usualPartner(discourse, codes)
      if (usual) return usual
    }
    const heard = discourse.heard.findLast(
      (one) => one.sentence === sentence && (free(one.codes) || isPairWith(one.codes, codes)),
    )
    if (heard) return heard.codes.filter((code) => !codes.includes(code))
  }
  return []
}
