import fc from 'fast-check'
import { expect, test } from 'vitest'
import { interned, RowNames } from './interned.ts'
import type { ActorRow, Frame, TriggerRow } from './pack.ts'

test('a name is the same string, whatever it holds', () => {
  fc.assert(fc.property(fc.string(), (text) => interned(text) === text))
  expect(['', '042', '__proto__', 'CONSULT'].map(interned)).toEqual(['', '042', '__proto__', 'CONSULT'])
})

test('rows keep what they hold, also where they rest on the same frame', () => {
  const made = () => {
    const frame = { frame: 'meet', type: 'CONSULT', mode: null } as Frame
    const row = { id: 'a:1' } as TriggerRow
    const actors = [{ id: 'b:1', kind: 'group', codes: ['JPN', 'KOR'] }] as unknown as readonly ActorRow[]
    const senses = [
      { frame, roles: 'mutual', row },
      { frame, roles: 'obj', row },
    ] as const
    return { senses, actors }
  }
  const { senses, actors } = made()
  const names = new RowNames()
  names.senses(senses)
  names.actors(actors)
  expect({ senses, actors }).toEqual(made())
  expect(senses[0].frame).toBe(senses[1].frame)
})
