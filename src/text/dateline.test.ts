import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { foldTable } from './fold.ts'
import { readText, textOptions } from './text.ts'

const options = textOptions(
  foldTable(readFileSync('packs/zh/fold.txt', 'utf8')),
  readFileSync('packs/zh/text.txt', 'utf8'),
)
const body =
  '法國總統馬克宏八日抵達開羅，展開為期三天的訪問，並同埃及總統塞西舉行會談，雙方就加薩局勢與紅海航運交換意見。'
const read = (text: string, published: string | null = null) =>
  readText({ doc: 'a', text, published, outlet: null, url: null, title: null }, options)

test.each([
  [` date 2026-01-08 ${body}`, '2026-01-08'],
  [`標題在此共八個字\n發布時間：2026/1/8 10:30\n${body}`, '2026-01-08'],
  [`標題在此共八個字\n2026年1月8日\n${body}`, '2026-01-08'],
  [`標題在此共八個字\n（2026年1月8日）\n${body}`, '2026-01-08'],
  [`標題在此共八個字\n民國115年1月8日\n${body}`, '2026-01-08'],
  [`${body}（編輯：陳大文）1150108`, '2026-01-08'],
])('a full date in the head or the foot is the day: %s', (text, day) => {
  expect(read(text).published).toEqual({ day, basis: 'stated' })
})

test('what the caller knows wins, then what the text says, then what the caller supposes', () => {
  const supposed = { doc: 'a', published: null, supposed: '2026-01-09', outlet: null, url: null, title: null }
  const day = (text: string) => readText({ ...supposed, text }, options).published
  expect(day(` date 2026-01-08 ${body}`)).toEqual({ day: '2026-01-08', basis: 'stated' })
  expect(day(body)).toEqual({ day: '2026-01-09', basis: 'given' })
  expect(read(` date 2026-01-08 ${body}`, '2026-01-09').published).toEqual({ day: '2026-01-09', basis: 'given' })
})

test('a dateline by itself makes no date', () => {
  expect(read(`（開羅8日電）${body}`).published).toBeNull()
  expect(read(`新华社开罗1月8日电 ${body}`).published).toBeNull()
  expect(read(`新华社开罗1月8日电 ${body}\n© 2026 版權所有`).published).toEqual({
    day: '2026-01-08',
    basis: 'inferred',
  })
  expect(read(`${body}條約於2020年1月5日簽署。`).published).toBeNull()
})

test('a dateline far from the day of publication is noted', () => {
  expect(read(` date 2026-01-08 （開羅7日電）${body}`).notes).toEqual([])
  const text = read(` date 2026-01-08 （開羅28日電）${body}`)
  expect(text.notes).toMatchObject([{ code: 'dateline-day', span: { start: 20, end: 23 } }])
})

test.each([
  [
    '作者：陳大文、山東大學國際問題研究院研究員',
    { author: '陳大文', affiliation: '山東大學國際問題研究院研究員', country: 'CHN' },
  ],
  ['中興大學國政所助理教授陳大文主稿', { author: '陳大文', affiliation: '中興大學國政所助理教授', country: 'TWN' }],
  ['※作者為國防安全研究院助理研究員。', { author: null, affiliation: '國防安全研究院助理研究員', country: 'TWN' }],
  ['作者｜陳大文（某大學國際關係學系副教授）', { author: '陳大文', affiliation: '某大學國際關係學系副教授' }],
  ['文章來源：自由亞洲電台', { author: null, affiliation: null, outlet: '自由亞洲電台', country: 'USA' }],
  ['文／陳大文', { author: '陳大文', affiliation: null, country: null }],
  ['作者：John Smith', { author: 'John Smith', affiliation: null, country: null }],
])('byline: %s', (line, byline) => {
  expect(read(`${body}\n${body}\n${line}`).byline).toMatchObject(byline)
})

test('reporter and outlet of a dateline', () => {
  expect(read(`〔記者陳大文／台北5日電〕${body}`).byline).toMatchObject({ author: '陳大文', affiliation: null })
  expect(read(`新华社开罗1月8日电（记者陈大文）${body}`).byline).toMatchObject({
    author: '陈大文',
    outlet: '新华社',
    country: 'CHN',
  })
  expect(read(`【大公報訊】記者陳大文報道：${body}`).byline).toMatchObject({
    affiliation: null,
    outlet: '大公報',
    country: 'HKG',
  })
  expect(read(`${body}\n${body}（圖／路透）`).byline.outlet).toBeNull()
  // The note of an editor speaks of others; a notice of rights speaks of who printed it.
  expect(read(`${body}\n${body}\n編者註：路透當天較早援引官員報導，談判已經中止。`).byline.outlet).toBeNull()
  expect(read(`${body}\n${body}\n本文轉載自《聯合早報》。`).byline.outlet).toBe('聯合早報')
  expect(read(`（開羅8日電）${body}`).byline).toEqual({ author: null, affiliation: null, outlet: null, country: null })
})
