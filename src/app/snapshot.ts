import { hash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { PACKS, packPaths } from './pack-files.ts'

/** What a snapshot was made of, in a file of its own, which is looked at before the snapshot is. */
export interface SnapshotLabel {
  /** The files of code that were bundled. */
  readonly code: readonly string[]
  /** Of their contents and of the packs; see `contentsMark`. */
  readonly mark: string
  /** Bytes of the snapshot: one that was cut short is none. */
  readonly size: number
}

/**
 * Where the snapshot of this clone and its label lie in the folder of the compile cache, which is of one version of Node, one setting
 * of V8 and one kind of processor, as snapshots are. Clones that share a folder keep theirs apart.
 */
export function labelFile(folder: string): string {
  return join(folder, `reader-${hash('sha256', import.meta.dirname).slice(0, 16)}.json`)
}

export const snapshotFile = (folder: string, mark: string): string => join(folder, `reader-${mark}.blob`)

/** Reads a file of a snapshot's code or packs. */
export type Contents = (file: string) => Uint8Array

/** A mark of the contents of `code`, and of which packs there are and what they say. By content: copies carry any time of change. */
export function contentsMark(code: readonly string[], contents: Contents = (file) => readFileSync(file)): string {
  const files = [...code, ...packPaths(PACKS).map((path) => join(PACKS, path))].sort()
  const told = files.map((file) => `${file}\0${hash('sha256', contents(file))}`)
  return hash('sha256', told.join('\n')).slice(0, 32)
}

/**
 * The snapshot in `folder` of the reader as its code and packs stand now; null where there is none, or one of other code, other packs or
 * another length than its label says.
 */
export function fittingSnapshot(folder: string): string | null {
  try {
    const { code, mark, size } = JSON.parse(readFileSync(labelFile(folder), 'utf8')) as SnapshotLabel
    const file = snapshotFile(folder, mark)
    return statSync(file).size === size && contentsMark(code) === mark ? file : null
  } catch {
    // Missing, or of no use.
    return null
  }
}
