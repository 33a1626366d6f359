import { expect, test } from 'vitest'
import { readText } from '../../test/reader.ts'

/** The dates of the events of a text published on 2026-01-15. */
const whens = (text: string) => readText(text).events.map(({ when }) => when && `${when.start}..${when.end}`)

test.each([
  ['the years to come', '挪威承諾在未來四年向緬甸提供貸款。', ['2026..2030']],
  ['the months to come', '挪威承諾在未來三個月內向緬甸提供貸款。', ['2026-01..2026-04']],
  ['a term without its start', '挪威承諾90天內向緬甸提供貸款。', ['null..2026-04-15']],
  [
    'days after what was told',
    '瑞典2日制裁緬甸。三天後，挪威制裁緬甸。',
    ['2026-01-02..2026-01-02', '2026-01-05..2026-01-05'],
  ],
  ['weeks ago', '挪威兩週前制裁緬甸。', ['2026-01-01..2026-01-01']],
  ['a length that dates nothing', '挪威總理對緬甸進行為期四天的訪問。', [null]],
])('a length of time says when: %s', (_, text, expected) => {
  expect(whens(text)).toEqual(expected)
})
