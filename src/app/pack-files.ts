import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

/** The folder of the packs that come with chancery. */
export const PACKS = join(dirname(dirname(import.meta.dirname)), 'packs')

/** The files of a folder of packs, by path below it. Cases are left out: they prove, they are not knowledge. */
export function packFiles(dir: string): Record<string, string> {
  const files: Record<string, string> = {}
  for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    const name = relative(dir, path).replaceAll('\\', '/')
    if (entry.isFile() && /\.(?:tsv|txt)$/.test(name) && !name.includes('cases/'))
      files[name] = readFileSync(path, 'utf8')
  }
  return files
}
