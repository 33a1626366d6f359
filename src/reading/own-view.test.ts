import { expect, test } from 'vitest'
import { readText } from '../../test/reader.ts'

const own = (text: string) =>
  readText(text)
    .positions.filter(({ holder }) => holder === 'author')
    .map(({ stance, about }) => `${stance} ${about}`)
    .join(' / ')

test.each([
  ['a paper by its own name', '本報一向支持秘魯加入經合組織。', 'supports 秘魯加入經合組織'],
  ['and what it goes on with', '筆者不贊成丹麥撤館，更反對拿漁權當籌碼。', 'opposes 丹麥撤館 / opposes 拿漁權當籌碼'],
  ['what is to end', '本刊呼籲挪威停止驅逐難民。', 'opposes 挪威停止驅逐難民'],
  ['in clauses of its own', '本報主張，制裁可以有，但必須有期限。', 'supports 主張'],
  [
    '我們 under a rubric',
    '社論：漁權的難題。我們反對挪威徵收關稅，也不主張報復。',
    'opposes 挪威徵收關稅 / opposes 報復',
  ],
  ['我們 of somebody else', '社論：漁權的難題。挪威首相說，我們支持這項協議。', ''],
  ['我們 without a rubric', '我們反對挪威徵收關稅。', ''],
  ['who is not against it', '筆者並不反對談判。', ''],
  ['a name', '筆者支持的球隊輸了。', ''],
  ['what a paper tells of others', '本報獲悉，加拿大支持這項協議。', ''],
])('%s', (_, text, expected) => {
  expect(own(text)).toBe(expected)
})
