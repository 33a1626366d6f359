import type { DatabaseSync, StatementSync } from 'node:sqlite'

/** Texts of which more than this many share a band are furniture rather than copies: they are not looked at. */
const MOST_NEAR = 200

/** In the place of the number of a band: the digest of a whole text. */
const SHORT = -1

/** The table family of fingerprints; see `src/resolve/sketch.ts`. */
export interface Sketches {
  readonly add: (source: number, mins: Uint32Array, bands: readonly number[]) => void
  /** Remembers a text too short for a fingerprint by the digest of its letters. */
  readonly addShort: (source: number, digest: number) => void
  /** The sources of short texts with this digest. */
  readonly short: (digest: number) => readonly number[]
  /** The sources that share a band, with their fingerprints. */
  readonly near: (bands: readonly number[]) => readonly { readonly seq: number; readonly mins: Uint32Array }[]
}

export function sketchesOf(db: DatabaseSync): Sketches {
  const insert = db.prepare('insert or replace into sketch (source, mins) values (?, ?)')
  const inserts = new Map<number, StatementSync>()
  /** One statement for all bands of a text: they are most of the rows that it leaves in the desk. */
  const insertBands = (count: number) => {
    const known = inserts.get(count)
    const made =
      known ??
      db.prepare(
        `insert or ignore into sketch_band (source, band, value) values ${Array(count).fill('(?1, ?, ?)').join()}`,
      )
    if (!known) inserts.set(count, made)
    return made
  }
  const sharing = db.prepare('select source from sketch_band where band = ? and value = ? limit ?')
  const mins = db.prepare('select mins from sketch where source = ?')
  return {
    add: (source, own, bands) => {
      insert.run(source, new Uint8Array(own.buffer, own.byteOffset, own.byteLength))
      insertBands(bands.length).run(source, ...[...bands.entries()].flat())
    },
    addShort: (source, digest) => void insertBands(1).run(source, SHORT, digest),
    short: (digest) => sharing.all(SHORT, digest, MOST_NEAR).map((row) => Number(row['source'])),
    near: (bands) => {
      const seqs = new Set<number>()
      for (const [i, value] of bands.entries()) {
        for (const row of sharing.all(i, value, MOST_NEAR)) seqs.add(Number(row['source']))
      }
      return [...seqs].map((seq) => {
        const bytes = mins.get(seq)?.['mins'] as Uint8Array
        return { seq, mins: new Uint32Array(bytes.slice().buffer) }
      })
    },
  }
}
