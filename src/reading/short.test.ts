import { expect, test } from 'vitest'
import { lineOf, readText } from '../../test/reader.ts'

const says = (text: string) => readText(text).events.map(lineOf).join(' / ')

test.each([
  ['with 國 and an organ', '立陶宛在波羅的海。立國外交部驅逐三名中國外交官。', 'SANCTION LTU CHN - occurred'],
  ['with 方', '白俄罗斯与波兰相邻。白方释放了52名波兰公民。', 'CONCEDE BLR POL - occurred'],
  ['before an office', '亚美尼亚是内陆国。俄罗斯总统会见亚外长。', 'CONSULT ARM,RUS - - occurred'],
  ['behind a verb that governs it', '格鲁吉亚在高加索。法国总统昨天访格。', 'CONSULT FRA,GEO - 2026-01-14 occurred'],
  ['beside the sign of another state', '喬治亞在高加索。美喬簽署貿易協定。', 'SUPPORT GEO,USA - - occurred'],
  ['at the end of its clause', '立陶宛在波羅的海。白俄羅斯制裁立方，要求道歉。', 'SANCTION BLR LTU - occurred'],
  [
    'several in a row that are counted',
    '卢旺达和刚果（金）相邻。美国呼吁刚、卢两国克制。',
    'REQUEST USA COD,RWA - occurred',
  ],
  ['not where it is the adverb', '刚果（金）和卢旺达相邻。美国总统刚呼吁两国克制。', 'REQUEST USA COD,RWA - occurred'],
  [
    'hidden in an ordinary word',
    '格鲁吉亚在高加索。土耳其外长13日与格外长举行会谈。',
    'CONSULT GEO,TUR - 2026-01-13 occurred',
  ],
  ['behind a measure word', '尼加拉瓜在中美洲。美國撤銷250名尼國官員的簽證。', 'SANCTION USA NIC - occurred'],
  ['of two states with one sign neither has it', '立陶宛和立国相邻。', ''],
  ['no short form without the name', '立國外交部驅逐三名中國外交官。', ''],
])('a sign that the document gives a state %s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})
