import { expect, test } from 'vitest'
import { once, onceFor } from './once.ts'

test('makes what is asked for at the first time, and not again', () => {
  let times = 0
  const asked = once(() => {
    times++
    return undefined
  })
  expect(times).toBe(0)
  expect([asked(), asked(), times]).toEqual([undefined, undefined, 1])
})

test('makes one for each object', () => {
  const made: string[] = []
  const sizeOf = onceFor((of: { readonly name: string }) => made.push(of.name))
  const [one, other] = [{ name: 'one' }, { name: 'other' }]
  expect([sizeOf(one), sizeOf(other), sizeOf(one), sizeOf({ name: 'one' })]).toEqual([1, 2, 1, 3])
  expect(made).toEqual(['one', 'other', 'one'])
})
