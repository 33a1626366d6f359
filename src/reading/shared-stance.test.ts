import { expect, test } from 'vitest'
import { readText } from '../../test/reader.ts'

const positions = (text: string) => readText(text).positions.map(({ holder, stance }) => `${holder} ${stance}`)

test('who is of the same view stands where the one before him in the sentence stands', () => {
  expect(positions('智利反對延長漁約，秘魯持相同看法。')).toEqual(['CHL opposes', 'PER opposes'])
  expect(positions('智利反對延長漁約，秘魯不持相同看法。')).toEqual(['CHL opposes'])
})

test('a sentence before does not say where he stands', () => {
  expect(positions('智利反對延長漁約。秘魯持相同看法。')).toEqual(['CHL opposes'])
})
