import { expect, test } from 'vitest'
import { BY_ENDING, NAMED, NO_NOUN, NounSet } from './noun-set.ts'
import type { Word } from './word.ts'

const word = (form: string) => ({ form }) as unknown as Word
const [treaty, pact, compound, other] = [word('條約'), word('協定'), word('貿易協定'), word('戰爭')] as const

test('a set knows the nouns that it names and those that end with one', () => {
  const nouns = new NounSet()
  nouns.add(treaty)
  nouns.addByEnding(compound)
  nouns.addByEnding(pact)
  nouns.add(pact)
  nouns.addByEnding(treaty)
  expect(nouns.members()).toEqual([treaty, compound, pact])
  expect([treaty, pact, compound, other].map((noun) => nouns.find(noun))).toEqual([NAMED, NAMED, BY_ENDING, NO_NOUN])
})
