import { expect, test } from 'vitest'
import { readText } from '../../test/reader.ts'

const BODY =
  '挪威首相週一譴責緬甸軍方空襲學校，並呼籲各方立即停火，聯合國秘書長也表示關切。各國外長將於週五在奧斯陸開會，討論下一步。'
const NOTE = '（本文為作者個人意見，不代表本刊立場）'
const AGAIN = '※作者為某大學教授。本文授權轉載，原文出處。'

test('the lines that say for whom it does not speak, and that it is printed again', () => {
  const text = `標題在此\n\n${BODY}\n\n${AGAIN}\n\n${NOTE}`
  const { disclaimer, reprint } = readText(text)
  expect(disclaimer && text.slice(disclaimer.start, disclaimer.end)).toBe(NOTE)
  expect(reprint && text.slice(reprint.start, reprint.end)).toBe(AGAIN)
})

test('a text without such lines has neither', () => {
  expect(readText(BODY)).toMatchObject({ disclaimer: null, reprint: null })
})
