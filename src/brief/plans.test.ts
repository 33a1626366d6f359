import { expect, test } from 'vitest'
import type { Entry } from '../books/ledger.ts'
import { toldAsThreat } from './plans.ts'
import type { Happening } from './scope.ts'

test('a threat is told with what became of it, and not again as what happened', () => {
  const entry = (incident: string, kind: Entry['kind']) => ({ incident, kind }) as Entry
  const isTold = toldAsThreat([entry('a', 'threatened'), entry('b', 'pledged')])
  const happening = (id: string) => ({ incident: { id } }) as Happening
  expect(['a', 'b', 'c'].map((id) => isTold(happening(id)))).toEqual([true, false, false])
})
