import { expect, test } from 'vitest'
import { answersOfDays } from './answers-of-day.ts'
import type { Told } from './known.ts'

const asked = (n: number) => ({ ask: { name: 'today', n }, from: 0, limit: 10 })
const words = (body: Uint8Array) => Buffer.from(body).toString()

test('what is asked again of a day is not made again', () => {
  const of = answersOfDays()
  const [day, other] = [{} as Told, {} as Told]
  let made = 0
  const make = () => ({ kind: 'text', text: `answer ${++made}` }) as const
  expect(words(of(day, asked(1), make))).toBe('answer 1')
  expect(words(of(day, asked(1), make))).toBe('answer 1')
  expect(words(of(day, asked(2), make))).toBe('answer 2')
  expect(words(of(other, asked(1), make))).toBe('answer 3')
  expect(words(of(day, { ...asked(1), from: 10 }, make))).toBe('answer 4')
})

test('of one day the last answers are kept', () => {
  const of = answersOfDays()
  const day = {} as Told
  let made = 0
  const make = () => ({ kind: 'text', text: `${++made}` }) as const
  for (let n = 0; n < 9; n++) of(day, asked(n), make)
  expect(words(of(day, asked(8), make))).toBe('9')
  expect(words(of(day, asked(0), make))).toBe('10')
})
