import { describe, expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

describe('what is affirmed is a fact, or praise', () => {
  test.each([
    ['馬利政府肯定阿爾及利亞的貢獻。', 'SUPPORT MLI DZA - occurred'],
    ['烏干達外長肯定肯亞為和平作出的努力。', ''],
  ])('%s', (text, expected) => {
    expect(says(text)).toBe(expected)
  })
})
