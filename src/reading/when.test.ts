import { describe, expect, test } from 'vitest'
import { readText, says } from '../../test/reader.ts'

describe('the date of an act', () => {
  test.each([
    [
      'at the head of the sentence, for all that follows',
      '1月8日，希臘總理訪問埃及，並與約旦國王會談。',
      'CONSULT EGY,GRC - 2026-01-08 occurred / CONSULT GRC,JOR - 2026-01-08 occurred',
    ],
    [
      'of the clause before, for the same subject',
      '希臘9日譴責白俄羅斯，並驅逐土耳其大使。',
      'ACCUSE GRC BLR 2026-01-09 occurred / SANCTION GRC TUR 2026-01-09 occurred',
    ],
    [
      'of the clause before, not for another subject',
      '希腊9日谴责白俄罗斯，埃及驱逐土耳其大使。',
      'ACCUSE GRC BLR 2026-01-09 occurred / SANCTION EGY TUR - occurred',
    ],
    [
      'of another sentence, not for this one',
      '希臘9日譴責白俄羅斯。埃及驅逐土耳其大使。',
      'ACCUSE GRC BLR 2026-01-09 occurred / SANCTION EGY TUR - occurred',
    ],
    [
      'of the meeting at which it is signed',
      '法国外长9日与德国外长在巴黎会谈。双方签署防务协定。',
      'CONSULT DEU,FRA - 2026-01-09 occurred / SUPPORT DEU,FRA - 2026-01-09 occurred',
    ],
    [
      'of a meeting, not for what is no business of it',
      '法國外長9日與德國外長在巴黎會談。希臘驅逐土耳其大使。',
      'CONSULT DEU,FRA - 2026-01-09 occurred / SANCTION GRC TUR - occurred',
    ],
    [
      'of a visit whose length is told',
      '希腊总理12日起对埃及进行三天访问。',
      'CONSULT EGY,GRC - 2026-01-12..2026-01-14 occurred',
    ],
    ['of a visit of one day', '希臘總理12日訪問埃及。', 'CONSULT EGY,GRC - 2026-01-12 occurred'],
    ['that nobody tells', '希臘總理訪問埃及。', 'CONSULT EGY,GRC - - occurred'],
  ])('%s', (_, text, expected) => {
    expect(says(text)).toBe(expected)
  })
})

describe('what a spokesman answers is said on the day of the document', () => {
  const asked = '外交部發言人答記者問\n\n中方反對美國的做法。'
  test('in a statement that says at its head what it is', () => {
    const whens = readText(asked).events.map(({ when }) => when)
    expect(whens).toEqual([{ start: '2026-01-15', end: '2026-01-15', basis: 'published', span: null }])
  })
  test('also of a day that it has just told', () => {
    const text = `${asked}\n\n美國昨天宣布禁止中國輪船入境，中方對此表示強烈不滿，要求美國立即解除禁令。`
    const whens = readText(text).events.map(({ type, when }) => `${type} ${when?.start}`)
    expect(whens.slice(1)).toEqual(['SANCTION 2026-01-14', 'ACCUSE 2026-01-15', 'REQUEST 2026-01-15'])
  })
  test('not in other prose', () => {
    expect(readText('中方反對美國的做法。').events.map(({ when }) => when)).toEqual([null])
  })
  test('not where the document has no day', () => {
    expect(readText(asked, null).events.map(({ when }) => when)).toEqual([null])
  })
})

test('the words that date an event are among its evidence or before it in the text', () => {
  const text = '1月8日，希臘總理訪問埃及，並與約旦國王會談。'
  const { events } = readText(text)
  expect(events.map(({ when }) => when?.span && text.slice(when.span.start, when.span.end))).toEqual([
    '1月8日',
    '1月8日',
  ])
})
