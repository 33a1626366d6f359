import { expect, test } from 'vitest'
import type { Telling } from '../resolve/account.ts'
import type { Section } from './line.ts'
import type { Happening } from './scope.ts'
import { toldAsStand } from './stands.ts'

const telling = { id: 't', text: '法國外交部表示支持早日復談。' } as Telling
const section = {
  id: 'stands',
  lines: [{ said: { kind: 'position', holders: ['FRA'] }, cites: [{ telling, spans: [{ start: 0, end: 12 }] }] }],
  more: 0,
} as unknown as Section
const act = (type: string, source: string, start: number) =>
  ({
    incident: { accounts: [{ telling, event: { source: [source], evidence: [{ start, end: start + 4 }] } }] },
    digest: { type },
  }) as unknown as Happening

test('words for something are told where he stands, and not again as what happened', () => {
  const isTold = toldAsStand(section)
  expect(isTold(act('SUPPORT', 'FRA', 7))).toBe(true)
  expect([act('SUPPORT', 'JPN', 7), act('SUPPORT', 'FRA', 12), act('AID', 'FRA', 7)].map(isTold)).toEqual([
    false,
    false,
    false,
  ])
})
