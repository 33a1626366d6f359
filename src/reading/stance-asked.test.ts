import { expect, test } from 'vitest'
import { readText } from '../../test/reader.ts'

const positions = (text: string) => readText(text).positions.map(({ holder, stance }) => `${holder} ${stance}`)

test.each([
  ['what is asked for of nobody in particular is stood for', '摩洛哥呼籲儘早表決草案。', ['MAR supports']],
  ['what is asked to be left undone is stood against', '摩洛哥呼籲不向任何一方出售軍火。', ['MAR opposes']],
  ['what nobody is against is no stand', '摩洛哥呼籲保持克制。', []],
])('%s', (_, text, expected) => {
  expect(positions(text)).toEqual(expected)
})
