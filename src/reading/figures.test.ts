import { expect, test } from 'vitest'
import { readText } from '../../test/reader.ts'
import { figureWords } from './figure-words.ts'

const plain = (text: string) =>
  readText(text).figures.map(({ n, from, bound, unit, whose, scenario }) => ({
    n,
    from,
    bound,
    unit,
    whose,
    supposed: !!scenario,
  }))

test('the evidence is the amount with its hedges, in the words of the source', () => {
  const text = '挪威\n派出逾1,200名士兵，約 3 成是女性。'
  const { figures } = readText(text)
  expect(figures.map(({ evidence: [span] }) => text.slice(span.start, span.end))).toEqual(['逾1,200名', '約 3 成'])
  expect(figures.every(({ because }) => because.rule.startsWith('figure'))).toBe(true)
  expect(figures[0]?.because.rows).toEqual(expect.arrayContaining([expect.stringMatching(/^zh\/figures\.txt:\d+$/)]))
})

test('a figure told again is one, with all its evidence', () => {
  const { figures } = readText('會談後簽署12項協議。外交部說，12項協議下月生效。')
  expect(figures.map(({ n, evidence }) => [n, evidence.length])).toEqual([[12, 2]])
})

test('the number with which a change begins is told of in the change', () => {
  expect(plain('關稅由25%降到15%。業者說，15%仍然太高。')).toMatchObject([{ n: 15, from: 25, unit: 'percent' }])
})

test.each([
  ['南韓約有2萬8,500名美軍，貿易額逾3,000億美元。', '南韩约有2万8500名美军，贸易额逾3000亿美元。'],
  ['巴西糧食三成五靠進口，由11萬噸增至30萬噸。', '巴西粮食三成五靠进口，由11万吨增至30万吨。'],
  ['兵推顯示，首週將有約2萬人陣亡。', '兵推显示，首周将有约2万人阵亡。'],
])('both scripts give the same: %s', (traditional, simplified) => {
  expect(plain(traditional).length).toBeGreaterThan(0)
  expect(plain(simplified)).toEqual(plain(traditional))
})

test('a line of the pack that is of no known kind is an error that names it', () => {
  expect(() => figureWords('unit.km: 公里\nsize: 大\n', (form) => form)).toThrow(/^zh\/figures\.txt:2: .*measure/)
  expect(() => figureWords('measure.x: 項\n', (form) => form)).toThrow(/figures\.txt:1/)
})
