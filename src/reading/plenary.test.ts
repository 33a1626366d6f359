import { expect, test } from 'vitest'
import { lineOf, readText } from '../../test/reader.ts'

const says = (text: string) => readText(text).events.map(lineOf).join(' / ')
const MET = '东盟昨天在宿务举行峰会。'
const HELD = 'CONSULT ASEAN,PHL - 2026-01-14 occurred'

test.each([
  ['those who attend speak as it', '各国领导人呼吁缅甸军方停火。', 'REQUEST ASEAN MMR - occurred'],
  ['so does its paper', '会后发表的主席声明指出，谴责缅甸军方的空袭。', 'ACCUSE ASEAN MMR - occurred'],
  ['and what it decides', '会议决定，制裁缅甸军方将领。', 'SANCTION ASEAN MMR - occurred'],
  [
    'its subject may be the government of one that was named',
    '声明指出，缅甸局势令人关切，呼吁军政府落实五点共识。',
    'REQUEST ASEAN MMR - occurred',
  ],
])('behind the meeting of an organisation %s', (_, text, expected) => {
  expect(says(MET + text)).toBe(`${HELD} / ${expected}`)
})

test.each([
  ['who attends nothing', '缅甸军方昨天开火。各国领导人呼吁缅甸停火。', ''],
  ['a named one', `${MET}马来西亚总理发表声明，呼吁缅甸停火。`, `${HELD} / REQUEST MYS MMR - occurred`],
])('not %s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})
