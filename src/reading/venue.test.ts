import { expect, test } from 'vitest'
import { lineOf, readText } from '../../test/reader.ts'

const says = (text: string) => readText(text).events.map(lineOf).join(' / ')

test.each([
  ['索馬利亞總統前往北京出席中非合作論壇峰會。', 'CONSULT CHN,FOCAC,SOM - - occurred'],
  ['索馬利亞總統出席中非合作論壇峰會。', 'CONSULT FOCAC,SOM - - occurred'],
  ['中國外長在北京出席上海合作組織會議。', 'CONSULT CHN,SCO - - occurred'],
  ['東協外長會議譴責緬甸軍方。', 'ACCUSE ASEAN MMR - occurred'],
])('%s', (text, expected) => {
  expect(says(text)).toBe(expected)
})
