import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  ['挪威1月12日在警告冰島後與芬蘭斷交。', 'SANCTION NOR FIN 2026-01-12 occurred'],
  ['挪威1月12日在要求冰島讓步的同時對芬蘭加徵關稅。', 'SANCTION NOR FIN 2026-01-12 occurred'],
  ['挪威1月12日在結束對冰島的訪問後對芬蘭加徵關稅。', 'SANCTION NOR FIN 2026-01-12 occurred'],
  ['挪威1月12日在聲援冰島的同時制裁芬蘭。', 'SANCTION NOR FIN 2026-01-12 occurred'],
  ['挪威1月12日在譴責冰島之餘制裁芬蘭。', 'SANCTION NOR FIN 2026-01-12 occurred'],
])('what is told first only says when: %s', (text, expected) => {
  expect(says(text)).toContain(expected)
})

test('without the coverb of time what is asked goes on behind the word for after', () => {
  expect(says('挪威1月12日要求冰島在撤軍後釋放人質。')).not.toContain('CONCEDE ISL')
})
