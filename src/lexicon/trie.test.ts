import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildTrie, classesOf, formsAt, opens, type Trie } from './trie.ts'

type Hit = readonly [end: number, value: number]

function found(trie: Trie, text: string, at: number, to = text.length): Hit[] {
  const classes = new Uint16Array(text.length)
  classesOf(trie, text, 0, text.length, classes)
  const [ends, values] = [new Int32Array(32), new Int32Array(32)]
  const count = formsAt(trie, classes, at, to, ends, values)
  return Array.from({ length: count }, (_, k) => [ends[k] as number, values[k] as number])
}

function naive(forms: readonly string[], text: string, at: number, to: number): Hit[] {
  return forms
    .map((form, value): Hit => [text.startsWith(form, at) ? at + form.length : to + 1, value])
    .filter(([end]) => end <= to)
    .sort(([a], [b]) => a - b)
}

test('a class says where no form can begin, and never that none can where one does', () => {
  const trie = buildTrie(['外交部', '在', '交部'])
  const classes = new Uint16Array(5)
  classesOf(trie, '在外交部門', 0, 5, classes)
  expect([...classes].map(opens)).toEqual([true, true, true, false, false])
})

test('all forms at a place are found, shortest first', () => {
  const trie = buildTrie(['外交部', '外', '外交', '交部'])
  expect(found(trie, '在外交部', 1)).toEqual([
    [2, 1],
    [3, 2],
    [4, 0],
  ])
  expect(found(trie, '在外交部', 0)).toEqual([])
})

test('no form goes beyond the given end', () => {
  expect(found(buildTrie(['外交', '外交部']), '外交部', 0, 2)).toEqual([[2, 0]])
})

test('a trie without forms finds nothing', () => {
  expect(found(buildTrie([]), '外交部', 0)).toEqual([])
})

test('units of every kind are matched: ASCII, the last unit, halves of a surrogate pair', () => {
  const forms = ['a', '\uffff', '\u{20000}國', '\u0000']
  const trie = buildTrie(forms)
  for (const [value, form] of forms.entries()) expect(found(trie, form, 0)).toEqual([[form.length, value]])
})

test('many children of many nodes all keep their place', () => {
  const units = Array.from({ length: 300 }, (_, i) => String.fromCharCode(0x4e00 + i * 7))
  const forms = units.flatMap((a, i) => units.filter((_, k) => k % (i + 1) === 0).map((b) => a + b))
  const trie = buildTrie(forms)
  for (const [value, form] of forms.entries()) expect(found(trie, form, 0)).toEqual([[2, value]])
  expect(trie.size).toBeLessThan(forms.length * 4)
})

test('the trie finds what a naive search finds', () => {
  const unit = fc.constantFrom(...'中日韓美俄abc')
  const form = fc.string({ unit, minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(fc.uniqueArray(form, { maxLength: 60 }), fc.string({ unit, maxLength: 40 }), (forms, text) => {
      const trie = buildTrie(forms)
      for (let at = 0; at < text.length; at++)
        expect(found(trie, text, at)).toEqual(naive(forms, text, at, text.length))
    }),
  )
})

test('it finds the same over all units and up to any end', () => {
  const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code))
  const form = fc.string({ unit, minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(fc.uniqueArray(form, { minLength: 1, maxLength: 200 }), fc.nat({ max: 8 }), (forms, cut) => {
      const trie = buildTrie(forms)
      const text = forms.join('')
      for (let at = 0; at < text.length; at++) {
        const to = Math.min(text.length, at + cut)
        expect(found(trie, text, at, to)).toEqual(naive(forms, text, at, to))
      }
    }),
    { numRuns: 20 },
  )
})
