import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const src = dirname(import.meta.dirname)
/** The layers that decide what a reading says. */
const LAYERS = ['text', 'lexicon', 'reading', 'app/printed.ts']

/**
 * The mark of what makes a reading: the code of the reader and the contents of the packs (by path). Two equal marks give equal
 * readings of the same text; readings with another one are stale.
 */
export function engineMark(packs: Readonly<Record<string, string>>): string {
  return markOf(LAYERS, packs)
}

/** The code that joins readings, and that which keeps what it made. */
const JOINING = [
  'text',
  'resolve',
  'books',
  'app/known.ts',
  'app/differing.ts',
  'app/tellings.ts',
  'app/joiner.ts',
  'app/keeping.ts',
  'app/kept-tellings.ts',
  'app/kept-contents.ts',
  'app/kept-columns.ts',
]

/** The mark of what makes incidents of readings: the code, the fold table, and the JavaScript whose values are kept. */
export const jointMark = (packs: Readonly<Record<string, string>>): string =>
  `${markOf(JOINING, { 'zh/fold.txt': packs['zh/fold.txt'] ?? '' })} ${process.versions.v8}`

function markOf(layers: readonly string[], packs: Readonly<Record<string, string>>): string {
  const hash = createHash('sha256')
  const files = layers.flatMap((layer) => (layer.endsWith('.ts') ? [layer] : globSync(`${layer}/*.ts`, { cwd: src })))
  for (const file of files.filter((name) => !/\.[a-z]+\.ts$/.test(name)).sort()) {
    hash.update(file).update(readFileSync(join(src, file)))
  }
  for (const [file, content] of Object.entries(packs).sort(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(file).update(content)
  return hash.digest('hex').slice(0, 16)
}
