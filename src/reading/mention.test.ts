import { describe, expect, test } from 'vitest'
import { pack, readText } from '../../test/reader.ts'
import { compileLexicon } from '../lexicon/lexicon.ts'
import { fold, foldTable } from '../text/fold.ts'
import { type Mention, mentionReader } from './mention.ts'
import { tokenizer } from './token.ts'

const table = foldTable(pack.files['zh/fold.txt'] ?? '')
const lexicon = compileLexicon(pack, (form) => fold(table, form))
const [tokenize, mentionsOf] = [tokenizer(lexicon), mentionReader(lexicon)]

/** The mentions of the first sentence of a text, with their words as the text writes them. */
function mentionsIn(
  source: string,
  day: string | null = '2026-01-15',
): readonly (Mention & { readonly words: string })[] {
  const { text } = readText(source, day)
  const tokens = tokenize(text, [])[0] ?? []
  return mentionsOf(text.clean, tokens, day).map((one) => ({
    ...one,
    words: source.slice(text.raw[one.start], text.raw[one.end]),
  }))
}

/** `WORDS=CODES` of each mention; a pronoun has its kind in place of codes. */
const shown = (source: string, day?: string) =>
  mentionsIn(source, day)
    .map(({ words, codes, pronoun }) => `${words}=${pronoun ?? codes.join(',')}`)
    .join(' ')

describe('who is named', () => {
  test.each([
    ['挪威批評緬甸', '挪威=NOR 緬甸=MMR'],
    ['挪威批评缅甸', '挪威=NOR 缅甸=MMR'],
    ['挪威首相批評緬甸國防部', '挪威首相=NOR 緬甸國防部=MMR'],
    ['法國總統馬克宏抵達', '法國總統馬克宏=FRA'],
    ['法国总统马克龙抵达', '法国总统马克龙=FRA'],
    ['馬克宏抵達', '馬克宏=FRA'],
    ['青瓦臺回應', '青瓦臺=KOR'],
    ['北約開會', '北約=NATO'],
    ['專家批評', '專家='],
    ['桌椅與門窗', ''],
  ])('%s: %s', (source, expected) => {
    expect(shown(source)).toBe(expected)
  })
})

describe('one character is a state', () => {
  test.each([
    ['behind 訪', '訪美', '美=USA'],
    ['behind 對', '对华', '华=CHN'],
    ['before 方', '中方', '中方=CHN'],
    ['before 軍', '俄军', '俄军=RUS'],
    ['before 外長', '菲外長', '菲外長=PHL'],
    ['beside others', '中美俄', '中美俄=CHN,USA,RUS'],
    ['beside others, in Simplified', '韩美日', '韩美日=JPN,KOR,USA'],
  ])('%s', (_, source, expected) => {
    expect(shown(source)).toBe(expected)
  })
  test.each(['其中', '日益', '美味', '華麗', '法律', '意大利麵', '以及', '新方案'])('not in %s', (source) => {
    expect(mentionsIn(source).filter(({ kind }) => kind === 'abbr' || kind === 'group')).toEqual([])
  })
  test('and an object where a verb right before it governs it', () => {
    expect(mentionsIn('訪美').map(({ bound }) => bound)).toEqual([true])
    expect(mentionsIn('美方').map(({ bound }) => bound)).toEqual([false])
  })
})

describe('lists', () => {
  test('joined by 與 or 和 are one mention with its parts', () => {
    const [one, ...more] = mentionsIn('挪威與瑞典批評')
    expect(more).toEqual([])
    expect([one?.codes, one?.joiner, one?.kind]).toEqual([['NOR', 'SWE'], 'with', 'group'])
    expect(one?.parts?.map(({ codes }) => codes)).toEqual([['NOR'], ['SWE']])
  })
  test('joined by 、 and 和 as well', () => {
    expect(mentionsIn('挪威、瑞典和丹麦批评').map(({ codes, parts }) => [codes, parts?.length])).toEqual([
      [['NOR', 'SWE', 'DNK'], 3],
    ])
  })
  test('of officials', () => {
    expect(shown('挪威首相、瑞典外長與丹麥防長抵達')).toBe('挪威首相、瑞典外長與丹麥防長=NOR,SWE,DNK')
  })
  test('a name of the whole adds nobody to those named', () => {
    expect(mentionsIn('冰島、丹麥等北歐國家').map(({ codes }) => codes)).toEqual([['ISL', 'DNK']])
  })
  test('雙方 behind two is in apposition', () => {
    expect(mentionsIn('挪威、瑞典雙方同意').map(({ codes, parts }) => [codes, parts?.length])).toEqual([
      [['NOR', 'SWE'], 2],
    ])
  })
  test.each([
    ['a mark divides them', '挪威，瑞典'],
    ['a verb stands between', '挪威批評瑞典'],
    ['the first is where it happens', '在青瓦臺與瑞典首相會談'],
  ])('not where %s', (_, source) => {
    expect(mentionsIn(source).map(({ parts }) => parts)).toEqual([null, null])
  })
})

describe('who acts for a state', () => {
  const official = (source: string, day?: string) => mentionsIn(source, day).map((one) => one.official)
  test.each([
    ['挪威首相', true],
    ['挪威前首相', false],
    ['挪威新任首相', true],
    ['挪威', false],
    ['挪威專家', false],
  ])('%s: %s', (source, expected) => {
    expect(official(source)).toEqual([expected])
  })
  test('an observer of a state is none of its officials', () => {
    expect(mentionsIn('挪威專家').map(({ kind }) => kind)).toEqual(['observer'])
  })
  test('a president while he holds office', () => {
    expect(official('拜登', '2023-05-01')).toEqual([true])
    expect(official('拜登', '2026-01-15')).toEqual([false])
  })
  test('an ambassador acts for the state that sent him', () => {
    expect(shown('韓國駐日大使抵達')).toBe('韓國駐日大使=KOR')
    expect(shown('韩国驻法国大使抵达')).toBe('韩国驻法国大使=KOR')
  })
  test('a body of its name is the named state’s, else that of the state which has it', () => {
    expect(shown('美國國務院回應')).toBe('美國國務院=USA')
    expect(mentionsIn('國務院回應').map(({ codes, otherwise }) => [codes, otherwise])).toEqual([[[], ['CHN']]])
  })
})

describe('pronouns and bare offices stay open', () => {
  test.each([
    ['雙方同意', '雙方=both'],
    ['该国回应', '该国=it'],
    ['三國會談', '三國=three'],
    ['外交部回應', '外交部='],
  ])('%s', (source, expected) => {
    expect(shown(source)).toBe(expected)
  })
})

test('what 的 follows modifies', () => {
  expect(mentionsIn('挪威的決定').map(({ modifies }) => modifies)).toEqual([true])
  expect(mentionsIn('挪威決定').map(({ modifies }) => modifies)).toEqual([false])
})

test('mentions are in order, do not overlap, and hold their tokens', () => {
  const text = '法國總統馬克宏、德國總理與義大利外長9日在北京會見中方，雙方討論美俄關係與韓國駐日大使的說法。'
  const found = mentionsIn(text)
  expect(found.length).toBeGreaterThan(4)
  for (const [i, one] of found.entries()) {
    expect(one.first < one.last && one.start < one.end).toBe(true)
    expect(one.first >= (found[i - 1]?.last ?? 0) && one.start >= (found[i - 1]?.end ?? 0)).toBe(true)
  }
})
