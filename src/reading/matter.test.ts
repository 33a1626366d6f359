import { describe, expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

describe('a deed that a coverb brings in and a word for a matter closes', () => {
  test.each([
    [
      '冰島總理感謝丹麥援助。對於愛爾蘭空襲雷克雅維克一事，冰島總理表示譴責。',
      'ACCUSE ISL IRL - occurred / AID DNK ISL - occurred / ASSAULT IRL ISL - occurred / SUPPORT ISL DNK - occurred',
    ],
    ['針對秘魯海軍扣押智利漁船一事，智利外長表示遺憾。', 'ACCUSE CHL PER - occurred / COERCE PER CHL - occurred'],
    ['就肯亞驅逐烏干達外交官一事，烏干達外長表示遺憾。', 'ACCUSE UGA KEN - occurred / SANCTION KEN UGA - occurred'],
    [
      '對於昨天約旦轟炸大馬士革一事，阿曼外長表示憤怒。',
      'ACCUSE OMN JOR - occurred / ASSAULT JOR SYR 2026-01-14 occurred',
    ],
    ['就德国与丹麦合作开发油田一事，双方交换意见。', 'CONSULT DEU,DNK - - occurred / COOPERATE DEU,DNK - - occurred'],
    [
      '馬爾他外交部召見義大利大使，就義大利海警追逐馬爾他漁船一事遞交照會。',
      'ACCUSE MLT ITA - occurred / COERCE ITA MLT - occurred',
    ],
    [
      '至於外界關切之斐濟禁止東加旅客入境一案，東加外長已提出抗議。',
      'ACCUSE TON FJI - occurred / SANCTION FJI TON - occurred',
    ],
    [
      '對於肯亞與烏干達峰會前一天索馬利亞試射飛彈一事，肯亞外長表示遺憾。',
      'ACCUSE KEN SOM - occurred / CONSULT KEN,UGA - - occurred / MOBILIZE SOM KEN,UGA - occurred',
    ],
    ['对于巴拿马制裁海地官员一事，海地外长表示遗憾。', 'ACCUSE HTI PAN - occurred / SANCTION PAN HTI - occurred'],
  ])('%s', (text, expected) => {
    expect(says(text)).toBe(expected)
  })
})

describe('a deed that a coverb brings in at the head of a clause, which somebody else answers', () => {
  test.each([
    ['關於挪威制裁古巴，牙買加外長不願評論。', 'SANCTION NOR CUB - occurred'],
    ['針對挪威制裁古巴，牙買加外長提出抗議。', 'ACCUSE JAM NOR - occurred / SANCTION NOR CUB - occurred'],
    ['二、就挪威驅逐古巴外交官，牙買加外長表示遺憾。', 'ACCUSE JAM NOR - occurred / SANCTION NOR CUB - occurred'],
  ])('%s', (text, expected) => {
    expect(says(text)).toBe(expected)
  })
})

describe('no deed', () => {
  test.each([
    ['it may as well be done to the one behind the coverb', '針對挪威實施制裁，牙買加外長不願評論。'],
    ['the coverb brings in a question', '關於挪威制裁古巴的問題，牙買加外長不願評論。'],
    ['nobody stands behind the coverb', '兩國就交換戰俘一事進行談判。'],
    ['the word is that of a question', '關於多哥擴大農產品出口的問題，迦納外長不願評論。'],
    ['what follows has not been done', '就挪威是否加入聯盟一事，瑞典外長不願評論。'],
  ])('%s', (_, text) => {
    expect(says(text)).toBe('')
  })
})

describe('what is done in spite of all is minded by whoever goes on', () => {
  test.each([
    ['芬蘭宣布，針對丹麥首相執意訪問秘魯，召回大使。', 'CONSULT DNK,PER - - occurred / SANCTION FIN DNK - occurred'],
    ['芬蘭宣布，針對丹麥實施制裁，召回大使。', 'SANCTION FIN DNK - occurred / SANCTION FIN DNK - occurred'],
  ])('%s', (text, expected) => {
    expect(says(text)).toBe(expected)
  })
})

test('what a noun makes an act is done by the one right before it', () => {
  expect(says('針對法國縮減德國簽證名額，英國5日提出抗議。')).toBe(
    'ACCUSE GBR FRA 2026-01-05 occurred / SANCTION FRA DEU - occurred',
  )
})
