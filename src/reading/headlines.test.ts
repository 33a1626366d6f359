import { expect, test } from 'vitest'
import { readText } from '../../test/reader.ts'

const typesOf = (text: string) =>
  readText(text).events.map(({ type, source, target }) => `${type} ${source.join()} ${target.join()}`)

test('a list of headlines is read, each by itself', () => {
  const list = [
    '美制裁俄兩大油企 油價應聲上漲',
    '印巴邊境再爆駁火 十餘人傷亡',
    '土耳其外長訪德黑蘭 與各方談核問題',
    '波蘭關閉俄羅斯領事館 莫斯科揚言報復',
  ]
  expect(typesOf(list.join('\n'))).toEqual([
    'SANCTION USA RUS',
    'ASSAULT IND,PAK ',
    'CONSULT TUR IRN',
    'SANCTION POL RUS',
    'THREATEN RUS POL',
  ])
})

test('a document that is one headline is read', () => {
  expect(typesOf('歐盟對華鋼鐵關稅加倍 北京批保護主義')).toEqual(['SANCTION EU CHN', 'ACCUSE CHN EU'])
})

test('a title over a text only repeats it', () => {
  const body = '歐盟執委會今天在布魯塞爾討論鋼鐵產業的處境，各國部長沒有作出任何決定，下個月再行討論。'
  expect(typesOf(`歐盟對華鋼鐵關稅加倍\n\n${body}`)).toEqual([])
})

test('what one headline tells is no ground of the next', () => {
  const list = ['印度與巴基斯坦邊境駁火 五人傷亡', '北韓試射遠程巡弋飛彈', '智利舉行總統大選', '挪威國王出席開幕式']
  expect(typesOf(list.join('\n'))).toEqual(['ASSAULT IND,PAK ', 'MOBILIZE PRK '])
})
