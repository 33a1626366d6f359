import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  ['whom the sentence before names', '迦納外長抵達多哥。迦納隨後提供糧食援助。', 'AID GHA TGO - occurred'],
  ['with whom it had to do there', '迦纳外长访多。迦纳随后提供粮食援助。', ''],
  [
    'but nobody of whom no one has spoken since',
    '迦納外長訪問多哥。迦納物價上漲。市場冷清。迦納隨後提供糧食援助。',
    '',
  ],
])('a supposed target is one %s', (_, text, expected) => {
  const found = says(text)
  if (expected) expect(found).toContain(expected)
  else expect(found).not.toContain('AID')
})

test('a foe may be meant from farther back, where nobody else is spoken of', () => {
  const foe = '挪威譴責緬甸。緬甸物價上漲。市場冷清。挪威提出警告。'
  expect(says(foe)).toContain('THREATEN NOR MMR')
  expect(says(foe.replace('市場冷清。', '市場冷清，泰國亦然。'))).not.toContain('THREATEN NOR MMR')
})
