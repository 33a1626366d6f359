import fc from 'fast-check'
import { expect, test } from 'vitest'
import { interned, internRows } from './interned.ts'

test('a name is the same string, whatever it holds', () => {
  fc.assert(fc.property(fc.string(), (text) => interned(text) === text))
  expect(['', '042', '__proto__', 'CONSULT'].map(interned)).toEqual(['', '042', '__proto__', 'CONSULT'])
})

test('rows keep what they hold, also where they rest on the same frame or on each other', () => {
  const made = () => {
    const frame = { type: 'CONSULT', mode: null, label: { en: 'meet' } }
    const row = { id: 'a:1', frame, codes: ['JPN', 'KOR'], kind: 'verb' }
    return [
      { frame, roles: 'mutual', row },
      { frame, roles: 'obj', row },
    ]
  }
  const rows = made()
  internRows(rows)
  expect(rows).toEqual(made())
  expect(rows[0]?.frame).toBe(rows[1]?.row.frame)
})
