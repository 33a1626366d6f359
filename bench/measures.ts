/**
 * All measures on a made-up world: `node bench/measures.ts [INCIDENTS]`, in seconds of processor time, which what else runs on the
 * machine does not change. At 1,000,000 the floor is 10 s.
 */
import { following, reciprocity } from '../src/measures/answers.ts'
import { census, matrixOf, tiesAmong, walkBalance } from '../src/measures/balance.ts'
import { chance } from '../src/measures/chance.ts'
import { changes } from '../src/measures/change.ts'
import { clusters } from '../src/measures/clusters.ts'
import type { Deed, Quad } from '../src/measures/deed.ts'
import { nothingDrawn } from '../src/measures/drawn.ts'
import { frustration } from '../src/measures/frustration.ts'
import { byPair, relation } from '../src/measures/relation.ts'
import { triangle } from '../src/measures/triangle.ts'

const [incidents, actors, days] = [Number(process.argv[2] ?? 20_000), 200, 3 * 365]
const act = (type: string, quad: Quad, weight: number) => ({
  ...{ type, quad },
  weights: { plover: weight, goldstein: weight },
})
const ACTS = [
  act('CONSULT', 1, 2.5),
  act('AGREE', 1, 2.5),
  act('SUPPORT', 1, 5),
  act('COOPERATE', 2, 9.5),
  act('ACCUSE', 3, -3),
  act('THREATEN', 3, -3.5),
  act('SANCTION', 4, -6),
  act('MOBILIZE', 4, -5.5),
] as const
const CONTEXTS: readonly string[] = []
const next = chance('bench')
const below = (n: number) => Math.floor(next() * n)
const asOf = 20_000 + days

// As codes come out of a pack: one string for each actor.
const names = Array.from({ length: actors }, (_, i) => `A${i}`)

const deeds: Deed[] = Array.from({ length: incidents }, (_, i) => {
  // Few actors do most: the product of two draws leans to the first.
  const source = Math.floor(next() * next() * actors)
  const target = (source + 1 + Math.floor(next() * next() * (actors - 1))) % actors
  const { type, quad, weights } = ACTS[below(ACTS.length)] as (typeof ACTS)[number]
  const first = 20_000 + below(days)
  // Of the same shape as those of `deedsOf`.
  return {
    incident: `${i}`,
    source: names[source] as string,
    target: names[target] as string,
    first,
    last: first,
    precision: 'day',
    known: first,
    status: 'occurred',
    type,
    quad,
    contexts: CONTEXTS,
    weights,
  }
})

/** Processor seconds so far. */
const spent = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}
const start = spent()
let before = start
const step = (name: string, what: string) => {
  const now = spent()
  console.log(`${name.padEnd(12)} ${(now - before).toFixed(2).padStart(6)} s  ${what}`)
  before = now
}

const pairs = byPair(deeds)
step('pairs', `${pairs.size} directed pairs`)
const drawn = nothingDrawn()
let [periods, changed, answered] = [0, 0, 0]
const options = { unit: 'month', table: 'plover', halfLife: 30, asOf, draws: 200 } as const
const EMPTY: readonly Deed[] = []
// Pair by pair, as they are asked for: what is measured of the deeds of one pair finds them near.
for (const [key, own] of pairs) {
  const [a = '', b = ''] = key.split(' ')
  const back = pairs.get(`${b} ${a}`)
  if (back && a > b) continue
  for (const [source, target, one] of [
    [a, b, own],
    [b, a, back ?? EMPTY],
  ] as const) {
    if (one.length === 0) continue
    const series = relation(one, source, target, options, drawn)
    periods += series.figures.length
    changed += changes(series, one, 'month', 'plover', asOf).length
  }
  const both = back ? [...own, ...back] : own
  answered += following(both, { within: 7, asOf }).length
  for (const [by, to] of [
    [a, b],
    [b, a],
  ] as const)
    answered += reciprocity(both, by, to, { within: 7, asOf }).friendly.inKind > 0 ? 1 : 0
}
step('dyads', `${periods} months with intervals, ${changed} changes, ${answered} of what followed what`)
const ties = tiesAmong(deeds, names, { table: 'plover', since: 0, asOf, band: 1 })
const { rows } = matrixOf(ties)
const { triads } = census(rows)
step('census', `${ties.length} ties, ${triads.join(' ')} triangles`)
step('walks', walkBalance(rows).toFixed(4))
const found = frustration(ties, [], 100_000)
step('frustration', `${found.frustration.toFixed(0)}${found.isExact ? '' : ', not proven'}`)
const some = clusters(ties)
step('blocs in any number', `${some.least.toFixed(0)}${some.isExact ? '' : ', not proven'}`)
const TRIPLES = 500
for (let i = 0; i < TRIPLES; i++) {
  const three = [below(60), 60 + below(60), 120 + below(80)].map((n) => `A${n}`) as [string, string, string]
  const own = three.flatMap((a) => three.flatMap((b) => pairs.get(`${a} ${b}`) ?? []))
  triangle(own, three, { unit: 'month', table: 'plover', asOf, band: 1, draws: 200 }, drawn)
}
step('triangles', `${TRIPLES} drawn by chance, with chances by month`)
const seconds = spent() - start
console.log(`all          ${seconds.toFixed(2).padStart(6)} s  for ${incidents} incidents of ${actors} actors`)
if (incidents >= 1_000_000 && seconds > 10) process.exitCode = 1
