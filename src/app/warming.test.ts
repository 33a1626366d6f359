import { expect, test } from 'vitest'
import { pack } from '../../test/reader.ts'
import { knownOf } from '../../test/told.ts'
import { recordOf } from './brief.ts'
import type { Desk } from './desk.ts'
import { type Told, toldWith, wanted } from './known.ts'
import { WARMING } from './warming.ts'

const ANY = { actor: null, dyad: null, type: null, since: null, until: null, country: null }

/** A record of its own, each time with other objects. */
const toldNow = (): Told =>
  toldWith(
    pack,
    knownOf([
      ['visit', '2026-01-06', '法國總統1月5日訪問日本。法國支持一個中國原則。'],
      ['later', '2026-03-03', '德國總理3月2日訪問法國。'],
    ]),
  )
const asked = (told: Told) => [
  wanted(told, { ...ANY, actor: 'FRA' }),
  recordOf(told, told.pack).ofActors(['FRA', 'JPN'], 2),
  recordOf(told, told.pack)
    .onIssue('one-china')
    .tellings.map(({ doc }) => doc),
]

test('what was made ready is not made of the record again, and tells the same', () => {
  const cold = asked(toldNow())
  const known = toldNow()
  const told = { ...known, digests: [...known.digests], tellings: [...known.tellings] }
  let made = 0
  const deeds = () => {
    made++
    return { deeds: [], undated: [] } as never
  }
  for (const step of WARMING) step({ desk: {} as Desk, told, deeds, texts: {} as never, isBehind: false })
  expect(made).toBe(1)
  // Whoever looks through all of it again finds nothing.
  told.digests.length = 0
  expect(asked(told)).toEqual(cold)
  expect(cold).toEqual([[1, 2, 0], [1], ['visit']])
})
