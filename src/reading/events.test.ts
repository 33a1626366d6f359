import { describe, expect, test } from 'vitest'
import { lineOf, readText, says } from '../../test/reader.ts'

/** How the verbs of a sentence bear on each other: a rule, its examples and what each of them says. */
const RULES: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
  [
    'a condition and what follows from it tell of nothing, up to a semicolon',
    [
      ['如果挪威制裁緬甸，泰國將關閉邊界。', ''],
      ['如果挪威首相访问缅甸，双方将签署协定。', ''],
      ['如果挪威制裁緬甸，泰國將報復；瑞典已譴責緬甸。', 'ACCUSE SWE MMR - occurred'],
      ['挪威制裁緬甸，泰國隨即譴責挪威。', 'ACCUSE THA NOR - occurred / SANCTION NOR MMR - occurred'],
    ],
  ],
  [
    'what is demanded is the content of the demand; what its author does next is not',
    [
      ['挪威要求緬甸停火並釋放人質。', 'REQUEST NOR MMR - occurred'],
      ['挪威要求缅甸停火，并制裁泰国。', 'REQUEST NOR MMR - occurred / SANCTION NOR THA - occurred'],
      ['挪威警告緬甸，若再開火將制裁。', 'THREATEN NOR MMR - occurred'],
    ],
  ],
  [
    'the act that is promised takes the place of the promise',
    [
      ['挪威承諾援助緬甸。', 'AID NOR MMR - pledged'],
      ['挪威承诺援助缅甸。', 'AID NOR MMR - pledged'],
      ['挪威承諾改革。', ''],
      ['挪威援助緬甸。', 'AID NOR MMR - occurred'],
    ],
  ],
  [
    'the sending out is part of the attack',
    [
      ['挪威出動戰機空襲緬甸。', 'ASSAULT NOR MMR - occurred'],
      ['挪威派出战机，缅甸空袭泰国。', 'ASSAULT MMR THA - occurred / MOBILIZE NOR - - occurred'],
    ],
  ],
  [
    'what is banned is not done',
    [
      ['挪威禁止向緬甸出口無人機。', 'SANCTION NOR MMR - occurred'],
      ['挪威禁止向缅甸出口无人机。', 'SANCTION NOR MMR - occurred'],
    ],
  ],
  [
    'a joint statement is what it says',
    [
      ['挪威與瑞典發表聯合聲明，譴責緬甸。', 'ACCUSE NOR,SWE MMR - occurred'],
      ['挪威与瑞典发表联合声明。', 'SUPPORT NOR,SWE - - occurred'],
    ],
  ],
  [
    'a remark on what was told adds no event',
    [
      ['挪威譴責緬甸。這是挪威首度譴責緬甸。', 'ACCUSE NOR MMR - occurred'],
      ['这是挪威首度谴责缅甸。', ''],
      ['挪威首度譴責緬甸。', 'ACCUSE NOR MMR - occurred'],
    ],
  ],
  [
    'an act that only dates another is no event',
    [
      ['挪威首相在訪問泰國之前譴責緬甸。', 'ACCUSE NOR MMR - occurred'],
      ['挪威首相访问泰国，并谴责缅甸。', 'ACCUSE NOR MMR - occurred / CONSULT NOR,THA - - occurred'],
    ],
  ],
  [
    'whoever speaks may stand behind his words',
    [
      ['挪威首相說：「我們譴責緬甸。」', 'ACCUSE NOR MMR - occurred'],
      ['「我們譴責緬甸」，挪威首相說。', 'ACCUSE NOR MMR - occurred'],
      ['“我们谴责缅甸”，挪威首相说。', 'ACCUSE NOR MMR - occurred'],
      ['「我們譴責緬甸」，某人說。', ''],
    ],
  ],
  [
    'a forecaster’s word ends where another one speaks',
    [
      ['專家說，挪威將制裁緬甸。', 'SANCTION NOR MMR - predicted'],
      [
        '专家说，挪威将制裁缅甸；瑞典则表示，将访问泰国。',
        'CONSULT SWE,THA - - scheduled / SANCTION NOR MMR - predicted',
      ],
    ],
  ],
  [
    'a sentence leaves its condition, content and forecast behind',
    [
      ['如果挪威制裁緬甸，結果難料。瑞典譴責泰國。', 'ACCUSE SWE THA - occurred'],
      ['挪威要求緬甸停火。瑞典制裁緬甸。', 'REQUEST NOR MMR - occurred / SANCTION SWE MMR - occurred'],
      ['专家说，局势将恶化。瑞典将访问泰国。', 'CONSULT SWE,THA - - scheduled'],
    ],
  ],
]

describe.each(RULES)('%s', (_, examples) => {
  test.each(examples)('%s', (text, expected) => {
    expect(says(text)).toBe(expected)
  })
})

describe('a title', () => {
  test('confirms what the text tells, with its words', () => {
    const { events } = readText('挪威譴責緬甸\n\n挪威9日譴責緬甸，並召回大使。')
    const blame = events.filter(({ type }) => type === 'ACCUSE')
    expect(blame.map(lineOf)).toEqual(['ACCUSE NOR MMR 2026-01-09 occurred'])
    expect(blame[0]?.evidence.length).toBe(2)
  })
  test('tells of nothing by itself', () => {
    expect(says('挪威谴责缅甸\n\n泰国首相9日访问老挝，双方就贸易问题交换意见。')).toBe(
      'CONSULT LAO,THA - 2026-01-09 occurred',
    )
  })
})

test('events are in the order of the text', () => {
  const { events } = readText('挪威譴責緬甸。瑞典制裁泰國。丹麥首相訪問寮國。')
  expect(events.map(({ type }) => type)).toEqual(['ACCUSE', 'SANCTION', 'CONSULT'])
})

test('who said it is noted', () => {
  const saidBy = (text: string) => readText(text).events.map((event) => event.saidBy)
  expect(saidBy('挪威外長說，俄軍攻擊烏克蘭。')).toEqual(['NOR'])
  expect(saidBy('俄軍攻擊烏克蘭。')).toEqual([null])
  // Behind an accusation that closes its clause stands what the accuser alone says.
  expect(saidBy('挪威外長批評，俄羅斯對瑞典進行軍事威脅，並要求停止。').slice(0, 2)).toEqual([null, 'NOR'])
  expect(saidBy('挪威外長批評俄羅斯，瑞典對丹麥進行軍事威脅。')).toEqual([null, null])
})

describe('tellings of one event in a text are one event', () => {
  test.each([
    ['寮國制裁緬甸。這項制裁震動各方，寮國制裁緬甸出人意料。', 'SANCTION LAO MMR - occurred'],
    ['老挝9日谴责缅甸。老挝10日谴责缅甸。', 'ACCUSE LAO MMR 2026-01-09 occurred / ACCUSE LAO MMR 2026-01-10 occurred'],
    ['寮國總理9日訪問緬甸。緬甸總統與寮國總理會談。', 'CONSULT LAO,MMR - 2026-01-09 occurred'],
    [
      '寮國總理9日訪問緬甸。寮國總理12日訪問泰國。',
      'CONSULT LAO,MMR - 2026-01-09 occurred / CONSULT LAO,THA - 2026-01-12 occurred',
    ],
  ])('%s', (text, expected) => {
    expect(says(text)).toBe(expected)
  })
})
