import { expect, test } from 'vitest'
import { issueRows, issuesNamed, outlookRows, stanceRows } from './outlook.ts'

test('an issue has an id, labels and the words that papers use', () => {
  const [issue] = issueRows(
    'issues.tsv',
    'issue\ten\tzh\tzhs\tforms\tsource\nthaad\tTHAAD\t薩德\t萨德\t薩德 薩德系統\tx\n',
  )
  expect(issue).toMatchObject({ issue: 'thaad', label: { en: 'THAAD' }, forms: ['薩德', '薩德系統'] })
})

test('an issue without words is refused, with its place', () => {
  const file = 'issue\ten\tzh\tzhs\tforms\tsource\nthaad\tTHAAD\t薩德\t萨德\t\tx\n'
  expect(() => issueRows('issues.tsv', file)).toThrow('issues.tsv:2: ')
})

test('a line of stance words names the stance and how the words say it', () => {
  const rows = stanceRows('stances.txt', '# remark\n\nopposes verb: 反對 拒絕\n')
  expect(rows).toEqual([{ id: 'stances.txt:3', stance: 'opposes', use: 'verb', forms: ['反對', '拒絕'] }])
})

test.each([
  ['no such stance', 'likes verb: 喜歡\n'],
  ['no such use', 'opposes loudly: 反對\n'],
])('%s is refused', (_, line) => {
  expect(() => stanceRows('stances.txt', line)).toThrow('stances.txt:1: no ')
})

test('a line of expectation has its range', () => {
  const rows = outlookRows('forecasts.txt', 'mood .55-.80: 可望\n')
  expect(rows).toEqual([{ id: 'forecasts.txt:1', use: 'mood', low: 0.55, high: 0.8, forms: ['可望'] }])
})

test.each([
  ['no such use', 'hopes .55-.80: 盼\n'],
  ['no range', 'mood often: 可望\n'],
  ['a range upside down', 'mood .80-.55: 可望\n'],
])('%s is refused', (_, line) => {
  expect(() => outlookRows('forecasts.txt', line)).toThrow('forecasts.txt:1: no ')
})

test('a code in a form of an issue stands for each name of the actor, and for itself where nobody has it', () => {
  const label = { en: 'e', 'zh-Hant': 'h', 'zh-Hans': 's' }
  const names: Record<string, readonly string[]> = { CUB: ['古巴', '古'], USA: ['美國'] }
  const [row] = issuesNamed(
    [{ id: 'i', issue: 'x', label, forms: ['{USA}對{CUB}禁運', '對古巴禁運', '{XYZ}禁運'], loose: '' }],
    (code) => names[code] ?? [],
    '的',
  )
  expect(row?.loose).toBe('的')
  expect(row?.forms).toEqual(['美國對古巴禁運', '美國對古禁運', '對古巴禁運', '{XYZ}禁運'])
})
