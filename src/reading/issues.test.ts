import { expect, test } from 'vitest'
import { issueFinder } from './issues.ts'

const row = (issue: string, ...forms: readonly string[]) => ({
  id: `issues.tsv:${issue}`,
  issue,
  label: { en: issue, 'zh-Hant': issue, 'zh-Hans': issue },
  forms,
  loose: '的',
})
const find = issueFinder([row('one-china', '一中', '一個中國'), row('arms', '對台軍售', '台軍')], (form) => form)
const issueOf = (text: string) => find(text, 0, text.length)?.issue ?? null

test('an issue is found by any of its names', () => {
  expect(issueOf('重申一個中國政策')).toBe('one-china')
  expect(issueOf('尊重一中')).toBe('one-china')
})

test('the longest name wins', () => {
  expect(issueOf('在一中之下反對對台軍售')).toBe('arms')
})

test('a name that the stretch cuts is none', () => {
  expect(find('反對對台軍售', 0, 4)).toBeNull()
  expect(issueOf('雙方交換意見')).toBeNull()
})

test('的 and marks of quotation inside a name are passed over, and belong to it', () => {
  expect(find('反對對台的「軍售」', 0, 9)).toMatchObject({ issue: 'arms', start: 2, end: 8 })
  expect(issueOf('重申「一個中國」的政策')).toBe('one-china')
  expect(issueOf('一國的中間')).toBeNull()
})
