import { describe, expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

describe('a measure that names nobody is toward whom the ones before it in the sentence were', () => {
  test.each([
    ['挪威驅逐兩名芬蘭外交官，關閉一處口岸。', 'COERCE NOR FIN - occurred / SANCTION NOR FIN - occurred'],
    ['挪威宣布對芬蘭採取新措施，凍結援助。', 'COERCE NOR FIN - occurred'],
    ['挪威宣布三項措施，包括驅逐兩名芬蘭外交官、凍結援助。', 'COERCE NOR FIN - occurred / SANCTION NOR FIN - occurred'],
    ['挪威驅逐兩名芬蘭外交官。一處口岸關閉。', 'SANCTION NOR FIN - occurred'],
    ['挪威批評芬蘭，關閉一處口岸。', 'ACCUSE NOR FIN - occurred / COERCE NOR FIN - occurred'],
  ])('%s', (text, expected) => {
    expect(says(text)).toBe(expected)
  })
})
