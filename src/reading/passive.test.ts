import { expect, test } from 'vitest'
import { lineOf, readText } from '../../test/reader.ts'

const lines = (text: string) => readText(text).events.map(lineOf)

test.each([
  ['the one behind 遭 acts', '冰島遭挪威制裁。', ['SANCTION NOR ISL - occurred']],
  ['nobody acts where no one is named', '冰島遭到制裁。', ['SANCTION - ISL - occurred']],
  [
    'the passive ends with the noun that it describes',
    '遭挪威制裁的冰島批評瑞典。',
    ['SANCTION NOR ISL - occurred', 'ACCUSE ISL SWE - occurred'],
  ],
])('%s', (_, text, expected) => {
  expect(lines(text)).toEqual(expected)
})

test('what happened is minded for the sake of the one to whom it was done', () => {
  const text = '約旦使館遭敘利亞砲擊，約旦國王召開會議，事件引來埃及譴責。'
  expect(lines(text)).toEqual(['ASSAULT SYR JOR - occurred', 'ACCUSE EGY SYR - occurred'])
})
