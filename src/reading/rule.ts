import type { Clause } from './clause.ts'
import type { Scene } from './scene.ts'
import type { Trigger } from './trigger.ts'

/** Words one of which a clause holds: bits of `ROLE`, `KIND` and `CUE`. */
export interface Needs {
  readonly roles: number
  readonly kinds: number
  readonly cues: number
}

/** What is asked of an act in its clause. Without any of the words that it needs the answer is no; a rule that names none is always asked. */
export interface Rule extends Needs {
  readonly holds: (scene: Scene, clause: Clause, trigger: Trigger) => boolean
}

export const rule = (holds: Rule['holds'], { roles = 0, kinds = 0, cues = 0 }: Partial<Needs> = {}): Rule => ({
  holds,
  roles,
  kinds,
  cues,
})

/** True where one of the rules holds. Of the many rules few can hold in a clause, and those that cannot are told apart by a look at its words. */
export function anyHolds(rules: readonly Rule[], scene: Scene, clause: Clause, trigger: Trigger): boolean {
  for (let i = 0; i < rules.length; i++) {
    const one = rules[i] as Rule
    const isAlways = (one.roles | one.kinds | one.cues) === 0
    const isMet = ((clause.roles & one.roles) | (clause.kinds & one.kinds) | (clause.cues & one.cues)) !== 0
    if ((isAlways || isMet) && one.holds(scene, clause, trigger)) return true
  }
  return false
}
