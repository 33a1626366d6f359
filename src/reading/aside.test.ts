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
  ['埃及與卡達討論停戰和釋放加薩戰俘。', ''],
  ['埃及討論停戰後，昨天釋放以色列人質。', 'CONCEDE EGY ISR 2026-01-14 occurred'],
  ['肯亞昨天警告烏干達，以奪取該島的控制權。', 'THREATEN KEN UGA 2026-01-14 occurred'],
  ['肯亞昨天以飛彈轟炸索馬利亞。', 'ASSAULT KEN SOM 2026-01-14 occurred'],
  ['以色列已初步同意一些條件，包括哈馬斯釋放20名以色列人質。', ''],
  ['馬利稱對尼日的武裝干預將遭到武力反擊。', ''],
  ['西共體取消了禁止馬利公民入境的決定。', ''],
  ['西共體昨天禁止馬利公民入境。', 'SANCTION ECOWAS MLI 2026-01-14 occurred'],
  ['以色列提出由軍方接管加薩北部的計畫。', ''],
  ['中國尚未與教廷建交。', 'SUPPORT CHN,VAT - - denied'],
])('%s', (text, expected) => {
  expect(says(text)).toBe(expected)
})
