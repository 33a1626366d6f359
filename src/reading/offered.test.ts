import { expect, test } from 'vitest'
import { readText } from '../../test/reader.ts'

const statuses = (text: string) =>
  readText(text)
    .events.filter(({ type }) => type === 'AID')
    .map(({ status }) => status)

test.each([
  ['what one puts forward to give is offered', '澳洲昨天提出向所羅門群島提供資金。', ['pledged']],
  ['so it is behind another act', '澳洲與諾魯簽訂協議，另亦提出向所羅門群島提供資金。', ['pledged']],
  ['what is given beside a protest is given', '挪威昨天提出抗議，並向烏克蘭提供資金。', ['occurred']],
  ['what is given is given', '澳洲昨天向所羅門群島提供資金。', ['occurred']],
])('%s', (_, text, expected) => {
  expect(statuses(text)).toEqual(expected)
})
