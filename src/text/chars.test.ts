import { expect, test } from 'vitest'
import { BREAK, DROP, NARROW, SPACE, TAIL, unitClass, WIDE } from './chars.ts'

test.each([
  ['中々〇。「…—あ①', WIDE],
  ['A1,é·-€한', NARROW],
  ['\n\r\f\u2028\u0085', BREAK],
  [' \t\u3000\u2009', SPACE],
  ['\u200b\u00ad\ufeff\u200f\u0000', DROP],
])('%j', (units, kind) => {
  for (let i = 0; i < units.length; i++)
    expect([units.charAt(i), unitClass(units.charCodeAt(i))]).toEqual([units.charAt(i), kind])
})

test('a surrogate pair is wide once', () => {
  expect([unitClass('𠮷'.charCodeAt(0)), unitClass('𠮷'.charCodeAt(1))]).toEqual([WIDE, TAIL])
})
