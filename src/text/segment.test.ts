import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { foldTable } from './fold.ts'
import { segment } from './segment.ts'
import { readText, textOptions } from './text.ts'

const options = textOptions(
  foldTable(readFileSync('packs/zh/fold.txt', 'utf8')),
  readFileSync('packs/zh/text.txt', 'utf8'),
)

/** The sentences of a text, their clauses divided by `|`. */
function sentences(source: string): string[] {
  const text = segment(
    readText({ doc: 'a', text: source, published: null, outlet: null, url: null, title: null }, options),
  )
  for (const { block, start, end, clauses } of text.sentences) {
    expect(start).toBeGreaterThanOrEqual(block.start)
    expect(end).toBeLessThanOrEqual(block.end)
    expect(clauses[0]?.start).toBe(start)
    expect(clauses.at(-1)?.end).toBe(end)
    for (let i = 1; i < clauses.length; i++) expect(clauses[i]?.start).toBe(clauses[i - 1]?.end)
  }
  return text.sentences.map(({ clauses }) =>
    clauses.map((clause) => text.clean.slice(clause.start, clause.end)).join('|'),
  )
}

test('sentences end at 。！？, clauses at ，；： and ——, not at 、', () => {
  expect(sentences('中、美会谈，无果；双方——各执一词。再谈吗？不！')).toEqual([
    '中、美会谈，|无果；|双方——|各执一词。',
    '再谈吗？',
    '不！',
  ])
})

test('numbers, clock times and Latin lists are not divided', () => {
  expect(sentences('投资3,500亿美元（Agency, KCNA）于10:30签约,双方满意。')).toEqual([
    '投资3,500亿美元（Agency, KCNA）于10:30签约,|双方满意。',
  ])
})

test('a quotation of one sentence belongs to the sentence around it', () => {
  expect(sentences('「我们会去。」总理说。')).toEqual(['「我们会去。|」总理说。'])
  expect(sentences('「谁会去？」没有人知道。')).toEqual(['「谁会去？」没有人知道。'])
  expect(sentences('总理说：「我们会去。」外长没有说话。')).toEqual(['总理说：|「我们会去。」', '外长没有说话。'])
  expect(sentences('他高喊「滚出去！」后离开。')).toEqual(['他高喊「滚出去！」后离开。'])
})

test('a longer quotation is divided', () => {
  expect(sentences('总理说：「我们会去。他们不会。」外长没有说话。')).toEqual([
    '总理说：|「我们会去。',
    '他们不会。」',
    '外长没有说话。',
  ])
})

test('brackets hold their sentence together', () => {
  expect(sentences('会谈（共三轮。地点未定，仍在谈。）下月举行。')).toEqual([
    '会谈（共三轮。地点未定，仍在谈。）下月举行。',
  ])
})

test('a quotation that never closes does not hold the rest', () => {
  expect(sentences('总理说「我们会去。外长没有说话。')).toEqual(['总理说「我们会去。', '外长没有说话。'])
})

test('the space of a headline divides it', () => {
  expect(sentences('北韩试射飞弹 首尔召开会议')).toEqual(['北韩试射飞弹|首尔召开会议'])
})
