import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  ['who has asked', '肯亞昨天要求烏干達撤軍。烏干達拒絕。', 'REJECT UGA KEN'],
  ['who has just been told of', '肯亞昨天宣布建立保護區。烏干達外交部提出強烈抗議。', 'ACCUSE UGA KEN'],
  ['who has been struck before', '肯亞昨天空襲索馬利亞。肯亞軍隊今天再度發動空襲。', 'ASSAULT KEN SOM'],
])('an act that names nobody means %s', (_, text, expected) => {
  expect(says(text)).toContain(expected)
})

test('nobody is meant where nobody was told of', () => {
  expect(says('烏干達外交部提出強烈抗議。')).toBe('')
})
