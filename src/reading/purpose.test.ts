import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  ['what for something was done is not told', '智利部署火箭砲，以威嚇秘魯。', 'MOBILIZE CHL - - occurred'],
  ['nor what a policy rests on', '智利擱置以談判為主的政策。', ''],
  ['by what means it was done is', '智利以關稅威脅秘魯。', 'THREATEN CHL PER - occurred'],
])('%s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})
