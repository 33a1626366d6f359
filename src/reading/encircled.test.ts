import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  ['by whom is known of itself', '環台軍演影響航班。', 'MOBILIZE CHN TWN - occurred'],
  ['whoever tells of it', '賴清德說，圍台軍演已經落幕。', 'MOBILIZE CHN TWN - occurred'],
  [
    'whatever else came before',
    '韓國總統訪問挪威前的圍台軍演引發關注。',
    'CONSULT KOR,NOR - - occurred / MOBILIZE CHN TWN - occurred',
  ],
  ['by the subject', '伊朗舉行環韓軍演。', 'MOBILIZE IRN KOR - occurred'],
  ['never by himself', '韓國外長說，環韓軍演已經落幕。', ''],
  ['not around him', '台灣舉行軍演。', 'MOBILIZE TWN - - occurred'],
])('a show of force around somebody: %s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})
