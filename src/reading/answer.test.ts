import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  [
    'the subject stands before',
    '阿富汗應巴基斯坦要求，召回大使。',
    'REQUEST PAK AFG - occurred / SANCTION AFG PAK - occurred',
  ],
  [
    'or in the next clause',
    '應巴基斯坦要求，阿富汗關閉邊境。',
    'COERCE AFG PAK - occurred / REQUEST PAK AFG - occurred',
  ],
  [
    'where the one who invites has two offices',
    '应秘鲁国会主席、外交部长邀请，玻利维亚外长将访问利马。',
    'CONSULT BOL,PER - - scheduled',
  ],
  ['with 之', '盧安達應莫三比克之請，派兵一千人。', 'MOBILIZE RWA MOZ - occurred / REQUEST MOZ RWA - occurred'],
])('one acts because the other asked: %s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})
