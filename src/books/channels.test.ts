import { expect, test } from 'vitest'
import { knownOf } from '../../test/told.ts'
import { channels } from './channels.ts'

const rowsOf = (...documents: [string, string, string][]) => channels(knownOf(documents).tellings)
const OPEN: [string, string, string] = ['open', '2023-03-02', '法國與日本2023年3月1日建立國防熱線。']
const SHUT: [string, string, string] = ['shut', '2024-05-03', '法國與日本的國防熱線昨天中斷。']
const AGAIN: [string, string, string] = ['again', '2025-08-05', '法國與日本8月4日恢復國防熱線。']

test('a channel is opened, suspended and resumed', () => {
  const [row, ...more] = rowsOf(AGAIN, OPEN, SHUT)
  expect(more).toEqual([])
  expect(row).toMatchObject({ kind: 'hotline', parties: ['FRA', 'JPN'], state: 'open' })
  expect(row?.steps.map(({ change }) => change)).toEqual(['opened', 'suspended', 'resumed'])
  expect(row?.resumed).toMatchObject({ start: '2025-08-04' })
  expect(row?.sources.map(({ doc }) => doc)).toEqual(['open', 'shut', 'again'])
})

test('its state is that of the last change that was made', () => {
  expect(rowsOf(OPEN, SHUT)[0]?.state).toBe('suspended')
  const plan: [string, string, string] = ['plan', '2024-06-01', '法國與日本同意恢復國防熱線。']
  const [row] = rowsOf(OPEN, SHUT, plan)
  expect(row?.state).toBe('suspended')
  expect(row?.steps.at(-1)).toMatchObject({ change: 'resumed', planned: true })
})

test('papers that tell of one step are its sources', () => {
  const other: [string, string, string] = ['other', '2025-08-06', '8月4日，日本和法國恢復國防熱線。']
  const [row] = rowsOf(AGAIN, other)
  expect(row?.steps.map(({ sources }) => sources.map(({ doc }) => doc))).toEqual([['again', 'other']])
})
