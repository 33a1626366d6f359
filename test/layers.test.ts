import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'

const root = dirname(import.meta.dirname)

/** What each folder of src/ may import besides itself. A folder that is not listed is a fault. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  words: [],
  text: [],
  lexicon: ['text'],
  reading: ['text', 'lexicon'],
  resolve: ['text', 'lexicon', 'reading'],
  books: ['text', 'lexicon', 'reading', 'resolve'],
  measures: ['text', 'lexicon', 'reading', 'resolve', 'books'],
  brief: ['words', 'text', 'lexicon', 'reading', 'resolve', 'books', 'measures'],
  store: ['text', 'lexicon', 'reading', 'resolve', 'books', 'measures', 'brief'],
  feeds: ['text'],
  app: ['text', 'lexicon', 'reading', 'resolve', 'books', 'measures', 'brief', 'store', 'feeds'],
  cli: ['app', 'words'],
  http: ['app'],
  mcp: ['app'],
}
/** Types flow where values may not: a door may name what it prints. */
const MAY_NAME: Readonly<Record<string, readonly string[]>> = {
  cli: ['text', 'lexicon', 'reading', 'resolve', 'books', 'measures', 'brief'],
  http: ['books'],
}
/** Single values that a door calls on a layer below `app`, each with its reason. */
const ALLOWED: ReadonlySet<string> = new Set([
  'cli/serve.ts → http', // the verb that opens the other door
  'cli/messages-http.ts → http', // its messages stand with all others
  'cli/check.ts → lexicon', // `check` speaks of the packs alone, without the reader
])
const PURE: ReadonlySet<string> = new Set([
  'words',
  'text',
  'lexicon',
  'reading',
  'resolve',
  'books',
  'measures',
  'brief',
])

interface Import {
  readonly file: string
  readonly from: string
  readonly to: string
  readonly isType: boolean
}

const sources = globSync('src/**/*.ts', { cwd: root })
  .map((path) => path.replaceAll('\\', '/'))
  .sort()
const layerOf = (path: string) => path.split('/')[1] ?? ''
/** Tests and their tables: `time.test.ts`, `time.cases.ts`. */
const isTest = (path: string) => /\.[a-z]+\.ts$/.test(path)
const content = (path: string) => readFileSync(join(root, path), 'utf8')

const imports: readonly Import[] = sources.flatMap((path) => {
  const found = content(path).matchAll(
    /(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|import\('([^']+)'\)/g,
  )
  return [...found].flatMap(([, type, plain, lazy]) => {
    const target = plain ?? lazy ?? ''
    if (!target.startsWith('.')) return [{ file: path, from: layerOf(path), to: target, isType: type !== undefined }]
    const to = relative(root, join(root, dirname(path), target)).replaceAll('\\', '/')
    return [{ file: path, from: layerOf(path), to, isType: type !== undefined }]
  })
})
const inside = imports.filter(({ to }) => to.startsWith('src/'))

test('there are as many files and imports as the layers must have', () => {
  expect(sources.length).toBeGreaterThan(35)
  expect(inside.length).toBeGreaterThan(80)
  expect(new Set(inside.map(({ from }) => from)).size).toBeGreaterThanOrEqual(5)
})

test('every folder of src/ has its place among the layers', () => {
  expect([...new Set(sources.map(layerOf))].filter((layer) => !(layer in MAY))).toEqual([])
})

test('imports go down only', () => {
  const wrong = inside.filter(({ file, from, to, isType }) => {
    const layer = layerOf(to)
    if (layer === from || MAY[from]?.includes(layer) || isTest(file)) return false
    if (ALLOWED.has(`${file.replace('src/', '')} → ${layer}`)) return false
    return !(isType && MAY_NAME[from]?.includes(layer))
  })
  expect(wrong.map(({ file, to }) => `${file} → ${to}`)).toEqual([])
})

test('relative imports end in .ts and stay inside src/', () => {
  const outside = imports.filter(
    ({ to, file }) => !isTest(file) && (to.startsWith('..') || /^(test|scripts|bench|packs)\//.test(to)),
  )
  expect(outside.map(({ file, to }) => `${file} → ${to}`)).toEqual([])
  expect(inside.filter(({ to }) => !to.endsWith('.ts')).map(({ file, to }) => `${file} → ${to}`)).toEqual([])
})

test('the pure layers import nothing from outside and have no clock, console or chance', () => {
  const pure = sources.filter((path) => PURE.has(layerOf(path)) && !isTest(path))
  expect(pure.length).toBeGreaterThan(25)
  const outside = imports.filter(({ file, from, to }) => PURE.has(from) && !isTest(file) && !to.startsWith('src/'))
  expect(outside.map(({ file, to }) => `${file} → ${to}`)).toEqual([])
  const impure = /\bDate\.now\(|\bnew Date\(\)|\bperformance\.|\bMath\.random\(|\bconsole\.|\bprocess\./
  expect(pure.filter((path) => impure.test(content(path)))).toEqual([])
})

test('console, and the end of the process, belong to the command line', () => {
  const wrong = sources.filter(
    (path) => layerOf(path) !== 'cli' && !isTest(path) && /\bconsole\.|\bprocess\.exit/.test(content(path)),
  )
  expect(wrong).toEqual([])
})

/** Source without comments; strings stay. */
function code(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '')
}

/** Where Chinese stands in the code all the same: numerals and the names of calendar units, which no pack of ours would ever say otherwise. */
const CALENDAR = /^src\/(reading\/(time(-[a-z]+)?|quantity)|text\/(lines|paragraphs|dateline))\.ts$/
/** Most distinct words there, so that the exception cannot grow into a dictionary. */
const MOST_CALENDAR_WORDS = 60

test('what is known of Chinese stands in the packs, not in the code', () => {
  const words = sources
    .filter((path) => !isTest(path) && !/^src\/(?:words\/|cli\/messages|brief\/words)/.test(path))
    .flatMap((path) =>
      [...code(content(path)).matchAll(/[\p{Script=Han}--[〇々]]+/gv)].map(([word]) => ({ path, word })),
    )
  expect(words.filter(({ path }) => !CALENDAR.test(path)).map(({ path, word }) => `${path}: ${word}`)).toEqual([])
  expect(new Set(words.map(({ word }) => word)).size).toBeLessThanOrEqual(MOST_CALENDAR_WORDS)
})
