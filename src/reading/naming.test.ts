import { describe, expect, test } from 'vitest'
import { prepare } from '../app/packs.ts'
import { compileLexicon } from '../lexicon/lexicon.ts'
import { fold, foldTable } from '../text/fold.ts'
import { segment } from '../text/segment.ts'
import { readText, textOptions } from '../text/text.ts'
import type { Home } from './discourse.ts'
import { namer } from './naming.ts'
import { tokenizer } from './token.ts'

const { pack } = prepare()
const table = foldTable(pack.files['zh/fold.txt'] ?? '')
const lexicon = compileLexicon(pack, (form) => fold(table, form))
const options = textOptions(table, pack.files['zh/text.txt'] ?? '')
const named = namer(lexicon, { sinces: new Set(), topical: new Set() })
const HOME: Home = { code: null, speaks: false, main: null, named: [], dyad: null, short: new Map() }

function batches(text: string) {
  const segmented = segment(readText({ doc: '', text, published: null, outlet: null, url: null, title: null }, options))
  return [...named(segmented, tokenizer(lexicon)(segmented, []), HOME, new Set(['prose']))]
}

describe('those in the sentences of a document', () => {
  const other = '法國總統馬克宏訪問了日本。'

  test('are named some sentences at a time, all of them and in order', () => {
    const all = batches(`${other.repeat(150)}\n`)
    expect(all.map((some) => some.length)).toEqual([64, 64, 22])
    expect(all.flat().map(({ index }) => index)).toEqual(Array.from({ length: 150 }, (_, i) => i))
  })

  test('by names that the document brought in, however many sentences before', () => {
    const last = (first: string) =>
      batches(`${first}${other.repeat(100)}岑沐岱訪問了日本。\n`)
        .flat()
        .at(-1)
        ?.clauses[0]?.mentions.map(({ mention }) => mention.codes.join())
    expect(last('德國外長岑沐岱表示歡迎。')).toEqual(['DEU', 'JPN'])
    expect(last('')).toEqual(['JPN'])
  })
})
