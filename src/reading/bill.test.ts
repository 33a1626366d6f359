import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  ['talked over', '挪威國會昨天審議制裁瑞典的法案。', ''],
  ['adopted', '挪威國會昨天通過制裁瑞典的法案。', 'SANCTION NOR SWE 2026-01-14 occurred'],
  ['criticised', '挪威外交部昨天批評瑞典的修正案。', 'ACCUSE NOR SWE 2026-01-14 occurred'],
  ['blamed in a statement', '挪威外交部發表聲明，譴責瑞典的修正案。', 'ACCUSE NOR SWE - occurred'],
  ['to criticise somebody', '挪威國會昨天表決譴責瑞典的修正案。', ''],
  ['to criticise somebody, and fails', '挪威譴責瑞典的修正案闖關失敗。', ''],
  ['vetoed', '挪威昨天否決瑞典提出的決議草案。', 'REJECT NOR SWE 2026-01-14 occurred'],
])('a bill that is %s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})
