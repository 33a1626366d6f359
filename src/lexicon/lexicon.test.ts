import { expect, test } from 'vitest'
import { compileLexicon, ROLE, type Word } from './lexicon.ts'
import { holding, NAMED, NO_NOUN, type NounSet } from './noun-set.ts'
import { parsePack } from './pack.ts'

const FRAMES = 'frame\tmode\tcontexts\tcameo\ten\tzh\tzhs'
const FILES: Readonly<Record<string, string>> = {
  'world/states.tsv':
    'code\tkind\tzh\tfrom\tto\nJPN\tname\t日本 日本國\nFRA\tname\t法國 法国\nJPN\tabbr\t日\nFRA\tabbr\t法\nJPN\tforce\t日軍\n',
  'world/people/a.tsv': 'id\tcode\toffice\tfrom\tto\tzh\tlatin\nsomeone\tJPN\tpresident\t\t\t甲乙丙\tSome One\n',
  'world/offices.tsv': 'office\tzh\tstands\npresident\t總統\tstate\n',
  'world/frames/SANCTION.tsv': `${FRAMES}\nsanction\t\t\t\tsanction\t制裁\t制裁\n`,
  'world/frames/CONSULT.tsv': `${FRAMES}\nvisit\t\t\t\tvisit\t訪問\t访问\n`,
  'zh/classes/core.txt': 'measure: 措施 禁令\n',
  'zh/triggers/SANCTION.txt':
    '[sanction] obj\nverb: 制裁 實施\npair: 實施|施加 … {measure}\npair: 取消 … {measure} ; obj !denied\nnoun: 制裁\n',
  'zh/triggers/CONSULT.txt': '[visit] goal\nverb: 訪問\n',
  'zh/grammar.txt':
    'prep.to: 對\nremark: 首度\npronoun.both: 雙方\nunheard.of: 之類\nset.suffix.name: 方\nset.suffix.force: 軍\nset.states: 國 国\n',
  'zh/ordinary.txt': 'word: 日益\nnoun: 法律\nadverb: 對\n',
}
const fold = (form: string) => form.replaceAll('國', '国')
const compiled = (files = FILES) => compileLexicon(parsePack(files), fold)
const lexicon = compiled()
const word = (form: string) => lexicon.word(form) as Word

test('both scripts of a form are one word, which knows its actors', () => {
  expect(lexicon.word('法國')).toBe(lexicon.word('法国'))
  expect(word('法國').form).toBe('法国')
  expect(word('日本').actors.map(({ codes }) => codes)).toEqual([['JPN']])
  expect(lexicon.word('德國')).toBeUndefined()
})

test('an abbreviation stands for its state, also before a suffix, unless the pack says what that is', () => {
  expect(word('日').abbr?.codes).toEqual(['JPN'])
  expect(word('日').actors).toEqual([])
  expect([...lexicon.abbreviations.keys()].map((unit) => String.fromCharCode(unit))).toEqual(['日', '法'])
  expect(word('法方').actors.map(({ kind, codes }) => [kind, codes])).toEqual([['name', ['FRA']]])
  expect(word('法軍').actors.map(({ kind, codes }) => [kind, codes])).toEqual([['force', ['FRA']]])
  expect(word('日軍').actors.map(({ id }) => id)).toEqual(['world/states.tsv:6'])
})

test('a word knows its people, offices and triggers', () => {
  expect(word('甲乙丙').people.map(({ person }) => person)).toEqual(['someone'])
  expect(word('總統').offices.map(({ office }) => office)).toEqual(['president'])
  expect(word('制裁').verbs.map(({ frame }) => frame.frame)).toEqual(['sanction'])
  expect(word('制裁').nominals.map(({ frame }) => frame.frame)).toEqual(['sanction'])
})

test('a pair joins every verb with every noun; pairs over the same nouns share one set', () => {
  const [first] = word('實施').pairs
  const named = ['措施', '禁令', '實施'].map((noun) => holding(first?.nouns as NounSet, word(noun)))
  expect(named).toEqual([NAMED, NAMED, NO_NOUN])
  expect(word('施加').pairs[0]?.nouns).toBe(first?.nouns)
  expect(word('取消').pairs[0]?.nouns).toBe(first?.nouns)
  expect(word('取消').pairs[0]?.row.status).toBe('denied')
  expect([word('措施').pairNoun, word('禁令').pairNoun, word('實施').pairNoun]).toEqual([true, true, false])
})

test('grammatical roles are bits of their own', () => {
  const bits = Object.values(ROLE)
  expect(bits.reduce((all, bit) => all ^ bit, 0)).toBe(bits.reduce((all, bit) => all | bit, 0))
  expect(bits.every((bit) => bit !== 0 && (bit & (bit - 1)) === 0)).toBe(true)
  expect(word('對').roles).toBe(ROLE['prep.to'] | ROLE.adverb)
  expect(word('首度').roles & ROLE.remark).not.toBe(0)
  expect(word('雙方')?.pronoun).toBe('both')
})

test('ordinary words block, and nouns among them are known as such', () => {
  expect([word('日益').ordinary, word('日益').noun]).toEqual([true, false])
  expect([word('法律').ordinary, word('法律').noun]).toEqual([true, true])
  expect(word('之類').ordinary).toBe(true)
})

test('sets are folded; one that is lacking is an error', () => {
  expect(lexicon.set('states')).toEqual(new Set(['国']))
  expect(() => lexicon.set('lacking')).toThrow('packs/zh/grammar.txt lacks set.lacking')
})

test('the longest form is known', () => {
  expect(lexicon.longest).toBe(3)
})

test('the order of the files has no effect', () => {
  const turned = compiled(Object.fromEntries(Object.entries(FILES).toReversed()))
  expect(turned.words).toEqual(lexicon.words)
  expect(turned.trie).toEqual(lexicon.trie)
})

test('a verb that only says how its tail is done has the nouns of the tail besides its own', () => {
  const rows = (verb: string) => ({
    ...FILES,
    'zh/triggers/SANCTION.txt': `[sanction] obj\npair: 提高 … {measure}\npair: ${verb} … 關稅\n`,
    'zh/grammar.txt': `${FILES['zh/grammar.txt']}adverb: 大幅\nnegation: 不\n`,
  })
  const nouns = (verb: string) => (compiled(rows(verb)).word(verb) as Word).pairs.length
  expect(nouns('大幅提高')).toBe(2)
  expect(nouns('不提高')).toBe(1)
})
