import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  ['written to', '摩洛哥致函聯合國秘書長，要求調查阿爾及利亞的說法。', 'REQUEST MAR UN - occurred'],
  [
    'met with, while the demand is about a third one',
    '韓國外長與泰國警方會面，要求協助尋找受困緬甸的國民。',
    'CONSULT KOR,THA - - occurred / REQUEST KOR THA - occurred',
  ],
  [
    'the one who answers',
    '巴西要求取消加徵的關稅，美國只答應再談。',
    'AGREE USA BRA - occurred / REQUEST BRA USA - occurred',
  ],
  [
    'set against each other by 方',
    '美方把大豆關稅減半，中方恢復採購高粱。',
    'CONCEDE USA CHN - occurred / COOPERATE CHN USA - occurred',
  ],
  ['named right behind the verb', '摩洛哥致函聯合國秘書長，要求阿爾及利亞道歉。', 'REQUEST MAR DZA - occurred'],
])('to whom one turns who is not named: %s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})

test('he is blamed whose act it is about, and not the one to whom he did it', () => {
  expect(says('英國5日就法國對德國加徵關稅提出抗議。')).toBe(
    'ACCUSE GBR FRA 2026-01-05 occurred / SANCTION FRA DEU - occurred',
  )
  expect(says('英國5日就關稅向德國提出抗議。')).toBe('ACCUSE GBR DEU 2026-01-05 occurred')
})
