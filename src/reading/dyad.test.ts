import { describe, expect, test } from 'vitest'
import { asShared, dyadIn, focusIn } from './dyad.ts'
import { type Filled, NOBODY } from './filling.ts'
import type { Scene } from './scene.ts'
import type { Trigger } from './trigger.ts'

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

describe('what two are willing to do', () => {
  const scene = { sets: { willing: new Set(['willing']), atBorder: new Set() } } as unknown as Scene
  const trigger = (frame: string, roles: string) =>
    ({ kind: 'verb', sense: { frame: { frame }, roles } }) as unknown as Trigger
  const filled = (codes: string[]) =>
    ({
      source: { codes, people: [] },
      target: NOBODY,
      mutual: false,
      explicit: false,
      rules: ['subject', 'none'],
    }) as unknown as Filled
  const willing = trigger('willing', 'content')

  test('is a joint act where it takes two', () => {
    expect(asShared(scene, [willing, trigger('deepen-cooperation', 'mutual')], filled(['AAA', 'BBB'])).mutual).toBe(
      true,
    )
  })

  test('is none where it is done to a third, or where one alone is willing', () => {
    expect(asShared(scene, [willing, trigger('economic-aid', 'to')], filled(['AAA', 'BBB'])).mutual).toBe(false)
    expect(asShared(scene, [willing, undefined], filled(['AAA', 'BBB'])).mutual).toBe(false)
    expect(asShared(scene, [willing, trigger('deepen-cooperation', 'mutual')], filled(['AAA'])).mutual).toBe(false)
  })
})
