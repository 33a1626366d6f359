import { expect, test } from 'vitest'
import { readText } from '../../test/reader.ts'

const positions = (text: string) =>
  readText(text).positions.map(({ holder, stance, because }) => `${holder} ${stance} ${because.rule.split(':')[0]}`)

test('who refuses or opposes stands against it', () => {
  expect(positions('加拿大反對美國併吞格陵蘭。')).toEqual(['CAN opposes act'])
})

test('who asks for the end of something is against it', () => {
  expect(positions('越南要求中國停止在南海填島。')).toEqual(['VNM opposes act'])
})

test('blame without an issue shows no position', () => {
  expect(positions('智利批評秘魯辦事拖沓。')).toEqual([])
})
