import { expect, test } from 'vitest'
import { readText } from '../../test/reader.ts'

const codes = (text: string, published = '2026-01-15') => readText(text, published).notes.map(({ code }) => code)

test('a note spans the words that do not fit together, and says what they are', () => {
  const text = '官方稱空襲造成27人死亡，\n反對派則說有200人遇難。'
  const [note] = readText(text).notes
  expect(note).toMatchObject({ code: 'two-counts', values: ['27', '200'] })
  expect(text.slice(note?.span?.start, note?.span?.end)).toBe('27人死亡，\n反對派則說有200人')
})

test.each([
  ['外長提出四點建議：一是停火；二是撤軍；三是談判。', '外长提出四点建议：一是停火；二是撤军；三是谈判。'],
  ['該國把關稅由25%降到15%，下降12個百分點。', '该国把关税由25%降到15%，下降12个百分点。'],
  ['兩國1992年建交，今年是建交三十週年。', '两国1992年建交，今年是建交三十周年。'],
])('both scripts give the same: %s', (traditional, simplified) => {
  expect(codes(traditional)).toHaveLength(1)
  expect(codes(simplified)).toEqual(codes(traditional))
})

test('without a day of publication nothing is counted to it', () => {
  expect(readText('兩國1992年建交，今年是建交三十週年。', null).notes).toEqual([])
})

test('a long text is read in time linear in its length', () => {
  const once = '官方稱27人死亡，反對派則說200人遇難。5日晚，總統設宴。6日下午，總理離開。共18人：7人、9人。\n'
  const measure = (times: number) => {
    const text = once.repeat(times)
    // Of this thread alone: others that run beside it count for nothing.
    const start = process.threadCpuUsage()
    readText(text)
    return process.threadCpuUsage(start).user
  }
  measure(50)
  const least = (times: number) => Math.min(...[1, 2, 3].map(() => measure(times)))
  const [short, long] = [least(100), least(1000)]
  expect(long / short).toBeLessThan(40)
})

test('the parts of a sum may stand in the sentences before, and be what something grew to', () => {
  const codes = (text: string) => readText(text).notes.map(({ code }) => code)
  const parts = '東港去年吞吐500萬噸。西港由380萬噸增至440萬噸，南港由100萬噸增至120萬噸。'
  expect(codes(`${parts}三港合計1160萬噸。`)).toEqual(['sum-mismatch'])
  expect(codes(`${parts}三港合計1060萬噸。`)).toEqual([])
  expect(codes(`${parts}全國合計9000萬噸。`)).toEqual([])
})
