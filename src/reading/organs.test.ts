import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  [
    'the one that has had it in the document',
    '緬甸軍政府譴責泰國。挪威譴責越南，而軍政府制裁冰島。',
    'SANCTION MMR ISL - occurred',
  ],
  [
    'nobody’s by that where two have had it',
    '缅甸军政府谴责泰国。马里军政府谴责泰国。挪威谴责越南，而军政府制裁冰岛。',
    'SANCTION NOR ISL - occurred',
  ],
])('a bare organ is that of %s', (_, text, expected) => {
  expect(says(text)).toContain(expected)
})

test('within the clause of a subject it is the subject’s', () => {
  expect(says('緬甸軍政府譴責泰國。馬利總統要求軍政府停火。')).toBe('ACCUSE MMR THA - occurred')
})
