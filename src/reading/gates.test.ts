import { describe, expect, test } from 'vitest'
import { says } from '../../test/reader.ts'
import type { Filled } from './filling.ts'
import { isOccasion, isWayTo, meetingsApart } from './gates.ts'
import type { Mention } from './mention.ts'
import type { Trigger } from './trigger.ts'

/** A gate, what it lets by and what it stops. */
const GATES: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
  [
    'condition',
    [
      ['芬蘭關閉邊界，俄羅斯揚言報復芬蘭。', 'THREATEN RUS FIN - occurred'],
      ['如果瑞典制裁白俄羅斯，明斯克將報復。', ''],
      ['一旦瑞典制裁白俄罗斯，局势将恶化。', ''],
      ['即使瑞典制裁白俄羅斯，結果也一樣。', ''],
      ['瑞典制裁白俄羅斯，但結果一樣。', 'SANCTION SWE BLR - occurred'],
      ['瑞典警告白俄羅斯，如果再犯，將關閉邊界。', 'THREATEN SWE BLR - occurred'],
    ],
  ],
  [
    'purpose, wish and obligation',
    [
      ['瑞典試圖制裁白俄羅斯。', ''],
      ['瑞典应该制裁白俄罗斯。', ''],
      ['瑞典已經制裁白俄羅斯。', 'SANCTION SWE BLR - occurred'],
    ],
  ],
  [
    'question',
    [
      ['瑞典是否制裁白俄羅斯，仍待觀察。', ''],
      ['瑞典能否制裁白俄罗斯？', ''],
      ['瑞典已制裁白俄羅斯，仍待觀察的是成效。', 'SANCTION SWE BLR - occurred'],
    ],
  ],
  [
    'topic that is only named',
    [
      ['就瑞典制裁白俄羅斯的問題，各方沒有評論。', ''],
      ['瑞典制裁白俄羅斯，各方沒有評論。', 'SANCTION SWE BLR - occurred'],
    ],
  ],
  [
    'simulation',
    [
      ['兵推中，瑞典攻擊丹麥。', ''],
      ['战争中，瑞典攻击丹麦。', 'ASSAULT SWE DNK - occurred'],
    ],
  ],
  [
    'standing fact',
    [
      ['智利銅礦的六成銷往瑞典。', ''],
      ['智利開始向瑞典供應天然氣。', 'COOPERATE CHL SWE - occurred'],
    ],
  ],
  [
    'the parties that an act asks for',
    [
      ['瑞典首相與友人會談。', ''],
      ['雙方舉行會談。', ''],
      ['瑞典首相批评官僚作风。', ''],
    ],
  ],
]

describe.each(GATES)('%s', (_, examples) => {
  test.each(examples)('%s', (text, expected) => {
    expect(says(text)).toBe(expected)
  })
})

const trigger = (type: string, roles: string, kind = 'verb', mode: string | null = null) =>
  ({ kind, verb: 0, noun: -1, sense: { roles, frame: { type, mode } } }) as unknown as Trigger

test('going somewhere to meet is part of the meeting', () => {
  const [going, meeting] = [trigger('CONSULT', 'goal'), trigger('CONSULT', 'mutual')]
  expect(isWayTo({ tokens: [] }, going, meeting)).toBe(true)
  expect(isWayTo({ tokens: [] }, going, undefined)).toBe(false)
  expect(isWayTo({ tokens: [] }, going, trigger('CONSULT', 'mutual', 'nominal'))).toBe(false)
  expect(isWayTo({ tokens: [] }, going, trigger('SANCTION', 'obj'))).toBe(false)
  expect(isWayTo({ tokens: [] }, meeting, meeting)).toBe(false)
})

test('the occasion of a meeting is no meeting of its own', () => {
  const [summit, meeting] = [trigger('CONSULT', 'mutual', 'nominal'), trigger('CONSULT', 'mutual')]
  expect(isOccasion(summit, meeting)).toBe(true)
  expect(isOccasion(summit, undefined)).toBe(false)
  expect(isOccasion(summit, trigger('SANCTION', 'obj'))).toBe(false)
  expect(isOccasion(meeting, meeting)).toBe(false)
})

describe('meetings apart', () => {
  const part = (code: string) => ({ codes: [code], people: [], official: true }) as unknown as Mention
  const filled = (source: readonly string[], parts: readonly string[] | null): Filled => {
    const mention = { codes: parts ?? ['CHL'], parts: parts?.map(part) ?? null } as unknown as Mention
    const target = { codes: mention.codes, people: [] }
    return {
      source: { codes: source, people: [] },
      target,
      mutual: true,
      rules: [],
      mentions: [mention],
      explicit: true,
      partner: false,
    }
  }
  const codesOf = (one: Trigger, of: Filled) => meetingsApart(one, of)?.map(({ codes }) => codes) ?? null
  const meets = trigger('CONSULT', 'mutual')

  test('A meets B and C: one each', () => {
    expect(codesOf(meets, filled(['SWE'], ['CHL', 'PER']))).toEqual([['CHL'], ['PER']])
  })
  test('he who meets is none of those whom he meets', () => {
    expect(codesOf(meets, filled(['SWE'], ['CHL', 'SWE', 'PER']))).toEqual([['CHL'], ['PER']])
  })
  test.each([
    ['only one is met', meets, filled(['SWE'], null)],
    ['several meet several', meets, filled(['SWE', 'DNK'], ['CHL', 'PER'])],
    ['they speak on the phone', trigger('CONSULT', 'mutual', 'verb', 'phone'), filled(['SWE'], ['CHL', 'PER'])],
    ['it is no meeting', trigger('SANCTION', 'obj'), filled(['SWE'], ['CHL', 'PER'])],
  ])('one where %s', (_, one, of) => {
    expect(codesOf(one, of)).toBeNull()
  })
  test('in a text', () => {
    expect(says('瑞典首相會見智利總統、秘魯總統和巴西總統。')).toBe(
      'CONSULT BRA,SWE - - occurred / CONSULT CHL,SWE - - occurred / CONSULT PER,SWE - - occurred',
    )
    expect(says('瑞典首相会见智利总统。')).toBe('CONSULT CHL,SWE - - occurred')
    expect(says('瑞典首相访问智利和秘鲁。')).toBe('CONSULT CHL,PER,SWE - - occurred')
  })
})

describe('a hope that ends its clause is turned to the one with whom the next one opens', () => {
  test.each([
    ['波蘭大使希望，加拿大繼續對波蘭移民提供幫助。', 'REQUEST POL CAN - occurred'],
    ['蒙古外長希望，日本繼續向蒙古提供貸款。', 'REQUEST MNG JPN - occurred'],
    ['智利外長希望，阿根廷釋放被扣漁民。', 'REQUEST CHL ARG - occurred'],
    ['智利外長希望，局勢早日穩定，阿根廷釋放了被扣漁民。', 'CONCEDE ARG CHL - occurred'],
  ])('%s', (text, expected) => {
    expect(says(text)).toBe(expected)
  })
})

describe('whom somebody seizes may be described by what he did', () => {
  test.each([
    ['科索沃拘捕了一名涉嫌在示威中襲警的塞爾維亞裔警員。', 'COERCE XKX SRB - occurred'],
    ['伊朗逮捕三名涉嫌協助空襲的英國公民。', 'COERCE IRN GBR - occurred'],
    ['土耳其扣押兩名曾抗議選舉的希臘記者。', 'COERCE TUR GRC - occurred'],
    ['希臘拘留記者並抗議土耳其的行為。', 'ACCUSE GRC TUR - occurred / COERCE GRC TUR - occurred'],
  ])('%s', (text, expected) => {
    expect(says(text)).toBe(expected)
  })
})

describe('a visit that says who is blamed is not of who blames', () => {
  test.each([['法國總統1月24日發文批評結束訪華的德國總理。', 'ACCUSE FRA DEU 2026-01-24 occurred']])(
    '%s',
    (text, expected) => {
      expect(says(text)).toBe(expected)
    },
  )
})
