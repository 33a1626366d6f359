import { expect, test } from 'vitest'
import { linksIn } from '../../test/links.ts'

test('the ground and what rests on it', () => {
  expect(linksIn('肯亞派警察赴海地，以協助平息暴力。')).toEqual([['purpose', '協助平息暴力', '肯亞派警察赴海地']])
})

test('a look-alike ties nothing', () => {
  expect(linksIn('印度為斯里蘭卡提供貸款。')).toEqual([])
})
