import { describe, expect, test } from 'vitest'
import { lineOf, readText, says } from '../../test/reader.ts'

const lines = (text: string) => readText(text, '2026-01-15').events.map((event) => lineOf(event))

test('a relative clause behind a coverb names nobody who takes part', () => {
  expect(lines('日本昨天對向北韓出口機械的越南公司實施制裁。')).toEqual(['SANCTION JPN VNM 2026-01-14 occurred'])
})

test('with no verb in it, what stands before 的 is the coverb’s own', () => {
  expect(lines('日本昨天對越南的公司實施制裁。')).toEqual(['SANCTION JPN VNM 2026-01-14 occurred'])
})

test('the topic of talks is not done, the topic of a protest is', () => {
  expect(lines('法國與德國昨天就制裁伊朗交換意見。')).toEqual(['CONSULT DEU,FRA - 2026-01-14 occurred'])
  expect(lines('法國昨天就伊朗逮捕兩名法國人提出抗議。')).toContain('ACCUSE FRA IRN 2026-01-14 occurred')
})

test('what one does something for takes no part, where a word takes it up', () => {
  expect(lines('日本昨天為得到越南而制裁北韓。')).toEqual(['SANCTION JPN PRK 2026-01-14 occurred'])
  expect(lines('日本昨天為越南提供糧食。')).toEqual(['AID JPN VNM 2026-01-14 occurred'])
})

test('an agreement with another is what an answer is about', () => {
  expect(lines('法國未能就與伊朗簽署的協議，向德國答覆。')).toEqual([])
})

describe('where somebody is who stands behind the 的 takes no part', () => {
  test.each([
    ['委內瑞拉已準備向總部位於海牙的國際法院提出申訴。', 'ACCUSE VEN ICJ - pledged'],
    ['斐濟向總部位於曼谷的亞太經社會捐款。', 'AID FJI UNESCAP - occurred'],
  ])('%s', (text, expected) => {
    expect(says(text)).toBe(expected)
  })
})

describe('where somebody stands does not take part', () => {
  test.each([
    ['以色列宣布對身處貝魯特的哈瑪斯高層發動空襲。', 'ASSAULT ISR HAMAS - occurred'],
    ['俄羅斯對身在波蘭的白俄羅斯記者實施制裁。', 'SANCTION RUS BLR - occurred'],
  ])('%s', (text, expected) => {
    expect(says(text)).toBe(expected)
  })
})

test('for whose sake one says one acts takes no part', () => {
  expect(says('泰國1月12日以回應澳洲關切為由制裁寮國。')).toBe('SANCTION THA LAO 2026-01-12 occurred')
})
