import { describe, expect, test } from 'vitest'
import { readText, says } from '../../test/reader.ts'

/** A construction, its examples and what each of them says. */
const CONSTRUCTIONS: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
  [
    'subject and object',
    [
      ['歐盟制裁白俄羅斯。', 'SANCTION EU BLR - occurred'],
      ['歐盟對白俄羅斯實施制裁。', 'SANCTION EU BLR - occurred'],
      ['欧盟对白俄罗斯实施新一轮制裁。', 'SANCTION EU BLR - occurred'],
      ['歐盟將白俄羅斯三家銀行列入黑名單。', 'SANCTION EU BLR - occurred'],
      ['歐盟研究制裁的效果。', ''],
    ],
  ],
  [
    'to the one behind 向 or 對',
    [
      ['丹麥向烏克蘭提供軍援。', 'AID DNK UKR - occurred'],
      ['丹麦向乌克兰提供军援。', 'AID DNK UKR - occurred'],
      ['烏克蘭獲得丹麥的軍援。', 'AID DNK UKR - occurred'],
    ],
  ],
  [
    'mutual',
    [
      ['印尼外長與澳洲外長會談。', 'CONSULT AUS,IDN - - occurred'],
      ['印尼外长会见澳大利亚外长。', 'CONSULT AUS,IDN - - occurred'],
      ['印尼、澳洲和紐西蘭三國外長舉行會談。', 'CONSULT AUS,IDN,NZL - - occurred'],
      ['印尼與澳洲簽署防務合作協定。', 'SUPPORT AUS,IDN - - occurred'],
      ['印尼外長與家人會面。', ''],
    ],
  ],
  [
    'a visitor and where he goes',
    [
      ['約旦國王訪問摩洛哥。', 'CONSULT JOR,MAR - - occurred'],
      ['約旦國王對摩洛哥進行國是訪問。', 'CONSULT JOR,MAR - - occurred'],
      ['约旦国王抵达摩洛哥。', 'CONSULT JOR,MAR - - occurred'],
      ['約旦國王訪問一所小學。', ''],
    ],
  ],
  [
    'a host and his guest',
    [
      ['摩洛哥國王設宴款待約旦國王。', 'CONSULT JOR,MAR - - occurred'],
      ['摩洛哥国王接见约旦首相。', 'CONSULT JOR,MAR - - occurred'],
    ],
  ],
  [
    'an act by oneself',
    [
      ['伊朗試射彈道飛彈。', 'MOBILIZE IRN - - occurred'],
      ['伊朗试射弹道导弹。', 'MOBILIZE IRN - - occurred'],
      ['伊朗擁有彈道飛彈。', ''],
    ],
  ],
  [
    'a demand and its content',
    [
      ['愛爾蘭要求以色列停止轟炸加薩。', 'REQUEST IRL ISR - occurred'],
      ['爱尔兰呼吁以色列停火。', 'REQUEST IRL ISR - occurred'],
      ['愛爾蘭警告以色列，不要再轟炸加薩。', 'THREATEN IRL ISR - occurred'],
    ],
  ],
  [
    'the passive',
    [
      ['白俄羅斯遭歐盟制裁。', 'SANCTION EU BLR - occurred'],
      ['白俄羅斯三家銀行被歐盟制裁。', 'SANCTION EU BLR - occurred'],
      ['白俄罗斯受到欧盟制裁。', 'SANCTION EU BLR - occurred'],
      ['白俄羅斯遭制裁。', 'SANCTION - BLR - occurred'],
      ['白俄羅斯遭寒流侵襲。', ''],
    ],
  ],
  [
    'a noun with its doer',
    [
      ['土耳其對敘利亞的空襲造成三人死亡。', 'ASSAULT TUR SYR - occurred'],
      ['土耳其对叙利亚的空袭造成三人死亡。', 'ASSAULT TUR SYR - occurred'],
      ['空襲的歷史可以追溯到一百年前。', ''],
    ],
  ],
  [
    'A與B before a one-sided act',
    [
      ['阿爾及利亞與摩洛哥斷交。', 'SANCTION DZA MAR - occurred'],
      ['阿爾及利亞和馬利譴責摩洛哥。', 'ACCUSE DZA,MLI MAR - occurred'],
      ['阿尔及利亚和马里谴责摩洛哥。', 'ACCUSE DZA,MLI MAR - occurred'],
    ],
  ],
  [
    'a request that is answered',
    [
      ['哥倫比亞拒絕了委內瑞拉的要求。', 'REJECT COL VEN - occurred'],
      ['应委内瑞拉邀请，哥伦比亚外长访问加拉加斯。', 'CONSULT COL,VEN - - occurred'],
    ],
  ],
]

describe.each(CONSTRUCTIONS)('%s', (_, examples) => {
  test.each(examples)('%s', (text, expected) => {
    expect(says(text)).toBe(expected)
  })
})

test('an actor is never both the source and the target of an act', () => {
  const all = CONSTRUCTIONS.flatMap(([, examples]) => examples).flatMap(([text]) => readText(text).events)
  expect(all.length).toBeGreaterThan(25)
  expect(all.filter(({ source, target }) => source.some((code) => target.includes(code)))).toEqual([])
})

test('an act between two is mutual, one done to another is not', () => {
  const mutual = (text: string) => readText(text).events.map((event) => event.mutual)
  expect(mutual('印尼與澳洲簽署防務合作協定。')).toEqual([true])
  expect(mutual('歐盟制裁白俄羅斯。')).toEqual([false])
  expect(mutual('約旦國王訪問摩洛哥。')).toEqual([false])
})

describe('a passive inside a relative clause ends with it', () => {
  test.each([
    ['behind the verb', '冰島釋放了一名被關押數月的挪威記者。', 'CONCEDE ISL NOR - occurred'],
    ['brought forward', '冰島將三名被俘的挪威士兵送回挪威。', 'CONCEDE ISL NOR - occurred'],
    [
      'who was held is let go by the holder',
      '遭冰島關押的挪威漁民獲釋。',
      'COERCE ISL NOR - occurred / CONCEDE ISL NOR - occurred',
    ],
    ['a passive of the clause itself holds on', '冰島遭挪威的無人機攻擊。', 'ASSAULT NOR ISL - occurred'],
  ])('%s', (_, text, expected) => {
    expect(says(text)).toBe(expected)
  })
})

describe('what is no act of the subject', () => {
  test.each([
    ['what is turned down', '挪威對冰島的停火呼籲不予理會。', 'REJECT NOR ISL - occurred'],
    ['a cause that is no actor', '挪威因暴雪入侵關閉駐冰島大使館。', 'SANCTION NOR ISL - occurred'],
  ])('%s', (_, text, expected) => {
    expect(says(text)).toBe(expected)
  })
})

describe('a coverb holds the whole phrase behind it', () => {
  test.each([
    ['behind 把 up to the verb', '挪威把丹麥三家冰島子公司列入黑名單。', 'SANCTION NOR DNK - occurred'],
    ['behind 對 over its 的', '挪威對丹麥北部的冰島據點發動空襲。', 'ASSAULT NOR ISL - occurred'],
    [
      'behind 把 it ends with the verb',
      '挪威把冰島列入黑名單，丹麥批評挪威。',
      'ACCUSE DNK NOR - occurred / SANCTION NOR ISL - occurred',
    ],
  ])('%s', (_, text, expected) => {
    expect(says(text)).toBe(expected)
  })
})

describe('of one’s own envoy it is done to the state where he is posted', () => {
  test.each([
    ['哥倫比亞斷交。秘魯召回該國駐智利大使。', 'SANCTION PER CHL - occurred'],
    ['哥倫比亞與巴西會談。秘魯召回其駐智利大使。', 'CONSULT BRA,COL - - occurred / SANCTION PER CHL - occurred'],
    ['秘魯政府召回我駐智利大使。', 'SANCTION PER CHL - occurred'],
    ['波蘭外交部宣布召回波蘭駐德國大使。', 'SANCTION POL DEU - occurred'],
    ['马里政府昨天召回该国驻阿尔及利亚大使。', 'SANCTION MLI DZA 2026-01-14 occurred'],
    [
      '尼日批評馬利。同日，阿爾及利亞政府亦召回該國駐馬利大使進行磋商。',
      'ACCUSE NER MLI - occurred / SANCTION DZA MLI 2026-01-15 occurred',
    ],
    ['肯亞外交部宣布降級，撤回其駐索馬利亞大使。', 'SANCTION KEN SOM - occurred'],
    ['秘魯外長會見該國駐智利大使。', ''],
  ])('%s', (text, expected) => {
    expect(says(text)).toBe(expected)
  })
})

describe('nobody intrudes on himself', () => {
  test.each([
    [
      '4月1日，阿爾及利亞國防部稱，該國軍隊在馬利邊境附近擊落一架無人機，該無人機侵犯了阿爾及利亞的領空。',
      'ASSAULT DZA MLI 2025-04-01 occurred / MOBILIZE MLI DZA 2025-04-01 occurred',
    ],
    [
      '波蘭國防部指責俄羅斯。在無人機侵犯領空之後，波蘭進入警戒。',
      'ACCUSE POL RUS - occurred / MOBILIZE POL RUS - occurred / MOBILIZE RUS POL - occurred',
    ],
    [
      '芬蘭指責俄羅斯。芬蘭軍方說，戰機昨天侵入芬蘭領空。',
      'ACCUSE FIN RUS - occurred / MOBILIZE RUS FIN 2026-01-14 occurred',
    ],
    [
      '愛沙尼亞指責俄羅斯。在軍機闖入領空後，愛沙尼亞召見大使。',
      'ACCUSE EST RUS - occurred / ACCUSE EST RUS - occurred / MOBILIZE RUS EST - occurred',
    ],
    ['菲律賓公務船指責中國，執意闖入越南海域。', 'ACCUSE PHL CHN - occurred'],
  ])('%s', (text, expected) => {
    expect(says(text)).toBe(expected)
  })
})

test('whose planes intrude may stand before the act', () => {
  const text = '波蘭與北約會談。在俄軍無人機侵犯領空之後，波蘭處於高度戒備狀態。'
  expect(says(text)).toContain('MOBILIZE RUS POL - occurred')
})
