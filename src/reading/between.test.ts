import { describe, expect, test } from 'vitest'
import { lineOf, readText, says } from '../../test/reader.ts'

const ofType = (text: string, type: string) =>
  readText(text)
    .events.filter((event) => event.type === type)
    .map(lineOf)

describe('雙方 are those who quarrel, not those who stand between them', () => {
  test.each([
    [
      'who look on as two come to terms',
      '冰島與愛爾蘭上月交火。這使冰島與愛爾蘭在挪威首相與瑞典首相共同見證下簽署的協議失效。挪威首相和瑞典首相的介入曾受肯定。雙方互相指責。',
    ],
    [
      'who have tried to mediate',
      '挪威首相與瑞典首相出面，試圖斡旋冰島與愛爾蘭的漁業衝突。愛爾蘭外長接受瑞典提出的停火建議。由於雙方互相指責，會談沒有結果。',
    ],
  ])('%s', (_, text) => {
    expect(ofType(text, 'ACCUSE')).toEqual([expect.stringMatching(/^ACCUSE (IRL,ISL|ISL,IRL) /)])
  })
})

test('before whose eyes two sign is no party to what they sign', () => {
  const text = '冰島與愛爾蘭昨天會談。雙方與挪威首相、瑞典首相共同見證簽署的協議今天公布。'
  expect(ofType(text, 'SUPPORT').join()).not.toContain('NOR')
})

test('two who go to and fro between nobody else stay the two', () => {
  expect(says('挪威首相與瑞典首相決定繼續穿梭外交。雙方互相指責。')).toContain('ACCUSE NOR,SWE')
})

test('one who mediates may himself be blamed', () => {
  expect(says('挪威斡旋冰島與愛爾蘭的衝突。冰島與挪威昨天會談。冰島譴責挪威。')).toContain('ACCUSE ISL NOR')
})
