import { readText } from './reader.ts'

/** The links of a text: their kind, the words of what each rests on, and the words of what rests on it. */
export const linksIn = (text: string) =>
  readText(text).links.map(({ kind, ground, outcome }) => [
    kind,
    text.slice(ground.start, ground.end),
    text.slice(outcome.start, outcome.end),
  ])
