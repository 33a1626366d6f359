import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  ['who says no refuses', '挪威並未同意瑞典的停火方案。', 'REJECT NOR SWE - occurred'],
  ['who has not said yes may still do so', '挪威尚未同意瑞典的停火方案。', 'AGREE NOR SWE - denied'],
  [
    'who is asked and says no',
    '瑞典上週要求挪威撤軍。挪威並未同意瑞典的要求。',
    'REJECT NOR SWE - occurred / REQUEST SWE NOR 2026-01-05..2026-01-11 occurred',
  ],
  ['nobody has asked', '挪威沒有同意與瑞典關係正常化。', 'AGREE NOR,SWE - - denied'],
  ['who says yes consents', '挪威同意瑞典的停火方案。', 'AGREE NOR SWE - occurred'],
])('%s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})
