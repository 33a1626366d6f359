import { describe, expect, test } from 'vitest'
import { mentionsIn, shown } from '../../test/mentions.ts'
import { says } from '../../test/reader.ts'

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
    ['墨西哥海軍陸戰隊', '墨西哥海軍陸戰隊=MEX'],
    ['墨西哥的海軍陸戰隊', '墨西哥=MEX 海軍陸戰隊=USA'],
    ['伊拉克美軍', '伊拉克=IRQ 美軍=USA'],
    ['黎巴嫩聯黎部隊', '黎巴嫩=LBN 聯黎部隊=UN'],
  ])('%s: %s', (source, expected) => {
    expect(shown(source)).toBe(expected)
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
    ['法國外長巴羅', true],
    ['法國前外長巴羅', false],
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

test('whom others follow, and whom a government leans to, act in nothing', () => {
  expect(says('摩洛哥繼突尼西亞之後1月12日召回駐馬利大使。')).toBe('SANCTION MAR MLI 2026-01-12 occurred')
  expect(says('摩洛哥的親突尼西亞政府1月12日召回駐馬利大使。')).toBe('SANCTION MAR MLI 2026-01-12 occurred')
})
