import { expect, test } from 'vitest'
import { entry } from './entry.ts'

test('there is none in front of the first one and none behind the last', () => {
  expect([-2, -1, 0, 1, 2].map((i) => entry(['甲', '乙'], i))).toEqual([undefined, undefined, '甲', '乙', undefined])
})
