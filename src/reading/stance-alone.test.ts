import { expect, test } from 'vitest'
import { readText } from '../../test/reader.ts'

const stances = (text: string) =>
  readText(text).positions.map(({ issue, stance, kind }) => `${issue ?? '-'} ${stance} ${kind}`)

test.each([
  ['words that are a stance by themselves', '丹麥不選邊站。', '- neutral not-taking-sides'],
  ['on what the sentence named before', '巴西主張停火，智利對加薩戰爭至今未表態。', 'gaza-war ambiguous ambiguity'],
  ['the kind that stands before', '首爾在台海問題上維持積極的戰略模糊。', 'taiwan-strait ambiguous active-ambiguity'],
  ['no comment on something', '丹麥外交部對談判不予置評。', '- ambiguous ambiguity'],
  ['no comment on what others are at odds over', '丹麥外交部對這場口角不予置評。', '- neutral not-taking-sides'],
])('%s', (_, text, expected) => {
  expect(stances(text)).toContain(expected)
})
