import type { Telling } from '../resolve/account.ts'
import { finished } from '../resolve/growing.ts'
import { putLast } from '../text/put-last.ts'
import { heard } from './known.ts'
import type { View } from './view.ts'

/** What is asked of an earlier day: the ISO day, and whether what is open on it is asked too, which takes as long again. */
export interface Earlier {
  readonly asOf: string
  readonly isOpen: boolean
}

/** Views of earlier days, each made step by step. */
export interface EarlierDays {
  /** Null where it must be made, or made anew. */
  readonly of: (day: Earlier) => View | null
  /** Makes some of it, for so many milliseconds; true once it is there. */
  readonly make: (day: Earlier, wait: number) => boolean
  /** Marks the days that what was added has to do with; the others stay as they are. */
  readonly forget: (added: readonly Telling[]) => void
  readonly clear: () => void
}

/** A view that is made or was: when it was, and how long that took, in milliseconds. */
interface Made {
  readonly asOf: string
  readonly steps: Generator<void, View> | null
  readonly view: View | null
  readonly made: number
  readonly took: number
  /** Something was added to it since it was begun. */
  readonly isBehind: boolean
}

/** How many are kept: they share all but a few incidents with the whole where not much came later. */
const KEPT = 4
/** How many times as long as it took to make one it is asked although more was added. */
const BREATH = 4

const nameOf = ({ asOf, isOpen }: Earlier): string => `${asOf} ${isOpen}`

/** @param begin makes a view of a day; what is added after it was called is not in it */
export function earlierDays(begin: (day: Earlier) => Generator<void, View>): EarlierDays {
  const all = new Map<string, Made>()
  return {
    of: (day) => {
      const found = all.get(nameOf(day))
      if (!found?.view || found.steps) return null
      const isDue = found.isBehind && performance.now() >= found.made + BREATH * found.took
      return isDue ? null : { ...found.view, isBehind: found.isBehind }
    },
    make: (day, wait) => {
      const [name, start] = [nameOf(day), performance.now()]
      const there = all.get(name)
      const [steps, before, isBehind] = there?.steps
        ? [there.steps, there.took, there.isBehind]
        : [begin(day), 0, false]
      const view = advanced(steps, start + wait)
      const made = performance.now()
      const took = before + made - start
      putLast(all, name, { asOf: day.asOf, steps: view ? null : steps, view, made, took, isBehind }, KEPT)
      return view !== null
    },
    forget: (added) => {
      for (const [name, one] of all) if (heard(added, one.asOf).length > 0) all.set(name, { ...one, isBehind: true })
    },
    clear: () => all.clear(),
  }
}

/** Goes on until a moment; null where more is to be done. */
function advanced(steps: Generator<void, View>, until: number): View | null {
  if (until === Number.POSITIVE_INFINITY) return finished(steps)
  do {
    const { done, value } = steps.next()
    if (done) return value
  } while (performance.now() < until)
  return null
}
