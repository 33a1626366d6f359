import { expect, test } from 'vitest'
import { sameAmount } from './same-amount.ts'
import { type FoundFinding, type GoldFinding, scoreFindings } from './score-findings.ts'

const TEXT = 'one two three'
const at = (start: number, end: number) => ({ evidence: [{ start, end }] })
const scored = (gold: readonly GoldFinding[], found: readonly FoundFinding[]) =>
  scoreFindings([{ doc: 'd', text: TEXT, gold: { figures: gold }, found: { figures: found } }])

test('a figure is hit once, where words overlap and number and unit are the same', () => {
  const gold = [{ n: 3, unit: 'persons', quote: 'one' }]
  const right = { n: 3, unit: 'persons', ...at(2, 4) }
  expect(scored(gold, [right, right]).perKind.figures).toMatchObject({ gold: 1, found: 2, hit: 1, precision: 0.5 })
  expect(scored(gold, [{ ...right, ...at(4, 7) }]).perKind.figures?.hit).toBe(0)
  expect(scored(gold, [{ ...right, n: 4 }]).misses).toMatchObject([{ missed: { n: 3 } }, { spurious: { n: 4 } }])
})

test('a change holds two numbers', () => {
  const gold = [25, 15].map((n) => ({ n, unit: 'percent', quote: 'one two' }))
  expect(scored(gold, [{ n: 15, from: 25, unit: 'percent', ...at(0, 7) }]).perKind.figures?.hit).toBe(2)
})

test.each([
  [{ n: 90, unit: 'minutes' }, { n: 1.5, unit: 'hours' }, true],
  [{ n: 51, unit: 'months' }, { n: 4.25, unit: 'years' }, true],
  [{ n: 28500, unit: 'persons' }, { n: 28400, unit: 'persons' }, true],
  [{ n: 28500, unit: 'persons' }, { n: 28000, unit: 'persons' }, false],
  [{ n: 14, unit: 'memoranda' }, { n: 14, unit: '項' }, true],
  [{ n: 4, unit: 'executives' }, { n: 4, unit: 'persons' }, true],
  [{ n: 4, unit: 'persons' }, { n: 4, unit: '項' }, false],
  [{ n: 14, unit: 'memoranda' }, { n: 14, unit: 'percent' }, false],
  [{ n: 80, unit: 'USD per barrel' }, { n: 80, unit: 'USD' }, true],
  [{ n: 80, unit: 'USD' }, { n: 80, unit: 'EUR' }, false],
])('amounts %j and %j', (gold, found, same) => {
  expect(sameAmount(gold, found)).toBe(same)
})

test('positions want holder and stance, anomalies only the words', () => {
  const position = { holder: 'KOR', stance: 'supports' }
  const { perKind } = scoreFindings([
    {
      doc: 'd',
      text: TEXT,
      gold: { positions: [{ ...position, quote: 'two' }], anomalies: [{ quotes: ['none', 'three'] }] },
      found: {
        positions: [{ ...position, stance: 'opposes', ...at(4, 7) }],
        anomalies: [{ span: { start: 9, end: 11 } }],
      },
    },
  ])
  expect(perKind).toMatchObject({ positions: { hit: 0, found: 1 }, anomalies: { hit: 1 } })
})

test('kinds that only one side has are left out; a document that was not read counts as missed', () => {
  const gold = { figures: [{ n: 3, unit: 'persons', quote: 'one' }], forecasts: [{ quote: 'one' }] }
  const { perKind } = scoreFindings([{ doc: 'd', text: TEXT, gold, found: { figures: [] } }])
  expect(Object.keys(perKind)).toEqual(['figures'])
  expect(scoreFindings([{ doc: 'd', text: TEXT, gold, found: null }]).perKind.forecasts).toMatchObject({
    gold: 1,
    hit: 0,
  })
})
