import { expect, test } from 'vitest'
import { BY_ENDING, NAMED, NO_NOUN, NounSet } from './noun-set.ts'
import type { Word } from './word.ts'

const word = (pairId: number) => ({ pairId }) as unknown as Word
const [treaty, pact, compound, other] = [word(1), word(2), word(3), word(0)] as const

test('a set knows the nouns that it names and those that end with one', () => {
  const nouns = new NounSet([treaty, pact])
  nouns.addByEnding(compound)
  nouns.addByEnding(pact)
  expect(nouns.members()).toEqual([treaty, pact, compound])
  nouns.seal(4)
  expect([treaty, pact, compound, other].map((noun) => nouns.find(noun))).toEqual([NAMED, NAMED, BY_ENDING, NO_NOUN])
})
