import { type Known, known, tellingOf } from '../src/app/known.ts'
import { documentOf, fold, pack, read } from './reader.ts'

/** What documents (name, day, text) tell together, as of a day. */
export function knownOf(documents: readonly (readonly [string, string, string])[], asOf: string | null = null): Known {
  const tellings = documents.map(([doc, day, text]) => tellingOf(read(documentOf(text, day, doc))))
  return known(tellings, fold, asOf, [], pack.issues)
}
