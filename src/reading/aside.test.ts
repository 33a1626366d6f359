import { expect, test } from 'vitest'
import { lineOf, readText } from '../../test/reader.ts'

const says = (text: string) => readText(text).events.map(lineOf).sort().join(' / ')

test.each([
  ['波蘭說，目前沒有俄羅斯進攻芬蘭的跡象。', ''],
  ['沒有證據顯示伊朗攻擊了沙烏地阿拉伯。', ''],
  ['尚未與教廷建交的十多個國家也派人觀禮。', ''],
  ['來自越南等未與墨西哥簽署協定的國家的商品須補稅。', ''],
  ['俄羅斯沒有進攻波蘭。', 'ASSAULT RUS POL - denied'],
  ['韓國沒有向烏克蘭提供武器的計畫。', 'AID KOR UKR - denied'],
  ['中國尚未與教廷建交。', 'SUPPORT CHN,VAT - - denied'],
])('%s', (text, expected) => {
  expect(says(text)).toBe(expected)
})
