import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

const TAKEN = 'COERCE NOR SWE 2025-12 occurred'

test.each([
  [
    'who held them lets them go',
    '挪威上月扣押瑞典漁船。12名船員昨天獲釋。',
    `${TAKEN} / CONCEDE NOR SWE 2026-01-14 occurred`,
  ],
  ['he has not yet', '挪威上月逮捕五名瑞典漁民，至今仍未釋放。', `${TAKEN} / CONCEDE NOR SWE - denied`],
  ['people of another state', '挪威上月扣押瑞典漁船。丹麥船員昨天獲釋。', TAKEN],
  [
    'he is asked to',
    '挪威上月扣押瑞典漁船。芬蘭外長訪問丹麥。斯德哥爾摩要求立即放人。',
    `${TAKEN} / CONSULT DNK,FIN - - occurred / REQUEST SWE NOR - occurred`,
  ],
  ['nobody was taken', '12名船員昨天獲釋。', ''],
])('%s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})
