import { expect, test } from 'vitest'
import { pack } from '../../test/reader.ts'
import { compileLexicon } from '../lexicon/lexicon.ts'
import { setsOf } from './sets.ts'

const lexicon = compileLexicon(pack, (form) => form)

test('frames that stand for others are the pack’s own', () => {
  const { jointly, aimed, toward } = setsOf(lexicon, pack.frames)
  expect(jointly.get('patrol')?.frame).toBe('joint-patrol')
  expect(aimed.get('missile-test')?.type).toBe('ASSAULT')
  expect(toward.get('affirm-one-china')).toBe('CHN')
})

test('a grammar without one of the sets is refused', () => {
  const grammar = new Map([...pack.grammar].filter(([role]) => role !== 'set.after'))
  expect(() =>
    setsOf(
      compileLexicon({ ...pack, grammar }, (form) => form),
      pack.frames,
    ),
  ).toThrow(/set\.after/)
})
