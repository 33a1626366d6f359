import type { Dirent } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { isAddress } from '../feeds/fetch.ts'
import { EXTENSIONS } from '../feeds/formats.ts'

const isTaken = (entry: Dirent) => entry.isFile() && EXTENSIONS.has(extname(entry.name).toLowerCase())

/** The files of known formats below a folder, in order of path. Throws what the system says. */
export async function filesBelow(folder: string): Promise<readonly string[]> {
  const below = await readdir(folder, { recursive: true, withFileTypes: true })
  return below
    .filter(isTaken)
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

/** Bytes of all that is named, folders with what is below them; null where that cannot be known beforehand (addresses, standard input). */
export async function extentOf(names: readonly string[]): Promise<number | null> {
  let sum = 0
  for (const name of names) {
    if (name === '-' || isAddress(name) || name.toLowerCase().endsWith('.opml')) return null
    const found = await stat(name).catch(() => null)
    if (!found) continue
    const files = found.isDirectory() ? await filesBelow(name).catch(() => []) : [name]
    for (const file of files) sum += (await stat(file).catch(() => null))?.size ?? 0
  }
  return sum
}
