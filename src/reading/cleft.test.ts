import { expect, test } from 'vitest'
import { lineOf, readText } from '../../test/reader.ts'

const lines = (text: string) => readText(text, '2026-01-15').events.map((event) => lineOf(event))

test('whom the copula names at the end has done what stands before it', () => {
  expect(lines('去年12月率先空襲葉門的正是阿曼。')).toEqual(['ASSAULT OMN YEM 2025-12 occurred'])
  expect(lines('1月12日召回駐智利大使的是秘魯。')).toEqual(['SANCTION PER CHL 2026-01-12 occurred'])
})

test('a reason that is named there has done nothing', () => {
  expect(lines('制裁智利的理由是秘魯。')).toEqual([])
})
