import { describe, expect, test } from 'vitest'
import { ALIKE, bandsOf, contained, digestOf, lettersOf, likeness, sketch } from './sketch.ts'

/** A text of `n` letters that depends on the seed alone. */
function text(n: number, seed: number): string {
  let state = seed
  return Array.from({ length: n }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return String.fromCharCode(0x4e00 + ((state >>> 8) % 3000))
  }).join('')
}
const of = (value: string) => sketch(value) as Uint32Array
const shared = (one: string, other: string) => {
  const bands = new Set(bandsOf(of(one)).map((value, i) => `${i}:${value}`))
  return bandsOf(of(other)).filter((value, i) => bands.has(`${i}:${value}`)).length
}

test('a short text has none', () => {
  expect(sketch('外交部發言人說。')).toBeNull()
  expect(sketch('')).toBeNull()
})

test('marks and spaces do not count', () => {
  const one = text(300, 1)
  expect(likeness(of(one), of([...one].join(' ')))).toBe(1)
  expect(likeness(of(one), of(one.replace(/(.{20})/g, '$1，')))).toBe(1)
})

describe('likeness', () => {
  test('of a text with a sentence changed is high, and a band is shared', () => {
    const one = text(1500, 2)
    const edited = one.slice(0, 700) + text(40, 3) + one.slice(760)
    expect(likeness(of(one), of(edited))).toBeGreaterThan(ALIKE)
    expect(shared(one, edited)).toBeGreaterThan(0)
  })
  test('of texts that share a quotation is low', () => {
    const quotation = text(120, 4)
    expect(likeness(of(text(900, 5) + quotation), of(quotation + text(900, 6)))).toBeLessThan(ALIKE)
  })
  test('of texts of their own is next to nothing, and no band is shared', () => {
    expect(likeness(of(text(1500, 7)), of(text(1500, 8)))).toBeLessThan(0.1)
    expect(shared(text(1500, 7), text(1500, 8))).toBe(0)
  })
})

test('the letters of a text, and how much of one stands in another', () => {
  expect(lettersOf('法國，總統「訪日」12日。')).toBe('法國總統訪日12日')
  expect(lettersOf('。 ！')).toBe('')
  expect(digestOf('法國')).not.toBe(digestOf('國法'))
  const whole = '法國總統訪問日本並與首相會談雙方簽署備忘錄'
  expect(contained('總統訪問日本，並與首相', whole)).toBe(1)
  expect(contained(whole, '總統訪問日本並與首相')).toBeCloseTo(4 / 15)
  expect([contained('訪問', whole), contained('抗議', whole)]).toEqual([1, 0])
})
