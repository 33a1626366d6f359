import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  ['in the same clause', '秘魯派遣專家團隊抵達智利協助救災。', 'AID PER CHL - occurred'],
  ['as what it is for', '秘魯捐款十萬美元給世界展望會，協助智利人道援助工作。', 'AID PER CHL - occurred'],
  ['of another kind', '秘魯向智利提供坦克，並捐贈疫苗。', 'AID PER CHL - occurred / AID PER CHL - occurred'],
  ['to another', '秘魯向智利提供糧食，並向玻利維亞提供疫苗。', 'AID PER BOL - occurred / AID PER CHL - occurred'],
  ['with what carries it', '秘魯派出兩架運輸機將物資運往智利。', 'AID PER CHL - occurred'],
  ['without what carries none', '秘魯派出兩架戰機飛近智利領空。', 'MOBILIZE PER CHL - occurred'],
])('help that is told %s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})
