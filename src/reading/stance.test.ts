import { expect, test } from 'vitest'
import { readText } from '../../test/reader.ts'

const stances = (text: string) => readText(text).positions.map(({ stance, kind }) => `${stance} ${kind}`)

test.each([
  ['a negation turns a stance around', '挪威政府不支持脫鉤斷鏈。', ['opposes plain']],
  ['not to blame is a guarded stance', '印度沒有點名批評俄羅斯入侵烏克蘭。', ['ambiguous ambiguity']],
  ['not taking sides', '首爾在中日爭端中不選邊站。', ['neutral not-taking-sides']],
  ['a red line is named with its issue', '台獨是北京的紅線。', ['opposes red-line']],
  ['what makes a noun of the word', '荷蘭的支持者在廣場聚集。', []],
  ['a condition', '如果德國支持對俄制裁，油價會上漲。', []],
])('%s', (_, text, expected) => {
  expect(stances(text)).toEqual(expected)
})

test('what is asked for in general is stood for, what is asked of one or nobody is against is not', () => {
  expect(stances('摩洛哥呼籲儘早表決草案。')).toEqual(['supports plain'])
  expect(stances('摩洛哥要求茅利塔尼亞開放市場。')).toEqual([])
  expect(stances('摩洛哥呼籲理性處理。')).toEqual([])
})

test('what is given may be blamed, and a statement goes on with who made it', () => {
  expect(stances('摩洛哥質疑這項決議。')).toEqual(['opposes plain'])
  expect(stances('摩洛哥外交部發表聲明，歡迎這項決議。')).toEqual(['supports plain'])
  expect(stances('摩洛哥拒絕公布這項計畫。')).toEqual([])
})

test('where observers guess that somebody will stand is no stand yet', () => {
  expect(stances('外界普遍認為摩洛哥會支持這項決議。')).toEqual([])
  expect(stances('專家預料，摩洛哥將歡迎這項決議。')).toEqual([])
  expect(stances('摩洛哥將支持這項決議。')).toEqual(['supports plain'])
})
