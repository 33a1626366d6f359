import { expect, test } from 'vitest'
import { dayOf, deed } from './deed.cases.ts'
import { between, inOrder, once } from './deed.ts'

const both = (day: string, incident: string) =>
  ['CHN JPN', 'JPN CHN'].map((pair) => deed(`${pair} CONSULT ${day}`, { incident }))

test('what both did counts once, and the rest stays', () => {
  const alone = deed('JPN CHN ACCUSE 2026-01-06')
  const deeds = [...both('2026-01-05', 'summit'), ...both('2026-01-06', 'call'), alone]
  expect(between(deeds, 'CHN', 'JPN').map(({ incident }) => incident)).toEqual(['summit', 'call', alone.incident])
  expect(once(deeds.slice(0, 1))).toEqual(deeds.slice(0, 1))
})

test('days that look alike in the short are still other days', () => {
  const first = dayOf('2026-01-05')
  const late = deed('JPN CHN CONSULT 2026-01-05', { incident: 'later', first: first + 1024, last: first + 1024 })
  expect(once([...both('2026-01-05', 'summit'), late]).map(({ incident }) => incident)).toEqual(['summit', 'later'])
})

test('order is by day, and of one day by incident', () => {
  const deeds = ['b', 'a'].map((incident) => deed('CHN JPN CONSULT 2026-01-06', { incident }))
  const early = deed('CHN JPN CONSULT 2026-01-05', { incident: 'z' })
  expect(inOrder([...deeds, early]).map(({ incident }) => incident)).toEqual(['z', 'a', 'b'])
})
