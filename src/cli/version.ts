import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The version of this chancery. */
export function version(): string {
  const file = join(dirname(dirname(import.meta.dirname)), 'package.json')
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string }).version
}
