import fc from 'fast-check'
import { expect, test } from 'vitest'
import { queueBy } from './queue.ts'

test('the first in order comes out first, whenever it was put in', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 20 }))), (steps) => {
      const queue = queueBy<number>((a, b) => a - b)
      let waiting: readonly number[] = []
      for (const step of steps) {
        if (step !== null) {
          queue.put(step)
          waiting = [...waiting, step].sort((a, b) => a - b)
          continue
        }
        expect(queue.next()).toBe(waiting[0])
        waiting = waiting.slice(1)
      }
      for (const one of waiting) expect(queue.next()).toBe(one)
      expect(queue.next()).toBeUndefined()
    }),
  )
})
