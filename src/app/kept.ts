import { createHash, hash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { getCompileCacheDir } from 'node:module'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'

/** What is kept of so many makers at once: the packs alone and those of some desks. */
const MOST = 8
const DIGEST = 32

const digestOf = (bytes: Uint8Array): Buffer => hash('sha256', bytes, 'buffer')

/** A digest of texts by name and of files of code: the name of all that is made of the one by the other. */
export function nameOf(texts: Readonly<Record<string, string>>, code: readonly string[]): string {
  const digest = createHash('sha256')
  for (const [name, text] of Object.entries(texts)) digest.update(`${name}\0`).update(text, 'utf16le').update('\0')
  for (const file of code) digest.update(readFileSync(file)).update('\0')
  return digest.digest('hex').slice(0, 32)
}

/** The code of folders, without its tests. */
export function codeOf(folders: readonly string[]): readonly string[] {
  return folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /^[^.]+\.ts$/.test(name))
      .sort()
      .map((name) => join(folder, name)),
  )
}

/**
 * What `make` makes, out of a file of this name where an earlier call left one. `make` gives plain values (see structured clone) that
 * depend on nothing but what the name is made of. The file lies in the folder of the compile cache, which is of one version of Node;
 * where there is no such folder, where it may not be written, and where the file is missing or damaged, all is made anew.
 */
export function kept<T>(name: () => string, make: () => T, folder = getCompileCacheDir()): T {
  if (folder === undefined) return make()
  const file = join(folder, `${name()}.kept`)
  const found = read(file)
  if (found) return found.value as T
  const value = make()
  write(folder, file, value)
  return value
}

function read(file: string): { readonly value: unknown } | null {
  try {
    const bytes = readFileSync(file)
    const content = bytes.subarray(DIGEST)
    return digestOf(content).equals(bytes.subarray(0, DIGEST)) ? { value: deserialize(content) } : null
  } catch {
    // Missing, or of no use: it is made anew.
    return null
  }
}

/** Put in place whole, so that who reads at the same time sees all or nothing. */
function write(folder: string, file: string, value: unknown): void {
  const beside = `${file}-${randomUUID()}`
  try {
    const content = serialize(value)
    writeFileSync(beside, Buffer.concat([digestOf(content), content]))
    renameSync(beside, file)
    for (const old of oldest(folder)) rmSync(old, { force: true })
  } catch {
    // A folder that may not be written, a full disk: the next call makes it again.
    rmSync(beside, { force: true })
  }
}

/** Files beyond the newest `MOST`. */
function oldest(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.kept'))
    .map((name) => join(folder, name))
    .map((file) => ({ file, time: statSync(file).mtimeMs }))
    .sort((a, b) => b.time - a.time)
    .slice(MOST)
    .map(({ file }) => file)
}
