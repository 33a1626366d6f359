import { describe, expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

describe('from or to where things come or go says which ones are meant', () => {
  test.each([
    ['goods', '歐盟10日批准對從印度進口的鋼鐵加徵關稅。', 'SANCTION EU IND 2026-01-10 occurred'],
    ['flights', '冰島10日暫停挪威航空公司飛往冰島的航班。', 'SANCTION ISL NOR 2026-01-10 occurred'],
  ])('%s', (_, text, expected) => {
    expect(says(text)).toBe(expected)
  })
})

test.each([
  ['goods are let in', '歐盟10日批准從印度進口鋼鐵。', 'CONCEDE EU IND 2026-01-10 occurred'],
  ['somebody goes himself', '冰島外長10日飛往挪威。', 'CONSULT ISL,NOR - 2026-01-10 occurred'],
])('it is told where %s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})
