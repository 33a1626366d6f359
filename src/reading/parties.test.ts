import { expect, test } from 'vitest'
import { readText } from '../../test/reader.ts'

const parties = (text: string) => readText(text).agreements.at(-1)?.parties.join()

test.each([
  ['whose name it carries', '東京重申1972年的日中聯合聲明，雙方簽署的日中聯合聲明仍然有效。', 'CHN,JPN'],
  ['who take part in the clause', '挪威與瑞典簽署漁業協定。', 'NOR,SWE'],
  ['of whom the sentence goes on', '英國與法國舉行會談，並簽署核能協議。', 'FRA,GBR'],
  ['who were named together before', '挪威與芬蘭的代表週一見面。雙方簽署漁業協定。', 'FIN,NOR'],
])('%s', (_, text, codes) => {
  expect(parties(text)).toBe(codes)
})
