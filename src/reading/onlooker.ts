import { KIND } from '../lexicon/kinds.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import type { Segmented } from '../text/segment.ts'
import type { Span } from '../text/span.ts'
import type { Block } from '../text/text.ts'
import { type Clause, hasKindIn, hasRole } from './clause.ts'
import { isActor } from './doer.ts'
import type { ReadClause } from './events.ts'
import type { Forecast } from './finding.ts'
import type { Mention } from './mention.ts'
import { sourceWords } from './source-spans.ts'
import type { Token } from './token.ts'

/** Whose expectation it is that the text tells of. */
export interface Voice {
  readonly kind: 'author' | 'observer' | 'media' | 'actor'
  /** `author`, `observers` or a code; with a span, its words are the name. */
  readonly who: string
  readonly name: Span | null
}

/** What the reader of forecasts carries from clause to clause. */
export interface Outlook {
  /** Who looks ahead in this sentence. */
  voice: Voice | null
  /** Who speaks in this sentence tells what he hears (記者, 居民). */
  retold: boolean
  /** A clause before ended in a verb of expecting, so that what follows is expected. */
  awaited: 'expects' | 'reckons' | null
  /** How likely what the rest of the sentence unfolds is said to be (比較可能的結果是，…). */
  unfolds: Forecast['likelihood'] | null
  /** The author has said in this paragraph that he looks ahead (展望, 筆者研判). */
  authors: boolean
  /** The heading above says that what follows looks ahead (五、判斷). */
  ahead: boolean
  /** The last one who looked on in this paragraph: 他預料 goes on with him. */
  last: Voice | null
  sentence: number
  block: Block | null
}

export function newOutlook(): Outlook {
  return {
    voice: null,
    retold: false,
    awaited: null,
    unfolds: null,
    authors: false,
    ahead: false,
    last: null,
    sentence: -1,
    block: null,
  }
}

/** Sentences and paragraphs end what they carry. */
export function enter(outlook: Outlook, sentence: number, block: Block | null): void {
  if (sentence === outlook.sentence) return
  outlook.sentence = sentence
  outlook.voice = null
  outlook.retold = false
  outlook.awaited = null
  outlook.unfolds = null
  if (block === outlook.block) return
  outlook.block = block
  outlook.authors = outlook.ahead
  outlook.last = null
}

export const AUTHOR: Voice = { kind: 'author', who: 'author', name: null }
export const OBSERVERS: Voice = { kind: 'observer', who: 'observers', name: null }

/** Longest name of somebody who looks on, in units. */
const NAME = 40

/** The one before a verb of expecting: the author, somebody who looks on, or one who acts; null where nobody is named. */
export function voiceBefore({ clause }: ReadClause, verb: number, last: Voice | null): Voice | null {
  for (let i = clause.from; i < verb; i++) if ((clause.tokens[i] as Token).kinds & KIND.author) return AUTHOR
  let actor: Mention | null = null
  for (const { mention, mark } of clause.mentions) {
    if (mention.last > verb) break
    if (mention.kind === 'observer' || mention.kind === 'media') {
      const own = onlooker(clause, mention, verb)
      return mention.kind === 'media' || tells(clause, mention) ? { ...own, kind: 'media' } : own
    }
    if (mention.pronoun === 'he' && last) return last
    if (mark === 'free' && isActor(mention)) actor = mention
  }
  if (hasRole(clause.tokens, clause.from, verb, ROLE.observer)) return OBSERVERS
  return actor && { kind: 'actor', who: actor.codes[0] as string, name: null }
}

/** 記者, 居民: who tells what he hears. */
function tells({ tokens }: Clause, { first, last }: Mention): boolean {
  return hasKindIn(tokens, first, last, KIND.telling)
}

/** The words for who looks on, with a name behind the office as far as words cover it. */
function onlooker(clause: Clause, mention: Mention, verb: number): Voice {
  const last = clause.tokens[verb - 1] as Token
  const end = last.start >= mention.end ? last.end : (clause.tokens[verb]?.start ?? mention.end)
  if (end - mention.start > NAME) return OBSERVERS
  return { kind: 'observer', who: 'observers', name: { start: mention.start, end } }
}

/** Who looks ahead, as a finding names him. */
export function whoOf(text: Segmented, voice: Voice | null): string {
  if (voice?.name) return sourceWords(text, voice.name)
  return (voice ?? AUTHOR).who
}
