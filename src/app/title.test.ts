import { expect, test } from 'vitest'
import { documentOf, read, readText } from '../../test/reader.ts'
import { titleOf } from './title.ts'

const TEXT = ' date 2026-01-14 \n\n法國與德國簽署協議\n\n法國與德國週一簽署協議。兩國下週再談。\n'

test('the title of the text, unless one came with it', () => {
  expect(titleOf(readText(TEXT))).toBe('法國與德國簽署協議')
  expect(titleOf(read({ ...documentOf(TEXT), title: '法德簽約' }))).toBe('法德簽約')
  expect(titleOf(readText('法國與德國週一簽署協議。'))).toBeNull()
})
