import { expect, test } from 'vitest'
import { lineOf, readText } from '../../test/reader.ts'

const lines = (text: string) => readText(text, '2026-01-15').events.map((event) => lineOf(event))

test('a verb of holding before 的 describes; with a day or a sign of the past it tells', () => {
  expect(lines('遭以色列關押的學生人數不明。')).toEqual([])
  expect(lines('伊朗昨天逮捕了三名法國人。')).toEqual(['COERCE IRN FRA 2026-01-14 occurred'])
})

test('the 的 of a coverb between verb and noun describes nothing', () => {
  expect(lines('美國昨天凍結對南非的援助。')).toEqual(['COERCE USA ZAF 2026-01-14 occurred'])
})
