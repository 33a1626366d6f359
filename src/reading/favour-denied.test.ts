import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test('whom one denies to help is not answered', () => {
  expect(says('伊朗否認資助真主黨。')).toBe('REJECT IRN - - occurred')
})

test('who has just blamed is answered', () => {
  expect(says('美國指責伊朗，伊朗否認向胡塞武裝提供飛彈。')).toBe(
    'ACCUSE USA IRN - occurred / REJECT IRN USA - occurred',
  )
})

test('whom one denies to have hurt is', () => {
  expect(says('伊朗否認襲擊阿曼。')).toBe('REJECT IRN OMN - occurred')
})
