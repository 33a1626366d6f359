import { describe, expect, test } from 'vitest'
import { bCubed } from './bcubed.ts'

/** `{a}{bc}`: a cluster in braces, a mention a letter or digit. */
const clusters = (text: string) => [...text.matchAll(/\{([^}]*)\}/g)].map(([, inside]) => [...(inside as string)])
const scored = (key: string, response: string) => {
  const { recall, precision, f1 } = bCubed(clusters(key), clusters(response))
  return [recall, precision, f1]
}

/** The published cases of the CoNLL reference scorer (`test/CorefMetricTestConfig.pm`): key {a}{bc}{def}. */
describe('the published cases', () => {
  test.each([
    ['{a}{de}', 7 / 18, 1, 14 / 25],
    ['{a}{bcx}{defy}{z}', 1, 55 / 108, 110 / 163],
    ['{a}{bcx}{dy}{z}', 5 / 9, 17 / 42, 0.46832],
    ['{a}{bcxB}{dy}{z}', 5 / 9, 5 / 16, 0.4],
    ['{a}{bcx}{dy}{Bz}', 5 / 9, 17 / 48, 0.43257],
    ['{a}{b}{c}{d}{e}{f}', 0.5, 1, 2 / 3],
    ['{abcdef}', 1, 7 / 18, 0.56],
    ['{a}{x}{y}{c}{d}{e}{z}', 13 / 36, 4 / 7, 0.44255],
    ['{axycdez}', 17 / 36, 6 / 49, 0.19447],
  ])('%s', (response, recall, precision, f1) => {
    const [r = 0, p = 0, f = 0] = scored('{a}{bc}{def}', response)
    expect(r).toBeCloseTo(recall, 10)
    expect(p).toBeCloseTo(precision, 10)
    expect(f).toBeCloseTo(f1, 4)
  })
  test.each([
    ['{12345}{6789ABC}', 16 / 21, 0.864865],
    ['{1234589ABC}{67}', 7 / 12, 0.736842],
  ])('{12345}{67}{89ABC} against %s', (response, precision, f1) => {
    const [r = 0, p = 0, f = 0] = scored('{12345}{67}{89ABC}', response)
    expect(r).toBe(1)
    expect(p).toBeCloseTo(precision, 10)
    expect(f).toBeCloseTo(f1, 6)
  })
})

test('nothing against nothing is 0, not NaN', () => {
  expect(scored('', '')).toEqual([0, 0, 0])
})
