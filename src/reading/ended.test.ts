import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  ['joined to what is ended is ended as well', '秘魯宣布中止軍事演習與導彈發射試驗。', 'RETREAT PER - - occurred'],
  [
    'that is talked over is told elsewhere',
    '秘魯外長和智利外長電話討論了阿根廷最近一次導彈試驗。',
    'CONSULT CHL,PER - - occurred',
  ],
  ['by itself is told', '阿根廷舉行導彈試驗。', 'MOBILIZE ARG - - occurred'],
])('a deed %s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})

test.each([
  ['who takes no part', '秘魯和智利都未參與這次談判。', ''],
  ['who hold them', '秘魯和智利舉行談判。', 'CONSULT CHL,PER - - occurred'],
])('talks: %s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})

test('who ends his help with an inquiry of another one concedes nothing', () => {
  expect(says('秘魯暫停配合國際原子能總署的調查。')).toBe('')
})
