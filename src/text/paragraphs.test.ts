import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { foldTable } from './fold.ts'
import { lineTable, readLines } from './lines.ts'
import { joinLines } from './paragraphs.ts'

const table = lineTable(foldTable(readFileSync('packs/zh/fold.txt', 'utf8')))
const paragraphs = (text: string) => joinLines(readLines(text, table), text.length).clean.split('\n')

test('every line of an unwrapped text is a paragraph', () => {
  expect(paragraphs('巴黎峰会落幕\n法国总统抵达开罗，展开访问。\n\n\n埃及表示欢迎。')).toEqual([
    '巴黎峰会落幕',
    '法国总统抵达开罗，展开访问。',
    '埃及表示欢迎。',
  ])
})

test('a paragraph that a page break cuts goes on after the running head and the page number', () => {
  const one = '法国总统抵达开罗，同埃及总统举行会谈，双方就加沙局势、红海航运安全、能源合作与移民问题交换意见，并签署'
  const two = '三项协议，涵盖铁路、港口与卫星。'
  expect(paragraphs(`季刊第三期\n${one}\n\n- 2 -\n\f季刊第三期\n\n${two}\n\n- 3 -\n`)).toEqual([
    '季刊第三期',
    one + two,
  ])
})

test('list marks, indents and headings divide a wrapped text', () => {
  const wrapped = [
    '一、前言',
    '  法国总统八日抵达开罗，同埃及总统举行会谈，双方就加沙局势交换',
    '意见，并签署协议。',
    '  会谈之后，两国外长会见记者，说明红海航运与能源合作的进展，以及下',
    '一步安排。',
    '（二）结语',
    '  各方仍有分歧。',
  ].join('\n')
  expect(paragraphs(wrapped)).toEqual([
    '一、前言',
    '法国总统八日抵达开罗，同埃及总统举行会谈，双方就加沙局势交换意见，并签署协议。',
    '会谈之后，两国外长会见记者，说明红海航运与能源合作的进展，以及下一步安排。',
    '（二）结语',
    '各方仍有分歧。',
  ])
})

test('headlines one below the other are not joined', () => {
  const lines = [
    '法国总统抵达开罗展开国是访问',
    '欧盟宣布对十二家企业加征关税',
    '印尼与荷兰重启贸易协定谈判',
    '智利外长会见阿根廷代表团成员',
  ]
  expect(paragraphs(lines.join('\n'))).toEqual(lines)
})

test('a Latin word that ends a line keeps its space, one with a hyphen does not', () => {
  const wrapped =
    '法国总统八日抵达开罗，同埃及总统举行会谈，记者 Anne\nMarie 报道说，双方就 F-\n16 战机的交付进行了磋商，并约定下月再谈，地点待\n定。'
  expect(paragraphs(wrapped)).toEqual([
    '法国总统八日抵达开罗，同埃及总统举行会谈，记者Anne Marie报道说，双方就F-16战机的交付进行了磋商，并约定下月再谈，地点待定。',
  ])
})
