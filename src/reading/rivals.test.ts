import { expect, test } from 'vitest'
import { freshDiscourse as fresh } from '../../test/discourse.ts'
import { relate } from './discourse.ts'
import { askerOf, did, doerOf, oppose, rivalOf } from './rivals.ts'

test('at whom a show of force is aimed: a rival, a partner, whom the document is about', () => {
  expect(rivalOf(fresh(), ['AAA'])).toEqual([])
  expect(rivalOf(fresh({ named: ['AAA', 'BBB'] }), ['AAA'])).toEqual(['BBB'])
  const discourse = fresh({ named: ['AAA', 'BBB'] })
  relate(discourse, ['AAA'], ['CCC'], false, false)
  expect(rivalOf(discourse, ['AAA'])).toEqual(['CCC'])
  oppose(discourse, ['DDD'], ['AAA'])
  expect(rivalOf(discourse, ['AAA'])).toEqual(['DDD'])
  expect(rivalOf(discourse, ['DDD'])).toEqual(['AAA'])
})

test('whom one refuses: who asked him, at most two sentences before, or who asked in this sentence', () => {
  const asked = (sentence: number, source: string, target: string) => {
    const discourse = fresh()
    discourse.sentence = 3
    discourse.asked = { source: [source], target: [target], sentence, frame: 'ask' }
    return askerOf(discourse, ['AAA'])
  }
  expect(askerOf(fresh(), ['AAA'])).toEqual([])
  expect(asked(3, 'BBB', 'CCC')).toEqual(['BBB'])
  expect(asked(1, 'BBB', 'AAA')).toEqual(['BBB'])
  expect(asked(0, 'BBB', 'AAA')).toEqual([])
  expect(asked(2, 'BBB', 'CCC')).toEqual([])
  expect(asked(3, 'AAA', 'BBB')).toEqual([])
})

test('who did what a word names: the last one who is told to have done it, as long as it is in mind', () => {
  const discourse = fresh()
  did(discourse, ['AAA'], '展开演习')
  did(discourse, ['BBB'], '空袭')
  expect(doerOf(discourse, '演习')).toEqual(['AAA'])
  expect(doerOf(discourse, '制裁')).toEqual([])
  for (let i = 0; i < 8; i++) did(discourse, ['CCC'], '抗议')
  expect(doerOf(discourse, '演习')).toEqual([])
})
