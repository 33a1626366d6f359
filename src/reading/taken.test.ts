import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  ['that are taken', '挪威對瑞典依法採取必要措施。', ''],
  ['that are a warning', '挪威對瑞典作出警告。', 'THREATEN NOR SWE - occurred'],
  ['that will be taken', '挪威將對瑞典採取必要措施。', 'THREATEN NOR SWE - occurred'],
])('measures %s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})
