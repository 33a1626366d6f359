import { describe, expect, test } from 'vitest'
import { read } from '../../test/reader.ts'

const oddsOf = (text: string) =>
  read({ doc: 'a', text, published: '2026-05-06', outlet: null, url: null, title: null }).forecasts.map(
    ({ likelihood: { low, high } }) => [low, high],
  )

describe('the probability of a number', () => {
  test.each([
    ['分析師估計，油價突破百元的機率為四成。', [0.4, 0.4]],
    ['分析師估計，油價突破百元的機率約四成。', [0.35, 0.45]],
    ['分析師估計，油價突破百元的機率超過四成。', [0.4, 0.99]],
    ['分析師估計，油價突破百元的機率不到四成。', [0.01, 0.4]],
    ['分析師估計，油價突破百元的機率近四成。', [0.35, 0.4]],
    ['分析師估計，油價突破百元的機率從三成升至四成。', [0.3, 0.4]],
    ['分析師估計，油價有四成左右的機會突破百元。', [0.35, 0.45]],
  ])('%s', (text, expected) => {
    expect(oddsOf(text)).toEqual([expected])
  })
  test.each(['分析師估計，取得突破的機會不小，支持者占三成。', '開放機會的店家達三成。', '會不會有三成的機會？'])(
    'none: %s',
    (text) => {
      expect(oddsOf(text).filter(([low]) => low === 0.3)).toEqual([])
    },
  )
})
