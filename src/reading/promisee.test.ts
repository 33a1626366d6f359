import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

const VISIT = '澳洲總理艾班尼斯訪問帛琉。'
const VISITED = 'CONSULT AUS,PLW - - occurred'

test.each([
  [
    'who is named in it',
    '帛琉則保證，在允許外國警察進駐之前，須先徵詢澳方意見。',
    `AGREE PLW AUS - occurred / ${VISITED}`,
  ],
  ['nobody who is not', '帛琉則保證，三年內不會提高稅率。', VISITED],
  ['nobody by a noun', '帛琉縮減新的投資承諾，澳方未受影響。', VISITED],
  ['nobody else than the one of whom the text told', '帛琉則保證，會事先通知斐濟。', VISITED],
])('a promise is made to %s', (_, text, expected) => {
  expect(says(VISIT + text)).toBe(expected)
})
