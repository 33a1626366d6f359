import type { Word } from '../lexicon/lexicon.ts'
import type { ActorRow } from '../lexicon/pack.ts'
import type { Phrase, PhraseScene } from './phrase.ts'
import type { Token } from './token.ts'

/** Forces and organs of a state right behind the name of another one are that one's, unless their name opens with whose they are (伊拉克美軍). */
export function isItsOwn(scene: PhraseScene, phrase: Phrase, next: Token, { form }: Word, actor: ActorRow): boolean {
  const { states, word } = scene.lexicon
  if (phrase.kind !== 'name' || phrase.last - phrase.first > 1 || next.glue > 0) return false
  if (actor.kind !== 'force' && actor.kind !== 'body') return false
  if (![...phrase.codes, ...actor.codes].every((code) => states.has(code))) return false
  return !word(form.charAt(0))?.abbr?.codes.some((code) => actor.codes.includes(code))
}
