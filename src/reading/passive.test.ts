import { describe, expect, test } from 'vitest'
import { lineOf, readText, says } from '../../test/reader.ts'

const lines = (text: string) => readText(text).events.map(lineOf)

test.each([
  ['the one behind 遭 acts', '冰島遭挪威制裁。', ['SANCTION NOR ISL - occurred']],
  ['nobody acts where no one is named', '冰島遭到制裁。', ['SANCTION - ISL - occurred']],
  [
    'the passive ends with the noun that it describes',
    '遭挪威制裁的冰島批評瑞典。',
    ['SANCTION NOR ISL - occurred', 'ACCUSE ISL SWE - occurred'],
  ],
])('%s', (_, text, expected) => {
  expect(lines(text)).toEqual(expected)
})

test('what happened is minded for the sake of the one to whom it was done', () => {
  const text = '約旦使館遭敘利亞砲擊，約旦國王召開會議，事件引來埃及譴責。'
  expect(lines(text)).toEqual(['ASSAULT SYR JOR - occurred', 'ACCUSE EGY SYR - occurred'])
})

describe('who is killed in a war whose side tells of it', () => {
  test.each([
    [
      '肯亞砲擊烏干達。肯亞軍方說，三名烏干達士兵被打死、兩人被俘。',
      'ASSAULT KEN UGA - occurred / ASSAULT KEN UGA - occurred',
    ],
  ])('%s', (text, expected) => {
    expect(says(text)).toBe(expected)
  })
})

describe('what one says was done whose own act it was', () => {
  test.each([
    [
      '巴西驅逐秘魯外交官。巴西外交部表示，秘魯外交官的資格已被撤銷。',
      'SANCTION BRA PER - occurred / SANCTION BRA PER - occurred',
    ],
  ])('%s', (text, expected) => {
    expect(says(text)).toBe(expected)
  })
})

test('what others hold him for says who acts, and no more', () => {
  expect(says('被烏拉圭視為盟友的巴西1月12日制裁玻利維亞。')).toBe('SANCTION BRA BOL 2026-01-12 occurred')
  expect(says('受到烏拉圭保護的巴西1月12日制裁玻利維亞。')).toBe('SANCTION BRA BOL 2026-01-12 occurred')
  expect(says('巴西1月12日遭烏拉圭海軍的飛彈襲擊。')).toContain('ASSAULT URY BRA')
})
