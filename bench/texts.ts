import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const samples = join(dirname(import.meta.dirname), 'samples')

/** Numbers from 0 to 1, the same in every run (mulberry32). */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** The paragraphs of the samples, without date lines, titles and lines that name sources. */
export function paragraphs(): readonly string[] {
  const files = readdirSync(samples)
    .filter((name) => name.endsWith('.txt'))
    .sort()
  return files.flatMap((name) =>
    readFileSync(join(samples, name), 'utf8')
      .split('\n')
      .slice(4, -2)
      .filter((line) => line.length > 20),
  )
}

/** `count` documents of `length` characters each: paragraphs in an order drawn by `seed`, the last one cut. */
export function documentsOf(count: number, length: number, seed: number): readonly string[] {
  const [all, next] = [paragraphs(), chance(seed)]
  return Array.from({ length: count }, () => {
    let text = ''
    while (text.length < length) text += `${all[Math.floor(next() * all.length)]}\n\n`
    return text.slice(0, length)
  })
}
