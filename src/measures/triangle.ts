import type { ActorCode } from '../reading/reading.ts'
import { chance } from './chance.ts'
import { between, type Deed, isDone, type WeightTable } from './deed.ts'
import { type Drawn, meansOf, nothingDrawn } from './drawn.ts'
import { periodOf, placed, type Unit } from './period.ts'

export type Sign = 1 | -1
/** The ties of A and B, B and C, C and A. */
export type Signs = readonly [ab: Sign, bc: Sign, ca: Sign]
export const TRIANGLE_TYPES = ['ménage-à-trois', 'romantic-triangle', 'stable-marriage', 'unit-veto'] as const
export type TriangleType = (typeof TRIANGLE_TYPES)[number]
export const ROLES = ['pivot', 'friend', 'partner', 'wing', 'enemy', 'outcast'] as const
export type Role = (typeof ROLES)[number]

/** Dittmer 1981, by how many of the three ties are of amity. */
export function typeOf(signs: Signs): TriangleType {
  const hostile = signs.filter((sign) => sign < 0).length
  return TRIANGLE_TYPES[hostile] as TriangleType
}

/** u_A = s_AB + s_AC − s_BC, of signs or of scores (Wu Yu-shan; the numbers +3, +1, −1, −3 are attributed to Pao Chung-ho 1999). */
export function utilities(ties: readonly [number, number, number]): readonly [number, number, number] {
  const [ab, bc, ca] = ties
  return [ab + ca - bc, ab + bc - ca, bc + ca - ab]
}

/** Wu's roles of A, B and C. */
export function rolesOf(signs: Signs): readonly [Role, Role, Role] {
  const [ab, bc, ca] = signs
  const role = (one: Sign, other: Sign, far: Sign): Role => {
    if (one + other === 2) return far > 0 ? 'friend' : 'pivot'
    if (one + other === 0) return far > 0 ? 'wing' : 'partner'
    return far > 0 ? 'outcast' : 'enemy'
  }
  return [role(ab, ca, bc), role(ab, bc, ca), role(bc, ca, ab)]
}

export interface Rank {
  readonly amicable: number
  /** Order of desirability, 1 to 6. */
  readonly order: number
  /** Rank in four levels, those of utility. */
  readonly level: number
}

/** Wu 2000, after Issues & Studies 32:10 (1996) p. 30. */
export const RANKS: Readonly<Record<Role, Rank>> = {
  pivot: { amicable: 2, order: 1, level: 1 },
  friend: { amicable: 2, order: 2, level: 2 },
  partner: { amicable: 1, order: 3, level: 2 },
  wing: { amicable: 1, order: 4, level: 3 },
  enemy: { amicable: 0, order: 5, level: 3 },
  outcast: { amicable: 0, order: 6, level: 4 },
}

export interface Flip {
  /** Which tie would turn: 0 A–B, 1 B–C, 2 C–A. */
  readonly tie: 0 | 1 | 2
  readonly from: Role
  readonly to: Role
  readonly gain: number
  /** Whose consent it takes besides the actor's own: numbers of actors. */
  readonly consent: readonly (0 | 1 | 2)[]
}

const ENDS = [
  [0, 1],
  [1, 2],
  [2, 0],
] as const

/** For A, B and C, the single changes of a tie that would raise their utility. */
export function elevations(signs: Signs): readonly [readonly Flip[], readonly Flip[], readonly Flip[]] {
  const now = utilities(signs)
  const roles = rolesOf(signs)
  const of = (actor: 0 | 1 | 2): readonly Flip[] =>
    ([0, 1, 2] as const).flatMap((tie) => {
      const turned = signs.map((sign, i) => (i === tie ? -sign : sign)) as unknown as Signs
      const gain = utilities(turned)[actor] - now[actor]
      if (gain <= 0) return []
      const consent = ENDS[tie].filter((end) => end !== actor)
      return [{ tie, from: roles[actor], to: rolesOf(turned)[actor], gain, consent }]
    })
  return [of(0), of(1), of(2)]
}

export interface TriangleOptions {
  readonly unit: Unit
  readonly table: WeightTable
  readonly asOf: number
  readonly draws: number
  /** Scores between −band and band are neither amity nor enmity. */
  readonly band: number
}

export interface Tie {
  readonly score: number | null
  readonly sign: Sign | null
  readonly incidents: readonly string[]
}

export interface TrianglePeriod {
  readonly period: number
  readonly ties: readonly [Tie, Tie, Tie]
  /** Null where a tie is within the band or nothing is known of it. */
  readonly type: TriangleType | null
  readonly roles: readonly [Role, Role, Role] | null
  /** From the scores, not their signs; null where a tie has none. */
  readonly utilities: readonly [number, number, number] | null
  readonly elevations: readonly [readonly Flip[], readonly Flip[], readonly Flip[]] | null
  /** Shares of the draws by type; what remains to 1 is `undecided`. */
  readonly chances: Readonly<Record<TriangleType | 'undecided', number>>
  /** Shares of the draws by role, for A, B and C. */
  readonly roleChances: readonly [RoleChances, RoleChances, RoleChances]
}
export type RoleChances = Readonly<Partial<Record<Role, number>>>

const signOf = (score: number, band: number): Sign | null => (score > band ? 1 : score < -band ? -1 : null)

/** The triangle of three actors in every period; a tie is the mean weight of the deeds of its two ends on each other. */
export function triangle(
  deeds: readonly Deed[],
  actors: readonly [ActorCode, ActorCode, ActorCode],
  options: TriangleOptions,
  drawn: Drawn = nothingDrawn(),
): readonly TrianglePeriod[] {
  const { unit, asOf, table } = options
  const [a, b, c] = actors
  const sides = (
    [
      [a, b],
      [b, c],
      [c, a],
    ] as const
  ).map(([one, other]) => {
    const periods = new Map<number, Deed[]>()
    for (const deed of between(deeds, one, other)) {
      const period = isDone(deed, asOf) && deed.weights[table] !== null ? placed(deed, unit) : null
      if (period === null) continue
      const bucket = periods.get(period)
      if (bucket) bucket.push(deed)
      else periods.set(period, [deed])
    }
    return periods
  })
  const all = sides.flatMap((side) => [...side.keys()])
  if (all.length === 0) return []
  const [from, to] = [all.reduce((x, y) => Math.min(x, y)), periodOf(asOf, unit)]
  return Array.from({ length: to - from + 1 }, (_, i) =>
    trianglePeriod(from + i, sides.map((side) => side.get(from + i) ?? []) as [Deed[], Deed[], Deed[]], options, drawn),
  )
}

function trianglePeriod(
  period: number,
  sides: readonly [readonly Deed[], readonly Deed[], readonly Deed[]],
  { table, band, draws }: TriangleOptions,
  drawn: Drawn,
): TrianglePeriod {
  const weights = sides.map((side) => side.map((deed) => deed.weights[table] as number))
  const ties = sides.map((side, i): Tie => {
    const own = weights[i] as number[]
    const score = own.length > 0 ? own.reduce((sum, weight) => sum + weight, 0) / own.length : null
    return { score, sign: score === null ? null : signOf(score, band), incidents: side.map(({ incident }) => incident) }
  }) as unknown as readonly [Tie, Tie, Tie]
  const scores = ties.map(({ score }) => score)
  const signs = ties.map(({ sign }) => sign)
  const decided = signs.includes(null) ? null : (signs as unknown as Signs)
  return {
    period,
    ties,
    type: decided && typeOf(decided),
    roles: decided && rolesOf(decided),
    utilities: scores.includes(null) ? null : utilities(scores as [number, number, number]),
    elevations: decided && elevations(decided),
    ...chances(weights, band, draws, `${period}`, drawn),
  }
}

/** The signs that three ties can have, each at the number of which they are the digits. */
const SIGNS: readonly Signs[] = Array.from({ length: 8 }, (_, code) => {
  const sign = (digit: number): Sign => (code & digit ? 1 : -1)
  return [sign(1), sign(2), sign(4)]
})
const UNDECIDED = SIGNS.length

/** Each draw takes one score per tie from its own interval, and sees what the triangle would be. */
function chances(
  weights: readonly (readonly number[])[],
  band: number,
  draws: number,
  seed: string,
  drawn: Drawn,
): Pick<TrianglePeriod, 'chances' | 'roleChances'> {
  const types = { 'ménage-à-trois': 0, 'romantic-triangle': 0, 'stable-marriage': 0, 'unit-veto': 0, undecided: 0 }
  const roles: [Partial<Record<Role, number>>, Partial<Record<Role, number>>, Partial<Record<Role, number>>] = [
    {},
    {},
    {},
  ]
  if (draws === 0 || weights.some((own) => own.length === 0))
    return { chances: { ...types, undecided: 1 }, roleChances: roles }
  const means = weights.map((own) => meansOf(own, draws, drawn))
  const next = chance(seed)
  const counts = new Int32Array(SIGNS.length + 1)
  for (let draw = 0; draw < draws; draw++) {
    let code = 0
    for (let tie = 0; tie < 3; tie++) {
      const sign = signOf((means[tie] as Float64Array)[Math.floor(next() * draws)] as number, band)
      if (sign === null) code = UNDECIDED
      else if (code !== UNDECIDED && sign > 0) code |= 1 << tie
    }
    counts[code] = (counts[code] as number) + 1
  }
  types.undecided = (counts[UNDECIDED] as number) / draws
  for (const [code, signs] of SIGNS.entries()) {
    const share = (counts[code] as number) / draws
    if (share === 0) continue
    types[typeOf(signs)] += share
    for (const [i, role] of rolesOf(signs).entries()) {
      const own = roles[i as 0 | 1 | 2]
      own[role] = (own[role] ?? 0) + share
    }
  }
  return { chances: types, roleChances: roles }
}
