import { describe, expect, test } from 'vitest'
import { checkPack, unexercisedFrames } from './check.ts'
import { parsePack } from './pack.ts'

const ACTORS = 'code\tkind\tzh\tmembers\tfrom\tto\tsource'
const PEOPLE = 'id\tcode\toffice\tfrom\tto\tzh\tlatin\tsource'
const FRAMES = 'frame\tmode\tcontexts\tcameo\ten\tzh\tzhs'

/** A pack without faults, three states, an organisation, two frames. */
const SOUND: Readonly<Record<string, string>> = {
  'world/states.tsv': `${ACTORS}\nFRA\tname\t法國\nJPN\tname\t日本\nIRN\tname\t伊朗\nFRA\tabbr\t法\n`,
  'world/organisations.tsv': `${ACTORS}\nEU\tname\t歐盟\nTRIO\tgroup\t法日伊\tFRA,JPN,IRN\n`,
  'world/offices.tsv': 'office\tzh\tstands\npresident\t總統\tstate\nforeign-minister\t外長 外相\tstate\n',
  'world/people/all.tsv': `${PEOPLE}\none-a\tFRA\tpresident\t2012-05\t2017-05-14\t甲某\tOne\tpublic record\ntwo-b\tFRA\tpresident\t2017-05-14\t\t乙某\tTwo\tpublic record\n`,
  'world/plover.tsv':
    'type\tmode\tcontext\tscore\nSANCTION\t\t\t-6\nSANCTION\tdiscontinue\t\t-6\nCONSULT\t\t\t2.5\n\t\teconomic\t\n',
  'world/cameo.tsv': 'code\tname\tgoldstein\n163\tImpose embargo\t-8.0\n',
  'world/frames/SANCTION.tsv': `${FRAMES}\nsanction\tdiscontinue\teconomic\t163\tsanctions\t制裁\t制裁\n`,
  'world/frames/CONSULT.tsv': `${FRAMES}\ntalks\t\t\t\thold talks\t會談\t会谈\nvisit\t\t\t\tvisits\t訪問\t访问\n`,
  'zh/triggers/SANCTION.txt': '[sanction]\nverb: 制裁\npair: 實施|{impose} … 懲罰\nnoun: 制裁\n',
  'zh/triggers/CONSULT.txt': '[talks] mutual\nverb: 會談\n\n[visit] goal\nverb: 訪問\n',
  'zh/classes/core.txt': 'impose: 施加 祭出\n',
  'zh/grammar.txt': 'prep.to: 對 向\nprep.with: 與 和 向\n',
  'zh/ordinary.txt': 'word: 日益\nnoun: 法律\n',
  'zh/text.txt': 'credit: 圖／ 攝\n',
  'zh/time/days.txt': 'day 0: 今天 今日\n',
  'zh/fold.txt': '國 国\n會 会\n實 实\n訪 访\n問 问\n懲 惩\n罰 罚\n歐 欧\n談 谈\n',
}

function faults(changes: Readonly<Record<string, string>>): readonly string[] {
  const contents = { ...SOUND, ...changes }
  return checkPack(parsePack(contents), contents)
}

const more = (file: string, lines: string) => ({ [file]: `${SOUND[file]}${lines}\n` })

test('a pack in order has no faults', () => {
  expect(faults({})).toEqual([])
})

describe('each fault is one line with its place and what to do', () => {
  test.each<[string, Readonly<Record<string, string>>, readonly RegExp[]]>([
    ['a file that nobody reads', { 'world/old.tsv': 'x\n' }, [/^world\/old\.tsv:1: nobody reads/]],
    [
      'a name twice, folded',
      more('world/states.tsv', 'FRA\tadj\t法国'),
      [/^world\/states\.tsv:6: 法国 stands at world\/states\.tsv:2 already: remove/],
    ],
    [
      'a name for two',
      more('world/states.tsv', 'JPN\tcapital\t法國'),
      [/:6: 法國 means JPN here and FRA at world\/states\.tsv:2: /],
    ],
    [
      'a phrase of no frame, and one whose bracket does not fit',
      {
        'world/phrases/CONSULT.tsv':
          'frame\ten\tzh\tzhs\nchat\tchat|chatted\t聊\t\nvisit\tvisit|visited [{b}\t訪問{b}\t\n',
      },
      [/CONSULT\.tsv:2: no frame "chat" in the packs: /, /CONSULT\.tsv:3: "visit\|visited \[\{b\}" has a bracket/],
    ],
    [
      'a name of nobody',
      { 'world/names/others.tsv': 'code\ten\tzh\tzhs\nXXX\tNobody\t無\t\n' },
      [/others\.tsv:2: no code "XXX" in the packs: /],
    ],
    [
      'a column of issues that nobody reads',
      { 'world/issues.tsv': 'issue\ten\tzh\tzhs\tforms\tsource\tcolour\nfish\tfish\t漁業\t渔业\t漁權\tx\tred\n' },
      [/^world\/issues\.tsv:1: no column "colour": /],
    ],
    [
      'a word that a row of issues holds twice, folded',
      { 'world/issues.tsv': 'issue\ten\tzh\tzhs\tforms\tsource\nfish\tfish\t漁業\t渔业\t訪問 漁權 访问\tx\n' },
      [/^world\/issues\.tsv:2: 访问 stands twice: /],
    ],
    [
      'a word for two issues, folded, and an issue without a label',
      {
        'world/issues.tsv':
          'issue\ten\tzh\tzhs\tforms\tsource\nfish\tfish\t漁業\t渔业\t訪問\tx\nsea\t\t海\t海\t访问\tx\n',
      },
      [/:3: sea has no label in en: /, /:3: 访问 names fish at world\/issues\.tsv:2 already: /],
    ],
    [
      'an issue twice, in files of the user',
      {
        'world/issues/one.tsv': 'issue\ten\tzh\tzhs\tforms\tsource\nfish\tfish\t漁業\t渔业\t漁權\tx\n',
        'world/issues/two.tsv': 'issue\ten\tzh\tzhs\tforms\tsource\nfish\tfish\t漁業\t渔业\t漁區\tx\n',
      },
      [/^world\/issues\/two\.tsv:2: the issue fish stands at world\/issues\/one\.tsv:2 already: /],
    ],
    [
      'a word of stance twice',
      { 'zh/stances.txt': 'opposes verb: 反對 反對\n' },
      [/^zh\/stances\.txt:1: 反對 stands at zh\/stances\.txt:1 already: /],
    ],
    [
      'a level of an office that there is not',
      { 'world/levels.tsv': 'level\ten\tzh\tzhs\toffices\nleader\tleader\t元首\t元首\tpresident emperor\n' },
      [/^world\/levels\.tsv:2: no office "emperor"/],
    ],
    ['an unknown code', more('world/states.tsv', 'XXX\tgroup\t三國\tFRA,XYZ'), [/:6: no code "XYZ"/]],
    ['an unknown kind', more('world/states.tsv', 'FRA\tnmae\t法蘭西'), [/:6: no kind "nmae": one of name, /]],
    [
      'days out of order',
      more('world/states.tsv', 'FRA\tname\t法蘭西\t\t2020\t2019-05'),
      [/:6: 2019-05 lies before 2020: /],
    ],
    ['no day', more('world/states.tsv', 'FRA\tname\t法蘭西\t\t2020-13'), [/:6: "2020-13" is no day: write YYYY/]],
    ['a short form', more('world/states.tsv', 'FRA\tname\t佛'), [/:6: "佛" is too short/]],
    ['a stray mark', more('world/states.tsv', 'FRA\tname\t法蘭西，高盧'), [/:6: "法蘭西，高盧" holds a mark/]],
    ['a row without forms', more('world/states.tsv', 'FRA\tname\t'), [/:6: the row has no forms/]],
    [
      'a word of two offices',
      more('world/offices.tsv', 'minister\t外長\tstate'),
      [/^world\/offices\.tsv:4: 外長 means minister here/],
    ],
    [
      'an unknown frame context',
      { 'world/frames/SANCTION.tsv': `${FRAMES}\nsanction\tban\tlegl\t163\ts\t制裁\t` },
      [/no mode "ban"/, /no context "legl"/, /no label in zh-Hans/],
    ],
    [
      'a frame that nothing says',
      more('world/frames/CONSULT.tsv', 'call\t\t\t\tcalls\t通話\t通话'),
      [/CONSULT\.tsv:4: no trigger says \[call\]/],
    ],
    [
      'a trigger of another type',
      more('zh/triggers/CONSULT.txt', '[sanction]\nverb: 嚴懲'),
      [/CONSULT\.txt:7: \[sanction\] is a frame of SANCTION: move it/],
    ],
    [
      'a trigger twice',
      more('zh/triggers/CONSULT.txt', 'verb: 访问'),
      [/CONSULT\.txt:6: 访问 stands at zh\/triggers\/CONSULT\.txt:5 already/],
    ],
    [
      'a trigger with two frames',
      more('zh/triggers/CONSULT.txt', 'verb: 會談'),
      [/:6: 會談 is \[visit\] goal here and \[talks\] mutual at /],
    ],
    [
      'a pair with two meanings',
      more('zh/triggers/SANCTION.txt', 'pair: 祭出 … 懲罰 ; to'),
      [/:5: 祭出 … 惩罚 is \[sanction\] to here and \[sanction\] obj at /],
    ],
    [
      'a pair that adds nothing',
      more('zh/triggers/SANCTION.txt', 'pair: 祭出 … 懲罰'),
      [/:5: all its pairs stand in lines before: remove it/],
    ],
    [
      'a word that its class holds',
      more('zh/triggers/SANCTION.txt', 'pair: {impose}|施加 … 重罰'),
      [/:5: 施加 stands in \{impose\} already/],
    ],
    ['a class that nobody uses', more('zh/classes/core.txt', 'idle: 閒'), [/core\.txt:2: no trigger uses \{idle\}/]],
    [
      'a member twice',
      more('zh/classes/core.txt', 'impose: 祭出'),
      [/core\.txt:2: 祭出 stands in impose at zh\/classes\/core\.txt:1 already/],
    ],
    [
      'an ordinary word twice',
      more('zh/ordinary.txt', 'adverb: 日益'),
      [/ordinary\.txt:3: 日益 stands in adverb at zh\/ordinary\.txt:1 already/],
    ],
    ['a word twice in a role', more('zh/grammar.txt', 'prep.to: 對'), [/grammar\.txt:3: 對 stands in prep\.to at /]],
    [
      'a set twice, whose words two readers would be given',
      more('zh/grammar.txt', 'set.soon: 盡早\nset.soon: 同時'),
      [/grammar\.txt:4: set\.soon stands at zh\/grammar\.txt:3 already: join/],
    ],
    [
      'a word twice in a list of the text',
      more('zh/text.txt', 'credit: 圖/'),
      [/text\.txt:2: 圖\/ stands in credit at /],
    ],
  ])('%s', (_, changes, expected) => {
    const found = faults(changes)
    expect(found).toHaveLength(expected.length)
    for (const [i, pattern] of expected.entries()) expect(found[i]).toMatch(pattern)
  })
})

describe('people', () => {
  const person = (row: string) => faults(more('world/people/all.tsv', row))
  test('a name of two at the same time, and not of one after the other', () => {
    expect(person('three-c\tJPN\tpresident\t2016\t\t甲某\tThree\tpublic record')).toEqual([
      expect.stringMatching(
        /^world\/people\/all\.tsv:4: 甲某 means three-c here and one-a at world\/people\/all\.tsv:2: /,
      ),
    ])
    expect(person('three-c\tJPN\tpresident\t2017-05-14\t\t甲某\tThree\tpublic record')).toEqual([])
  })
  test('no source, unknown code, unknown office', () => {
    expect(person('three-c\tJPX\tpresident\t2016\t\t丙某\tThree\tpublic record')[0]).toContain('no code "JPX"')
    expect(person('three-c\tJPN\tking\t2016\t\t丙某\tThree\tpublic record')[0]).toContain('no office "king"')
    expect(person('three-c\tJPN\tpresident\t2016\t\t丙某\tThree\t')[0]).toContain('has no source')
    expect(person('three-c\tJPN\tpresident\t2016\t\t\tThree\tpublic record')[0]).toContain('has no names')
  })
  test('an office and a name twice', () => {
    expect(person('one-a\tFRA\tpresident\t2012-05\t2017-05-14\t甲某\tOne\tpublic record')).toHaveLength(2)
  })
})

test('frames that no sentence exercises', () => {
  const pack = parsePack(SOUND)
  const of = (text: string, ...types: string[]) => unexercisedFrames({ pack, contents: SOUND }, [{ text, types }])
  expect(of('法国祭出惩罚', 'SANCTION')).toEqual(['talks', 'visit'])
  expect(of('法國祭出', 'SANCTION')).toEqual(['talks', 'visit', 'sanction'])
  expect(of('法國制裁伊朗並訪問日本', 'CONSULT')).toEqual(['talks', 'sanction'])
})
