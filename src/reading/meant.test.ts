import { describe, expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

describe('what goes on behind an aim is meant as well', () => {
  test.each([
    ['中方說，這項協議旨在協助索羅門群島改善治安，支援索國維護秩序，同時保護僑民。', ''],
    ['歐盟說，該計畫旨在穩定邊境，援助摩爾多瓦。', ''],
    ['歐盟說，該計畫旨在穩定邊境，烏克蘭昨天空襲俄羅斯。', 'ASSAULT UKR RUS 2026-01-14 occurred'],
  ])('%s', (text, expected) => {
    expect(says(text)).toBe(expected)
  })
})
