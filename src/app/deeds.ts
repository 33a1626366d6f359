import type { Frame, Pack } from '../lexicon/pack.ts'
import type { Deed, Quad } from '../measures/deed.ts'
import type { Digest } from '../resolve/digest.ts'
import type { Directions } from './directions.ts'
import type { Pairs } from './pairs.ts'

/** What acts weigh, and of which quad they are. */
export interface Scales {
  readonly quad: (type: string) => Quad | null
  /** Of type and mode where PLOVER prints it, else of the type. */
  readonly plover: (type: string, mode: string | null) => number | null
}

/** Names of the tables of weights with their versions, which stand with every score. */
export const TABLES = { plover: 'PLOVER 2.0 (2024-02-04)', goldstein: 'CAMEO–Goldstein (ICEWS)' } as const

/** Reads the tables of a pack. */
export function scalesOf({ files }: Pick<Pack, 'files'>): Scales {
  const rows = (file: string) =>
    (files[file] ?? '')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .slice(1)
      .map((line) => line.split('\t'))
  const quads = new Map(rows('world/quads.tsv').map(([type = '', quad]) => [type, Number(quad) as Quad]))
  const scores = new Map(
    rows('world/plover.tsv').flatMap(([type = '', mode = '', context = '', score = '']) =>
      context === '' && score !== '' ? [[`${type} ${mode}`, Number(score)] as const] : [],
    ),
  )
  return {
    quad: (type) => quads.get(type) ?? null,
    plover: (type, mode) => scores.get(`${type} ${mode ?? ''}`) ?? scores.get(`${type} `) ?? null,
  }
}

export interface Deeds {
  readonly deeds: readonly Deed[]
  /** Incidents between actors that have no day at all. */
  readonly undated: readonly string[]
  readonly pairs: Pairs
  readonly directions: Directions
}

/** The incidents as deeds, one for each directed pair; what was done together goes both ways. */
export function deedsOf(
  digests: readonly Digest[],
  frames: ReadonlyMap<string, Frame>,
  scales: Scales,
): Pick<Deeds, 'deeds' | 'undated'> {
  const deeds: Deed[] = []
  const undated: string[] = []
  const weights = new Map<string, Deed['weights']>()
  for (const digest of digests) {
    const pairs = pairsOf(digest)
    const quad = scales.quad(digest.type)
    if (pairs.length === 0 || quad === null) continue
    const { days, when } = digest
    if (!days || !when) {
      undated.push(digest.id)
      continue
    }
    const first = Number.isFinite(days.first) ? days.first : days.last
    // Who does not say when he tells it tells it on its day.
    const told = digest.published?.first ?? first
    const known = digest.isPartUndated ? Math.min(told, first) : told
    const frame = frames.get(digest.frame)
    // One object for all acts of a kind: there are millions of deeds.
    const kind = `${digest.type} ${digest.frame}`
    const own = weights.get(kind) ?? {
      goldstein: frame?.weight ?? null,
      plover: scales.plover(digest.type, frame?.mode ?? null),
    }
    weights.set(kind, own)
    for (const [source, target] of pairs)
      deeds.push({
        incident: digest.id,
        source,
        target,
        first,
        last: Number.isFinite(days.last) ? days.last : first,
        precision: precisionOf(when.start ?? when.end ?? ''),
        known,
        status: digest.status,
        type: digest.type,
        quad,
        contexts: frame?.contexts ?? [],
        weights: own,
      })
  }
  return { deeds, undated }
}

const precisionOf = (day: string): Deed['precision'] => (day.length > 7 ? 'day' : day.length > 4 ? 'month' : 'year')

function pairsOf({ source, target, mutual }: Digest): readonly (readonly [string, string])[] {
  const all = [...new Set([...source, ...target])]
  // Whoever meets without a host stands with all others as source.
  const isJoint = mutual || (target.length === 0 && source.length > 1)
  const [from, to] = isJoint ? [all, all] : [source, target]
  return from.flatMap((a) => to.flatMap((b) => (a === b ? [] : [[a, b] as const])))
}
