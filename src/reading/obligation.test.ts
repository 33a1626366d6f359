import { describe, expect, test } from 'vitest'
import { readText, says } from '../../test/reader.ts'

describe('whoever says of another that he must, demands it', () => {
  test.each([
    ['瑞典外長說，白俄羅斯必須釋放政治犯。', 'REQUEST SWE BLR - occurred'],
    ['瑞典外长表示，白俄罗斯应该停止镇压。', 'REQUEST SWE BLR - occurred'],
    ['瑞典外長9日強調，白俄羅斯不應再拖延。', 'REQUEST SWE BLR 2026-01-09 occurred'],
    ['瑞典总理说，丹麦和挪威应当增加预算。', 'REQUEST SWE DNK,NOR - occurred'],
  ])('%s', (text, expected) => {
    expect(says(text)).toBe(expected)
  })
})

describe('no demand', () => {
  test.each([
    ['nobody says it', '白俄羅斯必須釋放政治犯。'],
    ['the speaker means himself', '瑞典外長說，瑞典必須加強國防。'],
    ['an observer says it', '分析人士说，白俄罗斯必须释放政治犯。'],
    ['it hangs on a condition', '瑞典外長說，如果局勢惡化，白俄羅斯必須釋放政治犯。'],
    ['what must be is no actor', '瑞典外長說，會議必須延期。'],
    ['there is no word of obligation', '瑞典外長說，白俄羅斯釋放政治犯是好事。'],
  ])('%s', (_, text) => {
    expect(readText(text).events.filter(({ type }) => type === 'REQUEST')).toEqual([])
  })
})

test('the demand has its words as evidence, its speaker, and why', () => {
  const text = '瑞典外長說，白俄羅斯必須釋放政治犯。'
  const [event] = readText(text).events
  expect(event?.evidence.map(({ start, end }) => text.slice(start, end))).toEqual(['白俄羅斯必須釋放政治犯'])
  expect(event?.saidBy).toBe('SWE')
  expect(event?.because.rule).toBe('obligation')
  expect(event && text.slice(event.because.at.start, event.because.at.end)).toBe('必須')
})
