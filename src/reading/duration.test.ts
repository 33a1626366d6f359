import { expect, test } from 'vitest'
import { readText } from '../../test/reader.ts'

/** The dates of the events of a text published on 2026-01-15. */
const whens = (text: string) => readText(text).events.map(({ when }) => when && `${when.start}..${when.end}`)

test.each([
  ['a visit from its first day on', '希臘總理12日起對埃及進行三天訪問。', ['2026-01-12..2026-01-14']],
  ['a visit that ends', '希臘總理14日結束對埃及為期三天的訪問。', ['2026-01-12..2026-01-14']],
  ['an exercise', '12日起，希臘海軍與埃及海軍展開一連四日的聯合演習。', ['2026-01-12..2026-01-15']],
  ['talks that go on', '希臘外長12日抵達埃及，兩天行程中與埃及總統會談。', ['2026-01-12..2026-01-13']],
  ['an exercise that ends', '希臘海軍與埃及海軍10日起舉行聯合演習，至14日結束。', ['2026-01-10..2026-01-14']],
  ['a visitor who leaves', '希臘總理9日訪問埃及，13日離境。', ['2026-01-09..2026-01-13']],
  ['a ban with a term', '希臘宣布，自20日起禁止埃及小麥入境，為期兩週。', ['2026-01-20..2026-02-02']],
  ['an act that does not last', '希臘12日制裁埃及為期三天。', ['2026-01-12..2026-01-12']],
  ['a ban that expires', '希臘單方面禁止埃及小麥入境的安排將於2月1日到期。', ['null..2026-02-01']],
  ['what somebody ends from a month on', '希臘自去年7月起終止對埃及的援助。', ['2025-07..null']],
  [
    'a fleet sent to a patrol',
    '希臘海軍10日派遣三艘護衛艦，在外海展開為期四天的戰備巡邏。',
    ['2026-01-10..2026-01-13'],
  ],
  ['a fleet, and a fair', '希臘海軍10日派遣三艘護衛艦，為期四天的商展隨後開幕。', ['2026-01-10..2026-01-10']],
  ['a term of something else', '協議5月底到期，希臘正與埃及就延期進行談判。', [null]],
])('how long it goes on: %s', (_, text, expected) => {
  expect(whens(text)).toEqual(expected)
})
