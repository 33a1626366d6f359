import { counterpart, type Discourse, keyOf } from './discourse.ts'

/** Whom `codes` refuse where no words say it: the one who last asked or blamed them, else who asked in this sentence. */
export function askerOf({ asked, heard, sentence }: Discourse, codes: readonly string[]): readonly string[] {
  if (!asked || asked.source.some((code) => codes.includes(code))) return []
  const back = sentence - asked.sentence
  if (back === 0) return asked.source
  // 菲方的抗議，中方不接受: whom the sentence itself names comes first.
  const named = heard.some((one) => one.sentence === sentence && one.codes.some((code) => !codes.includes(code)))
  return !named && back <= ASKED && asked.target.some((code) => codes.includes(code)) ? asked.source : []
}

/** One of `codes` has lately asked or offered something. */
export const hasAsked = ({ asked, sentence }: Discourse, codes: readonly string[]): boolean =>
  asked !== null && sentence - asked.sentence <= ASKED && asked.source.some((code) => codes.includes(code))

/** Who refused what `codes` had asked, where no words say it (A 要求 B 撤軍，遭到拒絕); empty where they have not just asked anybody. */
export const refuserOf = ({ asked, sentence }: Discourse, codes: readonly string[]): readonly string[] =>
  asked && sentence - asked.sentence <= 1 && codes.length > 0 && codes.every((code) => asked.source.includes(code))
    ? asked.target.filter((code) => !codes.includes(code))
    : []

/** How many sentences later a refusal still answers. */
const ASKED = 2

/** Notes that these acted against those. */
export function oppose(discourse: Discourse, source: readonly string[], target: readonly string[]): void {
  for (const code of source) if (target.length) discourse.rivals.set(code, target)
  for (const code of target) if (source.length) discourse.rivals.set(code, source)
}

/** Notes that these did something against those; what is done to a part of a state (`parents`: HKG of CHN) is done to the state. */
export function harmed(
  { harm, sentence }: Discourse,
  source: readonly string[],
  target: readonly string[],
  parents: ReadonlyMap<string, string>,
): void {
  for (const code of target) {
    harm.set(code, { codes: source, sentence })
    const whole = parents.get(code)
    if (whole) harm.set(whole, { codes: source, sentence })
  }
}

/** Who has just done something against `codes`, which they then refuse or blame without a name; empty where nobody. */
export function harmerOf({ harm, sentence }: Discourse, codes: readonly string[]): readonly string[] {
  const last = codes.length === 1 ? harm.get(codes[0] as string) : undefined
  return last && sentence - last.sentence <= ASKED && !last.codes.some((code) => codes.includes(code)) ? last.codes : []
}

/** Whom `codes` mind who do not say it: who did a third one a favour in this sentence (A 售武予 B，C 譴責); empty where nobody did. */
export function favourerOf(discourse: Discourse, codes: readonly string[]): readonly string[] {
  const { favour, partners, sentence } = discourse
  const isNew = favour?.sentence === sentence && !favour.codes.some((code) => codes.includes(code))
  const own = partners.get(keyOf(codes))
  return isNew && own?.sentence !== sentence ? favour.codes : []
}

/** Notes who did what the words tell. */
export function did({ deeds }: Discourse, codes: readonly string[], words: string): void {
  deeds.push({ words, codes })
  if (deeds.length > DEEDS) deeds.shift()
}

const DEEDS = 8

/** Who last did what was told with this word; empty where nobody did. */
export const doerOf = ({ deeds }: Discourse, word: string): readonly string[] =>
  deeds.findLast(({ words }) => words.includes(word))?.codes ?? []

/** What was last told with this word was done by nobody who is known (遭不明槍手襲擊). */
export const isByNobody = ({ deeds }: Discourse, word: string): boolean =>
  deeds.findLast(({ words }) => words.includes(word))?.codes.length === 0

/** Against whom `codes` acted, or who against them, in what was told; empty where nobody, or many did it together. */
export const struckBy = ({ rivals }: Discourse, codes: readonly string[]): readonly string[] =>
  codes.length === 1 ? (rivals.get(codes[0] as string) ?? []) : []

/** Somebody has acted against `codes`, or they against somebody, in what was told. */
export const hasRival = ({ rivals }: Discourse, codes: readonly string[]): boolean =>
  codes.some((code) => rivals.has(code))

/** The two last told of together, at least one of whom is of the rivals `codes`; empty where `codes` are no rivals, or no such two. */
export function friendsInstead({ rivals, groups, states }: Discourse, codes: readonly string[]): readonly string[] {
  const [a = '', b = ''] = codes
  const areRivals = (one: string, other: string) => rivals.get(one)?.includes(other) === true
  if (codes.length !== 2 || !areRivals(a, b)) return []
  const last = [...groups.values()].findLast(
    ({ codes: two }) =>
      two.length === 2 &&
      two.every((code) => states.has(code)) &&
      two.some((code) => codes.includes(code)) &&
      !areRivals(two[0] as string, two[1] as string),
  )
  return last?.codes ?? []
}

/** At whom a show of force by `codes` is aimed where no words say it: a rival, the one whom they have to do with, or whom the document is about. */
export function rivalOf(discourse: Discourse, codes: readonly string[]): readonly string[] {
  const free = (other: readonly string[]) => other.filter((code) => !codes.includes(code))
  // Who has just acted is answered before an old rival.
  const aimed = discourse.aimed?.sentence === discourse.sentence ? free(discourse.aimed.codes) : []
  if (aimed.length && aimed.length === discourse.aimed?.codes.length) return aimed
  const rival = free(struckBy(discourse, codes))
  if (rival.length) return rival
  const other = counterpart(discourse, codes)
  return other.length ? other : free(discourse.home.named).slice(0, 1)
}
