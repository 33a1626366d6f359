import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  ['which states are meant is no deed left undone', '挪威與那些沒有承認緬甸的國家對話。', ''],
  ['nor with a measure', '挪威與尚未制裁緬甸的國家往來。', ''],
  ['what one has not done is told', '挪威沒有承認緬甸。', 'SUPPORT NOR MMR - denied'],
  ['firms may be its own', '挪威沒有制裁緬甸的企業。', 'SANCTION NOR MMR - denied'],
])('of countries: %s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})
