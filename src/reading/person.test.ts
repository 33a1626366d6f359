import { expect, test } from 'vitest'
import type { PersonRow } from '../lexicon/pack.ts'
import { personOn } from './person.ts'

const held = (office: string, from: string, to: string) => ({ office, from, to }) as PersonRow
const rows = [held('minister', '2013-01-01', '2016-12-31'), held('president', '2020-01-01', '2024-12-31')]

test.each([
  ['2015-06-01', 'minister'],
  ['2021-06-01', 'president'],
  ['2018-06-01', 'minister'],
  ['2026-06-01', 'president'],
  ['2010-06-01', 'minister'],
])('the office that counts on %s is that of the %s', (day, office) => {
  expect(personOn(rows, day).office).toBe(office)
})
