import { expect, test } from 'vitest'
import { excerpt } from './excerpt.ts'

const shown = (text: string, evidence: readonly (readonly [number, number])[], around: number) =>
  excerpt(
    text,
    evidence.map(([start, end]) => ({ start, end })),
    around,
  ).map((runs) => runs.map((run) => (run.isEvidence ? `[${run.text}]` : run.text)).join(''))

test('evidence stands in the words around it, and those around do not leave their line', () => {
  expect(shown('甲乙丙丁戊己庚\n辛壬', [[2, 4]], 1)).toEqual(['乙[丙丁]戊'])
  expect(shown('甲乙丙丁戊己庚\n辛壬', [[5, 6]], 9)).toEqual(['甲乙丙丁戊[己]庚'])
})

test('parts that touch are one, others stand apart, in the order of the text', () => {
  const two = [
    [5, 6],
    [1, 2],
  ] as const
  expect(shown('0123456789', two, 1)).toEqual(['0[1]2', '4[5]6'])
  expect(shown('0123456789', two, 2)).toEqual(['0[1]234[5]67'])
  const overlapping = [
    [2, 6],
    [4, 8],
  ] as const
  expect(shown('0123456789', overlapping, 0)).toEqual(['[2345][67]'])
})

test('a line that is broken within evidence is joined', () => {
  expect(shown('兩國簽署\n  備忘錄。', [[2, 10]], 0)).toEqual(['[簽署備忘錄]'])
})
