import { describe, expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

describe('behind what a speaker only says of another the next clause asks on his behalf', () => {
  test.each([
    ['挪威總理表示，芬蘭需要和平，呼籲瑞典停止向該國提供武器。', 'REQUEST NOR SWE - occurred'],
    ['秘魯外長表示，玻利維亞局勢令人擔憂，敦促玻利維亞尊重人權。', 'REQUEST PER BOL - occurred'],
    ['教宗發表談話說，剛果需要和平，呼籲停止向該國輸送武器。', 'REQUEST VAT COD - occurred'],
    ['肯亞總統說，索馬利亞是鄰國，籲請衣索比亞撤軍。', 'REQUEST KEN ETH - occurred'],
    [
      '斐濟外交部表示，法方做法毫無根據，已向法國大使館遞交照會，要求道歉。',
      'ACCUSE FJI FRA - occurred / REJECT FJI FRA - occurred',
    ],
    [
      '馬爾他外交部表示，義方行為毫無根據，已向義大利大使館遞交照會。',
      'ACCUSE MLT ITA - occurred / REJECT MLT ITA - occurred',
    ],
  ])('%s', (text, expected) => {
    expect(says(text)).toBe(expected)
  })
})

test('what only says who somebody is leaves the word to him', () => {
  expect(says('肯亞，這個烏干達的最大鄰國，1月12日制裁盧安達。')).toBe('SANCTION KEN RWA 2026-01-12 occurred')
  expect(says('肯亞說，烏干達是可靠夥伴，並呼籲盧安達撤軍。')).toBe('REQUEST KEN RWA - occurred')
})
