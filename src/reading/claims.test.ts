import { expect, test } from 'vitest'
import { readText } from '../../test/reader.ts'

const claims = (text: string, day = '2026-01-15') => readText(text, day).claims

test('what a length is counted from lies that length back from the document’s day', () => {
  const [claim] = claims('法國總統時隔六年再度訪問北京。')
  expect(claim).toMatchObject({ kind: 'first-in', n: 6, unit: 'years', since: { start: '2020', basis: 'relative' } })
})

test('without a day of publication it is not known from when', () => {
  const [claim] = readText('法國總統時隔六年再度訪問北京。', null).claims
  expect(claim).toMatchObject({ kind: 'first-in', n: 6, since: null })
})

test('the evidence is the clause, with the one before it that says since when', () => {
  const text = '自2020年邊境衝突以來，兩國首次恢復直航。'
  const [claim] = claims(text)
  expect(claim?.evidence.map(({ start, end }) => text.slice(start, end))).toEqual([text])
  expect(text.slice(claim?.because.at.start, claim?.because.at.end)).toBe('首次')
})

test('it says of whom, where the clause does', () => {
  expect(claims('澳洲總理七年來首度訪華。')[0]?.actors).toEqual(['AUS'])
})
