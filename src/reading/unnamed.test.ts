import { describe, expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  ['who has asked', '肯亞昨天要求烏干達撤軍。烏干達拒絕。', 'REJECT UGA KEN'],
  ['who has just been told of', '肯亞昨天宣布建立保護區。烏干達外交部提出強烈抗議。', 'ACCUSE UGA KEN'],
  ['who has been struck before', '肯亞昨天空襲索馬利亞。肯亞軍隊今天再度發動空襲。', 'ASSAULT KEN SOM'],
  ['whom others have just minded', '肯亞昨天驅逐烏干達大使。盧安達表示譴責，蘇丹也批評此舉。', 'ACCUSE SDN KEN'],
  ['whom others have minded before a denial', '肯亞譴責烏干達，蘇丹否認知情，盧安達也表示譴責。', 'ACCUSE RWA UGA'],
  ['whom others have just refused', '肯亞沒有答應烏干達的要求，盧安達亦未鬆口。', 'REJECT RWA UGA'],
  [
    'what was just settled',
    '肯亞與烏干達簽署停火協議。協議由蘇丹外長宣讀。盧安達對此表示歡迎。',
    'SUPPORT RWA KEN,UGA',
  ],
  ['whom others have just helped', '肯亞向烏干達捐贈帳篷，盧安達提供白米。', 'AID RWA UGA'],
  ['who has just asked for help', '烏干達向各國求援，肯亞承諾提供300萬美元。', 'AID KEN UGA'],
])('an act that names nobody means %s', (_, text, expected) => {
  expect(says(text)).toContain(expected)
})

test('nobody is meant where nobody was told of', () => {
  expect(says('烏干達外交部提出強烈抗議。')).toBe('')
})

describe('an organisation that only tells of an attack is not its target', () => {
  test.each([
    ['歐盟表示，政府軍上週六在一次空襲中炸死八名平民。', ''],
    ['聯合國維和部隊說，以軍戰車11日向巡邏隊開火。', 'ASSAULT ISR UN 2026-01-11 occurred'],
    ['聯合國人權辦公室表示，M23上週三在一次襲擊中打死20名平民。', ''],
    ['聯合國表示，胡塞武裝本週對三處聯合國辦公室發動攻擊。', 'ASSAULT HOUTHI UN 2026-01-12..2026-01-18 occurred'],
  ])('%s', (text, expected) => {
    expect(says(text)).toBe(expected)
  })
})

describe('where a speaker only is when he warns is not whom he warns', () => {
  test.each([
    [
      '澳洲外長今天在訪問斐濟途中警告，索羅門群島與中國簽署安全協議，會在區域造成後果。',
      'CONSULT AUS,FJI - 2026-01-15 occurred / SUPPORT CHN,SLB - - occurred / THREATEN AUS CHN,SLB 2026-01-15 occurred',
    ],
    [
      '德國外長在訪問越南期間警告，俄羅斯擴大戰爭將付出代價。',
      'ASSAULT RUS DEU - occurred / CONSULT DEU,VNM - - occurred / THREATEN DEU RUS - occurred',
    ],
    [
      '加拿大總理訪問印度時警告，伊朗繼續干預將付出代價。',
      'CONSULT CAN,IND - - occurred / THREATEN CAN IRN - occurred',
    ],
    ['巴西總統訪問秘魯時警告，將對秘魯加稅。', 'CONSULT BRA,PER - - occurred / THREATEN BRA PER - occurred'],
  ])('%s', (text, expected) => {
    expect(says(text)).toBe(expected)
  })
})

test('two right before the noun of what is broken off are each other’s', () => {
  expect(says('挪威昨天攻擊丹麥，美伊談判自此中斷。')).toContain('SANCTION IRN,USA - - occurred')
})

test('who has urged both, or only tells of it, is not the one who is answered', () => {
  expect(says('寮國批評緬甸，汶萊呼籲雙方冷靜。緬甸1月12日召回大使。')).toContain('SANCTION MMR LAO')
  expect(says('尚比亞制裁馬拉威。坦尚尼亞外交部說，馬拉威1月12日召回大使。')).toContain('SANCTION MWI ZMB')
  expect(says('馬拉威1月8日會見坦尚尼亞外長。馬拉威1月12日召回大使。')).toContain('SANCTION MWI TZA')
})
