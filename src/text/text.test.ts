import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { Converter } from 'opencc-js'
import { expect, test } from 'vitest'
import { foldTable } from './fold.ts'
import { readText, sourceSpan, textOptions } from './text.ts'

const options = textOptions(
  foldTable(readFileSync('packs/zh/fold.txt', 'utf8')),
  readFileSync('packs/zh/text.txt', 'utf8'),
)
const read = (text: string) =>
  readText({ doc: 'a', text, published: null, outlet: null, url: null, title: null }, options)

const sentences = [
  '法國總統馬克宏（Emmanuel Macron）8日抵達北京，展開為期3天的訪問。',
  '兩國外長 2025 年 3 月 14 日在開羅會談，簽署 2 項協議，金額 1,200 萬美元。',
  '埃及外交部表示：「我們會繼續斡旋，直到停火。」',
  '美方要求 World Trade Organization 介入，世貿組織（WTO）則說將研究《協定》條文。',
  '歐盟執委會週三宣布，對12家企業加徵15.5%的關稅；業者估計損失3億歐元。',
  '反對黨批評政府「遲緩」、「軟弱」，總理未予回應！',
]

/** Pieces that no printer breaks: one Chinese character or one Latin word, with the marks that may not begin or end a line. */
function pieces(text: string): string[] {
  return text.match(/[（「《]*(?:[A-Za-z0-9.,%'-]+|[^A-Za-z0-9 ]) ?[，。、；：！？）」》%]* ?/g) ?? []
}

function columns(text: string): number {
  let sum = 0
  for (const unit of text) sum += unit.charCodeAt(0) > 0x2000 ? 2 : 1
  return sum
}

function wrap(text: string, width: number, separator: string, indent: string): string {
  const lines: string[] = []
  let line = indent
  for (const piece of pieces(text)) {
    if (columns(line + piece.trimEnd()) > width && line.trim() !== '') {
      lines.push(line.trimEnd())
      line = ''
    }
    line += piece
  }
  return [...lines, line.trimEnd()].join(separator)
}

const paragraph = fc.array(fc.constantFrom(...sentences), { minLength: 5, maxLength: 12 }).map((list) => list.join(''))

test('a paragraph reads the same however its lines are wrapped', () => {
  fc.assert(
    fc.property(
      paragraph,
      fc.integer({ min: 40, max: 90 }),
      fc.constantFrom('\n', '\r\n', '\n\n', ' \n\n'),
      (text, width, separator) => {
        expect(read(wrap(text, width, separator, '')).clean).toBe(read(text).clean)
      },
    ),
    { seed: 7, numRuns: 400 },
  )
})

test('indented paragraphs with headings read the same however their lines are wrapped', () => {
  fc.assert(
    fc.property(
      fc.array(paragraph, { minLength: 2, maxLength: 4 }),
      fc.integer({ min: 40, max: 90 }),
      fc.constantFrom('\n', '\n\n'),
      (texts, width, separator) => {
        const flat = ['（一）前言', ...texts].join('\n')
        const wrapped = ['（一）前言', ...texts.map((text) => wrap(text, width, separator, '  '))].join(separator)
        expect(read(wrapped).clean).toBe(read(flat).clean)
      },
    ),
    { seed: 7, numRuns: 200 },
  )
})

test('Traditional and Simplified read the same', () => {
  const convert = Converter({ from: 't', to: 'cn' })
  for (const sentence of sentences) {
    expect(read(convert(sentence)).clean).toBe(read(sentence).clean)
  }
  expect(read(sentences.join('')).lang).toBe('zh-Hant')
  expect(read(convert(sentences.join(''))).lang).toBe('zh-Hans')
})

test('offsets lead back to the source, whatever the text', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'中國美 \n\r\f\t　A1-（）「」。，\u200b\u00ad𠮷①'), maxLength: 80 }),
      (source) => {
        const text = read(source)
        expect(text.raw.length).toBe(text.clean.length + 1)
        for (let i = 0; i < text.clean.length; i++) {
          expect(text.raw[i + 1]).toBeGreaterThanOrEqual(text.raw[i] as number)
          const from = source.charCodeAt(text.raw[i] as number)
          const unit = text.clean.charCodeAt(i)
          if (unit !== 10 && unit !== 32) expect(options.lines.fold[from]).toBe(unit)
        }
        let last = 0
        for (const block of text.blocks) {
          expect(block.start).toBeGreaterThanOrEqual(last)
          expect(block.end).toBeGreaterThan(block.start)
          last = block.end
        }
      },
    ),
    { seed: 7, numRuns: 500 },
  )
})

test('spaces stay between Latin words and nowhere else', () => {
  const text = read('在 2024 年 5 月，Camp David 會\u200b談、韓 國　總統 F-16 戰機')
  expect(text.clean).toBe('在2024年5月，Camp David会谈、韩国总统F-16战机')
  const at = text.clean.indexOf('会谈')
  const span = sourceSpan(text, at, at + 2)
  expect(text.source.text.slice(span.start, span.end)).toBe('會\u200b談')
})

test('the date line is furniture and text may follow it on its line', () => {
  const text = read(' date 2026-01-06 埃及總統抵達巴黎，展開訪問。\n\n第二段在此，內容不多。')
  expect(text.published).toEqual({ day: '2026-01-06', basis: 'stated' })
  expect(text.blocks.map((block) => block.kind)).toEqual(['furniture', 'prose', 'prose'])
  expect(text.clean.split('\n')).toHaveLength(3)
})

test('an empty text has no blocks', () => {
  expect(read('')).toMatchObject({ clean: '', blocks: [], published: null, lang: 'zh-Hant' })
  expect(read(' \n\n ').blocks).toEqual([])
})

test('ten megabytes in one line, and of brackets that never close, are read in linear time', () => {
  const start = performance.now()
  read('埃及總統抵達巴黎，展開訪問。'.repeat(400_000))
  read('「（'.repeat(400_000))
  read('（2025年1月5日'.repeat(200_000))
  expect(performance.now() - start).toBeLessThan(8000)
})
