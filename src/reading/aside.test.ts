import { describe, expect, test } from 'vitest'
import { lineOf, readText, says } from '../../test/reader.ts'

test.each([
  ['波蘭說，目前沒有俄羅斯進攻芬蘭的跡象。', ''],
  ['沒有證據顯示伊朗攻擊了沙烏地阿拉伯。', ''],
  ['尚未與教廷建交的十多個國家也派人觀禮。', ''],
  ['來自越南等未與墨西哥簽署協定的國家的商品須補稅。', ''],
  ['俄羅斯沒有進攻波蘭。', 'ASSAULT RUS POL - denied'],
  ['韓國沒有向烏克蘭提供武器的計畫。', 'AID KOR UKR - denied'],
  ['埃及與卡達討論停戰和釋放加薩戰俘。', 'CONSULT EGY,QAT - - occurred'],
  ['埃及討論停戰後，昨天釋放以色列人質。', 'CONCEDE EGY ISR 2026-01-14 occurred'],
  ['肯亞昨天警告烏干達，以奪取該島的控制權。', 'THREATEN KEN UGA 2026-01-14 occurred'],
  ['肯亞昨天以飛彈轟炸索馬利亞。', 'ASSAULT KEN SOM 2026-01-14 occurred'],
  ['以色列已初步同意一些條件，包括哈馬斯釋放20名以色列人質。', ''],
  ['馬利稱對尼日的武裝干預將遭到武力反擊。', ''],
  ['以色列提出由軍方接管加薩北部的計畫。', ''],
  ['中國尚未與教廷建交。', 'SUPPORT CHN,VAT - - denied'],
])('%s', (text, expected) => {
  expect(says(text)).toBe(expected)
})

test.each([
  [
    'where an attack takes place nobody does it',
    '挪威批評緬甸。挪威昨天發生兩起爆炸攻擊。',
    'ACCUSE NOR MMR - occurred',
  ],
  ['what is to end an act has not been done', '挪威批評緬甸，直至緬甸交還人質。', 'ACCUSE NOR MMR - occurred'],
  ['nor what one does something for', '挪威與緬甸採取外交行動來結束戰爭。', ''],
  ['nor what another is pushed to do', '挪威正推動歐盟制裁緬甸。', ''],
  ['nor what is kept from happening', '挪威將阻止緬甸氣球飛入瑞典領空。', ''],
  ['talks right behind a coverb are a topic', '挪威譴責緬甸。挪威並未對會談發表評論。', 'ACCUSE NOR MMR - occurred'],
  ['at the end of the clause they are held', '挪威與緬甸昨天會談。', 'CONSULT MMR,NOR - 2026-01-14 occurred'],
])('%s', (_, text, expected) => {
  expect(readText(text, '2026-01-15').events.map(lineOf).sort().join(' / ')).toBe(expected)
})

describe('who supervises an act does not do it', () => {
  test.each([
    ['由肯亞與非洲聯盟監督停火執行。', ''],
    ['由埃及監管撤軍。', ''],
    ['埃及負責監督兩國停火。', ''],
  ])('%s', (text, expected) => {
    expect(says(text)).toBe(expected)
  })
})

describe('what is striven for, planned, helped, permitted or only a compound is not done', () => {
  test.each([
    ['埃及與卡達同意共同努力恢復敘利亞穩定。', 'AGREE EGY,QAT - - occurred / AGREE EGY,QAT,SYR - - occurred'],
    ['白宮周一公布了川普關於結束加薩衝突的計畫。', ''],
    ['法國昨天公布從馬利撤軍的方案。', ''],
    ['法國昨天從馬利撤軍。', 'RETREAT FRA MLI 2026-01-14 occurred'],
    ['越南說，一旦簽署協定，將有助強化日越安全合作。', ''],
    ['日本與帛琉暫未公布協定簽署時間表。', ''],
    ['日本與帛琉簽署協定。', 'SUPPORT JPN,PLW - - occurred'],
    [
      '日本首相與印度總理會談，同意簽署協定，允許印度軍隊與日本自衛隊相互提供後勤支援。',
      'CONSULT IND,JPN - - occurred / SUPPORT IND,JPN - - pledged',
    ],
    ['德國准許波蘭向烏克蘭提供戰車。', 'CONCEDE DEU POL - occurred'],
    ['德國向烏克蘭提供戰車。', 'AID DEU UKR - occurred'],
    ['阿聯外交部說，阿方也未指使葉門武裝採取針對阿曼邊境的軍事行動。', ''],
  ])('%s', (text, expected) => {
    expect(says(text)).toBe(expected)
  })
})
