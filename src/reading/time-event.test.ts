import { expect, test } from 'vitest'
import { readText } from '../../test/reader.ts'

/** The dates of the events of a text published on 2026-01-15. */
const whens = (text: string) => readText(text).events.map(({ when }) => when && `${when.start}..${when.end}`)

test.each([
  [
    'the day after an event',
    '1月6日，東協峰會在河內舉行。挪威在峰會次日制裁緬甸。',
    ['2026-01-06..2026-01-06', '2026-01-07..2026-01-07'],
  ],
  ['the week before an event', '1月9日，雙方會談。就在會談前一週，挪威制裁緬甸。', ['2026-01-02..2026-01-08']],
  ['the week before one of no known day', '就在會談前一週，挪威制裁緬甸。', [null]],
  ['what is said behind a meeting', '1月6日，雙方會談。挪威會後譴責緬甸。', ['2026-01-06..2026-01-06']],
  [
    'a time of its own goes before it',
    '1月6日至8日，東協峰會在河內舉行。挪威總理7日在峰會期間會見緬甸總統。',
    ['2026-01-06..2026-01-08', '2026-01-07..2026-01-07'],
  ],
  ['an event that nobody dated', '挪威在峰會期間制裁緬甸。', [null]],
  [
    'a council is no meeting',
    '1月6日，雙方會談。1月9日，挪威制裁緬甸。安理會三天後譴責緬甸。',
    ['2026-01-09..2026-01-09', '2026-01-12..2026-01-12'],
  ],
  [
    'an earlier meeting told in passing',
    '6日雙方會談，這是去年5月3日會談以來首次。挪威會後譴責緬甸。',
    ['2026-01-06..2026-01-06'],
  ],
])('beside an event: %s', (_, text, expected) => {
  expect(whens(text)).toEqual(expected)
})
