import { expect, test } from 'vitest'
import { levelRows } from './levels.ts'

const HEAD = 'level\ten\tzh\tzhs\toffices\n'

test('levels with their offices, the highest first', () => {
  const rows = levelRows(
    'world/levels.tsv',
    `${HEAD}leader\tleader\t元首\t元首\tpresident monarch\nenvoy\te\t使\t使\tconsul\n`,
  )
  expect(rows.map(({ level, offices }) => [level, ...offices])).toEqual([
    ['leader', 'president', 'monarch'],
    ['envoy', 'consul'],
  ])
})
test('an office is of one level, and a level has offices', () => {
  expect(() => levelRows('l.tsv', `${HEAD}a\ta\t甲\t甲\tpope\nb\tb\t乙\t乙\tpope\n`)).toThrow(/l\.tsv:3: pope/)
  expect(() => levelRows('l.tsv', `${HEAD}a\ta\t甲\t甲\t\n`)).toThrow(/l\.tsv:2: a level/)
})
