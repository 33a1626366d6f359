import { expect, test } from 'vitest'
import { pack, readText } from '../../test/reader.ts'
import { compileLexicon } from '../lexicon/lexicon.ts'
import { fold, foldTable } from '../text/fold.ts'
import { surnamedAt, surnamesOf } from './surname.ts'
import { tokenizer } from './token.ts'

const table = foldTable(pack.files['zh/fold.txt'] ?? '')
const lexicon = compileLexicon(pack, (form) => fold(table, form))
const [tokenize, surnames] = [tokenizer(lexicon), surnamesOf(lexicon)]

/** Who is called by the last office of the text: code and length of the surname. */
function called(source: string, day: string): string | null {
  const { text } = readText(source, day)
  const tokens = tokenize(text, [])[0] ?? []
  const office = tokens.findLastIndex(({ word }) => !!word?.offices.length)
  const found = surnamedAt(surnames, text.clean, tokens, office, day)
  return found && `${found.row.code} ${found.length}`
}

test.each([
  ['上川外相', '2023-11-27', 'JPN 2'],
  ['尹總統', '2023-11-27', 'KOR 1'],
  ['尹总统', '2023-11-27', 'KOR 1'],
  ['王外長', '2025-11-27', 'CHN 1'],
])('%s on %s is %s', (source, day, expected) => {
  expect(called(source, day)).toBe(expected)
})

test.each([
  ['上川外相', '2025-11-27'],
  ['尹總統', '2025-11-27'],
  ['巴林外長', '2025-11-27'],
  ['某某王外長', '2025-11-27'],
])('%s on %s names nobody', (source, day) => {
  expect(called(source, day)).toBeNull()
})
