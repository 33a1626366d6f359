import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  ['a city of the state that is hit', '挪威對緬甸首都奈比多發動空襲。', 'ASSAULT NOR MMR - occurred'],
  ['a city where it is done', '挪威在缅甸首都奈比多与泰国会谈。', 'CONSULT NOR,THA - - occurred'],
  ['somebody else within the state is hit', '挪威對緬甸境內泰國據點發動空襲。', 'ASSAULT NOR THA - occurred'],
  ['nobody else within it', '挪威对缅甸境内据点发动空袭。', 'ASSAULT NOR MMR - occurred'],
])('behind a coverb: %s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})
