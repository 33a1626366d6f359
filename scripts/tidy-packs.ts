/**
 * Removes from the packs every word that stands twice where once is enough, as `chancery check` reports them. What wants a decision
 * (a form with two meanings, a class that nobody uses) stays. Run scripts/ordinary-words.ts afterwards.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PACKS, packFiles } from '../src/app/pack-files.ts'
import { checkPack } from '../src/lexicon/check.ts'
import { parsePack } from '../src/lexicon/pack.ts'

const TWICE = /^(\S+?):(\d+): (\S+) stands .* already: remove/

/** The line without the last of the word, or of the alternative of a pair; null where it is not in it or is all there is. */
function without(line: string, word: string): string | null {
  const edge = line.includes(' … ') ? '|' : ' '
  const found = [...line.matchAll(/[^\s|]+/g)].filter(([one]) => one === word).at(-1)
  if (!found) return null
  const { index } = found
  const end = index + word.length
  if (line.charAt(index - 1) === edge) return line.slice(0, index - 1) + line.slice(end)
  return line.charAt(end) === edge ? line.slice(0, index) + line.slice(end + 1) : null
}

/** Mends what can be mended in one pass and says how much that was. */
function pass(): number {
  const contents = packFiles(PACKS)
  let mended = 0
  for (const fault of checkPack(parsePack(contents), contents)) {
    const [, file = '', line = '', word = ''] = TWICE.exec(fault) ?? []
    if (file === '' || file.endsWith('.tsv')) continue
    const path = join(PACKS, file)
    const lines = readFileSync(path, 'utf8').split('\n')
    const shorter = without(lines[Number(line) - 1] ?? '', word)
    if (shorter === null) continue
    lines[Number(line) - 1] = shorter
    writeFileSync(path, lines.join('\n'))
    mended++
  }
  return mended
}

let all = 0
for (let mended = pass(); mended > 0; mended = pass()) all += mended
process.stdout.write(`${all} words removed\n`)
