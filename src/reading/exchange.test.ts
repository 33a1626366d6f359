import { describe, expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

describe('who gives something in return is the one to whom it is done', () => {
  test.each([
    ['挪威釋放三名囚犯，以換取芬蘭開放口岸。', 'CONCEDE NOR FIN - occurred'],
    ['挪威釋放三名囚犯，以換取外界援助。', ''],
    ['挪威釋放三名囚犯，芬蘭開放口岸。', ''],
  ])('%s', (text, expected) => {
    expect(says(text)).toBe(expected)
  })
})
