import { ROLE } from '../lexicon/lexicon.ts'
import { rolesOf } from './clause.ts'
import type { Party } from './discourse.ts'
import { type Filled, type Filling, NOBODY, result } from './filling.ts'
import type { Mention } from './mention.ts'
import { askerOf } from './rivals.ts'
import type { Token } from './token.ts'

/** What is done for somebody. */
const FAVOURS: ReadonlySet<string> = new Set(['AID', 'SUPPORT'])

const isFavour = ({ word, glue }: Token): boolean =>
  glue === 0 && !!word && [...word.verbs, ...word.pairs].some(({ frame }) => FAVOURS.has(frame.type))

/** Tokens between the favour and him to whom it is done, at most. */
const NEAR = 2

/**
 * A 否認資助 B, A 否認向 B 提供導彈: B is not who has said so. Whoever has just blamed A is answered, and nobody where nobody has; null where
 * no favour is denied. `named` is the one whom the words behind the denial name first.
 */
export function fillFavourDenied(f: Filling, self: Party, named: Mention | null): Filled | null {
  const { tokens, to } = f.clause
  const { verb, sense } = f.trigger
  if (sense.frame.frame !== 'deny' || !named || named.first <= verb) return null
  const isGiven = (rolesOf(tokens[named.first - 1]) & (ROLE['prep.to'] | ROLE['prep.for'])) !== 0
  const favour = isGiven
    ? tokens.slice(named.last, to).some(isFavour)
    : tokens.slice(Math.max(verb + 1, named.first - NEAR), named.first).some(isFavour)
  if (!favour) return null
  const blamer = askerOf(f.discourse, self.codes)
  return blamer.length
    ? result(f, self, { codes: blamer, people: [] }, 'asker', [])
    : result(f, self, NOBODY, 'collective', [])
}
