import { describe, expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

describe('what somebody only says something of', () => {
  test.each([
    ['a deed behind 的', '挪威對秘魯的砲擊表示關切。', 'ACCUSE NOR PER - occurred'],
    ['a deed that one is angry at', '挪威對秘魯的砲擊深表憤慨。', 'ACCUSE NOR PER - occurred'],
    ['a verb right behind its coverb', '挪威對釋放表示歡迎。', ''],
  ])('%s', (_, text, expected) => {
    expect(says(text)).toBe(expected)
  })
})

test('a deed whose outcome is told was done', () => {
  expect(says('挪威對秘魯的空襲造成五人死亡。')).toBe('ASSAULT NOR PER - occurred')
})
