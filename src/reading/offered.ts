import { KIND } from '../lexicon/kinds.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import { type Clause, rolesOf } from './clause.ts'
import type { Scene } from './scene.ts'
import type { StatusFound } from './status.ts'
import type { Token } from './token.ts'
import { firstOf, type Trigger } from './trigger.ts'

/** 提出向 B 提供資金: what one puts forward to give has been offered, and is still to be given. Null where nothing is put forward. */
export function byOffer({ sets }: Scene, { tokens, from }: Clause, trigger: Trigger): StatusFound | null {
  if (trigger.sense.frame.type !== 'AID') return null
  for (let i = firstOf(trigger) - 1; i > from; i--) {
    const { kinds } = tokens[i] as Token
    const before = tokens[i - 1] as Token
    // 提出的: what has been put forward is a noun's.
    if (rolesOf(tokens[i]) & TO_WHOM && sets.proposing.has(before.word?.form ?? ''))
      return { status: 'pledged', by: i - 1 }
    if (kinds & KIND.act) return null
  }
  return null
}

const TO_WHOM = ROLE['prep.to'] | ROLE['prep.for']
