import { describe, expect, test } from 'vitest'
import { lineOf, readText } from '../../test/reader.ts'

/** The mediations of a text published on 2026-01-15. */
const mediations = (text: string) =>
  readText(text)
    .events.filter(({ frame }) => frame === 'mediate')
    .map(lineOf)

describe('A mediates between B and C, told as a circumstance', () => {
  test.each([
    ['在挪威斡旋下，冰島與愛爾蘭恢復談判。', 'CONSULT IRL,ISL,NOR - - occurred'],
    ['经挪威居中斡旋，冰岛同爱尔兰签署渔业协定。', 'CONSULT IRL,ISL,NOR - - occurred'],
    ['在挪威外交大臣居中協調下，冰島與愛爾蘭交換了俘虜。', 'CONSULT IRL,ISL,NOR - - occurred'],
    ['由挪威和瑞典聯合斡旋下，冰島與愛爾蘭停火。', 'CONSULT IRL,ISL,NOR,SWE - - occurred'],
  ])('%s', (text, expected) => {
    expect(mediations(text)).toEqual([expected])
  })
})

describe('no mediation', () => {
  test.each([
    ['it is to come', '在挪威斡旋下，冰島與愛爾蘭將會談。', 1],
    ['it hangs on a condition', '若在挪威斡旋下談判，冰島與愛爾蘭會簽約。', 0],
    ['nobody is known between whom', '在挪威斡旋下，漁民獲釋。', 0],
    ['A only hosts', '在挪威首都，冰島與愛爾蘭外長會談。', 0],
    ['the mediation itself is to come', '將在挪威斡旋下談判的冰島與愛爾蘭仍在觀望。', 0],
  ])('%s', (_, text, n) => {
    expect(mediations(text)).toHaveLength(n)
  })
})
