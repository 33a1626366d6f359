import { expect, test } from 'vitest'
import { readText, says } from '../../test/reader.ts'

test.each([
  [
    '肯亞昨天要求烏干達撤軍，否則將進行軍事干預。',
    'REQUEST KEN UGA 2026-01-14 occurred / THREATEN KEN UGA 2026-01-14 occurred',
  ],
  ['肯尼亚敦促乌干达道歉，否则后果自负。', 'REQUEST KEN UGA - occurred / THREATEN KEN UGA - occurred'],
])('what is held out to who does not obey is a threat: %s', (text, expected) => {
  expect(says(text)).toBe(expected)
})

test.each([
  ['nothing hostile is held out', '肯亞要求烏干達提前報名，否則名額將由別人遞補。'],
  ['nobody was asked anything', '肯亞與烏干達會談，否則後果自負。'],
  ['it is observers who say so', '學者要求烏干達撤軍，否則將面臨制裁。'],
])('no threat where %s', (_, text) => {
  expect(readText(text).events.filter(({ type }) => type === 'THREATEN')).toEqual([])
})
