import { describe, expect, test } from 'vitest'
import { readText } from '../../test/reader.ts'

const dates = (text: string) => readText(text, null).events.map(({ when }) => when?.start ?? '-')

describe('a document without a day', () => {
  test('says by brackets which year it means', () => {
    expect(dates('智利總統在今（2026）年初訪問秘魯。祕魯外長去年11月訪問巴西。')).toEqual(['2026-01', '2025-11'])
    expect(dates('挪威外長去年3月訪問芬蘭。去（2023）年5月，瑞典總理訪問丹麥。')).toEqual(['2023-03', '2023-05'])
  })
  test('says nothing of it where it only gives a year', () => {
    expect(dates('2026年初，智利總統訪問秘魯。祕魯外長去年11月訪問巴西。')).toEqual(['2026-01', '-'])
  })
})
