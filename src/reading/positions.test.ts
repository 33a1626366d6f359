import { expect, test } from 'vitest'
import { readText } from '../../test/reader.ts'

const positions = (text: string) =>
  readText(text).positions.map(({ holder, stance, issue }) => `${holder} ${stance} ${issue ?? '-'}`)

test('one position for holder, stance and issue, with all the clauses that tell of it', () => {
  const [first, ...more] = readText('日本反對對台軍售。外務省重申，東京反對對台軍售。').positions
  expect(more).toEqual([])
  expect(first?.evidence.length).toBe(2)
})

test('in both scripts the same', () => {
  expect(positions('中方堅持一個中國原則。')).toEqual(['CHN supports one-china'])
  expect(positions('中方坚持一个中国原则。')).toEqual(['CHN supports one-china'])
})

test('a clause without a subject goes on with the one of the clause before', () => {
  expect(positions('韓國總統李在明會見記者，重申不會在台灣問題上選邊站。')).toEqual(['KOR neutral taiwan-question'])
})

test('experts and voters hold no position for a state', () => {
  expect(positions('學者支持部署薩德。')).toEqual([])
})

test('a verb of stance that opens the clause goes on with the subject, also without an issue', () => {
  expect(positions('加納支持漁業公約，同時堅決反對拖網捕撈。')).toEqual(['GHA supports -', 'GHA opposes -'])
})

test('what is backed of the same other is a position each, what is held against him one', () => {
  expect(positions('智利支持秘魯主辦漁業大會。智利支持秘魯擴建海港。')).toEqual(['CHL supports -', 'CHL supports -'])
  expect(positions('智利批評秘魯的漁業法。智利批評秘魯的關務法。')).toEqual(['CHL opposes -'])
})

test('a refusal is a position of its own, and what is said of the same other behind it joins it', () => {
  expect(positions('智利批評秘魯的漁業法。智利拒絕接受秘魯的配額。智利指責秘魯拖延。')).toEqual([
    'CHL opposes -',
    'CHL opposes -',
  ])
})

test('what one is blamed for is not told as his stance', () => {
  expect(positions('智利抨擊秘魯抵制漁業峰會。')).toEqual(['CHL opposes -'])
})

test('what two ask for together is a stance, what one asks for is not', () => {
  expect(positions('智利和秘魯要求改善漁港設施。')).toEqual(['CHL supports -', 'PER supports -'])
  expect(positions('智利要求改善漁港設施。')).toEqual([])
})
