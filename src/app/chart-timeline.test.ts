import { expect, test } from 'vitest'
import { type BriefOptions, recordOf, vocabulary } from './brief.ts'
import { timelineChart, timelineDays, timelineOf } from './chart-timeline.ts'
import { scalesOf } from './deeds.ts'
import { known, tellingOf } from './known.ts'
import { prepare } from './packs.ts'

const { pack, read, fold } = prepare()
const told = (doc: string, published: string, text: string) =>
  tellingOf(read({ doc, text, published, outlet: null, url: null, title: null }))
const tellings = [
  told('a.txt', '2026-01-02', '法國總統將於1月5日至7日訪問日本。法國總統將於2月10日訪問日本。'),
  told('b.txt', '2026-01-08', '法國總統1月5日訪問日本。日本昨天宣布制裁法國。'),
]
const options: BriefOptions = {
  subject: { kind: 'actors', actors: ['FRA', 'JPN'] },
  ...{ since: null, asOf: '2026-01-09', newSince: null, lines: 24 },
}
const record = recordOf(known(tellings, fold, '2026-01-09'), pack)
const words = vocabulary(pack, fold, 'en')
const timelineWords = {
  ...{ title: '{subject}', denied: 'denied', ahead: 'ahead', today: 'today' },
  quads: ['a', 'b', 'c', 'd'] as const,
}

test('what happened stands before the day, what is planned behind it, in the order of days', () => {
  const rows = timelineOf(record, options, scalesOf(pack).quad)
  expect(rows.map(({ frame, status }) => [frame, status])).toEqual([
    ['visit', 'occurred'],
    ['impose-sanctions', 'occurred'],
    ['visit', 'ahead'],
  ])
  expect(rows.map(timelineDays)).toEqual(['2026-01-05 – 01-07', '2026-01-07', '2026-02-10'])
})

test('what lies ahead is a dashed box, hostile deeds a filled triangle; the same in all colours', () => {
  const rows = timelineOf(record, options, scalesOf(pack).quad)
  const draw = (theme: 'light' | 'dark' | 'auto') =>
    timelineChart(rows, { subject: 'x', asOf: '2026-01-09' }, timelineWords, words, theme)
  const drawn = (svg: string) => svg.replace(/<style>.*<\/style>/s, '')
  expect(drawn(draw('light'))).toBe(drawn(draw('dark')))
  expect(draw('auto')).toContain('prefers-color-scheme:dark')
  const groups = [...draw('light').matchAll(/<g data-incident="[^"]+"><title>(.*?)<\/title>(.*?)<\/g>/g)].map(
    ([, title, body]) => [title, body],
  )
  expect(groups.map(([title]) => title)).toEqual([
    '2026-01-05 – 01-07 France → Japan  visits',
    '2026-01-07 Japan → France  imposes sanctions',
    '2026-02-10 France → Japan  visits',
  ])
  expect(groups.map(([, body]) => /class="(up|down|plan)"/.exec(body ?? '')?.[1])).toEqual(['up', 'down', 'plan'])
})
