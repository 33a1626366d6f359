import { randomUUID } from 'node:crypto'
import { deserialize, serialize } from 'node:v8'
import type { Days } from '../resolve/days.ts'
import type { Digest } from '../resolve/digest.ts'
import type { Joint } from '../resolve/joint.ts'
import { inTransaction } from '../store/open.ts'
import { type Desk, DeskError } from './desk.ts'
import { type Looked, openTellings, type Row, tellingParts } from './kept-tellings.ts'
import { pool } from './pool.ts'

/** What the desk keeps of what was joined, so that who opens it joins only what came afterwards. */
export interface Kept {
  /** Told from what was joined anew before or afterwards by this name. */
  readonly made: string
  /** The documents that were joined, in the order in which they came. */
  readonly rows: readonly Row[]
  /** Those of them that were looked into. */
  readonly looked: Looked
  /** How many readings of each engine there were up to the last of them, and how many were withdrawn (see `tellingsOf`). */
  readonly state: string
  /** The judgements that were heeded, in their order. */
  readonly judged: readonly string[]
  readonly joint: Joint
  /** In the order of the incidents. */
  readonly digests: readonly Digest[]
  /** How many things the accounts of each incident say differently. */
  readonly differing: Int32Array
  readonly parts: ReadonlyMap<string, string>
}

/** What fits all parts together. */
interface Cover {
  readonly mark: string
  readonly made: string
  readonly documents: number
  readonly state: string
  readonly judged: readonly string[]
}

const COVER = 'cover'
const JOINT = 'joint'
const DIGESTS = 'digests'

/** What was kept; null where nothing was, or of other code or packs. */
export function openKept(desk: Desk): Kept | null {
  const { db } = desk.store
  // All parts of one moment, whoever writes meanwhile.
  db.exec('begin')
  try {
    const cover = coverOf(desk)
    if (cover?.mark !== desk.joint()) return null
    const joint = valueIn<Joint>(desk, JOINT)
    const sums = valueIn<Pick<Kept, 'digests' | 'differing' | 'parts'>>(desk, DIGESTS)
    if (!joint || !sums) return null
    const { made, state, judged, documents } = cover
    return {
      made,
      ...openTellings(desk, made, documents),
      state,
      judged,
      joint,
      ...sums,
      digests: shared(sums.digests),
    }
  } catch (error) {
    if (error instanceof DeskError) throw error
    // Damaged or cut short: it is made anew.
    return null
  } finally {
    db.exec('commit')
  }
}

/** Whether something is kept that the code and packs at hand made. */
export const isKept = (desk: Desk): boolean => coverOf(desk)?.mark === desk.joint()

/** What fits all parts together; null where there is none, or it is damaged. */
function coverOf(desk: Desk): Cover | null {
  try {
    return valueIn<Cover>(desk, COVER)
  } catch (error) {
    if (error instanceof DeskError) throw error
    return null
  }
}

function valueIn<T>({ joined }: Desk, name: string): T | null {
  const bytes = joined.part(name)
  return bytes ? (deserialize(bytes) as T) : null
}

/** The same with the words and lists that many have in common held once: each was read back with its own. */
function shared(digests: readonly Digest[]): readonly Digest[] {
  const { name, value } = pool()
  const [days, countries] = [new Map<string, Days>(), new Map<string, Digest['countries']>()]
  const own = <T>(all: Map<string, T>, key: string, one: T): T => {
    const there = all.get(key) ?? one
    all.set(key, there)
    return there
  }
  const stretch = (one: Days | null) => one && own(days, `${one.first} ${one.last}`, one)
  return digests.map((one) => ({
    ...one,
    ...{ type: name(one.type), frame: name(one.frame), sides: name(one.sides), status: value(one.status) },
    ...{ source: value(one.source), target: value(one.target), when: value(one.when), place: value(one.place) },
    ...{ days: stretch(one.days), published: stretch(one.published) },
    countries: own(countries, JSON.stringify([...one.countries]), one.countries),
  }))
}

/**
 * Keeps what was joined. A desk that may not be written to, or that another one writes to for long, goes without.
 * @param before the name of what is kept already, of which the first `same` documents stay; null where all is new
 * @returns its name; where it was not kept that of what is kept already
 */
export function keep(
  desk: Desk,
  { rows, state, judged, joint, digests, differing, parts }: Omit<Kept, 'made' | 'looked'>,
  before: string | null,
  same: number,
): string | null {
  const made = before ?? randomUUID()
  const cover: Cover = { mark: desk.joint(), made, documents: rows.length, state, judged }
  try {
    const all = new Map<string, string | Uint8Array>([
      ...tellingParts(desk, made, rows, before === null ? 0 : same),
      [JOINT, serialize(joint)],
      [DIGESTS, serialize({ digests, differing, parts })],
      [COVER, serialize(cover)],
    ])
    return inTransaction(desk.store.db, () => {
      if (before === null) desk.joined.clear()
      else {
        // Another one may have made it anew meanwhile, or kept more of it, into which it may still have to look.
        const cover = valueIn<Cover>(desk, COVER)
        if (cover?.made !== before || cover.documents !== same) return before
      }
      desk.joined.put(all)
      return made
    })
  } catch {
    // What is there fits together as it is, or is made anew by the next one.
    return before
  }
}
