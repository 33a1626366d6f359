import { KIND } from '../lexicon/kinds.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import type { Segmented } from '../text/segment.ts'
import type { Block } from '../text/text.ts'
import { type Clause, rolesOf } from './clause.ts'
import { isActor } from './doer.ts'
import type { ReadClause } from './events.ts'
import type { Mention } from './mention.ts'
import { sourceWords } from './source-spans.ts'
import type { Token } from './token.ts'

/** Whose expectation it is that the text tells of. */
export interface Voice {
  readonly kind: 'author' | 'observer' | 'actor'
  /** `author`, `observers`, a name, or a code. */
  readonly who: string
}

/** What the reader of forecasts carries from clause to clause. */
export interface Outlook {
  /** Who looks ahead in this sentence. */
  voice: Voice | null
  /** The clause before ended in a verb of expecting, so that this one is what is expected. */
  awaited: 'expects' | 'reckons' | null
  /** The author has said in this paragraph that he looks ahead (展望, 筆者研判). */
  authors: boolean
  /** The last one who looked on in this paragraph: 他預料 goes on with him. */
  last: Voice | null
  sentence: number
  block: Block | null
}

export function newOutlook(): Outlook {
  return { voice: null, awaited: null, authors: false, last: null, sentence: -1, block: null }
}

/** Sentences and paragraphs end what they carry. */
export function enter(outlook: Outlook, sentence: number, block: Block | null): void {
  if (block !== outlook.block) {
    outlook.block = block
    outlook.authors = false
    outlook.last = null
  }
  if (sentence === outlook.sentence) return
  outlook.sentence = sentence
  outlook.voice = null
  outlook.awaited = null
}

const AUTHOR: Voice = { kind: 'author', who: 'author' }
const OBSERVERS: Voice = { kind: 'observer', who: 'observers' }

/** Longest name of somebody who looks on, in units. */
const NAME = 40

/** The one before a verb of expecting: the author, somebody who looks on, or one who acts; null where nobody is named. */
export function voiceBefore(text: Segmented, { clause }: ReadClause, verb: number, outlook: Outlook): Voice | null {
  for (let i = clause.from; i < verb; i++) {
    if ((clause.tokens[i] as Token).kinds & KIND.author) return AUTHOR
  }
  let actor: Mention | null = null
  for (const { mention, mark } of clause.mentions) {
    if (mention.last > verb) break
    if (mention.kind === 'observer' || mention.kind === 'media') return onlooker(text, clause, mention, verb)
    if (mention.pronoun === 'he' && outlook.last) return outlook.last
    if (mark === 'free' && isActor(mention)) actor = mention
  }
  for (let i = clause.from; i < verb; i++) {
    if (rolesOf(clause.tokens[i]) & ROLE.observer) return OBSERVERS
  }
  if (actor) return { kind: 'actor', who: actor.codes[0] as string }
  return null
}

function onlooker(text: Segmented, clause: Clause, mention: Mention, verb: number): Voice {
  const end = clause.tokens[verb]?.start ?? mention.end
  const last = clause.tokens[verb - 1] as Token
  const name = sourceWords(text, { start: mention.start, end: last.start >= mention.end ? last.end : end })
  return name.length <= NAME ? { kind: 'observer', who: name } : OBSERVERS
}
