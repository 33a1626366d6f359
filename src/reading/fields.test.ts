import { expect, test } from 'vitest'
import { readText } from '../../test/reader.ts'

const fields = (text: string) =>
  readText(text).agreements.flatMap((one) => one.fields.map(({ start, end }) => text.slice(start, end)))

test('behind a word of covering, to the end of the list', () => {
  expect(fields('越南與寮國簽署8份文件，涵蓋農業、能源與教育等領域，下月生效。')).toEqual(['農業', '能源', '教育'])
})

test('before the document, in its own clause', () => {
  expect(fields('兩國官員見證中國與蒙古在經貿、礦業、交通等領域合作文件的簽署。')).toEqual(['經貿', '礦業', '交通'])
})

test('where no list is told there are none', () => {
  expect(fields('越南與寮國簽署8份文件。')).toEqual([])
})
