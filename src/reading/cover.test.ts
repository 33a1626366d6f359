import { expect, test } from 'vitest'
import { pack } from '../../test/reader.ts'
import { compileLexicon, type Lexicon } from '../lexicon/lexicon.ts'
import { parsePack } from '../lexicon/pack.ts'
import { fold, foldTable } from '../text/fold.ts'
import { Cover, GLOSS, NOTHING, RUN, TIME, wordBits } from './cover.ts'
import type { TimeMention } from './time.ts'

const lexicon = compileLexicon(
  parsePack({
    'world/states.tsv':
      'code\tkind\tzh\nCHN\tabbr\t中 華\nJPN\tabbr\t日\nKOR\tabbr\t韓\nUSA\tabbr\t美\nCHN\tname\t中國\nFRA\tname\t美韓\n',
    'world/offices.tsv': 'office\tzh\tstands\nministry\t外交 外交部 部長\tstate\n',
    'zh/ordinary.txt': 'word: 國外 交部 日益 中日友好 會談\n',
    'zh/grammar.txt':
      'set.run.weak: 中 日\nset.run.nostart: 日\nset.run.before: 在\nset.run.after: 峰會\nset.hua: 華\n',
  }),
  (form) => form,
)
const coverOf = (of: Lexicon) => new Cover(of, wordBits(of.words))
const cover = coverOf(lexicon)
/** `[words]{runs}<times>(glosses)` in order, with what nothing covers left out. */
function shown(cover: Cover, clean: string, times: readonly TimeMention[] = []): string {
  cover.find({ clean, start: 0, n: clean.length, times, from: 0, to: times.length })
  let told = ''
  for (let i = 0; i < clean.length; i = cover.next[i] as number) {
    const [which, form] = [cover.value[i] as number, clean.slice(i, cover.next[i])]
    if (which >= 0) told += `[${form}]`
    else if (which === RUN) told += `{${form}}`
    else if (which === TIME) told += `<${form}>`
    else if (which === GLOSS) told += `(${form})`
    else expect(which).toBe(NOTHING)
  }
  return told
}
const covered = (clean: string, ...times: readonly TimeMention[]) => shown(cover, clean, times)
const time = (start: number, end: number) => ({ start, end }) as TimeMention

test('signs that open no run are a pair before what lies between states', () => {
  expect(covered('日中峰會')).toBe('{日中}')
  expect(covered('在日中峰會')).toBe('{日中}')
  expect(covered('旭日中峰會')).toBe('[日][中]')
  expect(covered('日中外交')).toBe('[日][中][外交]')
  expect(covered('日益峰會')).toBe('[日益]')
})

test('the longest cover wins over the longest first word', () => {
  expect(covered('中國外交部')).toBe('[中國][外交部]')
  expect(covered('中國外交部長')).toBe('[中國][外交][部長]')
})

test('a run needs one that is not weak, and may not begin with every unit', () => {
  expect(covered('中日會談')).toBe('[中][日][會談]')
  expect(covered('日韓會談')).toBe('[日][韓][會談]')
})

test('a word beats a run that is shorter, a run beats a word of its own length', () => {
  expect(covered('中日友好')).toBe('[中日友好]')
  expect(covered('美日益')).toBe('[美][日益]')
})

test('a name beats a run of its own length, and the sign that counts behind verbs only begins none', () => {
  expect(covered('美韓')).toBe('[美韓]')
  expect(covered('韓日')).toBe('{韓日}')
  expect(covered('韓華')).not.toContain('{')
})

test('a bracket that stays open, or holds the end of a sentence or more than 60 units, is no gloss', () => {
  expect(covered('外交部（中國')).toBe('[外交部][中國]')
  expect(covered('外交部（中國。會談）')).toBe('[外交部][中國][會談]')
  expect(covered(`（中國${'某'.repeat(60)}）`)).toBe('[中國]')
})

test('a time and a gloss are taken whole', () => {
  expect(covered('中元月會談', time(1, 3))).toBe('[中]<元月>[會談]')
  expect(covered('外交部(Foreign)部長')).toBe('[外交部]((Foreign))[部長]')
})

test('of two covers that hold as much, an act stays whole; what begins an act is no run of states', () => {
  const table = foldTable(pack.files['zh/fold.txt'] ?? '')
  const whole = coverOf(compileLexicon(pack, (form) => fold(table, form)))
  expect(shown(whole, '挪威还会见缅甸总统')).toContain('[还][会见]')
  expect(shown(whole, '挪威当面对缅甸说')).toContain('[当面][对]')
  expect(shown(whole, '挪威对美加征一成的税')).toContain('[美][加征]')
  expect(shown(whole, '韩加越两国')).toContain('{韩加越}')
})
