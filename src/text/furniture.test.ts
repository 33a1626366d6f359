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

/** `kind: text` of every block, in the source's words. */
function blocks(source: string): string[] {
  const text = readText({ doc: 'a', text: source, published: null, outlet: null, url: null, title: null }, options)
  return text.blocks.map(
    ({ kind, start, end }) => `${kind}: ${source.slice(text.raw[start], (text.raw[end - 1] as number) + 1)}`,
  )
}

/** The kind of one paragraph that follows the body. */
const after = (paragraph: string) => blocks(`${body}\n${body}\n${paragraph}`).slice(2)

test('title, heading, prose', () => {
  expect(blocks(`馬克宏訪埃及談加薩\n${body}\n會談成果有限\n${body}`).map((block) => block.split(':')[0])).toEqual([
    'title',
    'prose',
    'heading',
    'prose',
  ])
})

test('questions and answers', () => {
  expect(after('問：中方對此有何評論？')).toEqual(['question: 問：中方對此有何評論？'])
  expect(after('答：我們注意到有關報道。')).toEqual(['prose: 答：我們注意到有關報道。'])
})

test('a credit after a sentence is a block of its own', () => {
  expect(after('馬克宏與塞西在總統府握手。（路透）')).toEqual([
    'caption: 馬克宏與塞西在總統府握手。',
    'furniture: （路透）',
  ])
  expect(after('（圖／翻攝自總統府臉書）')).toEqual(['furniture: （圖／翻攝自總統府臉書）'])
  expect(after('圖為馬克宏抵達開羅機場，埃及外長前往迎接。')).toEqual([
    'caption: 圖為馬克宏抵達開羅機場，埃及外長前往迎接。',
  ])
})

test('a gloss in brackets stays in its sentence', () => {
  const sentence = '埃及總統塞西(Abdel Fattah el-Sisi)說，「修昔底德陷阱」（Thucydides Trap）並非宿命（見前文）。'
  expect(after(sentence)).toEqual([`prose: ${sentence}`])
})

test('bylines', () => {
  for (const byline of [
    '作者：陳大文、某大學國際關係學系教授',
    '※作者為某研究院助理研究員。',
    '記者王小明／台北報導',
    '某大學政治系助理教授陳大文主稿',
    '（編輯：陳大文）',
  ]) {
    expect(after(byline)).toEqual([`byline: ${byline}`])
  }
  expect(after('記者問及此事，部長未予回應。')).toEqual(['prose: 記者問及此事，部長未予回應。'])
})

test('disclaimers', () => {
  for (const text of [
    '編按：本文僅代表作者個人觀點，不代表本刊立場。',
    '（本文內容屬作者意見，不代表本院立場）',
    '本文授權轉載，原文出處。',
    '本文未經許可，不得轉載。',
  ]) {
    expect(after(text)).toEqual([`disclaimer: ${text}`])
  }
  const news = '馬利領袖說，未經許可入境的記者一律遣返。'
  expect(after(news)).toEqual([`prose: ${news}`])
})

test('what is no text', () => {
  for (const text of [
    'Tel: 886-2-12345678',
    '<http://www.example.org>',
    '某市中山路三段60巷1號',
    '發布時間：2026-01-05 10:30',
    '2026年1月5日 10:30 更新',
    '版權所有 不得轉載',
    '作者製表。',
  ]) {
    expect(after(text)).toEqual([`furniture: ${text}`])
  }
  expect(
    after('延伸閱讀\n馬克宏訪埃及談加薩\n歐盟宣布新一輪制裁').every((block) => block.startsWith('furniture')),
  ).toBe(true)
})

test('a dateline before the prose is a block of its own', () => {
  for (const dateline of [
    '（開羅5日綜合外電報導）',
    '〔記者王小明／台北報導〕',
    '【綜合報道】',
    '新华社开罗1月5日电（记者张三）',
    '（中央社開羅6日專電）',
  ]) {
    expect(blocks(dateline + body)).toEqual([`byline: ${dateline}`, `prose: ${body}`])
  }
  expect(blocks(`路透社報導，${body}`)).toEqual([`prose: 路透社報導，${body}`])
  expect(blocks(`【專題】${body}`)).toEqual([`prose: 【專題】${body}`])
})
