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

test('who blames stands against it', () => {
  expect(positions('智利批評秘魯辦事拖沓。')).toEqual(['CHL opposes act'])
})

test('who calls on others to oppose something is against it', () => {
  expect(positions('挪威呼籲冰島反對貿易保護主義。')).toEqual(['NOR opposes act'])
})

test('who is for an end of the fighting is for it', () => {
  expect(positions('挪威呼籲各方立即停火。')).toEqual(['NOR supports act'])
  expect(positions('挪威呼籲各方在加薩停火。')).toEqual(['NOR supports act'])
})

test('what two do together is a position of each, what many do is one', () => {
  const holders = (text: string) => readText(text).positions.map(({ holder, with: others }) => [holder, others])
  expect(holders('中俄反對單邊制裁。')).toEqual([
    ['CHN', ['RUS']],
    ['RUS', ['CHN']],
  ])
  expect(holders('法國、德國和英國反對單邊制裁。')).toEqual([['FRA', ['DEU', 'GBR']]])
})

test('an answer that names nothing shows no stance, and one that names its object does', () => {
  expect(positions('秘魯封鎖了漁港，智利與玻利維亞也公開批評。')).toEqual([])
  expect(positions('丹麥痛批挪威的捕鯨配額。')).toEqual(['DNK opposes act'])
})

test('restraint that is asked for is a request, and no stance', () => {
  expect(positions('秘魯與智利互相指責，挪威呼籲雙方保持克制。')).toEqual([])
  expect(positions('挪威呼籲智利保持克制。')).toEqual([])
})

test('what is denied all along is a stance, what is denied once an answer', () => {
  expect(positions('奧地利外交部一貫否認出兵剛果。')).toEqual(['AUT opposes act'])
  expect(positions('奧地利外交部否認出兵剛果。')).toEqual([])
})

test('who hopes that another will not do it is against it', () => {
  expect(positions('葡萄牙希望西班牙不要再限制漁船。')).toEqual(['PRT opposes act'])
})
