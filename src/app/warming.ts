import { tellersOf } from '../resolve/joining.ts'
import { recordOf } from './brief.ts'
import { wanted } from './known.ts'
import type { View } from './view.ts'

const ANY = { actor: null, dyad: null, type: null, since: null, until: null, country: null }

/**
 * What the first question of each kind would have to make for all of the record: each makes some of it, so that others can be answered
 * in between. Nothing that is asked afterwards is told otherwise.
 */
export const WARMING: readonly ((view: View) => unknown)[] = [
  // No actor has this code: who acts in what is put in order all the same.
  ({ told }) => wanted(told, { ...ANY, actor: '' }),
  ({ deeds }) => deeds(),
  ({ told }) => recordOf(told, told.pack).ofActors([''], 1),
  ({ told }) => recordOf(told, told.pack).onIssue(''),
  ({ told: { incidents } }) => incidents[0] && tellersOf(incidents[0]),
  // Columns are opened for all documents where one is looked into.
  ({ told: { tellings } }) => tellings[0]?.events,
  ({ told: { tellings } }) => {
    const { positions, forecasts, agreements, channels } = tellings[0]?.findings ?? {}
    return [positions, forecasts, agreements, channels]
  },
]

/** The same of all that is known, of which what is open is asked too. */
export const WHOLE: typeof WARMING = [({ told }) => told.undecided(), ...WARMING]
