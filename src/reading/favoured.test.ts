import { describe, expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

describe('what one is for or against is not done by him', () => {
  test.each([
    ['for it, toward whom it hurts', '匈牙利總理贊成延長對俄制裁。', ''],
    ['in the other script', '波兰支持对白俄罗斯追加制裁。', ''],
    ['for the noun of it', '丹麥支持對白俄羅斯的新一輪制裁。', ''],
    ['against it', '捷克極可能否決歐盟下一輪制裁。', 'REJECT CZE EU - predicted'],
  ])('%s: %s', (_, text, expected) => {
    expect(says(text)).toBe(expected)
  })
})

describe('it is done', () => {
  test.each([
    ['where the stand is only its aim', '挪威為支持烏克蘭的立場而制裁俄羅斯。', 'SANCTION NOR RUS - occurred'],
    ['behind 並', '日本支持烏克蘭並制裁俄羅斯。', 'SANCTION JPN RUS - occurred / SUPPORT JPN UKR - occurred'],
    ['in another clause', '日本支持烏克蘭，制裁俄羅斯。', 'SANCTION JPN RUS - occurred / SUPPORT JPN UKR - occurred'],
    [
      'by the one who is backed',
      '美國支持以色列對伊朗的空襲。',
      'ASSAULT ISR IRN - occurred / SUPPORT USA ISR - occurred',
    ],
  ])('%s: %s', (_, text, expected) => {
    expect(says(text)).toBe(expected)
  })
})
