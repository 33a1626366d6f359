import { describe, expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  ['only weighed', '挪威對瑞典加入聯盟持保留態度。', ''],
  ['the attitude is told', '挪威對與瑞典復交持開放態度。', 'AGREE NOR SWE - occurred'],
  ['no attitude', '挪威對瑞典加入聯盟表示歡迎。', 'SUPPORT NOR SWE - occurred'],
])('what somebody thinks of an act: %s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})

describe('what somebody is interested in is only weighed', () => {
  test.each([
    ['吉里巴斯官員說，目前對與中國進行安全合作不感興趣。', ''],
    ['塔什干對加入歐亞經濟聯盟興趣不大。', ''],
    ['挪威對制裁俄羅斯猶豫不決。', ''],
    ['挪威對加入歐盟態度謹慎。', ''],
    ['摩洛哥對與西班牙加強合作感興趣。', ''],
  ])('%s', (text, expected) => {
    expect(says(text)).toBe(expected)
  })
})
