import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  ['he would do it again', '智利總統警告，秘魯再關邊境，智利就中止協議。', 'THREATEN CHL PER - occurred'],
  ['he is named before', '智利總統警告秘魯，再闖入領空將開火。', 'THREATEN CHL PER - occurred'],
  ['he would go on', '智利總統揚言，秘魯繼續封鎖港口，就扣押其漁船。', 'THREATEN CHL PER - occurred'],
  [
    'nothing would follow, and it is told',
    '智利總統警告，秘魯再度封鎖港口。',
    'COERCE PER CHL - occurred / THREATEN CHL PER - occurred',
  ],
  ['nobody has warned', '秘魯再度封鎖智利港口，智利將召開會議。', 'COERCE PER CHL - occurred'],
])('what one is warned of is supposed where %s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})
