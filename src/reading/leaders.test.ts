import { describe, expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

describe('the first characters of two leaders stand for their states', () => {
  test.each([
    [
      'before the short word for a meeting',
      '馬克宏與莫迪昨天通話。馬莫會預計3月登場。',
      'CONSULT FRA,IND - 2026-01-14 occurred / CONSULT FRA,IND - 2026-03 scheduled',
    ],
    [
      'in the other script',
      '马克龙与莫迪昨天通话。马莫会预计3月登场。',
      'CONSULT FRA,IND - 2026-01-14 occurred / CONSULT FRA,IND - 2026-03 scheduled',
    ],
    [
      'before a talk that a longer word tells',
      '莫迪去年訪問法國，馬克宏在機場迎接。馬莫通話昨天舉行，氣氛良好。',
      'CONSULT FRA,IND - 2026-01-14 occurred',
    ],
    [
      'also where a word begins with the meeting',
      '馬克宏邀請莫迪。馬莫會前，巴基斯坦昨天試射飛彈。',
      'MOBILIZE PAK FRA,IND 2026-01-14 occurred',
    ],
  ])('%s: %s', (_, text, expected) => {
    expect(says(text)).toContain(expected)
  })
})

describe('they are no leaders', () => {
  test.each([
    ['where the document names only one of them', '馬克宏昨天訪問挪威。馬莫會預計3月登場。', 'FRA,IND'],
    ['where a word covers them', '川普批評普丁。川普會見習近平。', 'CONSULT RUS,USA'],
    ['where leaders of several states share a character', '馬克宏、馬可仕與莫迪通話。馬莫會預計3月登場。', '2026-03'],
    ['where nobody meets', '馬克宏批評莫迪。馬莫兩字是他的口頭禪。', 'CONSULT'],
  ])('%s: %s', (_, text, absent) => {
    expect(says(text)).not.toContain(absent)
  })
})
