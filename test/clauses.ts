import { compileLexicon } from '../src/lexicon/lexicon.ts'
import { type Clause, type ClauseWords, clausesOf } from '../src/reading/clause.ts'
import { mentionReader } from '../src/reading/mention.ts'
import { tokenizer } from '../src/reading/token.ts'
import { fold, foldTable } from '../src/text/fold.ts'
import { pack, readText } from './reader.ts'

const table = foldTable(pack.files['zh/fold.txt'] ?? '')
const lexicon = compileLexicon(pack, (form) => fold(table, form))
const [tokenize, mentionsOf] = [tokenizer(lexicon), mentionReader(lexicon)]

/** Of the words that a pack may know for clauses none. */
export const noWords: ClauseWords = {
  sinces: new Set(),
  topical: new Set(),
  adjoining: new Set(),
  hence: new Set(),
  pleas: new Set(),
  whereabouts: new Set(),
  under: new Set(),
  suffered: new Set(),
  effect: new Set(),
  lists: new Set(),
  starting: new Set(),
  missions: new Set(),
  harm: { harmed: new Set(), within: new Set() },
}

/** The clauses of the first sentence of a text, as they are without words of the pack but those of the lexicon. */
export function clausesIn(source: string): readonly Clause[] {
  const { text } = readText(source)
  const [sentence, tokens] = [text.sentences[0], tokenize(text, [])[0] ?? []]
  return sentence ? clausesOf(sentence.clauses, tokens, mentionsOf(text.clean, tokens, '2026-01-15'), noWords) : []
}
