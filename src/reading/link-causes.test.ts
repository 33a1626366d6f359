import { expect, test } from 'vitest'
import { linksIn } from '../../test/links.ts'

test('the ground and what rests on it', () => {
  expect(linksIn('挪威拒絕降低配額，因此俄羅斯中止漁業談判。')).toEqual([
    ['cause', '挪威拒絕降低配額', '俄羅斯中止漁業談判'],
  ])
})

test('a look-alike ties nothing', () => {
  expect(linksIn('空襲並未造成傷亡，約旦仍召見以色列大使。')).toEqual([])
})
