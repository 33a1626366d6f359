import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parsePack } from './pack.ts'

const FILES: Readonly<Record<string, string>> = {
  'world/cameo.tsv': 'code\tname\tgoldstein\n163\tImpose embargo\t-8.0\n',
  'world/frames/SANCTION.tsv':
    'frame\tmode\tcontexts\tcameo\ten\tzh\tzhs\nimpose-sanctions\t\teconomic, legal\t163\timpose sanctions\t制裁\t制裁\n',
  'world/frames/CONSULT.tsv': 'frame\tmode\tcontexts\tcameo\ten\tzh\tzhs\nvisit\tvisit\t\t\tvisit\t訪問\t访问\n',
  'world/states.tsv': 'code\tkind\tzh\tmembers\tfrom\tto\nJPN\tname\t日本\nTWO\tgroup\t日法\tJPN,FRA\n',
  'world/organisations.tsv': 'code\tkind\tzh\nUN\tname\t聯合國 联合国\n',
  'world/people/a.tsv':
    'id\tcode\toffice\tfrom\tto\tzh\tlatin\nsomeone\tJPN\tprime-minister\t2020\t2021\t甲乙丙\tSome One\n',
  'world/people/b.tsv': 'id\tcode\toffice\tfrom\tto\tzh\nsomeone\tJPN\tforeign-minister\t2018\t2020\t甲乙\n',
  'world/offices.tsv': 'office\tzh\tstands\npresident\t總統\tstate\nscholar\t學者\t\n',
  'zh/classes/a.txt': 'sanction: 制裁 禁令\n',
  'zh/classes/b.txt': '# more of it\nsanction: 懲罰\n',
  'zh/grammar.txt': 'prep.to: 對 向\n',
  'zh/ordinary.txt': 'word: 日益\nnoun: 法律\n',
  'zh/triggers/SANCTION.txt':
    '[impose-sanctions] obj\nverb: 制裁\npair: 實施|施加 … {sanction}|措施 ; to\nnoun: {sanction}\n',
  'zh/triggers/CONSULT.txt': '[visit] goal\nverb: 訪問 到訪\npair: 取消 … 訪問 ; goal !denied\n',
  'zh/fold.txt': '國 国\n',
  'zh/time/days.txt': 'day 0: 今天\n',
}
const pack = parsePack(FILES)

describe('what the files say', () => {
  test('actors stand for a code, groups for those of their members', () => {
    expect(pack.actors.map(({ kind, codes, forms }) => [kind, codes, forms])).toEqual([
      ['name', ['UN'], ['聯合國', '联合国']],
      ['name', ['JPN'], ['日本']],
      ['group', ['JPN', 'FRA'], ['日法']],
    ])
  })

  test('all offices of a person share the names and the Latin name', () => {
    expect(pack.people.map(({ office, forms, latin }) => [office, forms, latin])).toEqual([
      ['prime-minister', ['甲乙丙', '甲乙'], 'Some One'],
      ['foreign-minister', ['甲乙丙', '甲乙'], 'Some One'],
    ])
  })

  test('offices say whether the holder acts for the state', () => {
    expect(pack.offices.map(({ office, stands }) => [office, stands])).toEqual([
      ['president', true],
      ['scholar', false],
    ])
  })

  test('a frame has the type of its file and the weight of its code', () => {
    expect(pack.frames.get('impose-sanctions')).toMatchObject({
      type: 'SANCTION',
      contexts: ['economic', 'legal'],
      weight: -8,
    })
    expect(pack.frames.get('visit')).toMatchObject({ type: 'CONSULT', mode: 'visit', cameo: null, weight: null })
  })

  test('triggers carry place, roles, words of classes and denial', () => {
    expect(
      pack.triggers.map(({ id, kind, roles, status, verbs, nouns }) => [id, kind, roles, status, verbs, nouns]),
    ).toEqual([
      ['zh/triggers/CONSULT.txt:2', 'verb', 'goal', null, ['訪問', '到訪'], []],
      ['zh/triggers/CONSULT.txt:3', 'pair', 'goal', 'denied', ['取消'], ['訪問']],
      ['zh/triggers/SANCTION.txt:2', 'verb', 'obj', null, ['制裁'], []],
      ['zh/triggers/SANCTION.txt:3', 'pair', 'to', null, ['實施', '施加'], ['制裁', '禁令', '懲罰', '措施']],
      ['zh/triggers/SANCTION.txt:4', 'noun', 'obj', null, [], ['制裁', '禁令', '懲罰']],
    ])
  })

  test('files of other layers are handed on as they are', () => {
    expect(pack.files).toEqual({ 'zh/fold.txt': '國 国\n', 'zh/time/days.txt': 'day 0: 今天\n' })
  })

  test('the order of the files has no effect', () => {
    const entries = fc.shuffledSubarray(Object.entries(FILES), { minLength: Object.keys(FILES).length })
    fc.assert(
      fc.property(entries, (shuffled) => {
        expect(parsePack(Object.fromEntries(shuffled))).toEqual(pack)
      }),
    )
  })
})

test.each([
  ['zh/triggers/SANCTION.txt', 'verb: 制裁', '1: a trigger stands under its [frame]'],
  ['zh/triggers/SANCTION.txt', '\n[no-such-frame]', '2: no frame "no-such-frame" in packs/world/frames'],
  ['zh/triggers/SANCTION.txt', '[visit] wrong', '1: no roles "wrong"'],
  ['zh/triggers/SANCTION.txt', '[visit]\nverb: 訪問 ; wrong', '2: no roles "wrong"'],
  ['zh/triggers/SANCTION.txt', '[visit]\nverb: 訪問 ; goal !done', '2: no status "!done"'],
  ['zh/triggers/SANCTION.txt', '[visit]\nadverb: 日益', '2: "adverb:" is none of verb:, pair:, noun:'],
  ['zh/triggers/SANCTION.txt', '[visit]\npair: 取消 訪問', '2: a pair is written "pair: verb … noun"'],
  ['zh/triggers/SANCTION.txt', '[visit]\npair: 取 … 消 … 訪問', '2: a pair is written "pair: verb … noun"'],
  ['zh/triggers/SANCTION.txt', '[visit]\npair: 取消 … 出訪|{trip}', '2: no class {trip} in classes/'],
  ['zh/triggers/SANCTION.txt', '[visit]\nverb: {trip}', '2: no class {trip} in classes/'],
  ['zh/classes/a.txt', 'sanction 制裁', '1: a class is written "name: word word"'],
  ['zh/grammar.txt', '# roles\n: 對', '2: a class is written "name: word word"'],
  ['world/states.tsv', 'code\tkind\nJPN\tname', '1: the header lacks zh'],
  ['world/frames/CONSULT.tsv', `${FILES['world/frames/CONSULT.tsv']}visit\n`, '3: frame "visit" stands twice'],
  ['world/frames/CONSULT.tsv', 'frame\tmode\tcontexts\tcameo\ten\tzh\tzhs\nvisit\t\t\t999', '2: no CAMEO code "999"'],
])('%s with %j is refused with its place', (file, content, message) => {
  expect(() => parsePack({ ...FILES, [file]: content })).toThrow(`${file}:${message}`)
})
