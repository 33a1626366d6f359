import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayOf, deed } from './deed.cases.ts'
import { elevations, RANKS, rolesOf, type Sign, type Signs, triangle, typeOf, utilities } from './triangle.ts'

const signs = (text: string) => [...text].map((mark) => (mark === '+' ? 1 : -1)) as unknown as Signs

test.each([
  ['+++', [1, 1, 1], 'ménage-à-trois'],
  ['++-', [-1, 3, -1], 'romantic-triangle'],
  ['+-+', [3, -1, -1], 'romantic-triangle'],
  ['+--', [1, 1, -3], 'stable-marriage'],
  ['-++', [-1, -1, 3], 'romantic-triangle'],
  ['-+-', [-3, 1, 1], 'stable-marriage'],
  ['--+', [1, -3, 1], 'stable-marriage'],
  ['---', [-1, -1, -1], 'unit-veto'],
] as const)('%s has utilities %j and is a %s', (text, expected, type) => {
  expect(utilities(signs(text))).toEqual(expected)
  expect(typeOf(signs(text))).toBe(type)
})

describe("Wu's table", () => {
  test('gives amicable ties, order of desirability and rank of the roles', () => {
    expect(
      Object.fromEntries(
        Object.entries(RANKS).map(([role, { amicable, order, level }]) => [role, [amicable, order, level]]),
      ),
    ).toEqual({
      pivot: [2, 1, 1],
      friend: [2, 2, 2],
      partner: [1, 3, 2],
      wing: [1, 4, 3],
      enemy: [0, 5, 3],
      outcast: [0, 6, 4],
    })
  })
  test('agrees with utilities and ties in every triangle', () => {
    for (const text of ['+++', '++-', '+-+', '+--', '-++', '-+-', '--+', '---']) {
      const own = signs(text)
      const [ab, bc, ca] = own
      const ties = [
        [ab, ca],
        [ab, bc],
        [bc, ca],
      ].map((pair) => pair.filter((sign) => sign > 0).length)
      for (const [i, role] of rolesOf(own).entries()) {
        expect(RANKS[role].level).toBe((5 - (utilities(own)[i as 0] as number)) / 2)
        expect(RANKS[role].amicable).toBe(ties[i])
      }
    }
  })
})

test('an outcast rises by winning a wing, or by parting the partners', () => {
  const [, , outcast] = elevations(signs('+--'))
  expect(outcast.map(({ tie, from, to, gain, consent }) => [tie, from, to, gain, consent])).toEqual([
    [0, 'outcast', 'enemy', 2, [0, 1]],
    [1, 'outcast', 'wing', 2, [1]],
    [2, 'outcast', 'wing', 2, [0]],
  ])
  expect(elevations(signs('+-+'))[0]).toEqual([])
})

const OPTIONS = { unit: 'month', table: 'plover', asOf: dayOf('2026-01-31'), draws: 400, band: 1 } as const

describe('a period', () => {
  const many = (line: string) =>
    Array.from({ length: 40 }, (_, i) => deed(`${line} 2026-01-06`, { incident: `${line} ${i}` }))
  const wings = [...many('JPN USA COOPERATE'), ...many('CHN JPN SANCTION'), ...many('USA CHN SUPPORT')]
  test('has type and roles with their chances', () => {
    const [found] = triangle(wings, ['USA', 'JPN', 'CHN'], OPTIONS)
    expect(found).toMatchObject({ type: 'romantic-triangle', roles: ['pivot', 'wing', 'wing'] })
    expect(found?.chances['romantic-triangle']).toBeGreaterThan(0.95)
    expect(found?.roleChances[0].pivot).toBeGreaterThan(0.95)
  })
  test('is undecided where a tie is within the band or unknown', () => {
    const open = triangle(
      wings.filter(({ source }) => source !== 'CHN'),
      ['USA', 'JPN', 'CHN'],
      OPTIONS,
    )[0]
    expect(open).toMatchObject({ type: null, roles: null, utilities: null, chances: { undecided: 1 } })
    const near = triangle([...wings, ...many('JPN CHN SUPPORT')], ['USA', 'JPN', 'CHN'], OPTIONS)[0]
    expect(near).toMatchObject({ type: null })
    expect(near?.chances.undecided).toBeGreaterThan(0.3)
  })
  test('one incident a tie leaves the type open', () => {
    const few = wings.filter(({ incident }) => incident.endsWith(' 0'))
    const { chances } = triangle(few, ['USA', 'JPN', 'CHN'], OPTIONS)[0] as NonNullable<ReturnType<typeof triangle>[0]>
    expect(chances['romantic-triangle']).toBeLessThan(0.95)
    expect(Object.values(chances).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9)
  })
})

test('utilities of all three add up to the sum of the ties', () => {
  const sign = fc.constantFrom<Sign>(1, -1)
  fc.assert(
    fc.property(fc.tuple(sign, sign, sign), (own) => {
      const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)
      expect(sum(utilities(own))).toBe(sum(own))
    }),
  )
})
