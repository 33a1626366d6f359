import { describe, expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  [
    'its owner is whom one turned to',
    '挪威要求緬甸停火，敦促其釋放人質。',
    'REQUEST NOR MMR - occurred / REQUEST NOR MMR - occurred',
  ],
  ['the two', '挪威首相訪問泰國，兩國簽署協定。', 'CONSULT NOR,THA - - occurred / SUPPORT NOR,THA - - occurred'],
  ['he', '挪威首相訪問泰國，他譴責緬甸。', 'ACCUSE NOR MMR - occurred / CONSULT NOR,THA - - occurred'],
  [
    'that organisation',
    '挪威加入北約，瑞典稍後也加入該組織。',
    'SUPPORT NOR NATO - occurred / SUPPORT SWE NATO - occurred',
  ],
])('pronouns and what they stand for: %s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})

describe('其 at the head of what is said is the speaker', () => {
  test.each([
    [
      '中國外交部表示願意調停。據路透社報導，蘇丹表示，其軍隊週四向查德發動襲擊。',
      'AGREE CHN - - occurred / ASSAULT SDN TCD 2026-01-15 occurred',
    ],
    [
      '伊朗與法國會談。巴基斯坦說，其戰機昨天轟炸阿富汗。',
      'ASSAULT PAK AFG 2026-01-14 occurred / CONSULT FRA,IRN - - occurred',
    ],
  ])('%s', (text, expected) => {
    expect(says(text)).toBe(expected)
  })
})

describe('該國 behind what one announces is who announces', () => {
  test.each([
    ['秘魯與智利對立。挪威政府昨天宣布，該國已經關閉與俄羅斯的邊界。', 'COERCE NOR RUS 2026-01-14 occurred'],
    ['肯亞與烏干達對立。多哥總統宣布，該國將向海地派兵。', 'MOBILIZE TGO HTI - pledged'],
  ])('%s', (text, expected) => {
    expect(says(text)).toBe(expected)
  })
})

test('behind the word of announcing that opens a clause 該國 is its subject’s own', () => {
  const text = '秘魯昨天制裁智利。希臘國防部發布公報，宣布該國已對埃及提高戒備。'
  expect(says(text)).toContain('MOBILIZE GRC EGY - occurred')
})
