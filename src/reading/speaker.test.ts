import { expect, test } from 'vitest'
import { readText } from '../../test/reader.ts'

const speaker = (text: string) => {
  const voices = readText(text).voices.map(({ who, speaker, person, office }) => ({ who, speaker, person, office }))
  return voices.at(-1)
}

test.each([
  ['南韓總統李在明說，兩國將合作。', 'party', ['KOR'], 'lee-jae-myung'],
  ['普丁會見來賓。他說，談判沒有破裂。', 'party', ['RUS'], 'vladimir-putin'],
  ['南韓媒體認為，此行成果有限。', 'media', ['KOR'], null],
  ['分析人士認為，北京意在拉攏首爾。', 'observers', [], null],
  ['挪威奧斯陸大學教授拉爾森指出，制裁效果有限。', 'observers', [], null],
  ['筆者認為，台北應該儘早說明。', 'author', [], null],
  ['據悉，代表團將於下週抵達。', 'unnamed', [], null],
  ['越南外長說，航行必須自由，並稱願再談。', 'party', ['VNM'], null],
])('%s', (text, who, codes, person) => {
  expect(speaker(text)).toMatchObject({ who, speaker: codes, person })
})

test('who answers where no name stands before the answer is the one the document is an office of', () => {
  const text = '外交部發言人毛寧主持例行記者會。\n\n問：有何評論？\n\n答：我們反對單邊制裁。'
  expect(speaker(text)).toMatchObject({ who: 'party', speaker: ['CHN'] })
})
