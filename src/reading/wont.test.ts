import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  [
    'those who look on, is a deed that will not come',
    '秘魯要求玻利維亞放人。專家認為，玻利維亞不會放人。',
    'CONCEDE BOL PER - denied / REQUEST PER BOL - occurred',
  ],
  [
    'the one himself, is a refusal',
    '秘魯要求玻利維亞放人。玻利維亞外長說，玻國不會放人。',
    'REJECT BOL PER - occurred / REQUEST PER BOL - occurred',
  ],
  ['nobody, is no refusal of two', '日俄之間短期內不會重啟漁業談判。', 'CONSULT JPN,RUS - - denied'],
])('不會 in the mouth of %s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})

test('two may refuse all the same', () => {
  expect(says('秘魯與玻利維亞都拒絕與聯合國對話。')).toBe('REJECT BOL,PER UN - occurred')
})
