import { expect, test } from 'vitest'
import { isQuoted, leftClosed, quotationBefore, quotationFrom } from './quotation.ts'

const whole = (text: string) => ({ start: 0, end: text.length })

test('a quotation with one inside it, from either end', () => {
  const text = '甲说「乙说「好」吧」了'
  expect(quotationFrom(text, 2)).toEqual({ start: 2, end: 10 })
  expect(quotationBefore(text, 10)).toEqual({ start: 2, end: 10 })
  expect(quotationFrom('「open', 0)).toBeNull()
  expect(quotationBefore('open」', 5)).toBeNull()
})

test.each([
  ['「我们不会。」', true],
  ['谈得很好，「障碍已经消失」', true],
  ['推动「务实外交」', false],
  ['所谓「例外」的做法', false],
  ['「open', false],
])('%s is quoted speech: %s', (text, quoted) => {
  expect(isQuoted(text, whole(text))).toBe(quoted)
})

test.each([
  ['談評價」為題', 3],
  ['」為題', 0],
  ['談「評價」為題', -1],
  ['談評價為題', -1],
])('where a quotation closes that was open before: %s', (text, at) => {
  expect(leftClosed(text, 0, text.length)).toBe(at)
})
