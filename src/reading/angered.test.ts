import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  [
    'those whom words anger',
    '智利總統對邊界的發言引發秘魯不滿，並召回駐智利大使。',
    'ACCUSE PER CHL - occurred / SANCTION PER CHL - occurred',
  ],
  [
    'also where the words are all that the clause before holds',
    '智利總統對邊界的發言，引發秘魯強烈抗議，並召回駐智利大使。',
    'ACCUSE PER CHL - occurred / SANCTION PER CHL - occurred',
  ],
  [
    'he who does it himself',
    '智利對秘魯加徵關稅，引發秘魯不滿，並威脅對玻利維亞加徵關稅。',
    'ACCUSE PER CHL - occurred / SANCTION CHL PER - occurred / THREATEN CHL BOL - occurred',
  ],
  [
    'those angered, where it is done to him who did it',
    '智利收緊稀土出口，引發秘魯強烈反彈，威脅對智利商品加徵關稅。',
    'ACCUSE PER CHL - occurred / SANCTION CHL - - occurred / THREATEN PER CHL - occurred',
  ],
])('%s go on', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})
