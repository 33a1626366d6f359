import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

const RECALLS = '乍得外交部4日召回驻苏丹大使。'
const RECALLED = 'SANCTION TCD SDN 2026-01-04 occurred'
const ASKED = 'REQUEST TCD SDN - occurred'

test.each([
  ['a communiqué', '公报称，此举旨在维护国家尊严，要求苏方立即停止越境行动。', `${ASKED} / ${RECALLED}`],
  ['a statement that goes on', '声明还说，事件仍在调查，敦促苏方立即停止越境行动。', `${ASKED} / ${RECALLED}`],
  [
    'nobody, where the sentence names its own speaker',
    '法国外长说，要求苏方立即停止越境行动。',
    `REQUEST FRA SDN - occurred / ${RECALLED}`,
  ],
  ['nobody, where the word is no paper', '报纸说，此举旨在维护国家尊严，要求苏方立即停止越境行动。', RECALLED],
])('for whom the sentence before told of speaks %s', (_, text, expected) => {
  expect(says(RECALLS + text)).toBe(expected)
})
