import { describe, expect, test } from 'vitest'
import { clausesIn } from '../../test/clauses.ts'

const isBrought = (source: string) => clausesIn(source).map(({ ba }) => ba >= 0)

describe('將 and 把 bring forward', () => {
  test.each([
    ['who is named right behind', '挪威將緬甸列入名單'],
    ['the same in the other script', '挪威将缅甸列入名单'],
    ['whatever stands behind 把', '挪威把緬甸列入名單'],
    ['counted ones', '挪威將三家緬甸企業列入名單'],
    ['counted ones behind their place', '挪威將三家設在泰國的緬甸企業列入名單'],
    ['a noun and what it owns', '挪威將局勢的責任歸咎於緬甸'],
    ['a measure whose length is changed', '挪威將對緬甸的制裁延長一年'],
    ['a measure whose height is changed', '挪威將對緬甸的關稅由兩成降至一成'],
    ['counted goods', '挪威將三艘巡邏艇移交給緬甸'],
    ['who was seized, with the verb before 的', '挪威將被扣的緬甸船長釋放'],
  ])('%s: %s', (_, source) => {
    expect(isBrought(source)).toEqual([true])
  })
})

describe('將 is the future', () => {
  test.each([
    ['before a verb', '挪威將制裁緬甸'],
    ['the same in the other script', '挪威将访问缅甸'],
    ['before a measure that is still to come', '挪威將對緬甸產品加徵關稅'],
    ['before how many it sends', '挪威將三度訪問緬甸'],
  ])('%s: %s', (_, source) => {
    expect(isBrought(source)).toEqual([false])
  })
})
