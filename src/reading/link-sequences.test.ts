import { expect, test } from 'vitest'
import { linksIn } from '../../test/links.ts'

test('the ground and what rests on it', () => {
  expect(linksIn('搶在美國大選前，伊朗與卡達完成換俘。')).toEqual([['sequence', '伊朗與卡達完成換俘', '美國大選']])
})

test('a look-alike ties nothing', () => {
  expect(linksIn('前總統朴槿惠曾訪問北京。')).toEqual([])
})
