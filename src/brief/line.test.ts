import { expect, test } from 'vitest'
import type { Cite, Line, Said } from './line.ts'

const said: Said = {
  ...{ kind: 'act', frame: 'visit', status: 'occurred', source: ['FRA'], target: ['JPN'], people: [] },
  ...{ when: null, quote: null, about: [] },
}
const telling = {
  id: 'sha256:1',
  doc: 'a.txt',
  published: null,
  outlet: null,
  country: null,
  text: '法國總統訪日',
  events: [],
}
const cite: Cite = { telling, spans: [{ start: 0, end: 6 }], of: { kind: 'event', id: 'e' } }

test('a line without a source does not compile, nor a source without words', () => {
  const cited: Line = { said, cites: [cite] }
  // @ts-expect-error: no cites
  const uncited: Line = { said, cites: [] }
  // @ts-expect-error: no words
  const wordless: Cite = { ...cite, spans: [] }
  expect([cited.cites.length, uncited.cites.length, wordless.spans.length]).toEqual([1, 0, 0])
})
