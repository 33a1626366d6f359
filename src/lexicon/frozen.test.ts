import { expect, test } from 'vitest'
import { FINDING_SETS } from './add-outlook.ts'
import { freeze, thaw } from './frozen.ts'
import { compileLexicon, type Lexicon, type Word } from './lexicon.ts'
import { parsePack } from './pack.ts'
import { classesOf, formsAt } from './trie.ts'

const FRAMES = 'frame\tmode\tcontexts\tcameo\ten\tzh\tzhs'
const pack = parsePack({
  'world/cldr.tsv': 'code\tkind\tzh\nJPN\tname\t日本\n',
  'world/states.tsv': 'code\tkind\tzh\nJPN\tabbr\t日\nFRA\tname\t法國\n',
  'world/people/a.tsv': 'id\tcode\toffice\tfrom\tto\tzh\tlatin\nsomeone\tJPN\tpresident\t\t\t甲乙丙\tSome One\n',
  'world/offices.tsv': 'office\tzh\tstands\npresident\t總統\tstate\n',
  'world/frames/SANCTION.tsv': `${FRAMES}\nsanction\t\t\t\tsanction\t制裁\t制裁\n`,
  'zh/classes/core.txt': 'measure: 措施 禁令\n',
  'zh/triggers/SANCTION.txt': '[sanction] obj\nverb: 制裁\npair: 實施|施加 … {measure}\nnoun: 制裁\n',
  'zh/grammar.txt': `prep.to: 對\npronoun.both: 雙方\nset.states: 國\nset.suffix.name: 方\n${FINDING_SETS.map((name) => `set.${name}: 將`).join('\n')}\n`,
  'zh/stances.txt': 'supports verb: 支持\n',
  'zh/forecasts.txt': 'expects .55-.80: 預計\n',
  'zh/ordinary.txt': 'noun: 法律\n',
})
const fold = (form: string) => form.replaceAll('國', '国')
const lexicon = compileLexicon(pack, fold)
const thawed = thaw(structuredClone(freeze(lexicon)), pack.grammar, fold)

const found = ({ trie, longest }: Lexicon, text: string) => {
  const classes = new Uint16Array(text.length)
  const values = new Int32Array(longest)
  classesOf(trie, text, 0, text.length, classes)
  return [...values.slice(0, formsAt(trie, classes, 0, text.length, new Int32Array(longest), values))]
}

test('every word comes back with all that is known of it', () => {
  expect(thawed.words.length).toBeGreaterThan(15)
  expect(thawed.words).toEqual(lexicon.words)
  expect(thawed.states).toEqual(new Set(['JPN']))
  expect(thawed.abbreviations).toEqual(lexicon.abbreviations)
  expect([...thawed.set('states')]).toEqual(['国'])
})

test('its forms are found as before', () => {
  expect(found(thawed, '制裁')).toEqual([thawed.word('制裁')?.id])
  expect(thawed.word('法國')).toBe(thawed.words[lexicon.word('法国')?.id as number])
  expect(thawed.word('德國')).toBeUndefined()
})

test('what words share they share again', () => {
  const word = (form: string) => thawed.word(form) as Word
  expect(word('實施').pairs[0]?.nouns).toBe(word('施加').pairs[0]?.nouns)
  expect(word('制裁').verbs[0]?.frame).toBe(word('實施').pairs[0]?.frame)
})
