import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { powers, TRIBES, ties } from './balance.cases.ts'
import { census, matrixOf, type SignedTie, shareInBalance, tiesAmong, walkBalance } from './balance.ts'
import { clusters } from './clusters.ts'
import { dayOf, deed } from './deed.cases.ts'
import { eigen, eigenvalues } from './eigen.ts'
import { frustration, signsOnly } from './frustration.ts'
import { pressure } from './pressure.ts'

describe('the tribes of the Gahuku-Gama', () => {
  const { rows } = matrixOf(TRIBES)
  test('are 16 with 58 ties and 68 triangles', () => {
    expect([rows.length, TRIBES.length, TRIBES.filter(({ weight }) => weight > 0).length]).toEqual([16, 58, 29])
    expect(census(rows)).toEqual({ triads: [19, 2, 40, 7], share: 59 / 68 })
  })
  test('have the walk balance and the eigenvalues of the reference', () => {
    expect(walkBalance(rows)).toBeCloseTo(0.3575761056584673, 12)
    const { values } = eigen(rows)
    expect(values[0]).toBeCloseTo(-3.577376800632506, 12)
    expect(values.at(-1)).toBeCloseTo(6.483378143975632, 12)
    const laplacian = rows.map((row, i) =>
      row.map((weight, j) => (i === j ? row.reduce((sum, one) => sum + Math.abs(one), 0) : -weight)),
    )
    expect(eigen(laplacian).values[0]).toBeCloseTo(1.040289081157049, 12)
  })
  test('split in one best way, seven ties out of line', () => {
    const found = frustration(TRIBES)
    expect([found.frustration, found.isExact, found.share]).toEqual([7, true, 0.7586206896551724])
    expect(found.parts).toHaveLength(1)
    expect(found.parts[0]?.splits).toHaveLength(1)
    const [split] = found.parts[0]?.splits ?? []
    expect(split?.blocs[1]).toEqual(['Gama', 'Gavev', 'Kotun', 'Nagad'])
    expect(split?.outOfLine).toHaveLength(7)
  })
  test('in three blocs only two are, and more blocs are no better', () => {
    const { least, isExact, blocs, outOfLine } = clusters(TRIBES)
    expect([least, isExact, outOfLine.length, outOfLine.every(({ weight }) => weight > 0)]).toEqual([2, true, 2, true])
    expect(blocs.map((bloc) => bloc.join(' '))).toEqual([
      'Alika Asaro Gahuk Geham Masil Ove Ukudz',
      'Kohik Nagam Notoh Seuve Uheto',
      'Gama Gavev Kotun Nagad',
    ])
  })
})

const SIX = ['AUH', 'DEU', 'FRA', 'GBR', 'ITA', 'RUS']

test.each([
  [1872, 9, 3, [1, 0, 4, 2], 0.660706, 1, 2, 'FRA GBR'],
  [1882, 11, 5, [2, 0, 4, 2], 0.699141, 1, 1, 'AUH DEU ITA RUS'],
  [1890, 10, 3, [1, 0, 2, 2], 0.695237, 1, 1, 'AUH DEU GBR ITA'],
  [1891, 11, 4, [1, 0, 5, 2], 0.687699, 1, 1, 'AUH DEU GBR ITA'],
  [1904, 11, 5, [1, 1, 5, 1], 0.699141, 1, 1, 'AUH DEU ITA'],
  [1907, 15, 6, [2, 0, 18, 0], 1, 0, 1, 'AUH DEU ITA'],
] as const)('the six powers of %d', (year, m, plus, triads, walk, least, optima, bloc) => {
  const own = powers(year)
  expect([own.length, own.filter(({ weight }) => weight > 0).length]).toEqual([m, plus])
  const { rows } = matrixOf(own, SIX)
  expect(census(rows).triads).toEqual(triads)
  expect(walkBalance(rows)).toBeCloseTo(walk, 6)
  const found = frustration(own, SIX)
  expect(found).toMatchObject({ frustration: least, isExact: true, optima })
  expect(
    found.parts.flatMap(({ splits }) => splits.flatMap(({ blocs }) => blocs.map((side) => side.join(' ')))),
  ).toContain(bloc)
})

/** Doreian & Mrvar 2015, by the triangles that the reference counts in their windows of four years. */
test.each([
  ['46-49', [1556, 63, 23, 14], 0.9535024154589372],
  ['47-50', [1535, 84, 38, 12], 0.9424805272618334],
  ['95-98', [8409, 468, 185, 23], 0.9459548706659329],
  ['96-99', [8319, 544, 337, 40], 0.9367965367965368],
] as const)('the Correlates of War in %s', (_, triads, share) => {
  expect(shareInBalance(triads)).toBeCloseTo(share, 15)
})

test('small graphs', () => {
  const k4 = (marks: string) => {
    const pairs = ['12', '13', '14', '23', '24', '34']
    return ties(pairs.map(([a, b], i) => `${a}${marks[i]}${b}`).join(' '))
  }
  const [one, other] = [k4('-++--+'), k4('+++---')]
  expect(census(matrixOf(one).rows)).toEqual({ triads: [1, 0, 3, 0], share: 1 })
  expect(walkBalance(matrixOf(one).rows)).toBeCloseTo(1, 12)
  expect(frustration(one).frustration).toBe(0)
  expect(census(matrixOf(other).rows).triads).toEqual([0, 3, 0, 1])
  expect(frustration(other).frustration).toBe(2)
  const hostile = [3, 4, 5, 6, 7].map((n) => {
    const actors = Array.from({ length: n }, (_, i) => `${i}`)
    return frustration(actors.flatMap((a, i) => actors.slice(0, i).map((b) => ({ a, b, weight: -1 })))).frustration
  })
  expect(hostile).toEqual([1, 2, 4, 6, 9])
})

const graph = fc
  .tuple(fc.integer({ min: 2, max: 8 }), fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 28, maxLength: 28 }))
  .map(([n, weights]) => {
    const found: SignedTie[] = []
    for (let i = 0; i < n; i++)
      for (let j = 0; j < i; j++) {
        const weight = weights[(i * (i - 1)) / 2 + j] as number
        if (weight !== 0) found.push({ a: `${i}`, b: `${j}`, weight })
      }
    return found
  })

test('the frustration index is that of all splits tried one by one', () => {
  fc.assert(
    fc.property(graph, (own) => {
      const { actors } = matrixOf(own)
      let least = Number.POSITIVE_INFINITY
      for (let mask = 0; mask < 1 << actors.length; mask++) {
        const side = (actor: string) => (((mask >> actors.indexOf(actor)) & 1) === 1 ? 1 : -1)
        const cost = own.reduce(
          (sum, { a, b, weight }) => sum + (side(a) * side(b) * weight < 0 ? Math.abs(weight) : 0),
          0,
        )
        least = Math.min(least, cost)
      }
      const found = frustration(own)
      expect(found.frustration).toBeCloseTo(own.length === 0 ? 0 : least, 9)
      for (const { splits, frustration } of found.parts)
        for (const { outOfLine } of splits)
          expect(outOfLine.reduce((sum, { weight }) => sum + Math.abs(weight), 0)).toBeCloseTo(frustration, 9)
      expect(frustration(signsOnly(own)).frustration).toBeLessThanOrEqual(own.length / 2)
    }),
  )
})

/** Each way to put so many into blocs: for each of them the bloc, in the order in which blocs are first used. */
function partitions(n: number): readonly (readonly number[])[] {
  if (n === 0) return [[]]
  return partitions(n - 1).flatMap((one) =>
    Array.from({ length: Math.max(-1, ...one) + 2 }, (_, bloc) => [...one, bloc]),
  )
}

test('blocs in any number are the best of all that are tried one by one', () => {
  fc.assert(
    fc.property(graph, (own) => {
      const { actors } = matrixOf(own)
      const costs = partitions(actors.length).map((bloc) => {
        const at = (actor: string) => bloc[actors.indexOf(actor)]
        return own.reduce(
          (sum, { a, b, weight }) => sum + ((at(a) === at(b) ? weight : -weight) < 0 ? Math.abs(weight) : 0),
          0,
        )
      })
      const { least, isExact, outOfLine, blocs } = clusters(own)
      expect([least, isExact]).toEqual([Math.min(...costs), true])
      expect(outOfLine.reduce((sum, { weight }) => sum + Math.abs(weight), 0)).toBe(least)
      expect(blocs.flat().sort()).toEqual(actors.toSorted())
      expect(least).toBeLessThanOrEqual(frustration(own).frustration)
    }),
  )
})

test('a search for blocs that is cut short says so', () => {
  const actors = Array.from({ length: 40 }, (_, i) => `${i}`)
  const mixed = actors.flatMap((a, i) =>
    actors.slice(0, i).map((b, j) => ({ a, b, weight: ((i + 2) * (j + 3) * (i + j)) % 7 < 3 ? 1 : -1 })),
  )
  expect(clusters(mixed, 100).isExact).toBe(false)
})

test('a search that is cut short says between which numbers the index lies', () => {
  const actors = Array.from({ length: 30 }, (_, i) => `${i}`)
  const hostile = actors.flatMap((a, i) => actors.slice(0, i).map((b) => ({ a, b, weight: -1 })))
  const found = frustration(hostile, [], 2000)
  expect(found.isExact).toBe(false)
  expect(found.parts[0]?.atLeast).toBeLessThanOrEqual(435 - 225)
  expect(found.frustration).toBeGreaterThanOrEqual(435 - 225)
})

test('eigenvalues alone are those that come with vectors', () => {
  fc.assert(
    fc.property(graph, (own) => {
      const { rows } = matrixOf(own)
      const [fast, slow] = [eigenvalues(rows), eigen(rows).values]
      for (const [i, value] of slow.entries()) expect(fast[i]).toBeCloseTo(value, 9)
    }),
  )
})

test('turning all ties of one actor changes neither frustration nor triangles in balance', () => {
  fc.assert(
    fc.property(graph, (own) => {
      const turned = own.map((tie) => (tie.a === '1' || tie.b === '1' ? { ...tie, weight: -tie.weight } : tie))
      expect(frustration(turned).frustration).toBeCloseTo(frustration(own).frustration, 9)
      expect(census(matrixOf(turned).rows).share).toBe(census(matrixOf(own).rows).share)
    }),
  )
})

test('pressure for balance has the closed form of the reference', () => {
  const scores = [
    [0.2, 0.5, -0.3, -0.1],
    [0.5, 0.1, -0.4, 0.2],
    [-0.3, -0.4, 0.3, 0.6],
    [-0.1, 0.2, 0.6, -0.2],
  ]
  const { values, vectors } = eigen(scores)
  for (const [i, value] of [-0.795931, -0.25035, 0.364007, 1.082274].entries()) expect(values[i]).toBeCloseTo(value, 5)
  const [turn = 1] = vectors.at(-1)?.map(Math.sign) ?? []
  for (const [i, part] of [0.522729, 0.476479, -0.65257, -0.271798].entries())
    expect(turn * (vectors.at(-1)?.[i] as number)).toBeCloseTo(part, 5)
  const found = pressure(scores)
  expect(found.until).toBeCloseTo(0.9239801904153983, 12)
  expect(found.sides).toEqual([1, 1, -1, -1])
  const expected = [
    [11.360087, 10.612577, -14.138477, -5.802476],
    [10.612577, 9.45681, -12.915039, -5.10765],
    [-14.138477, -12.915039, 17.726598, 7.728914],
    [-5.802476, -5.10765, 7.728914, 3.030898],
  ]
  for (const [i, row] of found.at(0.9).entries())
    for (const [j, value] of row.entries()) expect(value).toBeCloseTo(expected[i]?.[j] as number, 5)
})

test('ties come from deeds of both directions, and none from within the band', () => {
  const deeds = [
    deed('CHN JPN SANCTION 2026-01-06'),
    deed('JPN CHN ACCUSE 2026-01-07'),
    deed('USA JPN COOPERATE 2026-01-08'),
    deed('USA CHN CONSULT 2026-01-09'),
    deed('USA CHN ACCUSE 2026-01-10'),
    deed('USA RUS ASSAULT 2026-01-10'),
  ]
  const found = tiesAmong(deeds, ['CHN', 'JPN', 'USA'], {
    table: 'plover',
    since: 0,
    asOf: dayOf('2026-01-31'),
    band: 1,
  })
  expect(found.map(({ a, b, weight, incidents }) => [a, b, weight, incidents.length])).toEqual([
    ['CHN', 'JPN', -4.5, 2],
    ['JPN', 'USA', 9.5, 1],
  ])
})
