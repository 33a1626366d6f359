import { describe, expect, test } from 'vitest'
import { noWords } from '../../test/clauses.ts'
import { prepare } from '../app/packs.ts'
import { compileLexicon } from '../lexicon/lexicon.ts'
import { fold, foldTable } from '../text/fold.ts'
import { segment } from '../text/segment.ts'
import { readText, textOptions } from '../text/text.ts'
import { namer } from './naming.ts'
import { tokenizer } from './token.ts'

const { pack } = prepare()
const table = foldTable(pack.files['zh/fold.txt'] ?? '')
const lexicon = compileLexicon(pack, (form) => fold(table, form))
const options = textOptions(table, pack.files['zh/text.txt'] ?? '')
const named = namer(lexicon, noWords)

function sentences(text: string) {
  const segmented = segment(readText({ doc: '', text, published: null, outlet: null, url: null, title: null }, options))
  return named(segmented, tokenizer(lexicon)(segmented, [])).sentences
}

describe('those in the sentences of a document', () => {
  const other = '法國總統馬克宏訪問了日本。'

  test('are named, all of them and in order', () => {
    const all = sentences(`${other.repeat(3)}\n`)
    expect(all.map(({ index }) => index)).toEqual([0, 1, 2])
    expect(all.map(({ clauses }) => clauses[0]?.mentions.map(({ mention }) => mention.codes.join()))).toEqual(
      Array(3).fill(['FRA', 'JPN']),
    )
  })

  test('by names that the document brought in, however many sentences before', () => {
    const last = (first: string) =>
      sentences(`${first}${other.repeat(50)}岑沐岱訪問了日本。\n`)
        .at(-1)
        ?.clauses[0]?.mentions.map(({ mention }) => mention.codes.join())
    expect(last('德國外長岑沐岱表示歡迎。')).toEqual(['DEU', 'JPN'])
    expect(last('')).toEqual(['JPN'])
  })
})
