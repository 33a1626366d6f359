import { expect, test } from 'vitest'
import { fold, pack } from '../../test/reader.ts'
import { knownOf } from '../../test/told.ts'
import { issuesIn, issueWords } from './issue.ts'

const concerns = issueWords(pack.issues, fold)
const TEXT = '法國與日本昨天簽署協議。法國外長重申一個中國原則。'
const [telling] = knownOf([['a', '2026-01-05', TEXT]]).tellings

test('words are about an issue where their sentence names it', () => {
  if (!telling) throw new Error('nothing was read')
  const at = (words: string) => [{ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length }]
  expect(concerns(telling, at('外長重申'), 'one-china')).toBe(true)
  expect(concerns(telling, at('簽署協議'), 'one-china')).toBe(false)
  expect(concerns(telling, at('外長重申'), 'no-such-issue')).toBe(false)
})

test('issues are named by the words themselves, not by those beside them', () => {
  if (!telling) throw new Error('nothing was read')
  const named = issuesIn(pack.issues, fold)
  const at = (words: string) => [{ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length }]
  expect(named(telling, at('重申一個中國原則'))).toEqual(['one-china'])
  expect(named(telling, at('簽署協議'))).toEqual([])
})
