import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  ['is as many years before its day', '1月9日是伊拉克入侵科威特三周年。', 'ASSAULT IRQ KWT 2023-01-09 occurred'],
  [
    'is of the year as many years ago',
    '伊拉克入侵科威特三十五周年之際，民眾舉行晚會。',
    'ASSAULT IRQ KWT 1991 occurred',
  ],
  ['that is not counted keeps its day', '1月9日伊拉克入侵科威特。', 'ASSAULT IRQ KWT 2026-01-09 occurred'],
])('an act of force with its anniversary %s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})
