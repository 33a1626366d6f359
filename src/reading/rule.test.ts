import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readText } from '../../test/reader.ts'
import { ASIDES } from './aside.ts'
import type { Clause } from './clause.ts'
import { anyHolds, type Needs, rule } from './rule.ts'
import type { Scene } from './scene.ts'
import type { Trigger } from './trigger.ts'

const clauseOf = (roles: number, kinds: number, cues: number) => ({ roles, kinds, cues }) as Clause
const asks = (needs: Partial<Needs>, clause: Clause) =>
  anyHolds([rule(() => true, needs)], {} as Scene, clause, {} as Trigger)

test('a rule is asked where the clause holds one of its words, and one without words always', () => {
  expect(asks({}, clauseOf(0, 0, 0))).toBe(true)
  expect(asks({ roles: 6, cues: 1 }, clauseOf(4, 0, 0))).toBe(true)
  expect(asks({ roles: 6, cues: 1 }, clauseOf(0, 0, 1))).toBe(true)
  expect(asks({ kinds: 1 << 31 }, clauseOf(0, 1 << 31, 0))).toBe(true)
  expect(asks({ roles: 6, cues: 1 }, clauseOf(1, 6, 2))).toBe(false)
})

const root = join(import.meta.dirname, '../..')
const lines = (folder: string) =>
  readdirSync(join(root, folder))
    .filter((file) => file.endsWith('.txt'))
    .flatMap((file) => readFileSync(join(root, folder, file), 'utf8').split('\n'))
    .filter((line) => /[\u4e00-\u9fff]/.test(line) && !line.startsWith('#'))
/** The texts of the cases, a hundred lines a document, without the marks of whom and what they tell. */
const texts = (() => {
  const all = [...lines('packs/zh/cases'), ...lines('samples')].map((line) =>
    line.replace(/\[([^\]|]*)\|[^\]]*\]/g, '$1'),
  )
  return Array.from({ length: Math.ceil(all.length / 100) }, (_, i) => all.slice(i * 100, i * 100 + 100).join('\n\n'))
})()
const eventsOf = () => texts.map((text) => readText(text).events)

test('no rule is left out that could have held: to ask all of them changes nothing in the cases and samples', () => {
  const asked = eventsOf()
  const needs = ASIDES.map(({ roles, kinds, cues }) => ({ roles, kinds, cues }))
  try {
    for (const one of ASIDES) Object.assign(one, { roles: 0, kinds: 0, cues: 0 })
    expect(eventsOf()).toEqual(asked)
  } finally {
    for (const [i, one] of ASIDES.entries()) Object.assign(one, needs[i])
  }
})
