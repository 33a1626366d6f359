import { readFileSync } from 'node:fs'
import { Converter } from 'opencc-js'
import { expect, test } from 'vitest'
import { fold, foldTable } from './fold.ts'

const table = foldTable(readFileSync('packs/zh/fold.txt', 'utf8'))
const folded = (text: string) => fold(table, text)

test('both scripts and the regional variants of a word fold to one form', () => {
  expect(folded('飛彈')).toBe(folded('飞弹'))
  expect(folded('臺灣')).toBe(folded('台湾'))
  expect(folded('標誌着')).toBe(folded('标志著'))
  expect(folded('峯會裏爲')).toBe(folded('峰会里为'))
  expect(folded('飛彈')).not.toBe(folded('導彈'))
})

test('radicals out of a PDF are characters', () => {
  expect(folded('美⽇韓⽅⼀⽴')).toBe('美日韩方一立')
  expect(folded('⻑⻓⻄⻘⻝⻁⻢⻰⻔⻋⻅⻉⻚⻛⻜⻥⻦⻨⻩⻬⻲⺠⺟⻣⻤')).toBe(
    '长长西青食虎马龙门车见贝页风飞鱼鸟麦黄齐龟民母骨鬼',
  )
})

test('width is folded, Chinese punctuation is not', () => {
  expect(folded('ＡＰＥＣ２０２６％　～／')).toBe('APEC2026% ~/')
  expect(folded('，；：！？（）,;:!?()')).toBe('，；：！？（）,;:!?()')
  expect(folded('「『“”』」‘’')).toBe("「「「」」」''")
  expect(folded('弗拉基米爾‧普丁・•·')).toBe('弗拉基米尔·普丁···')
  expect(folded('①1月²')).toBe('①1月²')
})

test('no unit that NFKC maps to one other is left out, but for Chinese punctuation, circled digits and the like', () => {
  const left: number[] = []
  for (let unit = 0; unit < 65536; unit++) {
    const plain = String.fromCharCode(unit).normalize('NFKC')
    if (plain.length === 1 && plain.charCodeAt(0) !== unit && table[unit] === unit) left.push(unit)
  }
  const isMark = (unit: number) =>
    /[ªº²³¹，；：！？（）\u2070-\u209f\u2460-\u24ff\u3130-\u33ff]/.test(String.fromCharCode(unit))
  expect(left.length).toBeGreaterThan(100)
  expect(left.filter((unit) => !isMark(unit))).toEqual([])
})

test('the fold is settled: what is folded stays', () => {
  for (let unit = 0; unit < 65536; unit++) expect(table[table[unit] as number]).toBe(table[unit])
})

test('every Simplified form that opencc gives folds to what its Traditional form folds to', () => {
  const convert = Converter({ from: 't', to: 'cn' })
  const differing: string[] = []
  for (let unit = 0x4e00; unit < 0xa000; unit++) {
    const from = String.fromCharCode(unit)
    const to = convert(from)
    if (to.length === 1 && folded(to) !== folded(from)) differing.push(from)
  }
  expect(differing).toEqual(['苧'])
})

test('a bad row is refused', () => {
  expect(() => foldTable('臺台')).toThrow('not a row')
  expect(() => foldTable('臺 台\n臺 抬')).toThrow('twice')
  expect(() => foldTable('臺 台\n台 抬')).toThrow('chain')
})
