import { describe, expect, test } from 'vitest'
import { mentionsIn, shown } from '../../test/mentions.ts'

describe('lists', () => {
  test('joined by 與 or 和 are one mention with its parts', () => {
    const [one, ...more] = mentionsIn('挪威與瑞典批評')
    expect(more).toEqual([])
    expect([one?.codes, one?.joiner, one?.kind]).toEqual([['NOR', 'SWE'], 'with', 'group'])
    expect(one?.parts?.map(({ codes }) => codes)).toEqual([['NOR'], ['SWE']])
  })
  test('joined by 、 and 和 as well', () => {
    expect(mentionsIn('挪威、瑞典和丹麦批评').map(({ codes, parts }) => [codes, parts?.length])).toEqual([
      [['NOR', 'SWE', 'DNK'], 3],
    ])
  })
  test('of officials', () => {
    expect(shown('挪威首相、瑞典外長與丹麥防長抵達')).toBe('挪威首相、瑞典外長與丹麥防長=NOR,SWE,DNK')
  })
  test('a name of the whole adds nobody to those named', () => {
    expect(mentionsIn('冰島、丹麥等北歐國家').map(({ codes }) => codes)).toEqual([['ISL', 'DNK']])
  })
  test('雙方 behind two is in apposition', () => {
    expect(mentionsIn('挪威、瑞典雙方同意').map(({ codes, parts }) => [codes, parts?.length])).toEqual([
      [['NOR', 'SWE'], 2],
    ])
  })
  test.each([
    ['a mark divides them', '挪威，瑞典'],
    ['a verb stands between', '挪威批評瑞典'],
    ['the first is where it happens', '在青瓦臺與瑞典首相會談'],
  ])('not where %s', (_, source) => {
    expect(mentionsIn(source).map(({ parts }) => parts)).toEqual([null, null])
  })
})
