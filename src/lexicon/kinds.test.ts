import { expect, test } from 'vitest'
import { pack } from '../../test/reader.ts'
import { fold, foldTable } from '../text/fold.ts'
import { KIND, kindsOf } from './kinds.ts'
import { compileLexicon } from './lexicon.ts'
import { ROLE, type Word } from './word.ts'

const table = foldTable(pack.files['zh/fold.txt'] ?? '')
const lexicon = compileLexicon(pack, (form) => fold(table, form))
const kinds = (form: string) => lexicon.word(form)?.kinds ?? 0

test('the kinds of a word follow from what the packs say of it', () => {
  expect(kinds('挪威') & KIND.party).toBe(KIND.party)
  expect(kinds('制裁') & KIND.act).toBe(KIND.act)
  expect(kinds('挪威') & (KIND.act | KIND.ground)).toBe(0)
  expect(kinds('為由') & (KIND.ground | KIND.topicEnd)).toBe(KIND.ground | KIND.topicEnd)
})

test('words of sets of the grammar and of findings have kinds, besides those of acts', () => {
  expect(kinds('要') & (KIND.bidding | KIND.preventing)).toBe(KIND.bidding)
  expect(kinds('禁止') & (KIND.bidding | KIND.preventing)).toBe(KIND.preventing)
  expect(kinds('反對') & (KIND.stance | KIND.verb | KIND.outlook)).toBe(KIND.stance | KIND.verb)
  expect(kinds('可能') & (KIND.stance | KIND.outlook)).toBe(KIND.outlook)
  expect(kinds('表示') & (KIND.say | KIND.condition)).toBe(KIND.say)
})

test('each kind has a bit of its own', () => {
  const bits = Object.values(KIND)
  expect(new Set(bits).size).toBe(bits.length)
  expect(bits.filter((bit) => bit === 0 || (bit & (bit - 1)) !== 0)).toEqual([])
})

test('whoever observes is somebody, though the packs name nobody', () => {
  const bare = { pronoun: null, actors: [], people: [], offices: [], abbr: null, verbs: [], pairs: [], nominals: [] }
  const word = (roles: number) => ({ ...bare, roles, pairNoun: false, ordinary: true }) as unknown as Word
  expect(kindsOf(word(ROLE.observer))).toBe(KIND.party | KIND.ordinary)
  expect(kindsOf(word(ROLE.say))).toBe(KIND.ordinary)
})
