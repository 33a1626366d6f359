import { expect, test } from 'vitest'
import { linksIn } from '../../test/links.ts'

test('the ground and what rests on it', () => {
  expect(linksIn('伊朗若重啟濃縮，以色列將再次空襲。')).toEqual([['condition', '重啟濃縮', '以色列將再次空襲']])
})

test('a look-alike ties nothing', () => {
  expect(linksIn('無論美國是否退出，歐洲都將支持烏克蘭。')).toEqual([])
})
