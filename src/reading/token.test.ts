import { expect, test } from 'vitest'
import { compileLexicon } from '../lexicon/lexicon.ts'
import { parsePack } from '../lexicon/pack.ts'
import type { Segmented } from '../text/segment.ts'
import type { TimeMention } from './time.ts'
import { type Token, tokenizer } from './token.ts'

const lexicon = compileLexicon(
  parsePack({
    'world/states.tsv':
      'code\tkind\tzh\nCHN\tabbr\t中 華\nJPN\tabbr\t日\nKOR\tabbr\t韓\nUSA\tabbr\t美\nCHN\tname\t中國\nFRA\tname\t美韓\n',
    'world/offices.tsv': 'office\tzh\tstands\nministry\t外交 外交部 部長\tstate\n',
    'zh/ordinary.txt': 'word: 國外 交部 日益 中日友好 會談 元月\n',
    'zh/grammar.txt':
      'set.run.weak: 中 日\nset.run.nostart: 日\nset.run.before: 在\nset.run.after: 峰會\nset.hua: 華\n',
  }),
  (form) => form,
)
const tokenize = tokenizer(lexicon)

function segmented(...sentences: readonly (readonly string[])[]): Segmented {
  const clean = sentences.flat().join('')
  let at = 0
  const span = (text: string) => {
    const start = at
    at += text.length
    return { start, end: at }
  }
  const made = sentences.map((parts) => {
    const clauses = parts.map(span)
    return { start: clauses[0]?.start ?? at, end: at, clauses }
  })
  return { clean, sentences: made } as unknown as Segmented
}

const time = (start: number, end: number) => ({ start, end }) as TimeMention

/** `[words]{runs}<times>` in order, with what is between left out. */
function shown(text: Segmented, times: readonly TimeMention[] = []): string {
  const one = ({ start, end, word, run }: Token) => {
    const form = text.clean.slice(start, end)
    return word ? `[${form}]` : run ? `{${form}}` : `<${form}>`
  }
  return tokenize(text, times)
    .map((tokens) => tokens.map(one).join(''))
    .join(' ')
}

const read = (clean: string, ...times: readonly TimeMention[]) => shown(segmented([clean]), times)

test('units that no word covers are counted as glue', () => {
  const [tokens] = tokenize(segmented(['他在中國的某外交部']), [])
  expect(tokens?.map(({ start, end, glue }) => [start, end, glue])).toEqual([
    [2, 4, 2],
    [6, 9, 2],
  ])
})

test('abbreviations beside each other are a run, with a row for each', () => {
  const [tokens] = tokenize(segmented(['中日韓會談']), [])
  expect(tokens?.[0]?.run?.map(({ codes }) => codes)).toEqual([['CHN'], ['JPN'], ['KOR']])
  expect(read('中日韓會談')).toBe('{中日韓}[會談]')
})

test('a time is one token, and no word or run reaches into it', () => {
  expect(read('中元月會談', time(1, 3))).toBe('[中]<元月>[會談]')
  expect(read('中美日益', time(2, 4))).toBe('{中美}<日益>')
  expect(read('中國外交', time(1, 3))).toBe('[中]<國外>')
})

test('glosses in brackets are skipped and are no glue', () => {
  const text = segmented(['外交部（中國）部長'])
  expect(shown(text)).toBe('[外交部][部長]')
  expect(tokenize(text, [])[0]?.map(({ glue }) => glue)).toEqual([0, 0])
  expect(read('外交部(Foreign)部長')).toBe('[外交部][部長]')
})

test('tokens know their clause; sentences are read by themselves', () => {
  const text = segmented(['中國，', '他說，', '外交部'], ['會談'])
  expect(shown(text)).toBe('[中國][外交部] [會談]')
  expect(tokenize(text, []).map((tokens) => tokens.map(({ clause }) => clause))).toEqual([[0, 2], [0]])
})

test('no word reaches over the end of a sentence', () => {
  expect(shown(segmented(['中'], ['國外'], ['交部']))).toBe('[中] [國外] [交部]')
})

test('a sentence of any length is read, and leaves nothing behind', () => {
  const long = '中國外交部會談'.repeat(2000)
  expect(tokenize(segmented([long]), [])[0]?.length).toBe(6000)
  expect(read('中國', time(0, 2))).toBe('<中國>')
  expect(read('中國')).toBe('[中國]')
})
