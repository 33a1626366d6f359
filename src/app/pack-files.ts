import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

/** The folder of the packs that come with chancery. */
export const PACKS = join(dirname(dirname(import.meta.dirname)), 'packs')

/** The files of a folder of packs, by path below it. Cases are left out: they prove, they are not knowledge. */
export function packPaths(dir: string): readonly string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:tsv|txt)$/.test(entry.name))
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => !path.includes('cases/'))
}

/** What these files say, by path. */
export function packFiles(dir: string): Record<string, string> {
  return Object.fromEntries(packPaths(dir).map((path) => [path, readFileSync(join(dir, path), 'utf8')]))
}
