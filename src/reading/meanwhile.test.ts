import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  ['with a coverb', '在巴西對阿根廷加徵關稅後，油價飆升。', 'SANCTION BRA ARG - occurred'],
  ['behind a time', '在巴西去年3月從海地撤軍之後，油價飆升。', 'RETREAT BRA HTI 2025-03 occurred'],
  ['with a pair of verb and noun', '在巴西解除對阿根廷的制裁後，油價飆升。', 'CONCEDE BRA ARG - occurred'],
  ['several', '在巴西與阿根廷建交後，油價飆升。', 'SUPPORT ARG,BRA - - occurred'],
  ['behind 就', '就在巴西驅逐阿根廷大使的同時，挪威內閣改組。', 'SANCTION BRA ARG - occurred'],
  ['behind 隨著', '隨著巴西扣押阿根廷油輪，挪威面臨壓力。', 'COERCE BRA ARG - occurred'],
])('whom the coverb of a time stands before acts: %s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})

test.each([
  ['a city', '挪威外長說，在巴西利亞會見阿根廷總統之後，他將返國。', 'CONSULT ARG,NOR - - occurred'],
  ['where talks are held', '在巴西會見阿根廷總統之後，挪威外長返國。', 'CONSULT ARG,NOR - - occurred'],
])('%s is only where', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})
