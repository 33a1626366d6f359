import { describe, expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

describe('a word that is pointed at is what is judged', () => {
  test.each([
    ['俄羅斯指控英國外交官。英國則稱這些指控惡意且毫無根據。', 'ACCUSE RUS GBR - occurred / REJECT GBR RUS - occurred'],
    ['多哥指責迦納越界。迦納稱這項指責荒謬且毫無根據。', 'ACCUSE TGO GHA - occurred / REJECT GHA TGO - occurred'],
  ])('%s', (text, expected) => {
    expect(says(text)).toBe(expected)
  })
})
