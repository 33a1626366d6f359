import { expect, test } from 'vitest'
import { addByEnding, addNamed, BY_ENDING, holding, NAMED, NO_NOUN } from './noun-set.ts'
import { bareWord } from './word.ts'

const [treaty, pact, compound, other] = [
  bareWord(0, '條約'),
  bareWord(1, '協定'),
  bareWord(2, '貿易協定'),
  bareWord(3, '戰爭'),
] as const

test('a set knows the nouns that it names and those that end with one', () => {
  const nouns = new Map<number, number>()
  addNamed(nouns, treaty)
  addByEnding(nouns, compound)
  addByEnding(nouns, pact)
  addNamed(nouns, pact)
  addByEnding(nouns, treaty)
  expect([treaty, pact, compound, other].map((noun) => holding(nouns, noun))).toEqual([
    NAMED,
    NAMED,
    BY_ENDING,
    NO_NOUN,
  ])
})
