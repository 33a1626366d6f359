import { describe, expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

describe('whom a state sends to another one', () => {
  test.each([
    ['by his office', '南韓昨天派部長到北京洽談稀土供應。', 'CONSULT CHN,KOR - 2026-01-14 occurred'],
    ['in the other script', '韩国昨天派部长到北京洽谈稀土供应。', 'CONSULT CHN,KOR - 2026-01-14 occurred'],
    ['where he goes', '肯亞派外長前往坎帕拉，商討合作。', 'CONSULT KEN,UGA - - occurred'],
    ['whom the word names', '肯亞派特使到坎帕拉。', 'CONSULT KEN,UGA - - occurred'],
    ['who is still to go', '肯亞擬派外長前往坎帕拉。', 'CONSULT KEN,UGA - - pledged'],
    ['with a day', '肯亞將於下月派外長前往坎帕拉。', 'CONSULT KEN,UGA - 2026-02 scheduled'],
  ])('%s: %s', (_, text, expected) => {
    expect(says(text)).toBe(expected)
  })
})

describe('nobody is sent', () => {
  test.each([
    ['he stays', '肯亞沒有派官員到坎帕拉。'],
    ['it is open', '肯亞可能派官員到坎帕拉。'],
    ['nobody of rank goes', '肯亞派兩隻長頸鹿到坎帕拉。'],
    ['he is posted at home', '肯亞派官員到奈洛比。'],
  ])('%s: %s', (_, text) => {
    expect(says(text)).toBe('')
  })
})
