import type { DatabaseSync } from 'node:sqlite'

/** Texts of which more than this many share a band are furniture rather than copies: they are not looked at. */
const MOST_NEAR = 200

/** The table family of fingerprints; see `src/resolve/sketch.ts`. */
export interface Sketches {
  readonly add: (source: number, mins: Uint32Array, bands: readonly number[]) => void
  /** The sources that share a band, with their fingerprints. */
  readonly near: (bands: readonly number[]) => readonly { readonly seq: number; readonly mins: Uint32Array }[]
}

export function sketchesOf(db: DatabaseSync): Sketches {
  const insert = db.prepare('insert or replace into sketch (source, mins) values (?, ?)')
  const band = db.prepare('insert or ignore into sketch_band (band, value, source) values (?, ?, ?)')
  const sharing = db.prepare('select source from sketch_band where band = ? and value = ? limit ?')
  const mins = db.prepare('select mins from sketch where source = ?')
  return {
    add: (source, own, bands) => {
      insert.run(source, new Uint8Array(own.buffer, own.byteOffset, own.byteLength))
      for (const [i, value] of bands.entries()) band.run(i, value, source)
    },
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
