import { compileLexicon } from '../src/lexicon/lexicon.ts'
import { type Mention, mentionReader } from '../src/reading/mention.ts'
import { tokenizer } from '../src/reading/token.ts'
import { fold, foldTable } from '../src/text/fold.ts'
import { pack, readText } from './reader.ts'

const table = foldTable(pack.files['zh/fold.txt'] ?? '')
const lexicon = compileLexicon(pack, (form) => fold(table, form))
const [tokenize, mentionsOf] = [tokenizer(lexicon), mentionReader(lexicon)]

/** The mentions of the first sentence of a text, with their words as the text writes them. */
export function mentionsIn(
  source: string,
  day: string | null = '2026-01-15',
): readonly (Mention & { readonly words: string })[] {
  const { text } = readText(source, day)
  const tokens = tokenize(text, [])[0] ?? []
  return mentionsOf(text.clean, tokens, day).map((one) => ({
    ...one,
    words: source.slice(text.raw[one.start], text.raw[one.end]),
  }))
}

/** `WORDS=CODES` of each mention; a pronoun has its kind in place of codes. */
export const shown = (source: string, day?: string) =>
  mentionsIn(source, day)
    .map(({ words, codes, pronoun }) => `${words}=${pronoun ?? codes.join(',')}`)
    .join(' ')
