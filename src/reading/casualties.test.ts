import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  ['the armed movement whose attack it is', '兩名希臘船員在胡塞武裝的襲擊中遇難。', 'ASSAULT HOUTHI GRC - occurred'],
  ['the state whose air raid it is', '一名肯亞士兵在以色列空襲中喪生。', 'ASSAULT ISR KEN - occurred'],
  ['nobody, where an attack was in a state', '三名挪威醫師在蘇丹的襲擊中遇難。', ''],
  [
    'the subject, where he is the one who strikes',
    '法軍在馬利北部的突襲行動中擊斃伊斯蘭國頭目。',
    'ASSAULT FRA ISIS - occurred',
  ],
])('in an attack with victims who strikes is %s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})
