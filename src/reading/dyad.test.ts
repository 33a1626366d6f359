import { describe, expect, test } from 'vitest'
import { dyadIn, focusIn } from './dyad.ts'

describe('the two that a document is about', () => {
  test('are the two that it names most, the second one often', () => {
    expect(
      dyadIn([
        ['AAA', 9],
        ['BBB', 3],
        ['CCC', 1],
      ]),
    ).toEqual(['AAA', 'BBB'])
    expect(
      dyadIn([
        ['AAA', 4],
        ['BBB', 4],
      ]),
    ).toEqual(['AAA', 'BBB'])
  })

  test('are not where a third is named more than half as often as the second', () => {
    expect(
      dyadIn([
        ['AAA', 9],
        ['BBB', 4],
        ['CCC', 2],
      ]),
    ).toEqual(['AAA', 'BBB'])
    expect(
      dyadIn([
        ['AAA', 9],
        ['BBB', 4],
        ['CCC', 3],
      ]),
    ).toBeNull()
  })

  test('are not where the second is hardly named, or there is none', () => {
    expect(
      dyadIn([
        ['AAA', 9],
        ['BBB', 2],
      ]),
    ).toBeNull()
    expect(dyadIn([['AAA', 9]])).toBeNull()
    expect(dyadIn([])).toBeNull()
  })
})

test('the one that a document is about is named often, and twice as often as the next one', () => {
  expect(
    focusIn([
      ['AAA', 8],
      ['BBB', 4],
    ]),
  ).toBe('AAA')
  expect(
    focusIn([
      ['AAA', 8],
      ['BBB', 5],
    ]),
  ).toBeNull()
  expect(focusIn([['AAA', 5]])).toBeNull()
  expect(focusIn([])).toBeNull()
})
