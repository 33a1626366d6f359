import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  [
    'with nobody named is none with another one',
    '秘魯總統與智利總統通話。秘魯總統召開國安會議。',
    'CONSULT CHL,PER - - occurred',
  ],
  ['with another one is told', '秘魯與智利召開部長級會議。', 'CONSULT CHL,PER - - occurred'],
])('a council %s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})
