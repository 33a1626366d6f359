import { type Discourse, newDiscourse } from '../src/reading/discourse.ts'

const STATES = new Set(['AAA', 'BBB', 'CCC', 'DDD'])
/** A document of four states of which nothing has been told; `home` is whose voice it is and whom it is about. */
export const freshDiscourse = (home: Partial<Discourse['home']> = {}) =>
  newDiscourse(
    {
      code: null,
      speaks: false,
      opines: false,
      main: null,
      named: [],
      dyad: null,
      focus: null,
      ministries: null,
      press: null,
      short: new Map(),
      ...home,
    },
    STATES,
  )
